// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/base/random.h"
#include "core/draw/line_rasterizer.h"
#include "core/draw/region_field.h"

#include <QImage>
#include <QLineF>
#include <QList>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace inkling {

namespace {

constexpr int kWidth = 1200;
constexpr int kHeight = 800;
constexpr int kClasses = 10;
constexpr MapRange kUnit = {0.0, 0.0, 1.0, 1.0};

/// Thirty clumps, three of each class.
struct Clumps
{
    explicit Clumps(std::size_t count)
    {
        Random random(1);
        std::vector<MapPoint> centres;
        for (int i = 0; i < 30; ++i)
            centres.push_back({random.uniform(0.12, 0.88), random.uniform(0.12, 0.88)});
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t clump = random.below(30);
            x.push_back(centres[clump].x + 0.05 * random.normal());
            y.push_back(centres[clump].y + 0.05 * random.normal());
            samples.predicted.push_back(static_cast<std::int8_t>(clump / 3));
            samples.confidence.push_back(static_cast<std::uint8_t>(random.below(256)));
        }
        samples.classCount = kClasses;
    }

    std::vector<double> x, y;
    RegionSamples samples;
};

/// Between points that lie near one another in the store's cells, ten a point, as in a graph of neighbours.
std::vector<Edge> nearEdges(const PointStore &store, std::size_t count)
{
    Random random(3);
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = random.below(static_cast<std::uint32_t>(store.size()));
        const std::size_t other = std::min(store.size() - 1, place + 1 + random.below(20));
        edges.push_back({store.rows()[place], store.rows()[other]});
    }
    return edges;
}

Measurement edgeMeasurement(std::size_t count)
{
    const Clumps clumps(count / 10);
    const PointStore store(clumps.x, clumps.y);
    const std::vector<Edge> edges = nearEdges(store, count);
    const PlacedEdges placed(store, edges);
    LineRasterizer rasterizer;
    const double own = medianMilliseconds(7, [&] {
        rasterizer.draw(store, placed, {kUnit, kWidth, kHeight}, {0, 0.15, 1}, nullptr);
    });
    QImage image(kWidth, kHeight, QImage::Format_ARGB32_Premultiplied);
    QList<QLineF> lines;
    for (const auto &[a, b] : edges)
        lines << QLineF(clumps.x[a] * kWidth, (1.0 - clumps.y[a]) * kHeight, clumps.x[b] * kWidth,
                        (1.0 - clumps.y[b]) * kHeight);
    const double peer = medianMilliseconds(3, [&] {
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(0, 0, 0, 40), 1.0));
        painter.drawLines(lines);
    });
    return {own, "QPainter::drawLines, anti-aliased", peer};
}

/// The same means, each cell from the samples within three sigmas of it.
double meansCellByCell(const Clumps &clumps, const PointStore &store, const RegionGrid &grid)
{
    const double step = (grid.range.x1 - grid.range.x0) / grid.width;
    const double reach = 3.0 * grid.sigma * step;
    double total = 0.0;
    std::vector<double> sums(kClasses);
    for (int row = 0; row < grid.height; ++row) {
        for (int column = 0; column < grid.width; ++column) {
            const double x = grid.range.x0 + (column + 0.5) * step;
            const double y = grid.range.y1 - (row + 0.5) * (grid.range.y1 - grid.range.y0) / grid.height;
            std::fill(sums.begin(), sums.end(), 0.0);
            for (const std::size_t sample : store.inside({x - reach, y - reach, x + reach, y + reach})) {
                const double dx = (clumps.x[sample] - x) / (grid.sigma * step);
                const double dy = (clumps.y[sample] - y) / (grid.sigma * step);
                sums[static_cast<std::size_t>(clumps.samples.predicted[sample])] +=
                    std::exp(-0.5 * (dx * dx + dy * dy)) * clumps.samples.confidence[sample];
            }
            total += *std::max_element(sums.begin(), sums.end());
        }
    }
    return total;
}

Measurement regionMeasurement()
{
    const Clumps clumps(1'000'000);
    const PointStore store(clumps.x, clumps.y);
    const RegionGrid grid = {kUnit, 225, 150, 1.5};
    const std::array<Rgb, 64> colours = classColours(Theme::Light);
    const double own = medianMilliseconds(7, [&] {
        const RegionField field(store, clumps.samples, grid, nullptr);
        regionPicture(field, {.colours = colours}, nullptr);
    });
    double total = 0.0;
    const double peer = medianMilliseconds(1, [&] { total += meansCellByCell(clumps, store, grid); });
    return {own, total == 0.0 ? "" : "the means alone, cell by cell", peer};
}

} // namespace

std::vector<Benchmark> layerBenchmarks()
{
    return {
        {"layers/edges/100000",
         [] {
             return edgeMeasurement(100'000);
         }},
        {"layers/edges/1000000",
         [] {
             return edgeMeasurement(1'000'000);
         }},
        {"layers/regions/1000000", regionMeasurement},
    };
}

} // namespace inkling
