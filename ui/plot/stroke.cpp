// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/stroke.h"

#include <algorithm>
#include <utility>

namespace inkling {

Stroke::Stroke(PlotTool tool, std::shared_ptr<const PointStore> points, MapPoint start)
    : m_tool(tool)
    , m_points(std::move(points))
    , m_start(start)
    , m_last(start)
    , m_corners{start}
    , m_brushed(tool == PlotTool::Brush ? m_points->size() : 0)
{
    if (tool == PlotTool::Polygon)
        m_corners.push_back(start);
}

void Stroke::extend(MapPoint place)
{
    m_last = place;
    if (m_tool == PlotTool::Lasso || m_tool == PlotTool::Cut)
        m_corners.push_back(place);
    else if (m_tool == PlotTool::Polygon)
        m_corners.back() = place;
}

void Stroke::brushTo(MapPoint place, MapRadius radius)
{
    if (m_trails.empty() || m_trails.back().radius != radius)
        m_trails.push_back({radius, {m_last}});
    for (const std::size_t row : m_points->along(m_last, place, radius.x, radius.y))
        m_brushed.add(row);
    m_trails.back().places.push_back(place);
    m_last = place;
}

void Stroke::addCorner(MapPoint place)
{
    m_last = place;
    m_corners.back() = place;
    m_corners.push_back(place);
}

bool Stroke::removeCorner()
{
    if (m_corners.size() < 3)
        return false;
    m_corners.erase(m_corners.end() - 2);
    return true;
}

StrokeShape Stroke::shape() const
{
    if (m_tool == PlotTool::Brush)
        return {{}, m_trails, m_last, false};
    if (m_tool == PlotTool::Rectangle)
        return {{m_start, {m_last.x, m_start.y}, m_last, {m_start.x, m_last.y}}, {}, m_last, false};
    if (m_tool == PlotTool::Join)
        return {{m_start, m_last}, {}, m_last, false, true};
    return {m_corners, {}, m_last, m_tool == PlotTool::Polygon, drawsLine(m_tool)};
}

std::vector<std::size_t> Stroke::rows(std::span<const PointStyle> styles) const
{
    std::vector<std::size_t> rows;
    if (drawsLine(m_tool))
        return rows;
    if (m_tool == PlotTool::Brush) {
        rows = m_brushed.ascending();
    } else if (m_tool == PlotTool::Rectangle) {
        const auto [left, right] = std::minmax(m_start.x, m_last.x);
        const auto [bottom, top] = std::minmax(m_start.y, m_last.y);
        rows = m_points->inside(MapRange{left, bottom, right, top});
    } else {
        rows = m_points->inside(m_corners);
    }
    if (!styles.empty())
        std::erase_if(rows, [styles](std::size_t row) { return styles[row].isHidden(); });
    return rows;
}

} // namespace inkling
