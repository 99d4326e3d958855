// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_store.h"
#include "core/draw/row_set.h"
#include "ui/plot/plot_tool.h"

#include <memory>
#include <span>
#include <vector>

namespace inkling {

/// A circle on the widget is an ellipse on the map.
struct MapRadius
{
    double x = 0.0;
    double y = 0.0;

    bool operator==(const MapRadius &) const = default;
};

/// Where the brush went with one radius.
struct BrushTrail
{
    MapRadius radius;
    std::vector<MapPoint> places; ///< not empty
};

/// What a stroke looks like.
struct StrokeShape
{
    std::vector<MapPoint> outline;  ///< closed, even-odd; empty for the brush
    std::vector<BrushTrail> trails; ///< of the brush
    MapPoint last;                  ///< where the mouse is
    bool isOpen = false;            ///< a polygon that still grows: its last corner follows the mouse
    bool isLine = false;            ///< the outline is not closed, and takes no points

    bool isEmpty() const { return outline.empty() && trails.empty(); }
};

/// What is being drawn with a tool, and the points it takes. It lies on the map, so that it survives a zoom.
class Stroke
{
public:
    /// tool: Rectangle, Lasso, Polygon, Brush, Cut or Join. points: not null.
    Stroke(PlotTool tool, std::shared_ptr<const PointStore> points, MapPoint start);

    PlotTool tool() const { return m_tool; }
    /// Goes on to a place: the opposite corner, the next corner, the polygon's loose end.
    void extend(MapPoint place);
    /// The brush goes on to a place; cost: the points of the cells near this step.
    void brushTo(MapPoint place, MapRadius radius);
    /// Fixes the polygon's loose end as a corner.
    void addCorner(MapPoint place);
    bool removeCorner(); ///< the last fixed one; false: there was only the first
    std::size_t cornerCount() const { return m_corners.size() - 1; } ///< fixed ones of a polygon

    MapPoint start() const { return m_start; }
    MapPoint last() const { return m_last; }
    StrokeShape shape() const;
    /// Ascending, without hidden points; none of a line. styles: none, or one a row. Cost: as of
    /// PointStore::inside().
    std::vector<std::size_t> rows(std::span<const PointStyle> styles) const;

private:
    PlotTool m_tool;
    std::shared_ptr<const PointStore> m_points;
    MapPoint m_start;
    MapPoint m_last;
    std::vector<MapPoint> m_corners; ///< of a lasso or a line; of a polygon, the last one loose
    std::vector<BrushTrail> m_trails;
    RowSet m_brushed;
};

} // namespace inkling
