// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_look.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inkling {

/// Eight pixels of a sprite, ready to be put over others, two channels a word.
struct alignas(64) SpriteChunk
{
    static constexpr int kPixels = 8;

    std::uint16_t colour[2 * kPixels]; ///< premultiplied; byte order of 0xAARRGGBB words
    std::uint16_t kept[2 * kPixels];   ///< 256 - alpha of the pixel
};

/// A point's picture at each of 4 x 4 sub-pixel places.
struct Sprite
{
    std::size_t first = 0; ///< chunk of the first phase; phases follow at `rows * chunksPerRow`
    int rows = 0;          ///< 0: hidden
    int chunksPerRow = 0;
    int anchor = 0; ///< from the upper left corner to the point, in quarter pixels
};

/// The sprites of the point styles in use, painted when first asked for.
class SpriteSheet
{
public:
    static constexpr int kPhases = 4; ///< in each direction

    SpriteSheet();

    void setStyle(const RasterStyle &style);
    const RasterStyle &style() const { return m_style; }
    /// Paints the style where it is still missing.
    void prepare(PointStyle style)
    {
        if (m_numbers[style.bits()] == 0)
            add(style);
    }

    /// Precondition: prepared.
    const Sprite &sprite(PointStyle style) const { return m_sprites[m_numbers[style.bits()]]; }
    /// The first chunk of a sprite at the place phaseX, phaseY (0 ... 3).
    const SpriteChunk *chunks(const Sprite &sprite, int phaseX, int phaseY) const
    {
        const int phase = phaseY * kPhases + phaseX;
        return m_chunks.data() + sprite.first +
               static_cast<std::size_t>(phase) * sprite.rows * sprite.chunksPerRow;
    }
    /// The widest sprite so far, pixels.
    int widest() const { return m_widest; }

private:
    void add(PointStyle style);
    void paint(const PointLook &look, const Sprite &sprite);

    RasterStyle m_style;
    std::vector<std::uint16_t> m_numbers; ///< by style bits: number of its sprite, 0 where not painted yet
    std::vector<Sprite> m_sprites;        ///< the first is not used
    std::vector<PointLook> m_looks;       ///< of the sprites
    std::vector<SpriteChunk> m_chunks;
    int m_widest = 8;
};

} // namespace inkling
