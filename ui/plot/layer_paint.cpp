// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/layer_paint.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

namespace inkling {

namespace {

constexpr double kExportDotsPerInch = 300.0;

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

QImage wrapped(const Raster &raster)
{
    return {reinterpret_cast<const uchar *>(raster.pixels()), raster.width, raster.height, 4 * raster.stride,
            QImage::Format_ARGB32_Premultiplied};
}

} // namespace inkling
