// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/tie_layer.h"

#include <QPainter>
#include <QPen>
#include <QPolygonF>

#include <utility>

namespace inkling {

namespace {

constexpr double kSeedRadius = 8.0;
constexpr double kHaloRadius = 9.0;
constexpr double kHaloWidth = 2.0;
constexpr double kGlowWidth = 7.0; // outside the ring, so that it is told from that of the mouse
constexpr double kEdgeWidth = 2.5;
constexpr double kEndRadius = 6.0;
constexpr float kNeighbourAlpha = 0.5F;
constexpr float kGlowAlpha = 0.25F;

QColor faded(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

} // namespace

TieLayer::TieLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

void TieLayer::setGeometry(const PlotGeometry &geometry)
{
    if (geometry.area != m_geometry.area)
        prepareGeometryChange();
    m_geometry = geometry;
    update();
}

void TieLayer::setColours(const QColor &line, const QColor &halo)
{
    m_line = line;
    m_halo = halo;
    update();
}

void TieLayer::setPoints(std::shared_ptr<const PointStore> points)
{
    m_points = std::move(points);
    m_ties = {};
    m_current = -1;
    update();
}

void TieLayer::setTies(const PlotTies &ties)
{
    if (ties == m_ties)
        return;
    m_ties = ties;
    update();
}

void TieLayer::setCurrent(long row)
{
    if (row == m_current)
        return;
    m_current = row;
    update();
}

bool TieLayer::has(long row) const
{
    return m_points && row >= 0 && static_cast<std::size_t>(row) < m_points->size();
}

QPointF TieLayer::pixelOf(long row) const
{
    return m_geometry.toPixel(m_points->position(static_cast<std::size_t>(row)));
}

QRectF TieLayer::haloArea() const
{
    if (!has(m_current))
        return {};
    constexpr double kHalf = kHaloRadius + kHaloWidth / 2.0;
    return {pixelOf(m_current) - QPointF(kHalf, kHalf), QSizeF(2.0 * kHalf, 2.0 * kHalf)};
}

void TieLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const bool hasEdge = m_ties.edge.size() == 2 && has(m_ties.edge[0]) && has(m_ties.edge[1]);
    if (!has(m_ties.row) && !has(m_current) && !hasEdge)
        return;
    painter->save();
    painter->setClipRect(m_geometry.area);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    if (has(m_ties.row))
        paintTies(*painter);
    if (hasEdge)
        paintEdge(*painter);
    if (has(m_current))
        paintHalo(*painter);
    painter->restore();
}

void TieLayer::paintTies(QPainter &painter) const
{
    const QPointF centre = pixelOf(m_ties.row);
    painter.setPen(QPen(faded(m_line, kNeighbourAlpha), 1.0));
    for (const int row : m_ties.neighbours) {
        if (has(row))
            painter.drawLine(centre, pixelOf(row));
    }
    QPolygonF path;
    for (const int row : m_ties.path) {
        if (has(row))
            path << pixelOf(row);
    }
    painter.setPen(QPen(m_line, 1.5, Qt::DashLine));
    painter.drawPolyline(path);
    painter.setPen(QPen(m_line, 1.5));
    for (const int row : m_ties.seeds) {
        if (has(row))
            painter.drawEllipse(pixelOf(row), kSeedRadius, kSeedRadius);
    }
}

/// Ended by rings, so that an edge too short for a line is found, too.
void TieLayer::paintEdge(QPainter &painter) const
{
    const QPointF ends[2] = {pixelOf(m_ties.edge[0]), pixelOf(m_ties.edge[1])};
    for (const auto &[width, alpha] : {std::pair(kGlowWidth, kGlowAlpha), std::pair(kEdgeWidth, 1.0F)}) {
        painter.setPen(QPen(faded(m_halo, alpha), width));
        painter.drawLine(ends[0], ends[1]);
    }
    for (const QPointF &end : ends)
        painter.drawEllipse(end, kEndRadius, kEndRadius);
}

void TieLayer::paintHalo(QPainter &painter) const
{
    const QPointF centre = pixelOf(m_current);
    const double glow = kHaloRadius + kHaloWidth / 2.0 + kGlowWidth / 2.0;
    painter.setPen(QPen(faded(m_halo, kGlowAlpha), kGlowWidth));
    painter.drawEllipse(centre, glow, glow);
    painter.setPen(QPen(m_halo, kHaloWidth));
    painter.drawEllipse(centre, kHaloRadius, kHaloRadius);
}

} // namespace inkling
