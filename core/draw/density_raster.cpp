// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/density_raster.h"

#include "core/base/wider_vectors.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace inkling {

namespace {

constexpr float kHalf = 0.5F; // added before a fraction is cut off: lround() would keep loops from vectors

constexpr double kLightFloor = 0.5;
constexpr double kDarkFloor = 0.6; // a dim dot is harder to see on dark than a pale one on light
constexpr double kLeastMost = 8.0;
constexpr double kMostOverMean = 16.0;
constexpr double kEnough = 0.5;     // points a bin on the average
constexpr double kLargestBin = 4.0; // logical pixels

// Sums of alphas are looked up by exponent and the first bits of the mantissa: 1 % apart.
constexpr unsigned kDroppedBits = 16;
constexpr unsigned kFirstStep = 127U << (23U - kDroppedBits); // of 1.0F
constexpr unsigned kSteps = 32U << (23U - kDroppedBits);      // up to 2^32

unsigned stepOf(float sum)
{
    return (std::bit_cast<std::uint32_t>(sum) >> kDroppedBits) - kFirstStep;
}

/// The middle of what shares a step.
float middleOf(unsigned step)
{
    return std::bit_cast<float>(((step + kFirstStep) << kDroppedBits) + (1U << (kDroppedBits - 1)));
}

INKLING_WIDER_VECTORS("avx2", "default")
void addUp(const int *__restrict offsets, const std::uint16_t *__restrict numbers, int count,
           const std::array<std::uint32_t, 4> *__restrict weights, std::uint32_t *__restrict sums)
{
    for (int i = 0; i < count; ++i) {
        std::uint32_t *sum = sums + 4 * static_cast<std::ptrdiff_t>(offsets[i]);
        const std::uint32_t *weight = weights[numbers[i]].data();
        for (int c = 0; c < 4; ++c)
            sum[c] += weight[c];
    }
}

/// Points in a square if they were spread evenly over their bounds.
double meanIn(const RasterFrame &frame, double side)
{
    const double squares = frame.across.scale * -frame.down.scale / (side * side);
    return static_cast<double>(frame.points.cells().size()) / squares;
}

/// How much of the first bin lies outside, so that bins begin at a place of the map.
int cutFor(double offset, int bin)
{
    const double beyond = std::fmod(std::floor(offset), bin);
    return static_cast<int>(std::fmod(bin - beyond, bin));
}

/// Sums to premultiplied pixels.
INKLING_WIDER_VECTORS("avx2", "default")
void shadeRow(const std::uint32_t *__restrict sums, int count, const float *__restrict opacities,
              std::uint32_t *__restrict pixels)
{
    for (int i = 0; i < count; ++i, sums += 4) {
        const std::uint32_t alpha = sums[3];
        if (alpha == 0) {
            pixels[i] = 0;
            continue;
        }
        const auto sum = static_cast<float>(alpha);
        const float scale = 255.0F * opacities[stepOf(sum)] / sum;
        std::uint32_t pixel = 0;
        for (unsigned c = 0; c < 4; ++c)
            pixel |= static_cast<std::uint32_t>(
                         static_cast<std::int32_t>(static_cast<float>(sums[c]) * scale + kHalf))
                     << (8 * c);
        pixels[i] = pixel;
    }
}

} // namespace

double DensityScale::opacity(double count) const
{
    if (count <= 1.0)
        return floor * count;
    return std::min(1.0, floor + (1.0 - floor) * std::log(count) / std::log(most));
}

int DensityRaster::binFor(const RasterFrame &frame, const RasterStyle &style)
{
    const double pixel = std::max(1.0, std::round(style.pixelRatio));
    const double enough = std::sqrt(kEnough / meanIn(frame, pixel));
    return static_cast<int>(pixel * std::round(std::clamp(enough, 1.0, kLargestBin)));
}

DensityScale DensityRaster::scaleFor(const RasterFrame &frame, const RasterStyle &style)
{
    return {style.theme == Theme::Light ? kLightFloor : kDarkFloor,
            std::max(kLeastMost, kMostOverMean * meanIn(frame, binFor(frame, style)))};
}

void DensityRaster::prepare(const RasterFrame &frame, const RasterStyle &style)
{
    m_bin = binFor(frame, style);
    m_cutLeft = cutFor(frame.across.offset, m_bin);
    m_cutTop = cutFor(frame.down.offset, m_bin);
    const int columns = (m_cutLeft + frame.view.width + m_bin - 1) / m_bin;
    m_grid = {{frame.across.scale / m_bin, (frame.across.offset + m_cutLeft) / m_bin},
              {frame.down.scale / m_bin, (frame.down.offset + m_cutTop) / m_bin},
              columns,
              (m_cutTop + frame.view.height + m_bin - 1) / m_bin,
              columns + 1}; // the first column takes what is not drawn
    m_sums.resize(4 * static_cast<std::size_t>(m_grid.stride) * static_cast<std::size_t>(m_grid.rows));

    m_coarser = 0;
    while (frame.points.cells().size() >> m_coarser > 1U << 24U)
        ++m_coarser;
    m_weights.clear();
    for (const PointStyle pointStyle : frame.points.lowerStyles()) {
        const std::uint32_t pixel = flatColour(pointStyle, style).premultiplied() >> m_coarser;
        const std::uint32_t mask = 0xffU >> m_coarser;
        m_weights.push_back({pixel & mask, pixel >> 8U & mask, pixel >> 16U & mask, pixel >> 24U & mask});
    }
    m_weights.front() = {};

    const DensityScale scale = scaleFor(frame, style);
    m_opacities.resize(kSteps);
    for (unsigned step = 0; step < kSteps; ++step)
        m_opacities[step] = static_cast<float>(
            scale.opacity(std::ldexp(middleOf(step), static_cast<int>(m_coarser)) / 255.0));
}

void DensityRaster::draw(const RasterFrame &frame, const RasterStyle &style, Raster &raster, ThreadPool *pool)
{
    prepare(frame, style);
    forStripes(m_grid.rows, pool, [&](int top, int bottom) {
        count(frame, top, bottom);
        shade(raster, top, bottom);
    });
}

void DensityRaster::count(const RasterFrame &frame, int top, int bottom)
{
    const std::ptrdiff_t rowLength = 4 * static_cast<std::ptrdiff_t>(m_grid.stride);
    std::uint32_t *sums = m_sums.data() + top * rowLength;
    std::fill_n(sums, (bottom - top) * rowLength, 0);
    PixelGrid grid = m_grid;
    grid.down.offset -= top;
    grid.rows = bottom - top;
    const PointCells &cells = frame.points.cells();
    std::array<int, RasterFrame::kBatch> offsets = {};
    frame.forBatches(
        top * m_bin - m_cutTop, bottom * m_bin - m_cutTop, m_bin, [&](std::uint32_t from, int count) {
            placeOnGrid(grid, cells.xs().data() + from, cells.ys().data() + from, count, offsets.data());
            addUp(offsets.data(), frame.points.numbers().data() + from, count, m_weights.data(), sums);
        });
}

void DensityRaster::shade(Raster &raster, int top, int bottom) const
{
    std::vector<std::uint32_t> bins(static_cast<std::size_t>(m_grid.columns));
    for (int row = top; row < bottom; ++row) {
        const std::uint32_t *sums =
            m_sums.data() + 4 * (static_cast<std::ptrdiff_t>(row) * m_grid.stride + 1);
        if (m_bin == 1) {
            shadeRow(sums, m_grid.columns, m_opacities.data(), raster.row(row));
            continue;
        }
        shadeRow(sums, m_grid.columns, m_opacities.data(), bins.data());
        const int first = std::max(0, row * m_bin - m_cutTop);
        const int end = std::min(raster.height, (row + 1) * m_bin - m_cutTop);
        std::uint32_t *pixels = raster.row(first);
        for (int x = 0; x < raster.width; ++x)
            pixels[x] = bins[static_cast<std::size_t>((x + m_cutLeft) / m_bin)];
        for (int y = first + 1; y < end; ++y)
            std::copy_n(pixels, raster.width, raster.row(y));
    }
}

} // namespace inkling
