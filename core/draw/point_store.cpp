// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/point_store.h"

#include "core/base/random.h"
#include "core/draw/cell_lasso.h"
#include "core/draw/row_set.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

constexpr unsigned kRoleShift = 6;
constexpr unsigned kConfidenceShift = 9;
constexpr unsigned kSelected = 1U << 12U;
constexpr unsigned kDimmed = 1U << 13U;
constexpr unsigned kHidden = 1U << 14U;
constexpr unsigned kMarked = 1U << 15U;

constexpr double kFarthest = 8e307; // so that the difference of any two is finite

double drawnIn(double value)
{
    return std::clamp(value, -kFarthest, kFarthest);
}

/// The cell that a coordinate falls into; those outside get the nearest one.
int cellOf(double unit, int side)
{
    // exact: the side is a power of two
    return static_cast<int>(std::clamp(std::floor(unit * side), 0.0, side - 1.0));
}

int sideFor(std::size_t count)
{
    return count < 20'000 ? 16 : count < 300'000 ? 64 : 128;
}

} // namespace

PointStyle::PointStyle(PointRole role, int classPlace, int confidenceStep)
    : m_bits(static_cast<std::uint16_t>(static_cast<unsigned>(classPlace) |
                                        static_cast<unsigned>(role) << kRoleShift |
                                        static_cast<unsigned>(confidenceStep) << kConfidenceShift))
{
    assert(classPlace >= 0 && classPlace < 64 && confidenceStep >= 0 && confidenceStep < 8);
}

PointRole PointStyle::role() const
{
    return static_cast<PointRole>(m_bits >> kRoleShift & 7U);
}

int PointStyle::classPlace() const
{
    return m_bits & 63;
}

int PointStyle::confidenceStep() const
{
    return m_bits >> kConfidenceShift & 7;
}

bool PointStyle::isSelected() const
{
    return m_bits & kSelected;
}

bool PointStyle::isDimmed() const
{
    return m_bits & kDimmed;
}

bool PointStyle::isHidden() const
{
    return m_bits & kHidden;
}

bool PointStyle::isMarked() const
{
    return m_bits & kMarked;
}

PointStyle PointStyle::with(unsigned flag, bool on) const
{
    PointStyle changed;
    changed.m_bits = static_cast<std::uint16_t>(on ? m_bits | flag : m_bits & ~flag);
    return changed;
}

PointStyle PointStyle::withSelected(bool selected) const
{
    return with(kSelected, selected);
}

PointStyle PointStyle::withDimmed(bool dimmed) const
{
    return with(kDimmed, dimmed);
}

PointStyle PointStyle::withHidden(bool hidden) const
{
    return with(kHidden, hidden);
}

PointStyle PointStyle::withMarked(bool marked) const
{
    return with(kMarked, marked);
}

PointStore::PointStore(std::span<const double> x, std::span<const double> y)
{
    assert(x.size() == y.size() && x.size() < std::numeric_limits<std::uint32_t>::max());
    if (!x.empty()) {
        const auto [left, right] = std::ranges::minmax(x);
        const auto [bottom, top] = std::ranges::minmax(y);
        m_bounds = {drawnIn(left), drawnIn(bottom), drawnIn(right), drawnIn(top)};
    }
    if (m_bounds.x1 > m_bounds.x0)
        m_width = m_bounds.x1 - m_bounds.x0;
    if (m_bounds.y1 > m_bounds.y0)
        m_height = m_bounds.y1 - m_bounds.y0;
    m_side = sideFor(x.size());
    sortByCell(x, y);
}

void PointStore::sortByCell(std::span<const double> x, std::span<const double> y)
{
    const auto count = static_cast<std::uint32_t>(x.size());
    std::vector<float> unitX(count), unitY(count);
    std::vector<std::uint32_t> cell(count);
    m_start.assign(static_cast<std::size_t>(m_side) * m_side + 1, 0);
    for (std::uint32_t row = 0; row < count; ++row) {
        unitX[row] = static_cast<float>((drawnIn(x[row]) - m_bounds.x0) / m_width);
        unitY[row] = static_cast<float>((drawnIn(y[row]) - m_bounds.y0) / m_height);
        cell[row] =
            static_cast<std::uint32_t>(cellOf(unitY[row], m_side) * m_side + cellOf(unitX[row], m_side));
        ++m_start[cell[row] + 1];
    }
    for (std::size_t i = 1; i < m_start.size(); ++i)
        m_start[i] += m_start[i - 1];

    m_row.resize(count);
    std::vector<std::uint32_t> next(m_start.begin(), m_start.end() - 1);
    for (std::uint32_t row = 0; row < count; ++row)
        m_row[next[cell[row]]++] = row;

    Random random(1);
    for (std::size_t i = 0; i + 1 < m_start.size(); ++i) {
        for (std::uint32_t length = m_start[i + 1] - m_start[i]; length > 1; --length)
            std::swap(m_row[m_start[i] + length - 1], m_row[m_start[i] + random.below(length)]);
    }

    m_x.resize(count);
    m_y.resize(count);
    m_place.resize(count);
    for (std::uint32_t place = 0; place < count; ++place) {
        m_x[place] = unitX[m_row[place]];
        m_y[place] = unitY[m_row[place]];
        m_place[m_row[place]] = place;
    }
}

MapPoint PointStore::position(std::size_t row) const
{
    const std::uint32_t place = m_place[row];
    return {m_bounds.x0 + m_x[place] * m_width, m_bounds.y0 + m_y[place] * m_height};
}

MapPoint PointStore::toUnit(MapPoint place) const
{
    return {(place.x - m_bounds.x0) / m_width, (place.y - m_bounds.y0) / m_height};
}

PointStore::CellWindow PointStore::cellsTouching(const MapRange &range) const
{
    const MapPoint low = toUnit({range.x0, range.y0});
    const MapPoint high = toUnit({range.x1, range.y1});
    if (high.x < 0.0 || high.y < 0.0 || low.x > 1.0 || low.y > 1.0)
        return {0, 0, 0, 0};
    return {cellOf(low.x, m_side), cellOf(high.x, m_side) + 1, cellOf(low.y, m_side),
            cellOf(high.y, m_side) + 1};
}

std::size_t PointStore::visibleCount(const MapRange &range) const
{
    const CellWindow window = cellsTouching(range);
    std::size_t count = 0;
    for (int row = window.row0; row < window.row1; ++row)
        count += m_start[row * m_side + window.column1] - m_start[row * m_side + window.column0];
    return count;
}

long PointStore::nearest(MapPoint place, double radiusX, double radiusY,
                         std::span<const PointStyle> styles) const
{
    const CellWindow window =
        cellsTouching({place.x - radiusX, place.y - radiusY, place.x + radiusX, place.y + radiusY});
    const MapPoint centre = toUnit(place);
    const double scaleX = m_width / radiusX;
    const double scaleY = m_height / radiusY;
    double best = 1.0;
    long found = -1;
    for (int cellRow = window.row0; cellRow < window.row1; ++cellRow) {
        const std::uint32_t end = m_start[cellRow * m_side + window.column1];
        for (std::uint32_t i = m_start[cellRow * m_side + window.column0]; i < end; ++i) {
            const double dx = (m_x[i] - centre.x) * scaleX;
            const double dy = (m_y[i] - centre.y) * scaleY;
            const double distance = dx * dx + dy * dy;
            if (distance <= best && (styles.empty() || !styles[m_row[i]].isHidden())) {
                best = distance;
                found = m_row[i];
            }
        }
    }
    return found;
}

std::vector<std::size_t> PointStore::inside(std::span<const MapPoint> polygon) const
{
    std::vector<MapPoint> corners;
    for (const MapPoint &corner : polygon)
        corners.push_back(toUnit(corner));
    const CellLasso lasso(corners, m_side);
    RowSet found(size());
    for (int row = 0; row < m_side; ++row) {
        if (lasso.missesRow(row))
            continue;
        for (int column = 0; column < m_side; ++column) {
            const std::uint32_t begin = m_start[row * m_side + column];
            const std::uint32_t end = m_start[row * m_side + column + 1];
            if (begin == end)
                continue;
            const CellLasso::Cover cover = lasso.cover(column, row);
            for (std::uint32_t i = begin; i < end && cover != CellLasso::Cover::Outside; ++i) {
                if (cover == CellLasso::Cover::Inside || lasso.contains(row, {m_x[i], m_y[i]}))
                    found.add(m_row[i]);
            }
        }
    }
    return found.ascending();
}

std::vector<std::size_t> PointStore::inside(const MapRange &range) const
{
    // The borders are rounded as the points were: that keeps their order, so a point on a border is inside.
    const MapPoint low = toUnit({range.x0, range.y0});
    const MapPoint high = toUnit({range.x1, range.y1});
    const auto left = static_cast<float>(low.x), right = static_cast<float>(high.x);
    const auto bottom = static_cast<float>(low.y), top = static_cast<float>(high.y);
    const CellWindow window = cellsTouching(range);
    RowSet found(size());
    for (int row = window.row0; row < window.row1; ++row) {
        const std::uint32_t end = m_start[row * m_side + window.column1];
        for (std::uint32_t i = m_start[row * m_side + window.column0]; i < end; ++i) {
            if (m_x[i] >= left && m_x[i] <= right && m_y[i] >= bottom && m_y[i] <= top)
                found.add(m_row[i]);
        }
    }
    return found.ascending();
}

} // namespace inkling
