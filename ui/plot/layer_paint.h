// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/rasterizer.h"

#include <QImage>

class QPainter;

namespace inkling {

/// Whether what is painted stays vectors: PDF, SVG, a recorded picture.
bool isVectorDevice(const QPainter &painter);

/// Device pixels a logical pixel that an image should have: those of the screen; 300 dots per inch among
/// vectors.
double imageScale(const QPainter &painter);

/// The raster's pixels without a copy: valid while it is.
QImage wrapped(const Raster &raster);

} // namespace inkling
