// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/top_raster.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace inkling {

namespace {

/// Half of each of two pixels.
std::uint32_t halves(std::uint32_t a, std::uint32_t b)
{
    return ((a ^ b) >> 1U & 0x7f7f7f7fU) + (a & b);
}

struct ShadedRow
{
    const std::uint32_t *whole;
    const std::uint32_t *partly;
    std::uint32_t *pixels;
    int width;
};

/// numbers: by 1 + place; number 0 has no colour. Without branches, for neighbours differ at random.
void shadeRow(const ShadedRow &row, const std::uint16_t *__restrict numbers,
              const std::uint32_t *__restrict palette)
{
    std::uint32_t *__restrict pixels = row.pixels;
    for (int x = 0; x < row.width; ++x)
        pixels[x] = halves(palette[numbers[row.partly[x]]], palette[numbers[row.whole[x]]]);
}

} // namespace

int TopRaster::diameterFor(const RasterStyle &style)
{
    return std::max(1, static_cast<int>(std::lround(style.diameter * style.pixelRatio)));
}

void TopRaster::prepare(const RasterFrame &frame, const RasterStyle &style)
{
    const int diameter = diameterFor(style);
    if (diameter != m_disc.diameter || m_disc.whole.empty()) {
        m_disc = PixelShape::disc(diameter);
        m_square = PixelShape::square(diameter);
    }
    const int reach = m_disc.reach;
    const double shift = reach + (diameter % 2 == 1 ? 0.0 : 0.5); // the nearest corner
    m_grid = {{frame.across.scale, frame.across.offset + shift},
              {frame.down.scale, frame.down.offset + shift},
              frame.view.width + 2 * reach,
              frame.view.height + 2 * reach,
              frame.view.width + 2 * reach + 1}; // the first column takes what is not drawn
    const int plane = m_grid.stride * m_grid.rows;

    m_palette.clear();
    m_slots.clear();
    m_hasSquares = false;
    for (const PointStyle pointStyle : frame.points.lowerStyles()) {
        const bool isSquare = pointStyle.role() == PointRole::HeldOut;
        m_hasSquares = m_hasSquares || isSquare;
        m_palette.push_back(flatColour(pointStyle, style).premultiplied());
        m_slots.push_back({-1, isSquare ? plane : 0});
    }
    m_slots.front() = {};
    m_palette.front() = 0;
    m_places.resize(static_cast<std::size_t>(plane) * (m_hasSquares ? 2 : 1));
}

void TopRaster::draw(const RasterFrame &frame, const RasterStyle &style, Raster &raster, ThreadPool *pool)
{
    prepare(frame, style);
    const int height = frame.view.height;
    const int reach = m_disc.reach;
    forStripes(height, pool, [&](int top, int bottom) {
        // rows of the grid; the outer stripes take its border
        scatter(frame, top == 0 ? 0 : top + reach, bottom == height ? m_grid.rows : bottom + reach);
    });
    forStripes(height, pool, [&](int top, int bottom) { shade(frame, raster, top, bottom); });
}

void TopRaster::scatter(const RasterFrame &frame, int top, int bottom)
{
    const std::ptrdiff_t plane = static_cast<std::ptrdiff_t>(m_grid.stride) * m_grid.rows;
    std::uint32_t *places = m_places.data() + static_cast<std::ptrdiff_t>(top) * m_grid.stride;
    const std::ptrdiff_t area = static_cast<std::ptrdiff_t>(m_grid.stride) * (bottom - top);
    std::fill_n(places, area, 0);
    if (m_hasSquares)
        std::fill_n(places + plane, area, 0);

    PixelGrid grid = m_grid;
    grid.down.offset -= top;
    grid.rows = bottom - top;
    const PointCells &cells = frame.points.cells();
    const int reach = m_disc.reach;
    std::array<int, RasterFrame::kBatch> offsets = {};
    frame.forBatches(top - reach, bottom - reach, reach + 1, [&](std::uint32_t from, int count) {
        placeOnGrid(grid, cells.xs().data() + from, cells.ys().data() + from, count, offsets.data());
        const std::uint16_t *numbers = frame.points.numbers().data() + from;
        for (int i = 0; i < count; ++i) {
            const Slot slot = m_slots[numbers[i]];
            places[(offsets[static_cast<std::size_t>(i)] & slot.mask) + slot.plane] =
                from + static_cast<std::uint32_t>(i) + 1;
        }
    });
}

void TopRaster::shade(const RasterFrame &frame, Raster &raster, int top, int bottom) const
{
    const int width = frame.view.width;
    const std::uint32_t *origin =
        m_places.data() + static_cast<std::ptrdiff_t>(m_disc.reach) * (m_grid.stride + 1) + 1;
    Dilation discs(m_disc, origin, width, m_grid.stride);
    Dilation squares(m_square, origin + static_cast<std::ptrdiff_t>(m_grid.stride) * m_grid.rows, width,
                     m_grid.stride);
    std::vector<std::uint32_t> whole(static_cast<std::size_t>(width));
    std::vector<std::uint32_t> partly(static_cast<std::size_t>(width));
    for (int y = top; y < bottom; ++y) {
        std::ranges::fill(whole, 0);
        std::ranges::fill(partly, 0);
        discs.raise(y, whole.data(), partly.data());
        if (m_hasSquares)
            squares.raise(y, whole.data(), partly.data());
        shadeRow({whole.data(), partly.data(), raster.row(y), width}, frame.points.numbersFromOne().data(),
                 m_palette.data());
    }
}

} // namespace inkling
