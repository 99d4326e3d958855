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
double lineOpacity(std::size_t edges)
{
    return std::clamp(kClearest * std::pow(kFewEdges / std::max(1.0, static_cast<double>(edges)), 0.3),
                      kFaintest, kClearest);
}

} // namespace

EdgeLayer::EdgeLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &EdgeLayer::markDirty);
}

void EdgeLayer::markDirty()
{
    m_raster = nullptr;
    update();
}

void EdgeLayer::setPoints(std::shared_ptr<const PointStore> points)
{
    m_points = std::move(points);
    m_edges = {};
    markDirty();
}

void EdgeLayer::setEdges(std::shared_ptr<const std::vector<Edge>> edges)
{
    m_edges = edges && m_points ? PlacedEdges(*m_points, *edges) : PlacedEdges();
    markDirty();
}

void EdgeLayer::setColour(Rgb colour)
{
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
    if (m_edges.size() > kMostWhileMoving)
        m_rest.start();
    markDirty();
}

void EdgeLayer::finish()
{
    m_rest.stop();
    markDirty();
}

std::size_t EdgeLayer::every() const
{
    return m_rest.isActive() ? (m_edges.size() + kMostWhileMoving - 1) / kMostWhileMoving : 1;
}

void EdgeLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_edges.size() == 0)
        return;
    const double scale = imageScale(*painter);
    const int width = std::max(1, static_cast<int>(std::lround(m_geometry.area.width() * scale)));
    const int height = std::max(1, static_cast<int>(std::lround(m_geometry.area.height() * scale)));
    if (!m_raster || m_raster->width != width || m_raster->height != height)
        m_raster = &m_rasterizer.draw(*m_points, m_edges, {m_geometry.range, width, height},
                                      {m_colour, lineOpacity(m_edges.size()), every()}, m_pool);
    painter->drawImage(m_geometry.area, wrapped(*m_raster));
}

} // namespace inkling
