// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parallel.h"
#include "core/draw/palette.h"
#include "core/draw/point_look.h"
#include "core/draw/point_store.h"
#include "core/draw/sprite_sheet.h"

#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// Pixels, premultiplied ARGB, rows from the top; transparent where there is no point.
struct Raster
{
    int width = 0;
    int height = 0;
    int stride = 0; ///< pixels from one row to the next
    std::vector<std::uint32_t> buffer;
    std::size_t origin = 0; ///< of the first visible pixel in the buffer

    const std::uint32_t *pixels() const { return buffer.data() + origin; }
};

/// The part of the plane that a raster shows, and its size in device pixels.
struct Viewport
{
    MapRange range; ///< not empty
    int width = 1;  ///< at least 1
    int height = 1; ///< at least 1
};

/// Draws the points of a store into plain memory: anti-aliased sprites at sub-pixel places, selected ones
/// above the others and given labels last (on top). Keeps its sprites and buffer between frames. Same pixels
/// for any number of threads. Cost: 30 ns a visible point of 6 pixels; little-endian machines only.
class Rasterizer
{
public:
    void setStyle(const RasterStyle &style) { m_sheet.setStyle(style); }

    /// styles: one a row of the store. The result stays valid until the next call.
    const Raster &draw(const PointStore &store, std::span<const PointStyle> styles, const Viewport &view,
                       ThreadPool *pool);

private:
    void resize(int width, int height);

    SpriteSheet m_sheet;
    Raster m_raster;
};

} // namespace inkling
