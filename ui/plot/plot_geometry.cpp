// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_geometry.h"

namespace inkling {

QPointF PlotGeometry::toPixel(MapPoint place) const
{
    return {area.left() + (place.x - range.x0) / unitsPerPixelX(),
            area.top() + (range.y1 - place.y) / unitsPerPixelY()};
}

MapPoint PlotGeometry::toMap(QPointF pixel) const
{
    return {range.x0 + (pixel.x() - area.left()) * unitsPerPixelX(),
            range.y1 - (pixel.y() - area.top()) * unitsPerPixelY()};
}

MapRange PlotGeometry::panned(QPointF pixels) const
{
    const double dx = -pixels.x() * unitsPerPixelX();
    const double dy = pixels.y() * unitsPerPixelY();
    return {range.x0 + dx, range.y0 + dy, range.x1 + dx, range.y1 + dy};
}

MapRange PlotGeometry::zoomed(QPointF about, double factor) const
{
    const MapPoint fixed = toMap(about);
    return {fixed.x + (range.x0 - fixed.x) / factor, fixed.y + (range.y0 - fixed.y) / factor,
            fixed.x + (range.x1 - fixed.x) / factor, fixed.y + (range.y1 - fixed.y) / factor};
}

} // namespace inkling
