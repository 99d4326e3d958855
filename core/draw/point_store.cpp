// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/point_store.h"

#include "core/draw/cell_lasso.h"
#include "core/draw/row_set.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace inkling {

namespace {

constexpr unsigned kRoleShift = 6;
constexpr unsigned kConfidenceShift = 9;
constexpr unsigned kSelected = 1U << 12U;
constexpr unsigned kDimmed = 1U << 13U;
constexpr unsigned kHidden = 1U << 14U;
constexpr unsigned kMarked = 1U << 15U;

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
    : PointCells(x, y)
    , m_place(x.size())
{
    for (std::uint32_t place = 0; place < x.size(); ++place)
        m_place[rows()[place]] = place;
    if (x.size() > kMostWithoutSample)
        m_sample = sampled(kMostInSample);
}

MapPoint PointStore::position(std::size_t row) const
{
    const std::uint32_t place = m_place[row];
    return {bounds().x0 + xs()[place] * width(), bounds().y0 + ys()[place] * height()};
}

long PointStore::nearest(MapPoint place, double radiusX, double radiusY,
                         std::span<const PointStyle> styles) const
{
    const CellWindow window =
        cellsTouching({place.x - radiusX, place.y - radiusY, place.x + radiusX, place.y + radiusY});
    const MapPoint centre = toUnit(place);
    const double scaleX = width() / radiusX;
    const double scaleY = height() / radiusY;
    double best = 1.0;
    long found = -1;
    for (int cellRow = window.row0; cellRow < window.row1; ++cellRow) {
        const std::uint32_t end = cellStarts()[cellRow * cellsPerSide() + window.column1];
        for (std::uint32_t i = cellStarts()[cellRow * cellsPerSide() + window.column0]; i < end; ++i) {
            const double dx = (xs()[i] - centre.x) * scaleX;
            const double dy = (ys()[i] - centre.y) * scaleY;
            const double distance = dx * dx + dy * dy;
            if (distance <= best && (styles.empty() || !styles[rows()[i]].isHidden())) {
                best = distance;
                found = rows()[i];
            }
        }
    }
    return found;
}

long PointStore::next(std::size_t row, Direction direction, MapPoint unit,
                      std::span<const PointStyle> styles) const
{
    const bool isSideways = direction == Direction::Left || direction == Direction::Right;
    const bool isForward = direction == Direction::Right || direction == Direction::Up;
    const double scaleX = width() / unit.x;
    const double scaleY = height() / unit.y;
    const std::uint32_t here = m_place[row];
    double best = std::numeric_limits<double>::infinity();
    long found = -1;
    for (std::uint32_t i = 0; i < rows().size(); ++i) {
        if (i == here || (!styles.empty() && styles[rows()[i]].isHidden()))
            continue;
        const double dx = (xs()[i] - xs()[here]) * scaleX;
        const double dy = (ys()[i] - ys()[here]) * scaleY;
        const double along = (isSideways ? dx : dy) * (isForward ? 1.0 : -1.0);
        const double across = std::abs(isSideways ? dy : dx);
        if (along == 0.0 && across == 0.0) {
            // the forward keys go up through the rows at one place, the others down
            if ((rows()[i] > row) != isForward)
                continue;
        } else if (along < across || along <= 0.0) {
            continue;
        }
        const double distance = along + 2.0 * across;
        const bool isNearer = isForward ? rows()[i] < found : rows()[i] > found;
        if (distance < best || (distance == best && isNearer)) {
            best = distance;
            found = rows()[i];
        }
    }
    return found;
}

std::vector<std::size_t> PointStore::along(MapPoint a, MapPoint b, double radiusX, double radiusY) const
{
    const CellWindow window = cellsTouching({std::min(a.x, b.x) - radiusX, std::min(a.y, b.y) - radiusY,
                                             std::max(a.x, b.x) + radiusX, std::max(a.y, b.y) + radiusY});
    const MapPoint from = toUnit(a);
    const double scaleX = width() / radiusX;
    const double scaleY = height() / radiusY;
    const double alongX = (b.x - a.x) / radiusX; // in radii, so that what is near lies in a circle
    const double alongY = (b.y - a.y) / radiusY;
    const double squared = alongX * alongX + alongY * alongY;
    std::vector<std::size_t> found;
    for (int cellRow = window.row0; cellRow < window.row1; ++cellRow) {
        const std::uint32_t end = cellStarts()[cellRow * cellsPerSide() + window.column1];
        for (std::uint32_t i = cellStarts()[cellRow * cellsPerSide() + window.column0]; i < end; ++i) {
            const double dx = (xs()[i] - from.x) * scaleX;
            const double dy = (ys()[i] - from.y) * scaleY;
            const double t =
                squared > 0.0 ? std::clamp((dx * alongX + dy * alongY) / squared, 0.0, 1.0) : 0.0;
            const double awayX = dx - t * alongX;
            const double awayY = dy - t * alongY;
            if (awayX * awayX + awayY * awayY <= 1.0)
                found.push_back(rows()[i]);
        }
    }
    return found;
}

std::vector<std::size_t> PointStore::inside(std::span<const MapPoint> polygon) const
{
    std::vector<MapPoint> corners;
    for (const MapPoint &corner : polygon)
        corners.push_back(toUnit(corner));
    const CellLasso lasso(corners, cellsPerSide());
    RowSet found(size());
    for (int row = 0; row < cellsPerSide(); ++row) {
        if (lasso.missesRow(row))
            continue;
        for (int column = 0; column < cellsPerSide(); ++column) {
            const std::uint32_t begin = cellStarts()[row * cellsPerSide() + column];
            const std::uint32_t end = cellStarts()[row * cellsPerSide() + column + 1];
            if (begin == end)
                continue;
            const CellLasso::Cover cover = lasso.cover(column, row);
            for (std::uint32_t i = begin; i < end && cover != CellLasso::Cover::Outside; ++i) {
                if (cover == CellLasso::Cover::Inside || lasso.contains(row, {xs()[i], ys()[i]}))
                    found.add(rows()[i]);
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
        const std::uint32_t end = cellStarts()[row * cellsPerSide() + window.column1];
        for (std::uint32_t i = cellStarts()[row * cellsPerSide() + window.column0]; i < end; ++i) {
            if (xs()[i] >= left && xs()[i] <= right && ys()[i] >= bottom && ys()[i] <= top)
                found.add(rows()[i]);
        }
    }
    return found.ascending();
}

} // namespace inkling
