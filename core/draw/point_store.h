// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_cells.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

enum class PointRole : std::uint8_t { Unlabelled, Given, Predicted, HeldOut, Unreached };

/// What a point looks like; the rasteriser looks its picture up by this. Bits, from the lowest: class 0-63
/// (6), role (3), confidence 0-7 (3), selected, dimmed, hidden, marked.
class PointStyle
{
public:
    static constexpr std::size_t kCount = 1U << 16U; ///< of bit patterns

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

/// The most points that are always all drawn; a store of more has a sample for what must be fast.
inline constexpr std::size_t kMostWithoutSample = 1'500'000;
inline constexpr std::size_t kMostInSample = 250'000;

/// Where an arrow key points.
enum class Direction { Left, Right, Up, Down };

/// n points of the plane sorted by coarse cells, immutable: one index serves drawing, hit tests and the
/// lasso. Rows are the caller's numbers 0 ... n - 1. Memory: 16 bytes a point.
class PointStore : public PointCells
{
public:
    /// As PointCells; 1,000,000 points take 35 ms.
    PointStore(std::span<const double> x, std::span<const double> y);

    MapPoint position(std::size_t row) const;
    /// kMostInSample of the points; null where there are at most kMostWithoutSample.
    const PointCells *sample() const { return m_sample ? &*m_sample : nullptr; }

    /// The row nearest to a place within the radii (an ellipse: a circle in pixels), -1 when there is none;
    /// of equally near ones the one drawn last. styles: none, or one a row; then hidden points are passed
    /// over.
    long nearest(MapPoint place, double radiusX, double radiusY,
                 std::span<const PointStyle> styles = {}) const;
    /// The row where arrow keys go on from a row: of those within 45 degrees of a direction the one with the
    /// least distance along it plus twice that across; -1 when there is none. Points at the row's own place
    /// come first, in order of their rows, so that none is out of reach. unit: lengths of the map that look
    /// equal. Cost: O(n).
    long next(std::size_t row, Direction direction, MapPoint unit,
              std::span<const PointStyle> styles = {}) const;
    /// The rows inside a closed polygon (even-odd rule), ascending. Exact. Cost: the cells, and the points of
    /// those that its border crosses.
    std::vector<std::size_t> inside(std::span<const MapPoint> polygon) const;
    /// The rows in a range, borders included, ascending.
    std::vector<std::size_t> inside(const MapRange &range) const;
    /// The rows within the radii of a segment (of one place when a equals b), in no order. Exact.
    std::vector<std::size_t> along(MapPoint a, MapPoint b, double radiusX, double radiusY) const;

private:
    std::vector<std::uint32_t> m_place; ///< by row: where it stands in the cells
    std::optional<PointCells> m_sample;
};

} // namespace inkling
