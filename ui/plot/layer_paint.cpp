// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/layer_paint.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double kExportDotsPerInch = 300.0;
constexpr double kPlateDistance = 14.0; // from the cursor
constexpr double kPlateSides = 16.0;    // its margins
constexpr int kPlateText = Qt::AlignCenter | Qt::TextWordWrap;

} // namespace

bool isVectorDevice(const QPainter &painter)
{
    switch (painter.paintEngine()->type()) {
    case QPaintEngine::Pdf:
    case QPaintEngine::SVG:
    case QPaintEngine::Picture:
        return true;
    default:
        return false;
    }
}

double imageScale(const QPainter &painter)
{
    const double scale = painter.deviceTransform().m11();
    return isVectorDevice(painter) ? scale * kExportDotsPerInch / painter.device()->logicalDpiX() : scale;
}

Viewport viewport(const PlotGeometry &geometry, double scale)
{
    return {geometry.range, std::max(1, static_cast<int>(std::lround(geometry.area.width() * scale))),
            std::max(1, static_cast<int>(std::lround(geometry.area.height() * scale)))};
}

QImage wrapped(const Raster &raster)
{
    return {reinterpret_cast<const uchar *>(raster.pixels()), raster.width, raster.height, 4 * raster.stride,
            QImage::Format_ARGB32_Premultiplied};
}

void drawRaster(QPainter &painter, QImage image, const PlotGeometry &geometry, double scale)
{
    image.setDevicePixelRatio(scale);
    painter.drawImage(geometry.area.topLeft(), image);
}

QSizeF plateSize(const QFont &font, const QString &words, double room)
{
    const QRectF most(0.0, 0.0, room - kPlateSides, 1e4);
    const QSizeF text = QFontMetricsF(font).boundingRect(most, kPlateText, words).size();
    return {std::ceil(text.width()) + kPlateSides, text.height() + 6.0};
}

QRectF plateBeside(QPointF place, QSizeF size, Qt::Corner corner, const QRectF &area)
{
    const bool isLeft = corner == Qt::TopLeftCorner || corner == Qt::BottomLeftCorner;
    const bool isAbove = corner == Qt::TopLeftCorner || corner == Qt::TopRightCorner;
    QRectF plate(QPointF(), size);
    plate.moveLeft(isLeft ? place.x() - kPlateDistance - size.width() : place.x() + kPlateDistance);
    plate.moveTop(isAbove ? place.y() - kPlateDistance - size.height() : place.y() + kPlateDistance);
    const QRectF inside = area.adjusted(2.0, 2.0, -2.0, -2.0);
    plate.moveLeft(
        std::clamp(plate.left(), inside.left(), std::max(inside.left(), inside.right() - plate.width())));
    plate.moveTop(
        std::clamp(plate.top(), inside.top(), std::max(inside.top(), inside.bottom() - plate.height())));
    return plate;
}

void paintPlate(QPainter &painter, const QRectF &plate, const QString &words, const QColor &ground,
                const QColor &ink)
{
    QColor veil = ground;
    veil.setAlphaF(0.9F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    painter.drawRoundedRect(plate, 4.0, 4.0);
    painter.setPen(ink);
    painter.drawText(plate.adjusted(kPlateSides / 2.0 - 1.0, 0.0, 1.0 - kPlateSides / 2.0, 0.0), kPlateText,
                     words);
}

} // namespace inkling
