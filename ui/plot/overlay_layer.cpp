// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/overlay_layer.h"

#include "ui/plot/layer_paint.h"

#include <QPainter>
#include <QPen>
#include <QPixmap>
#include <QPolygonF>

#include <utility>

namespace inkling {

namespace {

constexpr double kRingRadius = 9.0;
constexpr double kRingWidth = 2.0;
constexpr double kCornerRadius = 3.0;
constexpr double kTakenRadius = 6.0;

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

void OverlayLayer::setStroke(StrokeShape shape)
{
    m_stroke = std::move(shape);
    update();
}

void OverlayLayer::setWords(const QString &words)
{
    m_words = words;
    update();
}

void OverlayLayer::setBrush(std::optional<QPointF> centre, double radius)
{
    if (centre == m_brush && radius == m_brushRadius)
        return;
    update(brushArea());
    m_brush = centre;
    m_brushRadius = radius;
    update(brushArea());
}

QRectF OverlayLayer::brushArea() const
{
    if (!m_brush)
        return {};
    const double half = m_brushRadius + 2.0;
    return {*m_brush - QPointF(half, half), QSizeF(2.0 * half, 2.0 * half)};
}

void OverlayLayer::setRing(std::optional<MapPoint> place)
{
    if (place == m_ring)
        return;
    update(ringArea());
    m_ring = place;
    update(ringArea());
}

void OverlayLayer::setTaken(std::vector<MapPoint> places, std::optional<MapPoint> beside,
                            const QString &words)
{
    if (!beside && !m_takenFrom)
        return;
    m_taken = std::move(places);
    m_takenFrom = beside;
    m_takenWords = words;
    update();
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
    paintTaken(*painter);
    if (m_ring) {
        painter->setPen(QPen(m_colours.accent, kRingWidth));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(m_geometry.toPixel(*m_ring), kRingRadius, kRingRadius);
    }
    if (!m_stroke.isEmpty())
        paintStroke(*painter);
    if (m_brush) {
        painter->setPen(QPen(m_gestureColour, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(*m_brush, m_brushRadius, m_brushRadius);
    }
    painter->restore();
}

void OverlayLayer::paintStroke(QPainter &painter) const
{
    for (const BrushTrail &trail : m_stroke.trails)
        paintTrail(painter, trail);
    QPolygonF outline;
    for (const MapPoint &corner : m_stroke.outline)
        outline << m_geometry.toPixel(corner);
    QColor fill = m_gestureColour;
    fill.setAlphaF(0.12F);
    painter.setPen(QPen(m_gestureColour, 1.5, Qt::DashLine));
    painter.setBrush(m_stroke.isLine ? Qt::NoBrush : QBrush(fill));
    if (m_stroke.isLine)
        painter.drawPolyline(outline);
    else
        painter.drawPolygon(outline, Qt::OddEvenFill); // as the points are chosen
    if (m_stroke.isOpen) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_gestureColour);
        for (const QPointF &corner : outline)
            painter.drawEllipse(corner, kCornerRadius, kCornerRadius);
    }
    if (!m_words.isEmpty())
        paintWords(painter, m_geometry.toPixel(m_stroke.last), m_words);
}

/// One mark of a point that a click would take.
QPixmap OverlayLayer::takenMark(double pixelRatio) const
{
    const double half = kTakenRadius + 2.0;
    QPixmap mark((QSizeF(half, half) * 2.0 * pixelRatio).toSize());
    mark.setDevicePixelRatio(pixelRatio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = m_gestureColour;
    fill.setAlphaF(0.22F);
    painter.setPen(QPen(m_gestureColour, 1.5));
    painter.setBrush(fill);
    painter.drawEllipse(QPointF(half, half), kTakenRadius, kTakenRadius);
    return mark;
}

void OverlayLayer::paintTaken(QPainter &painter) const
{
    if (!m_takenFrom)
        return;
    // stamped: drawn one by one, 5,000 discs take ten times as long, 60 ms
    const QPixmap mark = takenMark(painter.device()->devicePixelRatioF());
    const double half = kTakenRadius + 2.0;
    for (const MapPoint &place : m_taken) {
        if (const QPointF pixel = m_geometry.toPixel(place); m_geometry.area.contains(pixel))
            painter.drawPixmap(pixel - QPointF(half, half), mark);
    }
    if (m_stroke.isEmpty() && !m_takenWords.isEmpty())
        paintWords(painter, m_geometry.toPixel(*m_takenFrom), m_takenWords);
}

void OverlayLayer::paintTrail(QPainter &painter, const BrushTrail &trail) const
{
    QPolygonF places;
    for (const MapPoint &place : trail.places)
        places << m_geometry.toPixel(place);
    QColor ink = m_gestureColour;
    ink.setAlphaF(0.22F);
    const double width = 2.0 * trail.radius.x / m_geometry.unitsPerPixelX();
    painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(places);
}

void OverlayLayer::paintWords(QPainter &painter, QPointF beside, const QString &words) const
{
    const QSizeF size = plateSize(m_font, words, m_geometry.area.width());
    const QRectF plate = plateBeside(beside, size, Qt::BottomRightCorner, m_geometry.area);
    paintPlate(painter, plate, words, m_colours.background, m_colours.foreground);
}

} // namespace inkling
