// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/dilation.h"
#include "core/draw/point_look.h"
#include "core/draw/raster_frame.h"

#include <cstdint>
#include <vector>

namespace inkling {

/// Draws the lower layer as opaque discs, held-out points as squares, whose colours are the styles' flat
/// ones; of the points that cover a pixel the last in drawing order is seen, and on its rim half of the one
/// below. Shapes of classes are not told apart. Cost: a few ns a point, and 2 ms a million pixels at
/// diameter 6.
class TopRaster
{
public:
    /// The diameter in device pixels, a whole number.
    static int diameterFor(const RasterStyle &style);
    /// Discs larger than this are drawn as sprites: the cost a pixel grows with the diameter.
    static constexpr int kLargestDiameter = 24;

    void draw(const RasterFrame &frame, const RasterStyle &style, Raster &raster, ThreadPool *pool);

private:
    void prepare(const RasterFrame &frame, const RasterStyle &style);
    void scatter(const RasterFrame &frame, int top, int bottom);
    void shade(const RasterFrame &frame, Raster &raster, int top, int bottom) const;

    /// Where a style's points are kept: in the plane of discs, in that of squares, or nowhere.
    struct Slot
    {
        std::int32_t mask = 0;
        std::int32_t plane = 0;
    };

    PixelShape m_disc;
    PixelShape m_square;
    PixelGrid m_grid;
    std::vector<Slot> m_slots;            ///< by number of the style
    std::vector<std::uint32_t> m_palette; ///< likewise
    std::vector<std::uint32_t> m_places;  ///< by plane and pixel: 1 + place of the last point, 0: none
    bool m_hasSquares = false;
};

} // namespace inkling
