// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/hull_layer.h"

#include "ui/style/style.h"

#include <QPainter>
#include <QPen>
#include <QPolygonF>

#include <utility>

namespace inkling {

namespace {

constexpr double kLineWidth = 1.2;
constexpr float kFillOpacity = 0.06F;

} // namespace

HullLayer::HullLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

void HullLayer::setHulls(std::vector<ClassHull> hulls)
{
    if (hulls == m_hulls)
        return;
    m_hulls = std::move(hulls);
    update();
}

void HullLayer::setColours(const std::array<Rgb, 64> &colours)
{
    m_colours = colours;
    update();
}

void HullLayer::setGeometry(const PlotGeometry &geometry)
{
    if (geometry.area != m_geometry.area)
        prepareGeometryChange();
    m_geometry = geometry;
    update();
}

void HullLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->save();
    painting(m_geometry)(*painter);
    painter->restore();
}

PaintList::Paint HullLayer::painting(const PlotGeometry &geometry) const
{
    return [hulls = m_hulls, colours = m_colours, geometry](QPainter &painter) {
        painter.setClipRect(geometry.area);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const ClassHull &hull : hulls) {
            QPolygonF outline;
            for (const MapPoint &corner : hull.corners)
                outline << geometry.toPixel(corner);
            const QColor line = colour(colours[static_cast<std::size_t>(hull.classPlace)]);
            QColor fill = line;
            fill.setAlphaF(kFillOpacity);
            painter.setPen(QPen(line, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.setBrush(fill);
            painter.drawPolygon(outline);
        }
    };
}

} // namespace inkling
