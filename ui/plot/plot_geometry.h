// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_store.h"

#include <QPointF>
#include <QRectF>

namespace inkling {

/// Where on a widget a range of the map lies, and back: y runs up on the map and down on the widget.
struct PlotGeometry
{
    QRectF area{0.0, 0.0, 1.0, 1.0}; ///< pixels, not empty
    MapRange range;                  ///< not empty

    bool operator==(const PlotGeometry &) const = default;

    double unitsPerPixelX() const { return (range.x1 - range.x0) / area.width(); }
    double unitsPerPixelY() const { return (range.y1 - range.y0) / area.height(); }
    QPointF toPixel(MapPoint place) const;
    MapPoint toMap(QPointF pixel) const;

    /// The range when its content moves by so many pixels.
    MapRange panned(QPointF pixels) const;
    /// The range enlarged by a factor (> 1: closer) round a pixel, which keeps its place on the map.
    MapRange zoomed(QPointF about, double factor) const;
};

} // namespace inkling
