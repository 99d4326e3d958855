// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/region_field.h"

#include "core/base/random.h"
#include "core/data/labels.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace inkling;

namespace {

constexpr RegionGrid kGrid = {{0.0, 0.0, 20.0, 20.0}, 20, 20, 2.0}; // one unit a cell
constexpr std::array<Rgb, 3> kColours = {0xFF0000, 0x00FF00, 0x0000FF};

struct Scene
{
    std::vector<double> x, y;
    RegionSamples samples{{}, {}, 2};

    void add(double px, double py, int predicted, int confidence)
    {
        x.push_back(px);
        y.push_back(py);
        samples.predicted.push_back(static_cast<std::int8_t>(predicted));
        samples.confidence.push_back(static_cast<std::uint8_t>(confidence));
    }

    RegionField field(const RegionGrid &grid = kGrid, ThreadPool *pool = nullptr) const
    {
        return {PointStore(x, y), samples, grid, pool};
    }
};

/// Nothing at the corners, so that the bounds are the grid.
Scene framedScene()
{
    Scene scene;
    scene.add(0.0, 0.0, kUnlabelled, 0);
    scene.add(20.0, 20.0, kUnlabelled, 0);
    return scene;
}

Scene randomScene(std::size_t count, int classes)
{
    Random random(7);
    Scene scene = framedScene();
    scene.samples.classCount = classes;
    for (std::size_t i = 0; i < count; ++i)
        scene.add(random.uniform(0.0, 20.0), random.uniform(0.0, 20.0),
                  static_cast<int>(random.below(static_cast<std::uint32_t>(classes))),
                  static_cast<int>(random.below(256)));
    return scene;
}

std::size_t cell(int column, int rowFromAbove)
{
    return static_cast<std::size_t>(rowFromAbove) * 20 + static_cast<std::size_t>(column);
}

bool isNear(float value, double expected)
{
    return std::abs(value - expected) < 1e-4;
}

} // namespace

class TestRegionField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// exp(-d^2 / 8) at d cells, whatever the direction.
    void oneSampleFadesOutAsAGaussian()
    {
        Scene scene = framedScene();
        scene.add(10.5, 15.5, 1, 255); // in the row of cells 4 from above
        const RegionField field = scene.field();
        QVERIFY(isNear(field.nearness()[cell(10, 4)], 1.0));
        QVERIFY(isNear(field.nearness()[cell(12, 4)], std::exp(-0.5)));
        QVERIFY(isNear(field.nearness()[cell(10, 7)], std::exp(-9.0 / 8.0)));
        QVERIFY(isNear(field.nearness()[cell(13, 8)], std::exp(-25.0 / 8.0)));
        QCOMPARE(field.nearness()[cell(19, 4)], 0.0F); // beyond three sigmas
        QVERIFY(isNear(field.probability(1)[cell(12, 4)], 1.0) &&
                isNear(field.probability(0)[cell(12, 4)], 0.0));
        QCOMPARE(field.probability(1)[cell(19, 4)], 0.0F);
    }

    void sharesWhatIsNotSureAmongTheOthers()
    {
        Scene scene = framedScene();
        scene.samples.classCount = 3;
        scene.add(10.5, 10.5, 2, 102); // 0.4, so 0.3 for each of the others
        const RegionField field = scene.field();
        const std::size_t there = cell(10, 9);
        QVERIFY(isNear(field.probability(2)[there], 0.4));
        QVERIFY(isNear(field.probability(0)[there], 0.3) && isNear(field.probability(1)[there], 0.3));
    }

    /// Between a sample of each class, four cells apart: weights exp(-1/8) and exp(-9/8) a cell from the
    /// first.
    void takesTheMeanByWeights()
    {
        Scene scene = framedScene();
        scene.add(8.5, 10.5, 0, 255);
        scene.add(12.5, 10.5, 1, 255);
        const RegionField field = scene.field();
        const double near = std::exp(-1.0 / 8.0);
        const double far = std::exp(-9.0 / 8.0);
        QVERIFY(isNear(field.probability(0)[cell(9, 9)], near / (near + far)));
        QVERIFY(isNear(field.probability(0)[cell(10, 9)], 0.5));
    }

    void unreachedSamplesColourNothing()
    {
        Scene scene = framedScene();
        scene.add(10.5, 10.5, kUnlabelled, 0);
        const RegionField field = scene.field();
        QVERIFY(std::ranges::all_of(field.nearness(), [](float value) { return value == 0.0F; }));
    }

    void probabilitiesSumToOneWhereSamplesAre()
    {
        const RegionField field = randomScene(500, 5).field();
        for (std::size_t i = 0; i < 400; ++i) {
            double sum = 0.0;
            for (int place = 0; place < 5; ++place) {
                QVERIFY(field.probability(place)[i] >= -1e-5F);
                sum += field.probability(place)[i];
            }
            QVERIFY(std::abs(sum - 1.0) < 1e-4);
        }
    }

    void samplesOutsideTheGridCountForNothing()
    {
        Scene scene = framedScene();
        scene.add(3.0, 3.0, 1, 255);
        const RegionField field = scene.field({{10.0, 10.0, 20.0, 20.0}, 20, 20, 2.0});
        QVERIFY(std::ranges::all_of(field.nearness(), [](float value) { return value == 0.0F; }));
    }

    void sameBitsForAnyNumberOfThreadsAndOrder()
    {
        Scene scene = randomScene(3000, 3);
        const RegionField alone = scene.field();
        for (const int threads : {2, 3}) {
            ThreadPool pool(threads);
            const RegionField field = scene.field(kGrid, &pool);
            QVERIFY(std::ranges::equal(field.nearness(), alone.nearness()));
            for (int place = 0; place < 3; ++place)
                QVERIFY(std::ranges::equal(field.probability(place), alone.probability(place)));
            QCOMPARE(regionPicture(field, {kColours, 0.2, 3}, &pool).buffer,
                     regionPicture(alone, {kColours, 0.2, 3}, nullptr).buffer);
        }
        std::ranges::reverse(scene.x);
        std::ranges::reverse(scene.y);
        std::ranges::reverse(scene.samples.predicted);
        std::ranges::reverse(scene.samples.confidence);
        QVERIFY(std::ranges::equal(scene.field().nearness(), alone.nearness()));
    }

    /// Reason: red and green side by side must not show a brown that is a third class elsewhere.
    void pixelsHaveTheColourOfOneClass()
    {
        Scene scene = randomScene(60, 3);
        std::ranges::fill(scene.samples.confidence, std::uint8_t{230});
        const Raster picture = regionPicture(scene.field(), {kColours, 1.0, 4}, nullptr);
        QCOMPARE(picture.width, 80);
        std::set<int> seen;
        for (const std::uint32_t pixel : picture.buffer) {
            int channels = 0;
            for (const unsigned shift : {0U, 8U, 16U}) {
                if ((pixel >> shift & 0xffU) == 0)
                    continue;
                ++channels;
                seen.insert(static_cast<int>(shift));
            }
            QVERIFY(channels <= 1);
        }
        QCOMPARE(seen.size(), std::size_t(3));
    }

    void bordersAreTransparent()
    {
        Scene scene = framedScene();
        scene.add(8.5, 10.5, 0, 255);
        scene.add(12.5, 10.5, 1, 255);
        const Raster picture = regionPicture(scene.field(), {kColours, 0.2, 1}, nullptr);
        const auto alpha = [&](int column) {
            return static_cast<int>(picture.buffer[cell(column, 9)] >> 24U);
        };
        QCOMPARE(alpha(10), 0); // as many of each
        QVERIFY(alpha(8) > 40 && alpha(12) > 40 && alpha(8) <= 51);
        QCOMPARE(picture.buffer[cell(0, 0)], 0U); // nothing near
    }

    void reachShrinksWithTheNumberOfSamples()
    {
        QCOMPARE(regionReach(1), 0.06);
        QCOMPARE(regionReach(1600), 0.03); // 1.2 / 40
        QCOMPARE(regionReach(10'000'000), 0.01);
    }
};

QTEST_APPLESS_MAIN(TestRegionField)
#include "tst_region_field.moc"
