// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/density_raster.h"

#include "tests/support/point_scene.h"

#include <QTest>

#include <array>
#include <cmath>
#include <map>

using namespace inkling;

namespace {

/// Points of the lower layer in clumps, so that some bins hold many.
Scene clumps(std::size_t count)
{
    Random random(5);
    Scene scene;
    for (std::size_t i = 0; i < count; ++i) {
        const int clump = static_cast<int>(random.below(4));
        const PointRole role = random.below(5) == 0 ? PointRole::HeldOut : PointRole::Predicted;
        const double spread = 1.0 + 4.0 * clump;
        const double x = 20.0 + 20.0 * clump + spread * random.normal();
        const double y = 50.0 + spread * random.normal();
        scene.add(x, y,
                  PointStyle(role, clump, static_cast<int>(random.below(8)))
                      .withHidden(random.below(6) == 0)
                      .withDimmed(random.below(6) == 0));
    }
    return scene;
}

/// Sums by bin in a table, and the formula written out.
std::vector<std::uint32_t> slowPicture(const Scene &scene, const RasterStyle &style, const Viewport &view)
{
    const PointStore store(scene.x, scene.y);
    const MapRange &range = view.range;
    const double perUnitX = view.width / (range.x1 - range.x0);
    const double perUnitY = view.height / (range.y1 - range.y0);
    const double mean = static_cast<double>(store.size()) /
                        (store.width() * perUnitX * store.height() * perUnitY); // a device pixel
    const double pixel = std::max(1.0, std::round(style.pixelRatio));
    const double times = std::round(std::clamp(std::sqrt(0.5 / (mean * pixel * pixel)), 1.0, 4.0));
    const double bin = pixel * times;
    const double most = std::max(8.0, 16.0 * mean * bin * bin);
    const double floor = style.theme == Theme::Light ? 0.5 : 0.6;

    // bins begin where the bounds' upper left corner would be
    const double left = std::floor((store.bounds().x0 - range.x0) * perUnitX);
    const double top = std::floor((range.y1 - store.bounds().y0) * perUnitY);
    std::map<std::pair<double, double>, std::array<double, 4>> sums;
    for (std::size_t row = 0; row < store.size(); ++row) {
        const double x = std::floor((store.position(row).x - range.x0) * perUnitX);
        const double y = std::floor((range.y1 - store.position(row).y) * perUnitY);
        if (scene.styles[row].isHidden() || x < -bin || y < -bin || x > view.width + bin ||
            y > view.height + bin)
            continue;
        const std::uint32_t colour = flatColour(scene.styles[row], style).premultiplied();
        auto &sum = sums[{std::floor((x - left) / bin), std::floor((y - top) / bin)}];
        for (unsigned c = 0; c < 4; ++c)
            sum[c] += colour >> (8 * c) & 0xffU;
    }
    std::vector<std::uint32_t> pixels;
    for (int y = 0; y < view.height; ++y) {
        for (int x = 0; x < view.width; ++x) {
            const auto sum = sums[{std::floor((x - left) / bin), std::floor((y - top) / bin)}];
            const double count = sum[3] / 255.0;
            const double opacity =
                count <= 1.0 ? floor * count
                             : std::min(1.0, floor + (1.0 - floor) * std::log(count) / std::log(most));
            std::uint32_t shaded = 0;
            for (unsigned c = 0; c < 4 && count > 0.0; ++c)
                shaded |= static_cast<std::uint32_t>(std::lround(255.0 * opacity * sum[c] / sum[3]))
                          << (8 * c);
            pixels.push_back(shaded);
        }
    }
    return pixels;
}

} // namespace

class TestDensityRaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheSlowPicture_data()
    {
        QTest::addColumn<std::size_t>("points");
        QTest::addColumn<double>("pixelRatio");
        QTest::addColumn<int>("theme");
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const double pixelRatio : {1.0, 1.5, 2.0}) {
                for (const std::size_t points : {300, 3000, 60000})
                    QTest::addRow("%zu, %g, %s", points, pixelRatio, theme == Theme::Light ? "light" : "dark")
                        << points << pixelRatio << static_cast<int>(theme);
            }
        }
    }
    void agreesWithTheSlowPicture()
    {
        QFETCH(std::size_t, points);
        QFETCH(double, pixelRatio);
        QFETCH(int, theme);
        RasterStyle style = plainStyle(static_cast<Theme>(theme));
        style.pixelRatio = pixelRatio;
        const Scene scene = clumps(points);
        const Viewport view = {{4.3, 12.4, 96.2, 90.9}, 107, 81};
        // opacities are looked up to 1 % of the count
        QVERIFY(largestDifference(drawn(scene, Drawing::Density, style, view),
                                  slowPicture(scene, style, view)) <= 2);
    }

    void orderPlaysNoPart()
    {
        // one class above the other, or the other way round
        Scene scene;
        Scene turned;
        for (int i = 0; i < 200; ++i) {
            scene.add(50.5, 50.5, {PointRole::Predicted, i % 2});
            turned.add(50.5, 50.5, {PointRole::Predicted, 1 - i % 2});
        }
        QCOMPARE(drawn(scene, Drawing::Density), drawn(turned, Drawing::Density));
    }

    void allPointsInOnePixelAreOpaque()
    {
        Scene scene;
        for (int i = 0; i < 100'000; ++i)
            scene.add(50.5, 50.5, {PointRole::HeldOut, 3});
        const auto pixels = drawn(scene, Drawing::Density);
        const std::uint32_t expected = 0xff000000U | classColour(3, Theme::Light);
        QCOMPARE(pixels[50 * 101 + 50], expected);
        QCOMPARE(std::ranges::count(pixels, 0U), static_cast<std::ptrdiff_t>(pixels.size() - 1));
    }

    void panMovesTheBins()
    {
        const Scene scene = clumps(300); // bins of several pixels
        const auto before = drawn(scene, Drawing::Density);
        const auto moved = drawn(scene, Drawing::Density, plainStyle(), {{3.0, -2.0, 104.0, 99.0}, 101, 101});
        const auto at = [](const std::vector<std::uint32_t> &pixels, int x, int y) {
            return pixels[static_cast<std::size_t>(101 * y + x)];
        };
        for (int y = 2; y < 101; ++y) {
            for (int x = 3; x < 101; ++x)
                QCOMPARE(at(moved, x - 3, y - 2), at(before, x, y));
        }
    }
};

QTEST_APPLESS_MAIN(TestDensityRaster)
#include "tst_density_raster.moc"
