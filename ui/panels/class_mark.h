// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "ui/style/style.h"

#include <QColor>
#include <QPainterPath>
#include <QRectF>

#include <vector>

class QPainter;

namespace inkling {

/// The colour that a class is shown in: the one that the user chose, else the palette's of its place.
/// Precondition: 0 <= place < classes.size().
QColor shownColour(const std::vector<ClassInfo> &classes, int place, Theme theme);

/// The outline of a shape inside a square.
QPainterPath shapePath(Shape shape, const QRectF &square);

/// What the mark of a class depends on beside the class.
struct ClassLook
{
    Theme theme = Theme::Light;
    ShapeUse shapes = ShapeUse::Discs;
};

/// The mark of a class, or the hollow grey one of no class (kUnlabelled), inside a square.
void drawClassMark(QPainter &painter, const QRectF &square, const std::vector<ClassInfo> &classes, int place,
                   const ClassLook &look);

} // namespace inkling
