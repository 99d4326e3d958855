// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/line_rasterizer.h"
#include "core/draw/point_look.h"
#include "core/draw/region_field.h"
#include "ui/plot/hull_layer.h"
#include "ui/plot/map_styles.h"
#include "ui/plot/plot_geometry.h"
#include "ui/plot/thumbnail_layer.h"

#include <memory>
#include <vector>

class QGraphicsItem;

namespace inkling {

class EdgeLayer;
class RegionLayer;
class ThreadPool;

/// What can lie under the points of a map, from below: regions, hulls, edges; and over them: their pictures.
/// Each is empty until it is given something, and empty again with other points.
class MapLayers
{
public:
    using Regions = std::shared_ptr<const RegionSamples>;
    using Edges = std::shared_ptr<const std::vector<Edge>>;

    explicit MapLayers(QGraphicsItem *parent); ///< which owns the items

    void setPoints(std::shared_ptr<const PointStore> points);
    /// One sample a point; null: none. Stale ones at half strength.
    void setRegions(Regions regions, Freshness freshness = Freshness::Current);
    void setEdges(Edges edges); ///< between rows of the points; null: none
    void setHulls(std::vector<ClassHull> hulls);
    /// Of the points, by row, shown once there is room; empty: none.
    void setPictures(ThumbnailLayer::Pictures pictures);
    void setStyles(std::shared_ptr<const std::vector<PointStyle>> styles); ///< hidden points have no pictures
    void setStyle(const RasterStyle &style);                               ///< theme and colours
    void setPool(ThreadPool *pool);
    void setGeometry(const PlotGeometry &geometry);

    /// What lies under the points, and over them, for another geometry.
    PaintList paintingBelow(const PlotGeometry &geometry) const;
    PaintList::Paint paintingAbove(const PlotGeometry &geometry) const;

    const Regions &regions() const { return m_shownRegions; }
    const Edges &edges() const { return m_shownEdges; }
    const std::vector<ClassHull> &hulls() const { return m_shownHulls; }
    ThumbnailLayer &thumbnails() { return *m_thumbnails; }

private:
    RegionLayer *m_regions;
    HullLayer *m_hulls;
    EdgeLayer *m_edges;
    ThumbnailLayer *m_thumbnails;
    Regions m_shownRegions;
    Edges m_shownEdges;
    std::vector<ClassHull> m_shownHulls;
};

} // namespace inkling
