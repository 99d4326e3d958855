// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/map_layers.h"

#include "ui/plot/edge_layer.h"
#include "ui/plot/region_layer.h"
#include "ui/style/style.h"

#include <utility>

namespace inkling {

namespace {

// above the grid and below the points
constexpr double kRegionsZ = 1.0;
constexpr double kHullsZ = 2.0;
constexpr double kEdgesZ = 3.0;
constexpr double kThumbnailsZ = 6.0; // above the points, and below what is marked
constexpr double kStaleOpacity = 0.5;

} // namespace

MapLayers::MapLayers(QGraphicsItem *parent)
    : m_regions(new RegionLayer(parent))
    , m_hulls(new HullLayer(parent))
    , m_edges(new EdgeLayer(parent))
    , m_thumbnails(new ThumbnailLayer(parent))
{
    m_regions->setZValue(kRegionsZ);
    m_hulls->setZValue(kHullsZ);
    m_edges->setZValue(kEdgesZ);
    m_thumbnails->setZValue(kThumbnailsZ);
}

void MapLayers::setPoints(std::shared_ptr<const PointStore> points)
{
    m_shownRegions.reset();
    m_shownEdges.reset();
    setHulls({});
    m_regions->setPoints(points);
    m_edges->setPoints(points);
    m_thumbnails->setPoints(std::move(points));
}

void MapLayers::setRegions(Regions regions, Freshness freshness)
{
    m_shownRegions = std::move(regions);
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

void MapLayers::setPictures(ThumbnailLayer::Pictures pictures)
{
    m_thumbnails->setPictures(std::move(pictures));
}

void MapLayers::setStyles(std::shared_ptr<const std::vector<PointStyle>> styles)
{
    m_thumbnails->setStyles(std::move(styles));
}

void MapLayers::setStyle(const RasterStyle &style)
{
    m_thumbnails->setColour(colour(neutrals(style.theme).muted));
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
    m_thumbnails->setGeometry(geometry);
}

PaintList MapLayers::paintingBelow(const PlotGeometry &geometry) const
{
    PaintList list;
    list.append(m_regions->painting(geometry));
    list.append(m_hulls->painting(geometry));
    list.append(m_edges->painting(geometry));
    return list;
}

PaintList::Paint MapLayers::paintingAbove(const PlotGeometry &geometry) const
{
    return m_thumbnails->painting(geometry);
}

} // namespace inkling
