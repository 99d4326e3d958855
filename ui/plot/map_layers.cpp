// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/map_layers.h"

#include "ui/plot/edge_layer.h"
#include "ui/plot/region_layer.h"

#include <utility>

namespace inkling {

namespace {

// above the grid and below the points
constexpr double kRegionsZ = 1.0;
constexpr double kHullsZ = 2.0;
constexpr double kEdgesZ = 3.0;
constexpr double kStaleOpacity = 0.5;

} // namespace

MapLayers::MapLayers(QGraphicsItem *parent)
    : m_regions(new RegionLayer(parent))
    , m_hulls(new HullLayer(parent))
    , m_edges(new EdgeLayer(parent))
{
    m_regions->setZValue(kRegionsZ);
    m_hulls->setZValue(kHullsZ);
    m_edges->setZValue(kEdgesZ);
}

void MapLayers::setPoints(std::shared_ptr<const PointStore> points)
{
    m_shownRegions.reset();
    m_shownEdges.reset();
    setHulls({});
    m_regions->setPoints(points);
    m_edges->setPoints(std::move(points));
}

void MapLayers::setRegions(Regions regions, Freshness freshness)
{
    m_shownRegions = std::move(regions);
    m_freshness = freshness;
    m_regions->setOpacity(freshness == Freshness::Stale ? kStaleOpacity : 1.0);
    m_regions->setSamples(m_shownRegions);
}

void MapLayers::setEdges(Edges edges)
{
    if (edges == m_shownEdges)
        return;
    m_shownEdges = std::move(edges);
    m_edges->setEdges(m_shownEdges);
}

void MapLayers::setHulls(std::vector<ClassHull> hulls)
{
    m_shownHulls = std::move(hulls);
    m_hulls->setHulls(m_shownHulls);
}

void MapLayers::setStyle(const RasterStyle &style)
{
    m_regions->setColours(style.classColours);
    m_hulls->setColours(style.classColours);
    m_edges->setColour(neutrals(style.theme).foreground);
}

void MapLayers::setPool(ThreadPool *pool)
{
    m_regions->setPool(pool);
    m_edges->setPool(pool);
}

void MapLayers::setGeometry(const PlotGeometry &geometry)
{
    m_regions->setGeometry(geometry);
    m_hulls->setGeometry(geometry);
    m_edges->setGeometry(geometry);
}

void MapLayers::showLike(const MapLayers &other)
{
    m_edges->drawAllAtOnce();
    setRegions(other.m_shownRegions, other.m_freshness);
    setEdges(other.m_shownEdges);
    setHulls(other.m_shownHulls);
}

} // namespace inkling
