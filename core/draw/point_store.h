// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

enum class PointRole : std::uint8_t { Unlabelled, Given, Predicted, HeldOut, Unreached };

/// What a point looks like; the rasteriser looks its picture up by this. Bits, from the lowest: class 0-63
/// (6), role (3), confidence 0-7 (3), selected, dimmed, hidden, marked.
class PointStyle
{
public:
    PointStyle() = default;
    /// classPlace: 0 ... 63; of a held-out point the class predicted for it. confidenceStep: 0 ... 7; a
    /// held-out point without a prediction has 0.
    PointStyle(PointRole role, int classPlace, int confidenceStep = 7);

    PointRole role() const;
    int classPlace() const;     ///< 0 for points without a class
    int confidenceStep() const; ///< 0 ... 7
    bool isSelected() const;
    bool isDimmed() const;
    bool isHidden() const;
    bool isMarked() const; ///< a given or held-out point: wrong; any other: changed
    PointStyle withSelected(bool selected) const;
    PointStyle withDimmed(bool dimmed) const;
    PointStyle withHidden(bool hidden) const;
    PointStyle withMarked(bool marked) const;
    std::uint16_t bits() const { return m_bits; }
    bool operator==(const PointStyle &) const = default;

private:
    PointStyle with(unsigned flag, bool on) const;

    std::uint16_t m_bits = 0;
};

struct MapPoint
{
    double x = 0.0;
    double y = 0.0;

    bool operator==(const MapPoint &) const = default;
};

struct MapRange
{
    double x0 = 0.0, y0 = 0.0, x1 = 1.0, y1 = 1.0; ///< x0 <= x1, y0 <= y1

    bool operator==(const MapRange &) const = default;
};

/// n points of the plane sorted by coarse cells, immutable: one index serves drawing, hit tests and the
/// lasso. Rows are the caller's numbers 0 ... n - 1. Inside a cell the order is a fixed shuffle, so that no
/// class always lies on top. Places are kept to 2^-24 of the bounds' extent. Memory: 16 bytes a point.
class PointStore
{
public:
    /// x, y: n < 2^32 finite values; what lies beyond +-8e307 is drawn in to it. Cost: O(n); 1,000,000 points
    /// take 0.1 s.
    PointStore(std::span<const double> x, std::span<const double> y);

    std::size_t size() const { return m_row.size(); }
    const MapRange &bounds() const { return m_bounds; } ///< the unit square when there are no points
    MapPoint position(std::size_t row) const;

    /// The row nearest to a place within the radii (an ellipse: a circle in pixels), -1 when there is none;
    /// of equally near ones the one drawn last. styles: none, or one a row; then hidden points are passed
    /// over.
    long nearest(MapPoint place, double radiusX, double radiusY,
                 std::span<const PointStyle> styles = {}) const;
    /// The rows inside a closed polygon (even-odd rule), ascending. Exact. Cost: the cells, and the points of
    /// those that its border crosses.
    std::vector<std::size_t> inside(std::span<const MapPoint> polygon) const;
    /// The rows in a range, borders included, ascending.
    std::vector<std::size_t> inside(const MapRange &range) const;
    /// An upper bound of the points in a range: those of the cells it touches.
    std::size_t visibleCount(const MapRange &range) const;

    // For the rasteriser: the cells, and their points in drawing order.
    int cellsPerSide() const { return m_side; }
    std::span<const std::uint32_t> cellStarts() const
    {
        return m_start;
    }                                                 ///< side * side + 1, rows of cells from below
    std::span<const float> xs() const { return m_x; } ///< 0 ... 1 across the bounds
    std::span<const float> ys() const { return m_y; } ///< 0 ... 1 up the bounds
    std::span<const std::uint32_t> rows() const { return m_row; }
    double width() const { return m_width; }   ///< of the bounds; 1 where they have none
    double height() const { return m_height; } ///< likewise
    /// The first and one past the last cell, in each direction, that a range touches.
    struct CellWindow
    {
        int column0, column1, row0, row1;
    };
    CellWindow cellsTouching(const MapRange &range) const;

private:
    MapPoint toUnit(MapPoint place) const;
    void sortByCell(std::span<const double> x, std::span<const double> y);

    MapRange m_bounds;
    double m_width = 1.0;
    double m_height = 1.0;
    int m_side = 1;
    std::vector<float> m_x, m_y;        ///< by cell
    std::vector<std::uint32_t> m_row;   ///< by cell: the caller's row
    std::vector<std::uint32_t> m_place; ///< by row: where it stands in the above
    std::vector<std::uint32_t> m_start;
};

} // namespace inkling
