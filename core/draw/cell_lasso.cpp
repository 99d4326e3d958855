// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/cell_lasso.h"

#include <algorithm>
#include <cmath>

namespace inkling {

CellLasso::CellLasso(std::span<const MapPoint> corners, int side)
    : m_side(side)
    , m_edges(static_cast<std::size_t>(side))
    , m_border(static_cast<std::size_t>(side) * side)
{
    if (corners.size() < 3)
        return;
    MapPoint last = corners.back();
    for (const MapPoint &corner : corners) {
        addEdge({last, corner});
        last = corner;
    }
}

int CellLasso::cellOf(double unit) const
{
    return static_cast<int>(std::clamp(std::floor(unit * m_side), 0.0, m_side - 1.0));
}

void CellLasso::addEdge(const Edge &edge)
{
    const auto [low, high] = std::minmax(edge.a.y, edge.b.y);
    if (high < 0.0 || low > 1.0)
        return;
    for (int row = cellOf(low); row <= cellOf(high); ++row) {
        m_edges[static_cast<std::size_t>(row)].push_back(edge);
        markBorder(edge, row);
    }
}

void CellLasso::markBorder(const Edge &edge, int row)
{
    // the edge's x range within the row, a little wider than it is, against rounding
    double from = edge.a.x;
    double to = edge.b.x;
    if (edge.a.y != edge.b.y) {
        const auto [low, high] = std::minmax(edge.a.y, edge.b.y);
        const double slope = (edge.b.x - edge.a.x) / (edge.b.y - edge.a.y);
        from = edge.a.x + slope * (std::max(low, static_cast<double>(row) / m_side) - edge.a.y);
        to = edge.a.x + slope * (std::min(high, (row + 1.0) / m_side) - edge.a.y);
    }
    const auto [left, right] = std::minmax(from, to);
    const double slack = 1e-3 / m_side + 1e-12 * (right - left);
    for (int column = cellOf(left - slack); column <= cellOf(right + slack); ++column)
        m_border[static_cast<std::size_t>(row) * m_side + column] = 1;
}

CellLasso::Cover CellLasso::cover(int column, int row) const
{
    if (m_border[static_cast<std::size_t>(row) * m_side + column])
        return Cover::Border;
    return contains(row, {(column + 0.5) / m_side, (row + 0.5) / m_side}) ? Cover::Inside : Cover::Outside;
}

bool CellLasso::contains(int row, MapPoint place) const
{
    bool inside = false;
    for (const auto &[a, b] : m_edges[static_cast<std::size_t>(row)]) {
        if ((a.y > place.y) != (b.y > place.y) && place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

} // namespace inkling
