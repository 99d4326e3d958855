// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_look.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// Eight pixels of a sprite, ready to be put over others: colour + under * inverse / 255, byte by byte.
struct alignas(64) SpriteChunk
{
    std::uint8_t colour[32];  ///< premultiplied; byte order of a 0xAARRGGBB word
    std::uint8_t inverse[32]; ///< 255 - alpha of the pixel, in each of its bytes
};

/// A point's picture at each of 4 x 4 sub-pixel places.
struct Sprite
{
    /// Given points are drawn on top, and below them the selected and the marked ones.
    enum class Layer : std::uint8_t { Hidden, Lower, Selected, Given };

    std::size_t first = 0; ///< chunk of the first phase; phases follow at `rows * chunksPerRow`
    int rows = 0;
    int chunksPerRow = 0;
    int anchor = 0; ///< from the upper left corner to the point, in quarter pixels
    Layer layer = Layer::Hidden;
};

/// The sprites of the point styles in use, painted when first asked for.
class SpriteSheet
{
public:
    static constexpr int kPhases = 4; ///< in each direction

    SpriteSheet();

    void setStyle(const RasterStyle &style);
    /// Paints what is still missing for these styles.
    void prepare(std::span<const PointStyle> styles);

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
    std::vector<SpriteChunk> m_chunks;
    int m_widest = 8;
};

} // namespace inkling
