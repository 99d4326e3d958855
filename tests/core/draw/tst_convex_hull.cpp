// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/convex_hull.h"

#include "core/base/random.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace inkling;

using Points = std::vector<MapPoint>;

namespace {

double turn(MapPoint a, MapPoint b, MapPoint c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// By definition: the points that are an end of a pair with all others on its left or between its ends.
Points slowHull(const Points &points)
{
    Points corners;
    for (const MapPoint &a : points) {
        for (const MapPoint &b : points) {
            const bool isEdge = !(a == b) && std::ranges::all_of(points, [&](MapPoint p) {
                const double side = turn(a, b, p);
                const double along = (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y);
                return side > 0.0 || (side == 0.0 && along >= 0.0 &&
                                      std::hypot(p.x - a.x, p.y - a.y) <= std::hypot(b.x - a.x, b.y - a.y));
            });
            if (isEdge)
                corners.push_back(a);
        }
    }
    return corners;
}

} // namespace

class TestConvexHull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void casesOnPaper_data()
    {
        QTest::addColumn<Points>("points");
        QTest::addColumn<Points>("hull");
        QTest::newRow("none") << Points{} << Points{};
        QTest::newRow("one") << Points{{1, 2}} << Points{{1, 2}};
        QTest::newRow("one thrice") << Points{{1, 2}, {1, 2}, {1, 2}} << Points{{1, 2}};
        QTest::newRow("two") << Points{{3, 1}, {0, 0}} << Points{{0, 0}, {3, 1}};
        QTest::newRow("on a line") << Points{{1, 1}, {3, 3}, {0, 0}, {2, 2}} << Points{{0, 0}, {3, 3}};
        QTest::newRow("upright line") << Points{{1, 1}, {1, 3}, {1, 2}} << Points{{1, 1}, {1, 3}};
        QTest::newRow("square with more on it and in it")
            << Points{{2, 2}, {0, 0}, {1, 1}, {2, 0}, {1, 0}, {0, 2}, {0, 1}, {2, 2}}
            << Points{{0, 0}, {2, 0}, {2, 2}, {0, 2}};
        QTest::newRow("hollow side") << Points{{0, 0}, {4, 0}, {2, 1}, {4, 4}, {0, 4}, {3, 2}}
                                     << Points{{0, 0}, {4, 0}, {4, 4}, {0, 4}};
    }
    void casesOnPaper()
    {
        QFETCH(Points, points);
        QFETCH(Points, hull);
        QCOMPARE(convexHull(points), hull);
    }

    /// More points than are looked at one by one: some can be left out beforehand.
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("grid");
        QTest::newRow("anywhere") << 1'000'000;
        QTest::newRow("many equal and in line") << 6;
    }
    void agreesWithTheDefinition()
    {
        QFETCH(int, grid);
        Random random(3);
        for (int round = 0; round < 20; ++round) {
            Points points;
            for (int i = 0; i < 150; ++i)
                points.push_back({static_cast<double>(random.below(static_cast<std::uint32_t>(grid))),
                                  static_cast<double>(random.below(static_cast<std::uint32_t>(grid)))});
            const Points hull = convexHull(points);
            for (std::size_t i = 0; i < hull.size(); ++i)
                QVERIFY(turn(hull[i], hull[(i + 1) % hull.size()], hull[(i + 2) % hull.size()]) > 0.0);
            const Points expected = slowHull(points);
            for (const MapPoint &corner : expected)
                QVERIFY(std::ranges::find(hull, corner) != hull.end());
            for (const MapPoint &corner : hull)
                QVERIFY(std::ranges::find(expected, corner) != expected.end());
        }
    }

    void everyPointOfACircleIsACorner()
    {
        Points circle;
        for (int i = 0; i < 360; ++i)
            circle.push_back(
                {std::cos(std::numbers::pi * i / 180.0), std::sin(std::numbers::pi * i / 180.0)});
        QCOMPARE(convexHull(circle).size(), std::size_t(360));
    }

    void manyEqualPointsAreOne() { QCOMPARE(convexHull(Points(100, {1, 2})), (Points{{1, 2}})); }

    void manyPointsOnALineAreItsEnds()
    {
        Points line;
        for (int i = 0; i < 200; ++i)
            line.push_back({static_cast<double>(i), 2.0 * i});
        QCOMPARE(convexHull(line), (Points{{0, 0}, {199, 398}}));
    }
};

QTEST_APPLESS_MAIN(TestConvexHull)
#include "tst_convex_hull.moc"
