// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/edge_layer.h"

#include "ui/plot/layer_paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr int kRestMilliseconds = 50;
constexpr double kClearest = 0.32; // the opacity of a line of up to kFewEdges
constexpr double kFaintest = 0.05;
constexpr double kFewEdges = 1500.0;

/// Of one line among so many: each is to be seen while they are few, and their density when they are many.
double lineOpacity(double edges)
{
    return std::clamp(kClearest * std::pow(kFewEdges / std::max(1.0, edges), 0.3), kFaintest, kClearest);
}

/// By about how many are visible: of a part of the map each edge is to be seen again.
double opacityOf(const PlacedEdges &edges, const PointStore &points, const MapRange &range)
{
    const double share = static_cast<double>(points.visibleCount(range)) / static_cast<double>(points.size());
    return lineOpacity(share * static_cast<double>(edges.size()));
}

} // namespace

EdgeLayer::EdgeLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
    , m_job(nullptr)
{
    setAcceptedMouseButtons(Qt::NoButton);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &EdgeLayer::renderAllLater);
}

void EdgeLayer::markDirty()
{
    m_raster = nullptr;
    ++m_version;
    update();
}

void EdgeLayer::setPoints(std::shared_ptr<const PointStore> points)
{
    m_points = std::move(points);
    setEdges(nullptr);
}

void EdgeLayer::setEdges(const std::shared_ptr<const std::vector<Edge>> &edges)
{
    m_job.cancel();
    adopt(nullptr);
    m_given = m_points ? edges : nullptr;
    if (!m_given)
        return;
    const auto place = [points = m_points, edges] {
        return std::make_shared<const PlacedEdges>(*points, *edges);
    };
    if (edges->size() <= kMostAtOnce)
        adopt(place());
    else // some tenths of a second for millions
        m_job.start<SharedPlaced>([place](const RunControl &) -> Result<SharedPlaced> { return place(); },
                                  [this](SharedPlaced placed) { adopt(std::move(placed)); });
}

void EdgeLayer::adopt(SharedPlaced edges)
{
    m_edges = std::move(edges);
    markDirty();
}

void EdgeLayer::setColour(Rgb colour)
{
    if (colour == m_colour)
        return;
    m_colour = colour;
    markDirty();
}

void EdgeLayer::setGeometry(const PlotGeometry &geometry)
{
    if (geometry == m_geometry)
        return;
    if (geometry.area != m_geometry.area)
        prepareGeometryChange();
    m_geometry = geometry;
    markDirty();
}

void EdgeLayer::render(const Viewport &view)
{
    m_every = (m_edges->size() + kMostAtOnce - 1) / kMostAtOnce;
    const LineLook look = {m_colour, opacityOf(*m_edges, *m_points, view.range), m_every};
    m_raster = &m_rasterizer.draw(*m_points, *m_edges, view, look, m_pool);
    if (m_every > 1)
        m_rest.start();
}

/// What is shown meanwhile has its size in device pixels.
void EdgeLayer::renderAllLater()
{
    if (!m_raster || !m_edges || m_every == 1)
        return;
    const Viewport view = {m_geometry.range, m_raster->width, m_raster->height};
    const LineLook look = {m_colour, opacityOf(*m_edges, *m_points, view.range), 1};
    const auto task = [points = m_points, edges = m_edges, look, view](const RunControl &) -> Result<Raster> {
        LineRasterizer rasterizer;
        return rasterizer.draw(*points, *edges, view, look, nullptr);
    };
    m_job.start<Raster>(task, [this, version = m_version](Raster all) {
        if (version != m_version) // something has changed since: another one will come
            return;
        m_all = std::move(all);
        m_raster = &m_all;
        m_every = 1;
        update();
    });
}

void EdgeLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_edges || m_edges->size() == 0)
        return;
    const Viewport view = viewport(m_geometry, imageScale(*painter));
    if (!m_raster || m_raster->width != view.width || m_raster->height != view.height)
        render(view);
    painter->drawImage(m_geometry.area, wrapped(*m_raster));
}

PaintList::Paint EdgeLayer::painting(const PlotGeometry &geometry) const
{
    if (!m_given || m_given->empty())
        return {};
    return
        [points = m_points, edges = m_given, colour = m_colour, geometry, pool = m_pool](QPainter &painter) {
            const PlacedEdges placed(*points, *edges);
            const LineLook look = {colour, opacityOf(placed, *points, geometry.range), 1};
            LineRasterizer rasterizer;
            const Raster &raster =
                rasterizer.draw(*points, placed, viewport(geometry, imageScale(painter)), look, pool);
            painter.drawImage(geometry.area, wrapped(raster));
        };
}

} // namespace inkling
