// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parallel.h"
#include "core/draw/raster.h"
#include "core/draw/styled_points.h"

#include <algorithm>
#include <cstdint>
#include <functional>

namespace inkling {

/// From an axis of the store's unit square to pixels.
struct Projection
{
    double scale = 1.0;
    double offset = 0.0;
};

/// What all drawings and stripes of a frame share.
struct RasterFrame
{
    RasterFrame(const StyledPoints &styled, const Viewport &viewport);

    const StyledPoints &points;
    Viewport view;
    Projection across;
    Projection down;

    static constexpr int kBatch = 512;

    /// body(from, count) for the points of the cells that come within `reach` pixels of the rows top ...
    /// bottom - 1, in drawing order, at most kBatch at a time.
    template<typename Body>
    void forBatches(int top, int bottom, int reach, const Body &body) const
    {
        const PointCells &cells = points.cells();
        const PointCells::CellWindow window = cellsNear(top, bottom, reach);
        for (int row = window.row0; row < window.row1; ++row) {
            const int first = row * cells.cellsPerSide();
            const std::uint32_t end = cells.cellStarts()[first + window.column1];
            for (std::uint32_t from = cells.cellStarts()[first + window.column0]; from < end; from += kBatch)
                body(from, static_cast<int>(std::min<std::uint32_t>(kBatch, end - from)));
        }
    }

private:
    PointCells::CellWindow cellsNear(int top, int bottom, int reach) const;
};

/// Splits rows into stripes, as many as the pool has threads but none too narrow, and calls body(top, bottom)
/// for each. Stripes know nothing of each other.
void forStripes(int rows, ThreadPool *pool, const std::function<void(int, int)> &body);

/// A grid of whole pixels, or of larger squares, that points are counted on.
struct PixelGrid
{
    Projection across;
    Projection down;
    int columns = 1;
    int rows = 1;
    int stride = 1;
};

/// For each of n points 1 + column + stride * row of the grid; 0 for those outside.
void placeOnGrid(const PixelGrid &grid, const float *x, const float *y, int count, int *offsets);

} // namespace inkling
