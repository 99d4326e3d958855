// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_look.h"
#include "core/draw/raster_frame.h"

#include <array>
#include <cstdint>
#include <vector>

namespace inkling {

/// How opaque a number of points in a bin is: `floor` for one, growing with the logarithm to 1 at `most`.
struct DensityScale
{
    double floor = 1.0;
    double most = 2.0; ///< more than 1

    double opacity(double count) const;
};

/// Counts the lower layer's points in square bins and shades them with the mean of their styles' flat
/// colours; a pale point counts as its opacity. The order of points plays no part. Sums hold 2^24 points in
/// one bin; a store of more counts opacities in coarser steps, up to 2^31. Cost: a few ns a point, and 4 ms a
/// million bins.
class DensityRaster
{
public:
    /// The side of a bin in device pixels: a logical pixel where points are many, up to four where they are
    /// few and would be lost. It depends on the zoom alone, and bins move with the map.
    static int binFor(const RasterFrame &frame, const RasterStyle &style);
    /// Full opacity is at 16 times what a bin would have if the points were spread evenly over their bounds:
    /// it stays while the map moves and follows the zoom.
    static DensityScale scaleFor(const RasterFrame &frame, const RasterStyle &style);

    void draw(const RasterFrame &frame, const RasterStyle &style, Raster &raster, ThreadPool *pool);

private:
    void prepare(const RasterFrame &frame, const RasterStyle &style);
    void count(const RasterFrame &frame, int top, int bottom);
    void shade(Raster &raster, int top, int bottom) const;

    int m_bin = 1;
    int m_cutLeft = 0; ///< pixels of the first column of bins that lie outside
    int m_cutTop = 0;
    unsigned m_coarser = 0; ///< bits that weights are shifted by
    PixelGrid m_grid;
    std::vector<std::array<std::uint32_t, 4>> m_weights; ///< by number of the style: blue, green, red, alpha
    std::vector<std::uint32_t> m_sums;                   ///< four a bin
    std::vector<float> m_opacities;                      ///< by the upper bits of a sum of alphas as a float
};

} // namespace inkling
