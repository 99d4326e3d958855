// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_store.h"

#include <vector>

namespace inkling {

/// The corners of the smallest convex polygon round some points, anticlockwise from the leftmost (of those
/// the lowest); points on an edge are no corners. One or two different points are their own hull. Cost: O(n),
/// and O(m log m) for the m points outside the octagon of the outermost in eight directions. Source: Andrew,
/// 1979, "Another efficient algorithm for convex hulls in two dimensions".
std::vector<MapPoint> convexHull(std::vector<MapPoint> points);

} // namespace inkling
