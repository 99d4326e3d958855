// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_store.h"

#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// A polygon (even-odd rule) laid over the unit square cut into side x side cells. Cells that no edge touches
/// lie inside or outside as a whole; a point of the others is tested only against the edges that cross its
/// row of cells. Exact. Cost: the length of the border in cells to build.
class CellLasso
{
public:
    enum class Cover { Outside, Inside, Border };

    /// side: a power of two. The closing edge is implied; fewer than three corners contain nothing.
    CellLasso(std::span<const MapPoint> corners, int side);

    bool missesRow(int row) const { return m_edges[static_cast<std::size_t>(row)].empty(); }
    Cover cover(int column, int row) const;
    /// Whether a point of this row of cells lies inside.
    bool contains(int row, MapPoint place) const;

private:
    struct Edge
    {
        MapPoint a, b;
    };
    void addEdge(const Edge &edge);
    void markBorder(const Edge &edge, int row);
    int cellOf(double unit) const;

    int m_side;
    std::vector<std::vector<Edge>> m_edges; ///< by row of cells
    std::vector<std::uint8_t> m_border;     ///< by cell
};

} // namespace inkling
