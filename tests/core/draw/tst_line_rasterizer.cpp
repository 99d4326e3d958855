// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/line_rasterizer.h"

#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

namespace {

constexpr int kSize = 64;
constexpr MapRange kView = {0.0, 0.0, 64.0, 64.0}; // one unit a pixel

/// Points whose bounds are the view, so that the store keeps whole coordinates exactly; rows 0 and 1 are its
/// corners.
struct Scene
{
    std::vector<double> x = {0.0, 64.0};
    std::vector<double> y = {0.0, 64.0};
    std::vector<Edge> edges;

    /// A line between places with y downwards, as pixels are counted.
    void add(double x0, double y0, double x1, double y1)
    {
        const auto row = static_cast<std::uint32_t>(x.size());
        x.insert(x.end(), {x0, x1});
        y.insert(y.end(), {64.0 - y0, 64.0 - y1});
        edges.push_back({row, row + 1});
    }
};

constexpr LineLook kHalf = {0x0000FF, 0.5, 1};

std::vector<std::uint32_t> drawn(const Scene &scene, const LineLook &look = kHalf,
                                 const MapRange &range = kView, ThreadPool *pool = nullptr)
{
    const PointStore store(scene.x, scene.y);
    LineRasterizer rasterizer;
    const Raster &raster = rasterizer.draw(store, {store, scene.edges}, {range, kSize, kSize}, look, pool);
    return {raster.pixels(), raster.pixels() + kSize * kSize};
}

int alpha(const std::vector<std::uint32_t> &pixels, int x, int y)
{
    return static_cast<int>(pixels[static_cast<std::size_t>(y * kSize + x)] >> 24U);
}

Scene randomScene(std::size_t count)
{
    Random random(5);
    Scene scene;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = random.uniform(0.0, 64.0);
        const double y = random.uniform(0.0, 64.0);
        scene.add(x, y, std::clamp(x + random.uniform(-9.0, 9.0), 0.0, 64.0),
                  std::clamp(y + random.uniform(-9.0, 9.0), 0.0, 64.0));
    }
    return scene;
}

} // namespace

class TestLineRasterizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversThePixelsOfALine_data()
    {
        QTest::addColumn<bool>("upright");
        QTest::newRow("level") << false;
        QTest::newRow("upright") << true;
    }
    /// Through the middle of a row of pixels: opacity a half on each, nothing beside it.
    void coversThePixelsOfALine()
    {
        QFETCH(bool, upright);
        Scene scene;
        if (upright)
            scene.add(20.5, 10.0, 20.5, 30.0);
        else
            scene.add(10.0, 20.5, 30.0, 20.5);
        const auto pixels = drawn(scene);
        for (int along = 0; along < kSize; ++along) {
            const auto at = [&](int across) {
                return upright ? alpha(pixels, across, along) : alpha(pixels, along, across);
            };
            QCOMPARE(at(20), along >= 10 && along < 30 ? 128 : 0);
            QVERIFY(at(19) == 0 && at(21) == 0);
        }
        QCOMPARE(*std::ranges::max_element(pixels), 0x80000080U); // premultiplied
    }

    void sharesBetweenTwoRowsOfPixels()
    {
        Scene scene;
        scene.add(10.0, 20.75, 30.0, 20.75); // a quarter of it lies on the next row
        const auto pixels = drawn(scene);
        // 1 - 0.5^0.75 and 1 - 0.5^0.25
        QVERIFY(std::abs(alpha(pixels, 15, 20) - 103) <= 1);
        QVERIFY(std::abs(alpha(pixels, 15, 21) - 41) <= 1);
    }

    void diagonalsPassThroughTheirPixels()
    {
        Scene scene;
        scene.add(10.0, 10.0, 40.0, 40.0);
        const auto pixels = drawn(scene);
        for (int i = 11; i < 39; ++i) {
            QCOMPARE(alpha(pixels, i, i), 128);
            QCOMPARE(alpha(pixels, i, i + 2), 0);
        }
    }

    /// n lines leave 0.5^n of what is under them.
    void linesAddUp()
    {
        Scene scene;
        for (int i = 0; i < 3; ++i)
            scene.add(10.0, 20.5, 30.0, 20.5);
        QCOMPARE(alpha(drawn(scene), 15, 20), 223); // 255 (1 - 1/8)
    }

    void everySomeanthLineCountsForTheOthers()
    {
        Scene scene;
        for (int i = 0; i < 4; ++i)
            scene.add(10.0, 20.5, 30.0, 20.5);
        QCOMPARE(drawn(scene, {0x0000FF, 0.2, 2}), drawn(scene, {0x0000FF, 0.2, 1}));
    }

    void orderDoesNotMatter()
    {
        Scene scene = randomScene(2000);
        const auto pixels = drawn(scene);
        std::ranges::reverse(scene.edges);
        for (Edge &edge : scene.edges)
            std::swap(edge[0], edge[1]);
        QCOMPARE(drawn(scene), pixels);
    }

    void samePixelsForAnyNumberOfThreads()
    {
        const Scene scene = randomScene(70'000);
        const auto alone = drawn(scene, {0x123456, 0.01, 1});
        QVERIFY(std::ranges::count(alone, 0U) < kSize); // it is a picture of something
        for (const int threads : {2, 3}) {
            ThreadPool pool(threads);
            QCOMPARE(drawn(scene, {0x123456, 0.01, 1}, kView, &pool), alone);
        }
    }

    void sameEdgesInOtherRangesKeepTheirPlace()
    {
        Scene scene;
        scene.add(8.0, 56.5, 56.0, 40.5);
        // twice as near, about the lower left corner
        const auto pixels = drawn(scene, kHalf, {0.0, 0.0, 32.0, 32.0});
        // at x = 32: 48.5 of 64 down, so 16.5 - 0.5 / 3 up; in pixels of the picture 33 - 31 = y 33
        const double y = 64.0 - 2.0 * (64.0 - (56.5 - 16.0 * (16.25 - 8.0) / 48.0));
        const int row = static_cast<int>(std::floor(y));
        QVERIFY(alpha(pixels, 32, row) + alpha(pixels, 32, row + 1) + alpha(pixels, 32, row - 1) >= 128);
        QCOMPARE(alpha(pixels, 32, row + 3), 0);
    }

    /// A line from far outside to far outside: as it would be drawn between the borders.
    void cutsLinesAtTheBorder_data()
    {
        QTest::addColumn<MapRange>("range");
        QTest::newRow("near") << MapRange{31.9, 31.9, 32.1, 32.1};
        QTest::newRow("very near") << MapRange{31.9999, 31.9999, 32.0001, 32.0001};
    }
    void cutsLinesAtTheBorder()
    {
        QFETCH(MapRange, range);
        Scene scene;
        scene.add(0.0, 0.0, 64.0, 64.0);
        const auto pixels = drawn(scene, kHalf, range);
        for (int i = 1; i + 1 < kSize; ++i)
            QVERIFY(alpha(pixels, i, i) + std::max(alpha(pixels, i, i + 1), alpha(pixels, i, i - 1)) >= 120);
        QCOMPARE(alpha(pixels, 10, 40), 0);
    }

    void drawsNothingOfWhatLiesOutside()
    {
        const Scene scene = randomScene(500);
        const auto pixels = drawn(scene, kHalf, {100.0, 0.0, 164.0, 64.0});
        QVERIFY(std::ranges::all_of(pixels, [](std::uint32_t pixel) { return pixel == 0; }));
    }

    void edgesWithoutALengthAreNoDots()
    {
        Scene scene;
        scene.add(20.5, 20.5, 20.5, 20.5);
        QCOMPARE(alpha(drawn(scene), 20, 20), 0);
    }
};

QTEST_APPLESS_MAIN(TestLineRasterizer)
#include "tst_line_rasterizer.moc"
