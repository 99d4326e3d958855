// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/point_store.h"

#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace inkling;

namespace {

struct Cloud
{
    std::vector<double> x, y;

    PointStore store() const { return {x, y}; }
};

/// Three clumps of different size, far from the origin.
Cloud cloud(std::size_t count)
{
    Random random(7);
    Cloud points;
    for (std::size_t i = 0; i < count; ++i) {
        const double spread = i % 3 == 0 ? 30.0 : 3.0;
        points.x.push_back(1000.0 + 40.0 * static_cast<double>(i % 3) + spread * random.normal());
        points.y.push_back(-50.0 + 0.1 * spread * random.normal());
    }
    return points;
}

/// The even-odd rule, edge by edge.
bool isInside(const std::vector<MapPoint> &polygon, MapPoint p)
{
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const MapPoint &a = polygon[j];
        const MapPoint &b = polygon[i];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

std::vector<std::size_t> slowInside(const PointStore &store, const std::vector<MapPoint> &polygon)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < store.size(); ++row) {
        if (isInside(polygon, store.position(row)))
            rows.push_back(row);
    }
    return rows;
}

/// A closed wobbly curve round the middle of the bounds; `reach` of their half extents.
std::vector<MapPoint> loop(const MapRange &bounds, int corners, double reach, double turns)
{
    std::vector<MapPoint> polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * turns * i / corners;
        const double radius =
            0.5 * reach * (1.0 + 0.3 * std::sin(7.0 * angle / turns) + 0.05 * std::sin(61.0 * angle));
        polygon.push_back(
            {0.5 * (bounds.x0 + bounds.x1) + radius * (bounds.x1 - bounds.x0) * std::cos(angle),
             0.5 * (bounds.y0 + bounds.y1) + radius * (bounds.y1 - bounds.y0) * std::sin(angle)});
    }
    return polygon;
}

} // namespace

class TestPointStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void styleKeepsWhatItIsGiven()
    {
        for (int role = 0; role < 5; ++role) {
            const PointStyle style(static_cast<PointRole>(role), 63, 5);
            QCOMPARE(style.role(), static_cast<PointRole>(role));
            QCOMPARE(style.classPlace(), 63);
            QCOMPARE(style.confidenceStep(), 5);
            QVERIFY(!style.isSelected() && !style.isDimmed() && !style.isHidden() && !style.isMarked());
            const PointStyle marked =
                style.withSelected(true).withDimmed(true).withHidden(true).withMarked(true);
            QVERIFY(marked.isSelected() && marked.isDimmed() && marked.isHidden() && marked.isMarked());
            QCOMPARE(marked.classPlace(), 63);
            QCOMPARE(marked.withSelected(false).withDimmed(false).withHidden(false).withMarked(false), style);
        }
    }

    void placesAreKeptToTheirPrecision()
    {
        const Cloud points = cloud(5000);
        const PointStore store = points.store();
        const double tolerance = std::ldexp(1.0, -24);
        for (std::size_t row = 0; row < store.size(); ++row) {
            QVERIFY(std::abs(store.position(row).x - points.x[row]) <= tolerance * store.width());
            QVERIFY(std::abs(store.position(row).y - points.y[row]) <= tolerance * store.height());
        }
    }

    void everyRowStandsInOneCell()
    {
        const PointStore store = cloud(30000).store();
        std::vector<std::uint32_t> rows(store.rows().begin(), store.rows().end());
        std::ranges::sort(rows);
        for (std::uint32_t row = 0; row < rows.size(); ++row)
            QCOMPARE(rows[row], row);
        QCOMPARE(store.cellStarts().back(), static_cast<std::uint32_t>(store.size()));
    }

    void cellsAreShuffled()
    {
        // all points in one place: data order would put the last class on top of all others
        const std::vector<double> same(1000, 1.0);
        const PointStore store(same, same);
        QVERIFY(!std::ranges::is_sorted(store.rows()));
    }

    void lassoAgreesWithTheNaiveTest_data()
    {
        QTest::addColumn<std::size_t>("points");
        QTest::addColumn<int>("corners");
        QTest::addColumn<double>("reach");
        QTest::addColumn<double>("turns");
        QTest::newRow("few points") << std::size_t{300} << 40 << 0.7 << 1.0;
        QTest::newRow("many points") << std::size_t{60000} << 40 << 0.7 << 1.0;
        QTest::newRow("many corners") << std::size_t{20000} << 700 << 0.6 << 1.0;
        QTest::newRow("beyond the bounds") << std::size_t{20000} << 50 << 1.6 << 1.0;
        QTest::newRow("far beyond the bounds") << std::size_t{20000} << 50 << 300.0 << 1.0;
        QTest::newRow("round twice") << std::size_t{20000} << 101 << 0.6 << 2.0;
        QTest::newRow("within a cell") << std::size_t{60000} << 12 << 0.01 << 1.0;
        QTest::newRow("triangle") << std::size_t{20000} << 3 << 0.9 << 1.0;
    }
    void lassoAgreesWithTheNaiveTest()
    {
        QFETCH(std::size_t, points);
        QFETCH(int, corners);
        QFETCH(double, reach);
        QFETCH(double, turns);
        const PointStore store = cloud(points).store();
        const std::vector<MapPoint> polygon = loop(store.bounds(), corners, reach, turns);
        QCOMPARE(store.inside(polygon), slowInside(store, polygon));
    }

    void lassoHasStraightSidesToo()
    {
        const PointStore store = cloud(20000).store();
        const MapRange b = store.bounds();
        const double x = 0.5 * (b.x0 + b.x1);
        const double y = 0.5 * (b.y0 + b.y1);
        const std::vector<MapPoint> corner = {
            {x, y}, {b.x1 + 1.0, y}, {b.x1 + 1.0, b.y1 + 1.0}, {x, b.y1 + 1.0}};
        QCOMPARE(store.inside(corner), slowInside(store, corner));
        QVERIFY(!store.inside(corner).empty());
    }

    void tooFewCornersHoldNothing()
    {
        const PointStore store = cloud(100).store();
        QVERIFY(store.inside(std::vector<MapPoint>{}).empty());
        QVERIFY(store.inside(std::vector<MapPoint>{{0.0, 0.0}, {2000.0, 0.0}}).empty());
    }

    void rangeIncludesItsBorders()
    {
        const Cloud points = cloud(20000);
        const PointStore store = points.store();
        QCOMPARE(store.inside(store.bounds()).size(), store.size());
        // borders on the coordinates of points
        const MapRange range = {std::min(points.x[3], points.x[10]), std::min(points.y[3], points.y[10]),
                                std::max(points.x[3], points.x[10]), std::max(points.y[3], points.y[10])};
        std::vector<std::size_t> expected;
        for (std::size_t row = 0; row < store.size(); ++row) {
            if (points.x[row] >= range.x0 && points.x[row] <= range.x1 && points.y[row] >= range.y0 &&
                points.y[row] <= range.y1)
                expected.push_back(row);
        }
        QVERIFY(expected.size() > 2);
        QCOMPARE(store.inside(range), expected);
    }

    void nearestAgreesWithTheNaiveSearch()
    {
        const PointStore store = cloud(20000).store();
        const double radiusX = 0.01 * store.width();
        const double radiusY = 0.02 * store.height();
        Random random(3);
        int hits = 0;
        for (int query = 0; query < 200; ++query) {
            const MapPoint place = {store.bounds().x0 + random.uniform(-0.1, 1.1) * store.width(),
                                    store.bounds().y0 + random.uniform(-0.1, 1.1) * store.height()};
            double best = 1.0;
            long expected = -1;
            for (std::size_t row = 0; row < store.size(); ++row) {
                const MapPoint p = store.position(row);
                const double distance = std::hypot((p.x - place.x) / radiusX, (p.y - place.y) / radiusY);
                if (distance < best) {
                    best = distance;
                    expected = static_cast<long>(row);
                }
            }
            QCOMPARE(store.nearest(place, radiusX, radiusY), expected);
            hits += expected >= 0;
        }
        QVERIFY(hits > 20 && hits < 180); // both answers were asked for
    }

    // Arrow keys must get to every point, also where several lie at one place.
    void nextGetsToPointsAtOnePlace()
    {
        const std::vector<double> x = {0.0, 1.0, 1.0, 1.0, 2.0};
        const std::vector<double> y(5, 0.0);
        const PointStore store(x, y);
        std::vector<long> right, left;
        for (long row = 0; row >= 0; row = store.next(row, Direction::Right, {1.0, 1.0}))
            right.push_back(row);
        for (long row = 4; row >= 0; row = store.next(row, Direction::Left, {1.0, 1.0}))
            left.push_back(row);
        QCOMPARE(right, (std::vector<long>{0, 1, 2, 3, 4}));
        QCOMPARE(left, (std::vector<long>{4, 3, 2, 1, 0}));
    }

    void nextStaysInItsDirectionAndPassesOverHiddenPoints()
    {
        // up from the origin: (3, 1) lies too far aside, (0.4, 1) costs 1.8, (0, 1.5) costs 1.5
        const std::vector<double> x = {0.0, 3.0, 0.4, 0.0};
        const std::vector<double> y = {0.0, 1.0, 1.0, 1.5};
        const PointStore store(x, y);
        std::vector<PointStyle> styles(4);
        QCOMPARE(store.next(0, Direction::Up, {1.0, 1.0}, styles), 3L);
        styles[3] = styles[3].withHidden(true);
        QCOMPARE(store.next(0, Direction::Up, {1.0, 1.0}, styles), 2L);
        QCOMPARE(store.next(0, Direction::Down, {1.0, 1.0}, styles), -1L);
        QCOMPARE(store.next(0, Direction::Right, {1.0, 1.0}, styles), 1L);
    }

    // The distance to a segment by its definition, in radii.
    void alongAgreesWithTheNaiveSearch_data()
    {
        QTest::addColumn<double>("lengthX");
        QTest::addColumn<double>("lengthY");
        QTest::newRow("one place") << 0.0 << 0.0;
        QTest::newRow("across") << 0.4 << 0.0;
        QTest::newRow("oblique") << -0.3 << 0.25;
    }
    void alongAgreesWithTheNaiveSearch()
    {
        QFETCH(double, lengthX);
        QFETCH(double, lengthY);
        const PointStore store = cloud(3000).store();
        const MapPoint a = store.position(17);
        const MapPoint b = {a.x + lengthX * store.width(), a.y + lengthY * store.height()};
        const double radiusX = 0.05 * store.width();
        const double radiusY = 0.02 * store.height();
        std::vector<std::size_t> expected;
        for (std::size_t row = 0; row < store.size(); ++row) {
            double nearest = 1e9;
            for (int step = 0; step <= 4000; ++step) { // fine enough for the slack below
                const double t = step / 4000.0;
                nearest =
                    std::min(nearest, std::hypot((store.position(row).x - a.x - t * (b.x - a.x)) / radiusX,
                                                 (store.position(row).y - a.y - t * (b.y - a.y)) / radiusY));
            }
            if (nearest <= 1.0)
                expected.push_back(row);
        }
        std::vector<std::size_t> found = store.along(a, b, radiusX, radiusY);
        std::sort(found.begin(), found.end());
        QVERIFY(found.size() > 10 && found.size() < 2000);
        QCOMPARE(found, expected);
    }

    void nearestPassesOverHiddenPoints()
    {
        const std::vector<double> x = {0.0, 1.0, 5.0};
        const std::vector<double> y = {0.0, 0.0, 0.0};
        const PointStore store(x, y);
        std::vector<PointStyle> styles(3);
        QCOMPARE(store.nearest({0.1, 0.0}, 2.0, 2.0, styles), 0L);
        styles[0] = styles[0].withHidden(true);
        QCOMPARE(store.nearest({0.1, 0.0}, 2.0, 2.0, styles), 1L);
        styles[1] = styles[1].withHidden(true);
        QCOMPARE(store.nearest({0.1, 0.0}, 2.0, 2.0, styles), -1L);
    }

    void visibleCountIsAnUpperBound()
    {
        const PointStore store = cloud(20000).store();
        const MapRange b = store.bounds();
        const MapRange part = {b.x0 + 0.2 * store.width(), b.y0 + 0.4 * store.height(),
                               b.x0 + 0.5 * store.width(), b.y0 + 0.7 * store.height()};
        QVERIFY(store.visibleCount(part) >= store.inside(part).size());
        QVERIFY(store.visibleCount(part) < store.size());
        QCOMPARE(store.visibleCount(b), store.size());
        QCOMPARE(store.visibleCount({b.x1 + 1.0, b.y0, b.x1 + 2.0, b.y1}), std::size_t{0});
    }

    void sampleTakesItsShareOfEveryCell()
    {
        const PointStore store = cloud(60000).store();
        const PointCells sample = store.sampled(6000);
        QVERIFY(sample.size() <= 6000 && sample.size() > 5990);
        QCOMPARE(sample.bounds(), store.bounds());
        const auto cells = static_cast<std::size_t>(store.cellsPerSide() * store.cellsPerSide());
        std::vector<std::uint32_t> rows;
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const std::uint32_t all = store.cellStarts()[cell + 1] - store.cellStarts()[cell];
            const std::uint32_t some = sample.cellStarts()[cell + 1] - sample.cellStarts()[cell];
            QCOMPARE(some > 0, all > 0);
            // one, and of the others fewer than one in ten
            QVERIFY(some <= 2 + all / 10 && some + 1 >= all / 15);
            for (std::uint32_t i = 0; i < some; ++i) {
                const std::uint32_t place = sample.cellStarts()[cell] + i;
                const std::uint32_t row = sample.rows()[place];
                rows.push_back(row);
                QCOMPARE(sample.xs()[place] * store.width() + store.bounds().x0, store.position(row).x);
                QCOMPARE(sample.ys()[place] * store.height() + store.bounds().y0, store.position(row).y);
            }
        }
        std::ranges::sort(rows);
        QVERIFY(std::ranges::adjacent_find(rows) == rows.end());
    }

    void fewPointsAreTheirOwnSample()
    {
        const PointStore store = cloud(500).store();
        QCOMPARE(store.sampled(500).size(), std::size_t{500});
        QVERIFY(!store.sample());
    }

    void veryManyPointsHaveASample()
    {
        std::vector<double> places(kMostWithoutSample + 1);
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i] = static_cast<double>(i * 7919 % 10007);
        const PointStore store(places, places);
        QVERIFY(store.sample());
        QCOMPARE(store.sample()->size(), kMostInSample);
    }

    void degenerateCloudsAreFine_data()
    {
        QTest::addColumn<std::vector<double>>("x");
        QTest::addColumn<std::vector<double>>("y");
        QTest::newRow("one point") << std::vector<double>{3.0} << std::vector<double>{-4.0};
        QTest::newRow("all equal") << std::vector<double>(50, 3.0) << std::vector<double>(50, -4.0);
        QTest::newRow("a line") << std::vector<double>{1.0, 2.0, 3.0} << std::vector<double>(3, 7.0);
        QTest::newRow("largest numbers")
            << std::vector<double>{-1.7e308, 1.7e308} << std::vector<double>{0.0, 1e-300};
    }
    void degenerateCloudsAreFine()
    {
        QFETCH(std::vector<double>, x);
        QFETCH(std::vector<double>, y);
        const PointStore store(x, y);
        QCOMPARE(store.inside(store.bounds()).size(), x.size());
        const MapPoint place = store.position(0);
        QVERIFY(std::isfinite(place.x) && std::isfinite(place.y));
        QVERIFY(store.nearest(place, 0.1 * store.width(), 0.1 * store.height()) >= 0);
    }

    void noPointsAreFine()
    {
        const PointStore store({}, {});
        QCOMPARE(store.size(), std::size_t{0});
        QCOMPARE(store.nearest({0.5, 0.5}, 1.0, 1.0), -1L);
        QVERIFY(store.inside(MapRange()).empty());
        QCOMPARE(store.visibleCount(MapRange()), std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(TestPointStore)
#include "tst_point_store.moc"
