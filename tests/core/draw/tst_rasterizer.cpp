// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/rasterizer.h"

#include "tests/support/point_scene.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace inkling;

namespace {

constexpr int kSize = kSceneSize;
constexpr MapRange kView = kSceneView;

std::vector<std::uint32_t> drawn(const Scene &scene, const RasterStyle &style = plainStyle())
{
    return drawn(scene, Drawing::Sprites, style);
}

std::uint32_t at(const std::vector<std::uint32_t> &pixels, int x, int y)
{
    return pixels[static_cast<std::size_t>(y * kSize + x)];
}

/// The colour of a premultiplied pixel to within the rounding, as 0xRRGGBB.
bool hasColour(std::uint32_t pixel, Rgb colour, int tolerance = 3)
{
    for (unsigned shift : {0U, 8U, 16U}) {
        const double value = (pixel >> shift & 0xffU) * 255.0 / std::max(1, alphaOf(pixel));
        if (std::abs(value - (colour >> shift & 0xffU)) > tolerance)
            return false;
    }
    return true;
}

long long totalAlpha(const std::vector<std::uint32_t> &pixels)
{
    long long total = 0;
    for (const std::uint32_t pixel : pixels)
        total += alphaOf(pixel);
    return total;
}

} // namespace

class TestRasterizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsLieAtTheirPixels()
    {
        Scene scene;
        scene.add(20.5, 80.5, {PointRole::Predicted, 0});
        scene.add(70.5, 30.5, {PointRole::Predicted, 1});
        const auto pixels = drawn(scene);
        QVERIFY(hasColour(at(pixels, 20, 20), classColour(0, Theme::Light))); // y runs up on the map
        QVERIFY(hasColour(at(pixels, 70, 70), classColour(1, Theme::Light)));
        QCOMPARE(at(pixels, 50, 50), 0U);
    }

    void discHasItsArea()
    {
        // the summed coverage of a disc of diameter 6 is its area, wherever it lies between the pixels
        for (int phase = 0; phase < 16; ++phase) {
            const int right = phase % 4;
            const int down = phase / 4;
            Scene scene;
            scene.add(50.0 + right / 4.0, 50.0 + down / 4.0, {PointRole::HeldOut, 0, 0});
            scene.styles.back() = PointStyle(PointRole::Predicted, 0, 7);
            const double opacity = pointLook(scene.styles.back(), plainStyle()).marks.front().fillOpacity;
            const double area = static_cast<double>(totalAlpha(drawn(scene))) / 255.0 / opacity;
            QVERIFY(std::abs(area - 9.0 * M_PI) < 0.03 * 9.0 * M_PI);
        }
    }

    void subPixelPlacesMoveTheCentre()
    {
        for (const double shift : {0.0, 0.25, 0.5, 0.75}) {
            Scene scene;
            scene.add(50.0 + shift, 50.0, {PointRole::Predicted, 0});
            const auto pixels = drawn(scene);
            double sum = 0.0;
            for (int y = 0; y < kSize; ++y) {
                for (int x = 0; x < kSize; ++x)
                    sum += (x + 0.5) * alphaOf(at(pixels, x, y));
            }
            const double centre = sum / static_cast<double>(totalAlpha(pixels));
            QVERIFY(std::abs(centre - (50.0 + shift)) < 0.15); // phases are a quarter of a pixel
        }
    }

    void givenLiesOnTop()
    {
        // many predictions exactly on a given point, before and after it
        Scene scene;
        for (int i = 0; i < 50; ++i)
            scene.add(50.5, 50.5,
                      i == 25 ? PointStyle(PointRole::Given, 1) : PointStyle(PointRole::Predicted, 0));
        QVERIFY(hasColour(at(drawn(scene), 50, 50), classColour(1, Theme::Light)));
    }

    void givenIsLargerAndOutlined_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << static_cast<int>(Theme::Light);
        QTest::newRow("dark") << static_cast<int>(Theme::Dark);
    }
    void givenIsLargerAndOutlined()
    {
        QFETCH(int, theme);
        const RasterStyle style = plainStyle(static_cast<Theme>(theme));
        Scene given;
        given.add(50.5, 50.5, {PointRole::Given, 0});
        Scene predicted;
        predicted.add(50.5, 50.5, {PointRole::Predicted, 0});
        const auto pixels = drawn(given, style);
        QVERIFY(totalAlpha(pixels) > 3 * totalAlpha(drawn(predicted, style)));
        const int edge = static_cast<int>(50.5 + 0.95 * style.diameter);
        QVERIFY(hasColour(at(pixels, edge, 50), neutrals(style.theme).outline));
    }

    void confidenceMakesPredictionsStronger()
    {
        int before = 0;
        for (int step = 0; step < 8; ++step) {
            Scene scene;
            scene.add(50.5, 50.5, {PointRole::Predicted, 0, step});
            const int now = alphaOf(at(drawn(scene), 50, 50));
            QVERIFY(now > before);
            before = now;
        }
    }

    void hollowPointsAreGreyAndOpen()
    {
        Scene unlabelled;
        unlabelled.add(50.5, 50.5, {PointRole::Unlabelled, 0});
        Scene unreached;
        unreached.add(50.5, 50.5, {PointRole::Unreached, 0, 0});
        const Rgb grey = neutrals(Theme::Light).unlabelled;
        const auto open = drawn(unlabelled);
        const auto dotted = drawn(unreached);
        QVERIFY(alphaOf(at(open, 50, 50)) == 0);
        QVERIFY(hasColour(at(open, 52, 50), grey, 6));
        QVERIFY(alphaOf(at(dotted, 50, 50)) > 128); // told apart by the dot
        QVERIFY(hasColour(at(dotted, 50, 50), grey, 6));
    }

    void heldOutTakesTheColourOfItsPrediction()
    {
        Scene scene;
        scene.add(20.5, 50.5, {PointRole::HeldOut, 0, 0});
        scene.add(80.5, 50.5, {PointRole::HeldOut, 1, 4});
        const auto pixels = drawn(scene);
        QVERIFY(hasColour(at(pixels, 20, 52), neutrals(Theme::Light).unlabelled));
        QVERIFY(hasColour(at(pixels, 80, 52), classColour(1, Theme::Light)));
    }

    void selectedHasAnAccentRing()
    {
        Scene scene;
        scene.add(50.5, 50.5, PointStyle(PointRole::Predicted, 1).withSelected(true));
        const auto pixels = drawn(scene);
        QVERIFY(hasColour(at(pixels, 50, 50), classColour(1, Theme::Light)));
        bool found = false;
        for (int x = 53; x < 60; ++x)
            found = found || (alphaOf(at(pixels, x, 50)) > 200 &&
                              hasColour(at(pixels, x, 50), neutrals(Theme::Light).accent));
        QVERIFY(found);
    }

    void dimmedHasAQuarterOfTheStrength()
    {
        Scene full;
        full.add(50.5, 50.5, {PointRole::Given, 0});
        Scene dimmed;
        dimmed.add(50.5, 50.5, PointStyle(PointRole::Given, 0).withDimmed(true));
        QCOMPARE(alphaOf(at(drawn(full), 50, 50)), 255);
        QCOMPARE(alphaOf(at(drawn(dimmed), 50, 50)), 64);
    }

    void stepsCanTakeThePlaceOfTheClassColour()
    {
        RasterStyle style = plainStyle();
        style.steps = StepUse::Ramp;
        Scene scene;
        scene.add(30.5, 50.5, {PointRole::Predicted, 0, 6});
        scene.add(50.5, 50.5, {PointRole::HeldOut, 0, 0}); // predicted to be nothing
        scene.add(70.5, 50.5, {PointRole::Given, 1});
        const auto pixels = drawn(scene, style);
        QVERIFY(hasColour(at(pixels, 30, 50), rampColour(6, Theme::Light)));
        QVERIFY(hasColour(at(pixels, 50, 51), neutrals(Theme::Light).unlabelled));
        QVERIFY(hasColour(at(pixels, 70, 50), classColour(1, Theme::Light))); // who said it stays to be seen
    }

    void markedReachesBeyondThePoint_data()
    {
        QTest::addColumn<PointStyle>("style");
        QTest::newRow("wrong") << PointStyle(PointRole::HeldOut, 0);
        QTest::newRow("changed") << PointStyle(PointRole::Predicted, 0);
        QTest::newRow("changed to unreached") << PointStyle(PointRole::Unreached, 0, 0);
    }
    void markedReachesBeyondThePoint()
    {
        QFETCH(PointStyle, style);
        Scene plain;
        plain.add(50.5, 50.5, style);
        Scene marked;
        marked.add(50.5, 50.5, style.withMarked(true));
        const auto without = drawn(plain);
        const auto with = drawn(marked);
        bool found = false;
        for (int i = 0; i < kSize * kSize; ++i)
            found = found || (alphaOf(without[i]) == 0 && alphaOf(with[i]) > 200 &&
                              hasColour(with[i], neutrals(Theme::Light).outline));
        QVERIFY(found);
        QCOMPARE(at(with, 50, 51), at(without, 50, 51)); // the point itself stays to be seen
    }

    void hiddenDrawsNothing()
    {
        Scene scene;
        scene.add(50.5, 50.5, PointStyle(PointRole::Given, 0).withHidden(true).withSelected(true));
        QCOMPARE(totalAlpha(drawn(scene)), 0LL);
    }

    void shapesDifferByClass()
    {
        RasterStyle style = plainStyle();
        style.shapes = ShapeUse::ByClass;
        style.diameter = 14.0;
        style.classColours.fill(0x0072B2);
        std::vector<std::vector<std::uint32_t>> pictures;
        for (int place = 0; place < 7; ++place) {
            Scene scene;
            scene.add(50.5, 50.5, {PointRole::Given, place});
            pictures.push_back(drawn(scene, style));
            for (std::size_t other = 0; other + 1 < pictures.size(); ++other)
                QVERIFY(pictures[other] != pictures.back());
        }
    }

    void threadsDoNotChangeThePixels_data()
    {
        QTest::addColumn<int>("drawing");
        QTest::newRow("sprites") << static_cast<int>(Drawing::Sprites);
        QTest::newRow("top") << static_cast<int>(Drawing::Top);
        QTest::newRow("density") << static_cast<int>(Drawing::Density);
    }
    void threadsDoNotChangeThePixels()
    {
        QFETCH(int, drawing);
        const Scene scene = randomScene(3000);
        const PointStore store(scene.x, scene.y);
        std::vector<std::vector<std::uint32_t>> pictures;
        for (const int threads : {1, 2, 3}) {
            ThreadPool pool(threads);
            Rasterizer rasterizer;
            rasterizer.setStyle(plainStyle());
            pictures.push_back(pixelsOf(rasterizer.draw(StyledPoints(store, scene.styles), {kView, 233, 331},
                                                        static_cast<Drawing>(drawing), &pool)));
        }
        QVERIFY(pictures[0] == pictures[1]);
        QVERIFY(pictures[0] == pictures[2]);
    }

    void pixelsStayPremultiplied()
    {
        for (const std::uint32_t pixel : drawn(randomScene(3000))) {
            const int a = alphaOf(pixel);
            QVERIFY(static_cast<int>(pixel & 0xffU) <= a && static_cast<int>(pixel >> 8U & 0xffU) <= a &&
                    static_cast<int>(pixel >> 16U & 0xffU) <= a);
        }
    }

    void pointsBeyondTheEdgeReachIn()
    {
        // the picture of a view is the same part of the picture of a larger view: nothing is lost at the
        // borders
        const Scene scene = randomScene(2000);
        const PointStore store(scene.x, scene.y);
        Rasterizer rasterizer;
        rasterizer.setStyle(plainStyle());
        const auto large = pixelsOf(rasterizer.draw(StyledPoints(store, scene.styles), {kView, kSize, kSize},
                                                    Drawing::Sprites, nullptr));
        const MapRange middle = {30.0, 20.0, 70.0, 90.0};
        const auto small = pixelsOf(
            rasterizer.draw(StyledPoints(store, scene.styles), {middle, 40, 70}, Drawing::Sprites, nullptr));
        for (int y = 0; y < 70; ++y) {
            for (int x = 0; x < 40; ++x)
                QCOMPARE(small[static_cast<std::size_t>(y * 40 + x)], at(large, x + 30, y + 11));
        }
    }

    void nextFrameForgetsTheLast()
    {
        Scene scene;
        scene.add(50.5, 50.5, {PointRole::Given, 0});
        const PointStore store(scene.x, scene.y);
        Rasterizer rasterizer;
        rasterizer.setStyle(plainStyle());
        rasterizer.draw(StyledPoints(store, scene.styles), {kView, kSize, kSize}, Drawing::Sprites, nullptr);
        const auto moved = pixelsOf(rasterizer.draw(StyledPoints(store, scene.styles),
                                                    {{-200.0, -200.0, -99.0, -99.0}, kSize, kSize},
                                                    Drawing::Sprites, nullptr));
        QCOMPARE(totalAlpha(moved), 0LL);
    }

    void spritesLieOverOneAnother()
    {
        // each point alone, then put together in drawing order without rounding
        const Scene scene = randomScene(150);
        const PointStore store(scene.x, scene.y);
        std::vector<std::array<double, 4>> sum(kSize * kSize);
        for (const DrawLayer layer : {DrawLayer::Lower, DrawLayer::Selected, DrawLayer::Given}) {
            for (const std::uint32_t row : store.rows()) {
                if (drawLayer(scene.styles[row]) != layer)
                    continue;
                Scene one = scene;
                for (std::size_t other = 0; other < one.styles.size(); ++other)
                    one.styles[other] = one.styles[other].withHidden(other != row);
                const auto alone = drawn(one);
                for (std::size_t i = 0; i < alone.size(); ++i) {
                    for (unsigned c = 0; c < 4; ++c)
                        sum[i][c] =
                            (alone[i] >> (8 * c) & 0xffU) + sum[i][c] * (255 - alphaOf(alone[i])) / 255.0;
                }
            }
        }
        std::vector<std::uint32_t> expected;
        for (const auto &channels : sum) {
            std::uint32_t pixel = 0;
            for (unsigned c = 0; c < 4; ++c)
                pixel |= static_cast<std::uint32_t>(std::lround(channels[c])) << (8 * c);
            expected.push_back(pixel);
        }
        QVERIFY(largestDifference(drawn(scene), expected) <= 4); // what is kept of a pixel is cut off
    }

    void manyPointsAreDrawnByPixel()
    {
        const RasterStyle style = plainStyle();
        QCOMPARE(drawingFor(DrawMode::Automatic, 120'000, style), Drawing::Sprites);
        QCOMPARE(drawingFor(DrawMode::Automatic, 120'001, style), Drawing::Top);
        QCOMPARE(drawingFor(DrawMode::Points, 10'000'000, style), Drawing::Sprites);
        for (const std::size_t visible : {0, 5, 10'000'000})
            QCOMPARE(drawingFor(DrawMode::Density, visible, style), Drawing::Density);
        RasterStyle large = style; // a pixel would cost more than a sprite
        large.diameter = 14.0;
        large.pixelRatio = 2.0;
        QCOMPARE(drawingFor(DrawMode::Automatic, 10'000'000, large), Drawing::Sprites);
    }

    void rasterSaysHowItWasDrawn()
    {
        const Scene scene = randomScene(10);
        const PointStore store(scene.x, scene.y);
        Rasterizer rasterizer;
        for (const Drawing drawing : {Drawing::Density, Drawing::Sprites, Drawing::Top})
            QCOMPARE(
                rasterizer.draw(StyledPoints(store, scene.styles), {kView, kSize, kSize}, drawing, nullptr)
                    .drawing,
                drawing);
    }

    void upperPointsKeepTheirLook_data()
    {
        QTest::addColumn<int>("drawing");
        QTest::addColumn<int>("theme");
        for (const Drawing drawing : {Drawing::Top, Drawing::Density}) {
            for (const Theme theme : {Theme::Light, Theme::Dark})
                QTest::addRow("%s, %s", drawing == Drawing::Top ? "top" : "density",
                              theme == Theme::Light ? "light" : "dark")
                    << static_cast<int>(drawing) << static_cast<int>(theme);
        }
    }
    void upperPointsKeepTheirLook()
    {
        // the picture of all is that of the given and selected points alone, as sprites, over that of the
        // others
        QFETCH(int, drawing);
        QFETCH(int, theme);
        const RasterStyle style = plainStyle(static_cast<Theme>(theme));
        Scene all = randomScene(400);
        Scene upper = all;
        Scene lower = all;
        for (std::size_t row = 0; row < all.styles.size(); ++row) {
            const PointStyle point = all.styles[row];
            const bool isUpper = point.role() == PointRole::Given || point.isSelected();
            (isUpper ? lower : upper).styles[row] = point.withHidden(true);
        }
        const auto above = drawn(upper, Drawing::Sprites, style);
        auto expected = drawn(lower, static_cast<Drawing>(drawing), style);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            std::uint32_t pixel = 0;
            for (const unsigned shift : {0U, 8U, 16U, 24U}) {
                const double under = (expected[i] >> shift & 0xffU) * (255 - alphaOf(above[i])) / 255.0;
                pixel |= static_cast<std::uint32_t>((above[i] >> shift & 0xffU) + under) << shift;
            }
            expected[i] = pixel;
        }
        QVERIFY(largestDifference(drawn(all, static_cast<Drawing>(drawing), style), expected) <= 3);
        QVERIFY(largestDifference(expected, drawn(lower, static_cast<Drawing>(drawing), style)) > 100);
    }

    void nothingIsDrawnOfNoPoints()
    {
        for (const Drawing drawing : {Drawing::Sprites, Drawing::Top, Drawing::Density}) {
            Scene none;
            none.x.clear();
            none.y.clear();
            none.styles.clear();
            QCOMPARE(totalAlpha(drawn(none, drawing)), 0LL);
            QCOMPARE(totalAlpha(drawn(Scene(), drawing)), 0LL); // hidden ones alone
        }
    }

    void pixelRatioScalesThePoints()
    {
        Scene scene;
        scene.add(50.5, 50.5, {PointRole::Predicted, 0});
        RasterStyle style = plainStyle();
        const long long once = totalAlpha(drawn(scene, style));
        style.pixelRatio = 2.0;
        const double ratio = static_cast<double>(totalAlpha(drawn(scene, style))) / static_cast<double>(once);
        QVERIFY(std::abs(ratio - 4.0) < 0.1);
    }
};

QTEST_APPLESS_MAIN(TestRasterizer)
#include "tst_rasterizer.moc"
