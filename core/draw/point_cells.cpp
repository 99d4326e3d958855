// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/point_cells.h"

#include "core/base/random.h"
#include "core/base/wider_vectors.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace inkling {

namespace {

constexpr double kFarthest = 8e307; // so that the difference of any two is finite
constexpr int kLanes = 8;

/// A point on its way to its cell.
struct Placed
{
    float x, y;
    std::uint32_t row;
};

/// The least and the largest value, drawn in.
INKLING_WIDER_VECTORS("avx2", "default")
std::pair<double, double> extent(const double *__restrict values, std::size_t count)
{
    double low[kLanes], high[kLanes];
    for (int lane = 0; lane < kLanes; ++lane)
        low[lane] = high[lane] = values[0];
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        for (int lane = 0; lane < kLanes; ++lane) {
            const double value = values[i + lane];
            low[lane] = value < low[lane] ? value : low[lane];
            high[lane] = value > high[lane] ? value : high[lane];
        }
    }
    for (; i < count; ++i) {
        low[0] = std::min(low[0], values[i]);
        high[0] = std::max(high[0], values[i]);
    }
    return {std::clamp(*std::min_element(low, low + kLanes), -kFarthest, kFarthest),
            std::clamp(*std::max_element(high, high + kLanes), -kFarthest, kFarthest)};
}

INKLING_WIDER_VECTORS("avx2", "default")
void toUnits(const double *__restrict values, std::size_t count, double low, double extent,
             float *__restrict units)
{
    for (std::size_t i = 0; i < count; ++i) {
        double value = values[i] < -kFarthest ? -kFarthest : values[i];
        value = value > kFarthest ? kFarthest : value;
        units[i] = static_cast<float>((value - low) / extent);
    }
}

/// exact: the side is a power of two
INKLING_WIDER_VECTORS("avx2", "default")
void toCells(const float *__restrict x, const float *__restrict y, std::size_t count, int side,
             std::uint32_t *__restrict cells)
{
    const auto scale = static_cast<float>(side);
    for (std::size_t i = 0; i < count; ++i) {
        const int column = static_cast<int>(x[i] * scale);
        const int row = static_cast<int>(y[i] * scale);
        cells[i] = static_cast<std::uint32_t>((row < side ? row : side - 1) * side +
                                              (column < side ? column : side - 1));
    }
}

/// The cell that a coordinate falls into; those outside get the nearest one.
int cellOf(double unit, int side)
{
    return static_cast<int>(std::clamp(std::floor(unit * side), 0.0, side - 1.0));
}

int sideFor(std::size_t count)
{
    return count < 20'000 ? 16 : count < 300'000 ? 64 : 128;
}

/// Fisher and Yates. The product's bias, 2^-32 of the count, is nothing to the eye and saves two divisions.
void shuffle(Placed *points, std::uint32_t count, Random &random)
{
    for (std::uint32_t length = count; length > 1; --length)
        std::swap(points[length - 1], points[std::uint64_t{random.next()} * length >> 32U]);
}

} // namespace

PointCells::PointCells(std::span<const double> x, std::span<const double> y)
{
    assert(x.size() == y.size() && x.size() < std::numeric_limits<std::uint32_t>::max());
    if (!x.empty()) {
        const auto [left, right] = extent(x.data(), x.size());
        const auto [bottom, top] = extent(y.data(), y.size());
        m_bounds = {left, bottom, right, top};
    }
    if (m_bounds.x1 > m_bounds.x0)
        m_width = m_bounds.x1 - m_bounds.x0;
    if (m_bounds.y1 > m_bounds.y0)
        m_height = m_bounds.y1 - m_bounds.y0;
    m_side = sideFor(x.size());
    sortByCell(x, y);
}

void PointCells::sortByCell(std::span<const double> x, std::span<const double> y)
{
    const std::size_t count = x.size();
    const auto unitX = std::make_unique_for_overwrite<float[]>(count);
    const auto unitY = std::make_unique_for_overwrite<float[]>(count);
    const auto cell = std::make_unique_for_overwrite<std::uint32_t[]>(count);
    toUnits(x.data(), count, m_bounds.x0, m_width, unitX.get());
    toUnits(y.data(), count, m_bounds.y0, m_height, unitY.get());
    toCells(unitX.get(), unitY.get(), count, m_side, cell.get());

    m_start.assign(static_cast<std::size_t>(m_side) * m_side + 1, 0);
    for (std::size_t row = 0; row < count; ++row)
        ++m_start[cell[row] + 1];
    for (std::size_t i = 1; i < m_start.size(); ++i)
        m_start[i] += m_start[i - 1];

    // whole points, so that each is one write to memory far away and not three
    const auto placed = std::make_unique_for_overwrite<Placed[]>(count);
    std::vector<std::uint32_t> next(m_start.begin(), m_start.end() - 1);
    for (std::size_t row = 0; row < count; ++row)
        placed[next[cell[row]]++] = {unitX[row], unitY[row], static_cast<std::uint32_t>(row)};

    m_x.resize(count);
    m_y.resize(count);
    m_row.resize(count);
    Random random(1);
    for (std::size_t i = 0; i + 1 < m_start.size(); ++i) {
        shuffle(placed.get() + m_start[i], m_start[i + 1] - m_start[i], random);
        for (std::uint32_t place = m_start[i]; place < m_start[i + 1]; ++place) {
            m_x[place] = placed[place].x;
            m_y[place] = placed[place].y;
            m_row[place] = placed[place].row;
        }
    }
}

MapPoint PointCells::toUnit(MapPoint place) const
{
    return {(place.x - m_bounds.x0) / m_width, (place.y - m_bounds.y0) / m_height};
}

PointCells::CellWindow PointCells::cellsTouching(const MapRange &range) const
{
    const MapPoint low = toUnit({range.x0, range.y0});
    const MapPoint high = toUnit({range.x1, range.y1});
    if (high.x < 0.0 || high.y < 0.0 || low.x > 1.0 || low.y > 1.0)
        return {};
    return {cellOf(low.x, m_side), cellOf(high.x, m_side) + 1, cellOf(low.y, m_side),
            cellOf(high.y, m_side) + 1};
}

std::size_t PointCells::visibleCount(const MapRange &range) const
{
    const CellWindow window = cellsTouching(range);
    std::size_t count = 0;
    for (int row = window.row0; row < window.row1; ++row)
        count += m_start[row * m_side + window.column1] - m_start[row * m_side + window.column0];
    return count;
}

PointCells PointCells::sampled(std::size_t most) const
{
    assert(most >= m_start.size() - 1);
    if (size() <= most)
        return *this;
    PointCells sample;
    sample.m_bounds = m_bounds;
    sample.m_width = m_width;
    sample.m_height = m_height;
    sample.m_side = m_side;
    sample.m_start = {0};
    std::size_t filled = 0;
    for (std::size_t i = 0; i + 1 < m_start.size(); ++i)
        filled += m_start[i + 1] > m_start[i];
    const std::uint64_t shared = most - filled; // beside one point of each cell that has any
    const std::uint64_t others = size() - filled;
    std::uint64_t seen = 0; // of the others
    for (std::size_t i = 0; i + 1 < m_start.size(); ++i) {
        const std::uint32_t count = m_start[i + 1] - m_start[i];
        if (count > 0) {
            // the first ones of a cell are a random choice, for the cells are shuffled
            const std::uint64_t before = seen * shared / others;
            seen += count - 1;
            const auto taken = static_cast<std::ptrdiff_t>(1 + seen * shared / others - before);
            const auto from = static_cast<std::ptrdiff_t>(m_start[i]);
            sample.m_x.insert(sample.m_x.end(), m_x.begin() + from, m_x.begin() + from + taken);
            sample.m_y.insert(sample.m_y.end(), m_y.begin() + from, m_y.begin() + from + taken);
            sample.m_row.insert(sample.m_row.end(), m_row.begin() + from, m_row.begin() + from + taken);
        }
        sample.m_start.push_back(static_cast<std::uint32_t>(sample.m_row.size()));
    }
    return sample;
}

} // namespace inkling
