// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/look_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>

namespace inkling {

namespace {

QColor colourOf(Rgb rgb, double opacity)
{
    QColor colour = QColor::fromRgb(rgb);
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

QPainterPath shapePath(const Mark &mark)
{
    QPainterPath path;
    if (mark.shape == Shape::Disc)
        path.addEllipse(QPointF(), mark.radius, mark.radius);
    for (const std::vector<MapPoint> &contour : shapeContours(mark.shape)) {
        QPolygonF polygon;
        for (const MapPoint &corner : contour)
            polygon << QPointF(corner.x, corner.y) * mark.radius;
        path.addPolygon(polygon);
        path.closeSubpath();
    }
    return path;
}

/// One call for all: a sixth of the time and a quarter of the file that single ellipses take in a PDF.
void paintPlainDiscs(QPainter &painter, const Mark &mark, const std::vector<QPointF> &places)
{
    painter.setPen(
        QPen(colourOf(mark.fill, mark.fillOpacity), 2.0 * mark.radius, Qt::SolidLine, Qt::RoundCap));
    painter.drawPoints(places.data(), static_cast<int>(places.size()));
}

void paintMark(QPainter &painter, const Mark &mark, const std::vector<QPointF> &places)
{
    const QPen line(colourOf(mark.line, 1.0), mark.lineWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    painter.setPen(mark.lineWidth > 0.0 ? line : QPen(Qt::NoPen));
    painter.setBrush(mark.fillOpacity > 0.0 ? QBrush(colourOf(mark.fill, mark.fillOpacity))
                                            : QBrush(Qt::NoBrush));
    const QPainterPath path = shapePath(mark);
    for (const QPointF &place : places) {
        if (mark.shape == Shape::Disc)
            painter.drawEllipse(place, mark.radius, mark.radius);
        else
            painter.drawPath(path.translated(place));
    }
}

} // namespace

void paintLook(QPainter &painter, const PointLook &look, const std::vector<QPointF> &places)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(painter.opacity() * look.opacity);
    for (const Mark &mark : look.marks) {
        if (mark.shape == Shape::Disc && mark.lineWidth <= 0.0)
            paintPlainDiscs(painter, mark, places);
        else
            paintMark(painter, mark, places);
    }
    painter.restore();
}

} // namespace inkling
