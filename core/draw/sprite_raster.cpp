// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/sprite_raster.h"

#include "core/base/wider_vectors.h"

#include <algorithm>
#include <cstring>

namespace inkling {

namespace {

constexpr int kBias = 1 << 24; // makes quarter pixels positive, so that cutting off the fraction rounds down

Projection quartered(Projection axis)
{
    static_assert(SpriteSheet::kPhases == 4);
    return {4.0 * axis.scale, 4.0 * axis.offset};
}

/// Quarter pixels of n coordinates; those far outside are moved to +-2^24, still outside.
INKLING_WIDER_VECTORS("avx2", "default")
void toQuarters(Projection axis, const float *__restrict coordinates, int count, int *__restrict quarters)
{
    for (int i = 0; i < count; ++i) {
        double pixel = coordinates[i] * axis.scale + axis.offset + kBias;
        pixel = pixel < 0.0 ? 0.0 : pixel;
        pixel = pixel > 2.0 * kBias ? 2.0 * kBias : pixel;
        quarters[i] = static_cast<int>(pixel) - kBias;
    }
}

/// Eight pixels, two channels a word: a vector of whatever the processor has. A loop over the words would not
/// become one, for pixels are not words to the compiler.
using Words [[gnu::vector_size(32)]] = std::uint16_t;

/// d * (256 - alpha) / 256, cut off, is d at alpha 0, 0 at 255, and never more than 255 - alpha, so that the
/// sum of a colour and what is kept of the pixel below needs no limit.
inline void blendChunk(const SpriteChunk &chunk, std::uint32_t *target)
{
    Words pixels, colour, kept;
    std::memcpy(&pixels, target, sizeof pixels);
    std::memcpy(&colour, chunk.colour, sizeof colour);
    std::memcpy(&kept, chunk.kept, sizeof kept);
    pixels = colour + (((pixels & 0xff) * kept) >> 8 | ((pixels >> 8) * kept & 0xff00));
    std::memcpy(target, &pixels, sizeof pixels);
}

} // namespace

INKLING_WIDER_VECTORS("avx2", "default")
void SpriteStripe::blend(const Placed *sprites, int count, int stride)
{
    for (int k = 0; k < count; ++k) {
        const SpriteChunk *chunk = sprites[k].chunks;
        std::uint32_t *row = sprites[k].target;
        for (int y = 0; y < sprites[k].rows; ++y, row += stride) {
            for (int i = 0; i < sprites[k].chunksPerRow; ++i)
                blendChunk(*chunk++, row + SpriteChunk::kPixels * i);
        }
    }
}

SpriteStripe::SpriteStripe(const RasterFrame &frame, const SpriteSheet &sheet, Raster &raster, int top,
                           int bottom)
    : m_frame(frame)
    , m_sheet(sheet)
    , m_raster(raster)
    , m_top(top)
    , m_bottom(bottom)
    , m_across(quartered(frame.across))
    , m_down(quartered(frame.down))
{
}

void SpriteStripe::drawLower()
{
    const StyledPoints &points = m_frame.points;
    std::vector<const Sprite *> sprites;
    for (const PointStyle style : points.lowerStyles())
        sprites.push_back(&m_sheet.sprite(style));
    m_frame.forBatches(m_top, m_bottom, m_sheet.widest(), [&](std::uint32_t from, int count) {
        project(points.cells().xs().data() + from, points.cells().ys().data() + from, count);
        const std::uint16_t *numbers = points.numbers().data() + from;
        for (int i = 0; i < count; ++i) {
            if (numbers[i] != 0)
                put(*sprites[numbers[i]], m_u[static_cast<std::size_t>(i)], m_v[static_cast<std::size_t>(i)]);
        }
    });
    flush();
}

void SpriteStripe::drawUpper()
{
    for (const StyledPoints::Upper &point : m_frame.points.upper()) {
        project(&point.x, &point.y, 1);
        put(m_sheet.sprite(point.style), m_u[0], m_v[0]);
    }
    flush();
}

void SpriteStripe::project(const float *x, const float *y, int count)
{
    toQuarters(m_across, x, count, m_u.data());
    toQuarters(m_down, y, count, m_v.data());
}

void SpriteStripe::put(const Sprite &sprite, int u, int v)
{
    // right shifts of negative numbers round down since C++20
    const int left = (u - sprite.anchor) >> 2;
    const int top = (v - sprite.anchor) >> 2;
    const int from = std::max(top, m_top);
    const int to = std::min(top + sprite.rows, m_bottom);
    const int width = sprite.chunksPerRow * SpriteChunk::kPixels;
    if (from >= to || left + width <= 0 || left >= m_raster.width)
        return;
    const SpriteChunk *chunks = m_sheet.chunks(sprite, (u - sprite.anchor) & 3, (v - sprite.anchor) & 3);
    m_placed[static_cast<std::size_t>(m_count++)] = {chunks + (from - top) * sprite.chunksPerRow,
                                                     m_raster.row(from) + left, to - from,
                                                     sprite.chunksPerRow};
    if (m_count == RasterFrame::kBatch)
        flush();
}

void SpriteStripe::flush()
{
    blend(m_placed.data(), m_count, m_raster.stride);
    m_count = 0;
}

} // namespace inkling
