// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/map_range.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// Points of the plane sorted by coarse cells, immutable: what drawing needs of them. Cells stand in rows
/// from below; inside a cell the order is a fixed shuffle, so that no class always lies on top. Places are
/// kept to 2^-24 of the bounds' extent. Memory: 12 bytes a point.
class PointCells
{
public:
    /// x, y: n < 2^32 finite values; what lies beyond +-8e307 is drawn in to it. Cost: O(n).
    PointCells(std::span<const double> x, std::span<const double> y);

    std::size_t size() const { return m_row.size(); }
    const MapRange &bounds() const { return m_bounds; } ///< the unit square when there are no points
    double width() const { return m_width; }            ///< of the bounds; 1 where they have none
    double height() const { return m_height; }          ///< likewise

    int cellsPerSide() const { return m_side; }
    std::span<const std::uint32_t> cellStarts() const { return m_start; } ///< side * side + 1
    std::span<const float> xs() const { return m_x; }                     ///< 0 ... 1 across the bounds
    std::span<const float> ys() const { return m_y; }                     ///< 0 ... 1 up the bounds
    std::span<const std::uint32_t> rows() const { return m_row; }         ///< the caller's 0 ... n - 1
    /// The first and one past the last cell, in each direction, that a range touches.
    struct CellWindow
    {
        int column0 = 0, column1 = 0, row0 = 0, row1 = 0;
    };
    CellWindow cellsTouching(const MapRange &range) const;
    /// An upper bound of the points in a range: those of the cells it touches.
    std::size_t visibleCount(const MapRange &range) const;

    /// A random choice of at most so many, the same each time, that takes its share of every cell and at
    /// least one point of each that has any. Precondition: most >= side * side.
    PointCells sampled(std::size_t most) const;

protected:
    MapPoint toUnit(MapPoint place) const;

private:
    PointCells() = default;
    void sortByCell(std::span<const double> x, std::span<const double> y);

    MapRange m_bounds;
    double m_width = 1.0;
    double m_height = 1.0;
    int m_side = 1;
    std::vector<float> m_x, m_y;      ///< by cell
    std::vector<std::uint32_t> m_row; ///< by cell
    std::vector<std::uint32_t> m_start;
};

} // namespace inkling
