// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_store.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// Given points are drawn on top, and below them the selected ones.
enum class DrawLayer : std::uint8_t { Hidden, Lower, Selected, Given };
DrawLayer drawLayer(PointStyle style);

/// Points with their styles in drawing order: what all frames have in common until a style changes. Memory: 2
/// bytes a point. Cost: a walk through the points, 5 ms for 1,000,000.
class StyledPoints
{
public:
    /// cells: borrowed. styles: by the caller's rows.
    StyledPoints(const PointCells &cells, std::span<const PointStyle> styles);

    const PointCells &cells() const { return *m_cells; }
    /// By place in the cells: which of the lower styles; 0 for points that are hidden or not in that layer.
    std::span<const std::uint16_t> numbers() const { return numbersFromOne().subspan(1); }
    /// The same by 1 + place; 0 at 0.
    std::span<const std::uint16_t> numbersFromOne() const { return m_numbers; }
    std::span<const PointStyle> lowerStyles() const { return m_lowerStyles; } ///< the first is not used

    /// A point of an upper layer, 0 ... 1 across and up the bounds.
    struct Upper
    {
        float x, y;
        PointStyle style;
    };
    std::span<const Upper> upper() const { return m_upper; } ///< from below to above
    /// For a sample, which would lose most of them: takes those of all points.
    void takeUpper(const StyledPoints &all) { m_upper = all.m_upper; }

    std::size_t hiddenCount() const { return m_hiddenCount; }

private:
    const PointCells *m_cells;
    std::vector<std::uint16_t> m_numbers;
    std::vector<PointStyle> m_lowerStyles;
    std::vector<Upper> m_upper;
    std::size_t m_hiddenCount = 0;
};

} // namespace inkling
