// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/overlay_layer.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>
#include <QPolygonF>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr double kRingRadius = 9.0;
constexpr double kRingWidth = 2.0;
constexpr double kWordsDistance = 14.0; // from the cursor

} // namespace

OverlayLayer::OverlayLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

void OverlayLayer::setGeometry(const PlotGeometry &geometry)
{
    if (geometry.area != m_geometry.area)
        prepareGeometryChange();
    m_geometry = geometry;
    update();
}

void OverlayLayer::setColours(const Colours &colours)
{
    m_colours = colours;
    update();
}

void OverlayLayer::setFont(const QFont &font)
{
    m_font = font;
    update();
}

void OverlayLayer::setGestureColour(const QColor &colour)
{
    m_gestureColour = colour;
    update();
}

void OverlayLayer::setLasso(std::vector<MapPoint> outline, const QString &words)
{
    m_outline = std::move(outline);
    m_words = words;
    update();
}

void OverlayLayer::setRing(std::optional<MapPoint> place)
{
    if (place == m_ring)
        return;
    update(ringArea());
    m_ring = place;
    update(ringArea());
}

void OverlayLayer::setPlaceholder(const QString &words)
{
    m_placeholder = words;
    update();
}

QRectF OverlayLayer::ringArea() const
{
    if (!m_ring)
        return {};
    const double half = kRingRadius + kRingWidth;
    return {m_geometry.toPixel(*m_ring) - QPointF(half, half), QSizeF(2.0 * half, 2.0 * half)};
}

void OverlayLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->save();
    painter->setClipRect(m_geometry.area);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(m_font);
    if (!m_placeholder.isEmpty()) {
        painter->setPen(m_colours.muted);
        const QRectF place = m_geometry.area.adjusted(24.0, 24.0, -24.0, -24.0);
        painter->drawText(place, Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
    }
    if (m_ring) {
        painter->setPen(QPen(m_colours.accent, kRingWidth));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(m_geometry.toPixel(*m_ring), kRingRadius, kRingRadius);
    }
    if (!m_outline.empty())
        paintLasso(*painter);
    painter->restore();
}

void OverlayLayer::paintLasso(QPainter &painter) const
{
    QPolygonF outline;
    for (const MapPoint &corner : m_outline)
        outline << m_geometry.toPixel(corner);
    QColor fill = m_gestureColour;
    fill.setAlphaF(0.12F);
    painter.setPen(QPen(m_gestureColour, 1.5, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawPolygon(outline, Qt::OddEvenFill); // as the points are chosen
    paintWords(painter, outline.back());
}

void OverlayLayer::paintWords(QPainter &painter, QPointF beside) const
{
    const QFontMetricsF metrics(m_font);
    QRectF plate(QPointF(), QSizeF(metrics.horizontalAdvance(m_words) + 12.0, metrics.height() + 6.0));
    plate.moveTopLeft(beside + QPointF(kWordsDistance, kWordsDistance));
    const QRectF area = m_geometry.area.adjusted(2.0, 2.0, -2.0, -2.0);
    plate.moveLeft(
        std::clamp(plate.left(), area.left(), std::max(area.left(), area.right() - plate.width())));
    plate.moveTop(std::clamp(plate.top(), area.top(), std::max(area.top(), area.bottom() - plate.height())));
    QColor ground = m_colours.background;
    ground.setAlphaF(0.9F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(plate, 4.0, 4.0);
    painter.setPen(m_colours.foreground);
    painter.drawText(plate, Qt::AlignCenter, m_words);
}

} // namespace inkling
