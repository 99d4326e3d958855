// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/map_range.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inkling {

/// The part of the plane that a raster shows, and its size in device pixels.
struct Viewport
{
    MapRange range; ///< not empty
    int width = 1;  ///< at least 1
    int height = 1; ///< at least 1
};

/// How points become pixels. Whatever it is, selected points and above them the given ones are sprites on
/// top.
enum class Drawing {
    Sprites, ///< each point's own look, anti-aliased, at its sub-pixel place, over the ones before it
    Top,     ///< discs, held-out points as squares; of those that cover a pixel the last alone is seen
    Density  ///< the mean colour of the points in a pixel, the more opaque the more there are
};

/// Pixels, premultiplied ARGB, rows from the top; transparent where there is no point.
struct Raster
{
    int width = 0;
    int height = 0;
    int stride = 0; ///< pixels from one row to the next
    Drawing drawing = Drawing::Sprites;
    std::vector<std::uint32_t> buffer;
    std::size_t origin = 0; ///< of the first visible pixel in the buffer

    const std::uint32_t *pixels() const { return buffer.data() + origin; }
    std::uint32_t *row(int y) { return buffer.data() + origin + static_cast<std::ptrdiff_t>(y) * stride; }
};

} // namespace inkling
