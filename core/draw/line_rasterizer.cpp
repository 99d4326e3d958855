// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/line_rasterizer.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr int kMostParts = 8;                 // each has a picture of counters
constexpr std::size_t kSmallestPart = 20'000; // edges
constexpr std::size_t kShades = 1U << 16U;    // more than 257 lines over a pixel look like 257
constexpr double kOne = 4294967296.0;         // of the fixed-point places across a line
constexpr std::size_t kRowsPerBlock = 64;     // of the picture, when it is shaded
constexpr double kFull = 255.0;               // the count of a covered pixel

/// From the store's unit square to pixels; pixel i reaches from i to i + 1.
struct MapToPixels
{
    double scaleX, offsetX, scaleY, offsetY;
};

/// A line along its longer direction: `along` ascends, `across` is where it is at the middle of a pixel.
struct Span
{
    double along0, along1, across0, slope;
};

/// The counters of a picture, with a border of one pixel that catches the half of a line that lies outside.
struct Counters
{
    std::uint32_t *first; ///< of the visible ones
    int width, height;
    std::ptrdiff_t stride;
};

/// The counters as a line of one direction meets them.
struct Lanes
{
    std::uint32_t *first; ///< of the visible ones
    int length, breadth;  ///< along the line and across it
    std::ptrdiff_t alongStep, acrossStep;
};

/// Adds a line to the counters: one step a pixel along it, shared out to the two pixels across it.
void addSpan(const Span &span, const Lanes &lanes)
{
    const int breadth = lanes.breadth;
    const std::ptrdiff_t acrossStep = lanes.acrossStep;
    double low = std::max(span.along0, 0.0);
    double high = std::min(span.along1, static_cast<double>(lanes.length));
    if (span.slope != 0.0) {
        // where it is less than a pixel outside across: further out it adds nothing
        const double a = span.along0 + (-1.0 - span.across0) / span.slope;
        const double b = span.along0 + (breadth + 1.0 - span.across0) / span.slope;
        low = std::max(low, std::min(a, b));
        high = std::min(high, std::max(a, b));
    } else if (span.across0 < -1.0 || span.across0 > breadth + 1.0) {
        return;
    }
    if (!(low < high))
        return;
    const int begin = static_cast<int>(std::ceil(low - 0.5));
    const int end = static_cast<int>(std::ceil(high - 0.5));
    const double start = span.across0 + (begin + 0.5 - span.along0) * span.slope - 0.5;
    auto across = static_cast<std::int64_t>(std::floor(start * kOne));
    const auto step = static_cast<std::int64_t>(std::floor(span.slope * kOne));
    for (int along = begin; along < end; ++along, across += step) {
        const auto pixel = static_cast<std::ptrdiff_t>(across >> 32);
        if (pixel < -1 || pixel >= breadth)
            continue;
        const auto share = static_cast<std::uint32_t>(across >> 24) & 255U;
        std::uint32_t *target = lanes.first + along * lanes.alongStep + pixel * acrossStep;
        target[0] += 255U - share;
        target[acrossStep] += share;
    }
}

void addLine(double x0, double y0, double x1, double y1, const Counters &counters)
{
    const double width = counters.width;
    const double height = counters.height;
    if ((x0 < -1.0 && x1 < -1.0) || (x0 > width + 1.0 && x1 > width + 1.0) || (y0 < -1.0 && y1 < -1.0) ||
        (y0 > height + 1.0 && y1 > height + 1.0))
        return;
    const bool isSteep = std::abs(y1 - y0) > std::abs(x1 - x0);
    if (isSteep) {
        std::swap(x0, y0);
        std::swap(x1, y1);
    }
    if (x1 < x0) {
        std::swap(x0, x1);
        std::swap(y0, y1);
    }
    if (x0 == x1)
        return; // both ends on one place
    const Span span = {x0, x1, y0, (y1 - y0) / (x1 - x0)};
    if (isSteep)
        addSpan(span, {counters.first, counters.height, counters.width, counters.stride, 1});
    else
        addSpan(span, {counters.first, counters.width, counters.height, 1, counters.stride});
}

MapToPixels mapToPixels(const PointStore &store, const Viewport &view)
{
    const MapRange &range = view.range;
    const double perUnitX = view.width / (range.x1 - range.x0);
    const double perUnitY = view.height / (range.y1 - range.y0);
    return {store.width() * perUnitX, (store.bounds().x0 - range.x0) * perUnitX, -store.height() * perUnitY,
            (range.y1 - store.bounds().y0) * perUnitY};
}

/// Premultiplied pixels by the count.
std::vector<std::uint32_t> shades(const LineLook &look)
{
    std::vector<std::uint32_t> table(kShades);
    const double perLine = -std::log1p(-look.opacity) * static_cast<double>(look.every);
    for (std::size_t i = 0; i < kShades; ++i) {
        const double alpha = 1.0 - std::exp(-perLine * static_cast<double>(i) / kFull);
        const auto byte = [alpha](Rgb channel) {
            return static_cast<std::uint32_t>(std::lround(alpha * static_cast<double>(channel & 0xffU)));
        };
        table[i] = byte(255) << 24U | byte(look.colour >> 16U) << 16U | byte(look.colour >> 8U) << 8U |
                   byte(look.colour);
    }
    return table;
}

} // namespace

PlacedEdges::PlacedEdges(const PointStore &store, std::span<const Edge> edges)
    : m_edges(edges.size())
{
    const std::span<const std::uint32_t> rows = store.rows();
    std::vector<std::uint32_t> placeOf(rows.size());
    for (std::size_t place = 0; place < rows.size(); ++place)
        placeOf[rows[place]] = static_cast<std::uint32_t>(place);
    const auto first = [&placeOf](const Edge &edge) {
        return std::min(placeOf[edge[0]], placeOf[edge[1]]);
    };
    std::vector<std::uint32_t> next(rows.size() + 1);
    for (const Edge &edge : edges)
        ++next[first(edge) + 1];
    for (std::size_t place = 0; place < rows.size(); ++place)
        next[place + 1] += next[place];
    for (const Edge &edge : edges)
        m_edges[next[first(edge)]++] = {first(edge), std::max(placeOf[edge[0]], placeOf[edge[1]])};
}

const Raster &LineRasterizer::draw(const PointStore &store, const PlacedEdges &edges, const Viewport &view,
                                   const LineLook &look, ThreadPool *pool)
{
    assert(look.every > 0 && look.opacity > 0.0 && look.opacity < 1.0);
    const std::size_t drawn = edges.size() / look.every;
    // Parts of the edges, and not bands of the picture, for the threads: whole numbers add up to the same in
    // any order, and no line is cut at a band's border.
    const auto threads = static_cast<std::size_t>(pool ? std::min(pool->threadCount(), kMostParts) : 1);
    const std::size_t parts = std::clamp(drawn / kSmallestPart, std::size_t{1}, threads);
    const std::ptrdiff_t stride = view.width + 2;
    const std::size_t cells = static_cast<std::size_t>(stride) * static_cast<std::size_t>(view.height + 2);
    m_counts.resize(std::max(parts, m_counts.size()));
    const MapToPixels to = mapToPixels(store, view);
    parallelFor(pool, parts, 1, [&](std::size_t part, std::size_t) {
        m_counts[part].assign(cells, 0);
        const Counters counters = {m_counts[part].data() + stride + 1, view.width, view.height, stride};
        const float *x = store.xs().data();
        const float *y = store.ys().data();
        for (std::size_t i = drawn * part / parts; i < drawn * (part + 1) / parts; ++i) {
            const auto [a, b] = edges.edges()[i * look.every];
            addLine(x[a] * to.scaleX + to.offsetX, y[a] * to.scaleY + to.offsetY,
                    x[b] * to.scaleX + to.offsetX, y[b] * to.scaleY + to.offsetY, counters);
        }
    });
    shade(view, parts, look, pool);
    return m_raster;
}

void LineRasterizer::shade(const Viewport &view, std::size_t parts, const LineLook &look, ThreadPool *pool)
{
    const auto width = static_cast<std::size_t>(view.width);
    m_raster.width = m_raster.stride = view.width;
    m_raster.height = view.height;
    m_raster.buffer.resize(width * static_cast<std::size_t>(view.height));
    const std::vector<std::uint32_t> table = shades(look);
    parallelFor(pool, static_cast<std::size_t>(view.height), kRowsPerBlock,
                [&](std::size_t top, std::size_t bottom) {
                    for (std::size_t row = top; row < bottom; ++row) {
                        const std::size_t from = (row + 1) * (width + 2) + 1; // beyond the border
                        for (std::size_t column = 0; column < width; ++column) {
                            std::size_t count = 0;
                            for (std::size_t part = 0; part < parts; ++part)
                                count += m_counts[part][from + column];
                            m_raster.buffer[row * width + column] = table[std::min(count, kShades - 1)];
                        }
                    }
                });
}

} // namespace inkling
