// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_look.h"

#include <QPointF>

#include <vector>

class QPainter;

namespace inkling {

/// Paints a point's look at each place as vectors, mark by mark.
void paintLook(QPainter &painter, const PointLook &look, const std::vector<QPointF> &places);

} // namespace inkling
