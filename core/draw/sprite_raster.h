// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/raster_frame.h"
#include "core/draw/sprite_sheet.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// Draws sprites into the rows top ... bottom - 1 of a raster. The sheet must be prepared for the styles, and
/// the raster have a border as wide as the widest sprite.
class SpriteStripe
{
public:
    SpriteStripe(const RasterFrame &frame, const SpriteSheet &sheet, Raster &raster, int top, int bottom);

    void drawLower();
    void drawUpper();

private:
    /// A sprite, or the rows of it that lie in the stripe, on its way to the pixels.
    struct Placed
    {
        const SpriteChunk *chunks;
        std::uint32_t *target;
        int rows;
        int chunksPerRow;
    };
    static void blend(const Placed *sprites, int count, int stride);

    void project(const float *x, const float *y, int count);
    void put(const Sprite &sprite, int u, int v);
    void flush();

    const RasterFrame &m_frame;
    const SpriteSheet &m_sheet;
    Raster &m_raster;
    int m_top;
    int m_bottom;
    Projection m_across; ///< to quarter pixels
    Projection m_down;
    std::array<int, RasterFrame::kBatch> m_u = {}; ///< quarter pixels of the points of a batch
    std::array<int, RasterFrame::kBatch> m_v = {};
    std::array<Placed, RasterFrame::kBatch> m_placed = {};
    int m_count = 0;
};

} // namespace inkling
