// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

#include <QString>

#include <optional>

namespace inkling {

class PlotFrame;

/// The factory that makes what a screen reader knows of a map: a chart with the name and the words of its
/// frame and, as its only child, the current point where there is one. What it costs does not depend on the
/// number of points. QAccessible::installFactory() takes it once, however often it is asked to.
QAccessibleInterface *plotAccessible(const QString &className, QObject *object);

/// The current point of a map as it is read out.
struct ReadPoint
{
    long row = -1; ///< -1: none
    QString words;
    bool mapHasFocus = false;
};

/// What a screen reader is to be told of a change: of another point, the focus, where its map has it; of
/// other words, the name. None: nothing that it could read is new.
std::optional<QAccessible::Event> pointNews(const ReadPoint &before, const ReadPoint &after);

/// Tells it of the current point, or of the map itself where there is none.
void tellOfPoint(PlotFrame &frame, QAccessible::Event event);

} // namespace inkling
