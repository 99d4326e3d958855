// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/rasterizer.h"

#include "core/draw/raster_frame.h"
#include "core/draw/sprite_raster.h"

#include <algorithm>
#include <cassert>

namespace inkling {

namespace {

constexpr std::size_t kMostSprites = 120'000; // where both cost the same

} // namespace

Drawing drawingFor(DrawMode mode, std::size_t visible, const RasterStyle &style)
{
    if (mode == DrawMode::Density)
        return Drawing::Density;
    const bool isTop = mode == DrawMode::Automatic && visible > kMostSprites &&
                       TopRaster::diameterFor(style) <= TopRaster::kLargestDiameter;
    return isTop ? Drawing::Top : Drawing::Sprites;
}

const Raster &Rasterizer::draw(const StyledPoints &points, const Viewport &view, Drawing drawing,
                               ThreadPool *pool)
{
    assert(view.range.x1 > view.range.x0 && view.range.y1 > view.range.y0);
    prepareSprites(points, drawing);
    resize(view);
    m_raster.drawing = drawing;
    const RasterFrame frame(points, view);
    if (drawing == Drawing::Top)
        m_top.draw(frame, m_sheet.style(), m_raster, pool);
    else if (drawing == Drawing::Density)
        m_density.draw(frame, m_sheet.style(), m_raster, pool);
    forStripes(view.height, pool, [&](int top, int bottom) {
        SpriteStripe sprites(frame, m_sheet, m_raster, top, bottom);
        if (drawing == Drawing::Sprites) {
            std::fill_n(m_raster.row(top) - m_raster.origin,
                        static_cast<std::ptrdiff_t>(bottom - top) * m_raster.stride, 0U);
            sprites.drawLower();
        }
        sprites.drawUpper();
    });
    return m_raster;
}

void Rasterizer::prepareSprites(const StyledPoints &points, Drawing drawing)
{
    if (drawing == Drawing::Sprites) {
        for (const PointStyle style : points.lowerStyles())
            m_sheet.prepare(style);
    }
    for (const StyledPoints::Upper &point : points.upper())
        m_sheet.prepare(point.style);
}

void Rasterizer::resize(const Viewport &view)
{
    // a border as wide as the widest sprite on either side, so that no row of a sprite needs clipping
    const int border = m_sheet.widest();
    m_raster.width = view.width;
    m_raster.height = view.height;
    m_raster.stride = view.width + 2 * border;
    m_raster.origin = static_cast<std::size_t>(border);
    m_raster.buffer.resize(static_cast<std::size_t>(m_raster.stride) * static_cast<std::size_t>(view.height));
}

} // namespace inkling
