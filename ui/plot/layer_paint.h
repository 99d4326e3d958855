// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/rasterizer.h"
#include "ui/plot/plot_geometry.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QRectF>
#include <QString>

class QPainter;

namespace inkling {

/// Whether what is painted stays vectors: PDF, SVG, a recorded picture.
bool isVectorDevice(const QPainter &painter);

/// Device pixels a logical pixel that an image should have: those of the screen; 300 dots per inch among
/// vectors.
double imageScale(const QPainter &painter);

/// What a map shows, in device pixels: so many of them a logical one.
Viewport viewport(const PlotGeometry &geometry, double scale);

/// The raster's pixels without a copy: valid while it is.
QImage wrapped(const Raster &raster);

/// Draws an image of a viewport over its map.
void drawRaster(QPainter &painter, QImage image, const PlotGeometry &geometry, double scale);

/// The size of words on a plate; they wrap where it would be wider than the room.
QSizeF plateSize(const QFont &font, const QString &words, double room);
/// A plate of that size beside a place, to its right or left and below or above it, within an area as far as
/// that is possible.
QRectF plateBeside(QPointF place, QSizeF size, Qt::Corner corner, const QRectF &area);
/// Words on a plate that lets little of what is under it through, in the painter's font.
void paintPlate(QPainter &painter, const QRectF &plate, const QString &words, const QColor &ground,
                const QColor &ink);

} // namespace inkling
