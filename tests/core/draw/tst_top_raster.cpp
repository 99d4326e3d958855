// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/top_raster.h"

#include "tests/support/point_scene.h"

#include <QTest>

#include <cmath>

using namespace inkling;

namespace {

std::uint32_t halfOfEach(std::uint32_t a, std::uint32_t b)
{
    std::uint32_t mixed = 0;
    for (const unsigned shift : {0U, 8U, 16U, 24U})
        mixed |= ((a >> shift & 0xffU) + (b >> shift & 0xffU)) / 2 << shift;
    return mixed;
}

/// Where a shape of whole pixels lies: round the middle of the point's pixel, or round the nearest corner.
double centreOf(double pixel, int diameter)
{
    return diameter % 2 == 1 ? std::floor(pixel) + 0.5 : std::floor(pixel + 0.5);
}

/// Each pixel asks all points in drawing order.
std::vector<std::uint32_t> slowPicture(const Scene &scene, const RasterStyle &style, const Viewport &view)
{
    const PointStore store(scene.x, scene.y);
    const int diameter = static_cast<int>(std::lround(style.diameter * style.pixelRatio));
    std::vector<std::uint32_t> colours;
    for (const PointStyle pointStyle : scene.styles)
        colours.push_back(flatColour(pointStyle, style).premultiplied());
    std::vector<std::uint32_t> pixels;
    for (int y = 0; y < view.height; ++y) {
        for (int x = 0; x < view.width; ++x) {
            std::uint32_t whole = 0;
            std::uint32_t partly = 0;
            for (const std::uint32_t row : store.rows()) {
                if (drawLayer(scene.styles[row]) != DrawLayer::Lower)
                    continue;
                const MapPoint place = store.position(row);
                const MapRange &range = view.range;
                const double right = (place.x - range.x0) / (range.x1 - range.x0) * view.width;
                const double low = (range.y1 - place.y) / (range.y1 - range.y0) * view.height;
                const double dx = x + 0.5 - centreOf(right, diameter);
                const double dy = y + 0.5 - centreOf(low, diameter);
                const bool isSquare = scene.styles[row].role() == PointRole::HeldOut;
                // how far the pixel's middle lies outside of the border
                const double beyond = isSquare ? std::max(std::abs(dx), std::abs(dy)) - 0.5 * diameter
                                               : std::sqrt(dx * dx + dy * dy) - 0.5 * diameter;
                const std::uint32_t colour = colours[row];
                if (isSquare ? beyond < 0.0 : beyond <= -0.25)
                    whole = partly = colour;
                else if (!isSquare && beyond <= 0.25)
                    partly = colour;
            }
            pixels.push_back(halfOfEach(partly, whole));
        }
    }
    return pixels;
}

Scene lowerScene(std::size_t count)
{
    Scene scene = randomScene(count);
    for (PointStyle &style : scene.styles)
        style = style.withHidden(style.isHidden() || drawLayer(style) != DrawLayer::Lower);
    return scene;
}

} // namespace

class TestTopRaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheSlowPicture_data()
    {
        QTest::addColumn<double>("diameter");
        QTest::addColumn<double>("pixelRatio");
        QTest::addColumn<int>("theme");
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const double diameter : {1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0}) {
                for (const double pixelRatio : {1.0, 1.5, 2.0})
                    QTest::addRow("%g, %g, %s", diameter, pixelRatio,
                                  theme == Theme::Light ? "light" : "dark")
                        << diameter << pixelRatio << static_cast<int>(theme);
            }
        }
    }
    void agreesWithTheSlowPicture()
    {
        QFETCH(double, diameter);
        QFETCH(double, pixelRatio);
        QFETCH(int, theme);
        RasterStyle style = plainStyle(static_cast<Theme>(theme));
        style.diameter = diameter;
        style.pixelRatio = pixelRatio;
        const Scene scene = lowerScene(300);
        const Viewport view = {{3.3, -4.7, 90.1, 104.2}, 93, 81};
        QCOMPARE(drawn(scene, Drawing::Top, style, view), slowPicture(scene, style, view));
    }

    void discsAreRoundAndSquaresSquare()
    {
        // of diameter 6: 24 whole pixels and 8 halves, about the disc's area of 28.3; and 36
        Scene disc;
        disc.add(50.0, 50.0, {PointRole::Predicted, 0});
        Scene square;
        square.add(50.0, 50.0, {PointRole::HeldOut, 0});
        const auto count = [](const Scene &scene) {
            int whole = 0;
            int some = 0;
            for (const std::uint32_t pixel : drawn(scene, Drawing::Top)) {
                const int full = static_cast<int>(
                    std::lround(255.0 * flatColour(scene.styles.back(), plainStyle()).opacity));
                whole += alphaOf(pixel) == full;
                some += alphaOf(pixel) != 0;
            }
            return std::pair(whole, some);
        };
        QCOMPARE(count(disc), std::pair(24, 32));
        QCOMPARE(count(square), std::pair(36, 36));
    }

    void lastInDrawingOrderWins()
    {
        const std::vector<double> same(40, 50.5);
        const PointStore store(same, same);
        std::vector<PointStyle> styles(40, PointStyle(PointRole::Predicted, 0));
        styles[store.rows().back()] = PointStyle(PointRole::Predicted, 1);
        Rasterizer rasterizer;
        rasterizer.setStyle(plainStyle());
        const auto pixels = pixelsOf(
            rasterizer.draw(StyledPoints(store, styles), {kSceneView, 101, 101}, Drawing::Top, nullptr));
        QCOMPARE(pixels[50 * 101 + 50],
                 flatColour(PointStyle(PointRole::Predicted, 1), plainStyle()).premultiplied());
    }

    void hiddenPointsCoverNothing()
    {
        const std::vector<double> same(40, 50.5);
        const PointStore store(same, same);
        std::vector<PointStyle> styles(40, PointStyle(PointRole::Predicted, 0));
        for (std::size_t place = 10; place < 40; ++place)
            styles[store.rows()[place]] = PointStyle(PointRole::Predicted, 1).withHidden(true);
        Rasterizer rasterizer;
        rasterizer.setStyle(plainStyle());
        const auto pixels = pixelsOf(
            rasterizer.draw(StyledPoints(store, styles), {kSceneView, 101, 101}, Drawing::Top, nullptr));
        QCOMPARE(pixels[50 * 101 + 50],
                 flatColour(PointStyle(PointRole::Predicted, 0), plainStyle()).premultiplied());
    }

    void nextFrameForgetsTheLast()
    {
        const Scene scene = lowerScene(200);
        const PointStore store(scene.x, scene.y);
        const StyledPoints points(store, scene.styles);
        Rasterizer rasterizer;
        rasterizer.setStyle(plainStyle());
        rasterizer.draw(points, {kSceneView, 101, 101}, Drawing::Top, nullptr);
        rasterizer.draw(points, {kSceneView, 80, 120}, Drawing::Density, nullptr);
        const MapRange part = {20.0, 30.0, 60.0, 80.0};
        QCOMPARE(pixelsOf(rasterizer.draw(points, {part, 90, 70}, Drawing::Top, nullptr)),
                 drawn(scene, Drawing::Top, plainStyle(), {part, 90, 70}));
    }

    void flatColoursAreTheShareOfTheDiscThatIsPainted()
    {
        const RasterStyle style = plainStyle();
        // a ring between radii 2 and 3 of a disc of radius 3
        QVERIFY(std::abs(flatColour({}, style).opacity - 5.0 / 9.0) < 1e-9);
        QCOMPARE(flatColour({}, style).colour, neutrals(Theme::Light).unlabelled);
        // with a dot of 0.38 of 2.5 in it
        QVERIFY(std::abs(flatColour({PointRole::Unreached, 0, 0}, style).opacity - (5.0 + 0.9025) / 9.0) <
                1e-9);
        const PointStyle sure(PointRole::Predicted, 1, 7);
        QVERIFY(std::abs(flatColour(sure, style).opacity - 0.92) < 1e-9);
        QVERIFY(std::abs(flatColour(sure.withDimmed(true), style).opacity - 0.23) < 1e-9);
        QVERIFY(std::abs(flatColour({PointRole::Predicted, 1, 0}, style).opacity - 0.35) < 1e-9);
        QCOMPARE(flatColour(sure, style).colour, classColour(1, Theme::Light));
        QCOMPARE(flatColour({PointRole::HeldOut, 2, 3}, style).premultiplied(),
                 0xff000000U | classColour(2, Theme::Light));
        QCOMPARE(flatColour(sure.withHidden(true), style).premultiplied(), 0U);
    }
};

QTEST_APPLESS_MAIN(TestTopRaster)
#include "tst_top_raster.moc"
