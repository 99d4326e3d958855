// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/line_rasterizer.h"
#include "core/draw/map_range.h"

#include <span>
#include <vector>

namespace inkling {

/// The edges (between rows of x and y) that a line through some places crosses, in their order. An edge that
/// the line only touches counts, one that runs along it does not; an edge between samples at one place is
/// crossed by nothing. Cost: O(edges), and O(log places) for each edge near the line.
std::vector<Edge> crossedEdges(std::span<const double> x, std::span<const double> y,
                               std::span<const Edge> edges, std::span<const MapPoint> line);

} // namespace inkling
