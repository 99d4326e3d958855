// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/raster_frame.h"

#include "core/base/wider_vectors.h"

namespace inkling {

namespace {

constexpr int kSmallestStripe = 64;

INKLING_WIDER_VECTORS("avx2", "default")
void place(PixelGrid grid, const float *__restrict x, const float *__restrict y, int count,
           int *__restrict offsets)
{
    // counted from one, so that cutting off the fraction leaves zero for what lies before the first
    const Projection across = {grid.across.scale, grid.across.offset + 1.0};
    const Projection down = {grid.down.scale, grid.down.offset + 1.0};
    const double beyondColumns = grid.columns + 1.0;
    const double beyondRows = grid.rows + 1.0;
    const int columns = grid.columns;
    const int rows = grid.rows;
    const int stride = grid.stride;
    for (int i = 0; i < count; ++i) {
        double right = x[i] * across.scale + across.offset;
        double low = y[i] * down.scale + down.offset;
        right = right < 0.0 ? 0.0 : right;
        low = low < 0.0 ? 0.0 : low;
        right = right > beyondColumns ? beyondColumns : right;
        low = low > beyondRows ? beyondRows : low;
        const int column = static_cast<int>(right);
        const int row = static_cast<int>(low);
        const int outside = ((column - 1) | (row - 1) | (columns - column) | (rows - row)) >> 31;
        offsets[i] = (column + stride * (row - 1)) & ~outside;
    }
}

} // namespace

RasterFrame::RasterFrame(const StyledPoints &styled, const Viewport &viewport)
    : points(styled)
    , view(viewport)
{
    const PointCells &cells = points.cells();
    const MapRange &range = view.range;
    const double perUnitX = view.width / (range.x1 - range.x0);
    const double perUnitY = view.height / (range.y1 - range.y0);
    across = {cells.width() * perUnitX, (cells.bounds().x0 - range.x0) * perUnitX};
    down = {-cells.height() * perUnitY, (range.y1 - cells.bounds().y0) * perUnitY};
}

PointCells::CellWindow RasterFrame::cellsNear(int top, int bottom, int reach) const
{
    const MapRange &range = view.range;
    const double perPixelX = (range.x1 - range.x0) / view.width;
    const double perPixelY = (range.y1 - range.y0) / view.height;
    return points.cells().cellsTouching({range.x0 - reach * perPixelX,
                                         range.y1 - (bottom + reach) * perPixelY,
                                         range.x1 + reach * perPixelX, range.y1 - (top - reach) * perPixelY});
}

void forStripes(int rows, ThreadPool *pool, const std::function<void(int, int)> &body)
{
    const int stripes = pool ? pool->threadCount() : 1;
    const int height = std::max(kSmallestStripe, (rows + stripes - 1) / stripes);
    parallelFor(
        pool, static_cast<std::size_t>(rows), static_cast<std::size_t>(height),
        [&](std::size_t top, std::size_t bottom) { body(static_cast<int>(top), static_cast<int>(bottom)); });
}

void placeOnGrid(const PixelGrid &grid, const float *x, const float *y, int count, int *offsets)
{
    place(grid, x, y, count, offsets);
}

} // namespace inkling
