// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/crossed_edges.h"

#include "core/base/random.h"

#include <QTest>

#include <cstdint>

using namespace inkling;

namespace {

/// Corners of the unit square, from below left round, and its middle.
const std::vector<double> kX = {0.0, 1.0, 1.0, 0.0, 0.5};
const std::vector<double> kY = {0.0, 0.0, 1.0, 1.0, 0.5};

std::vector<Edge> crossed(const std::vector<Edge> &edges, const std::vector<MapPoint> &line)
{
    return crossedEdges(kX, kY, edges, line);
}

double turn(MapPoint a, MapPoint b, MapPoint c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Of places in general position.
bool obviouslyCross(MapPoint a, MapPoint b, MapPoint c, MapPoint d)
{
    return (turn(a, b, c) > 0.0) != (turn(a, b, d) > 0.0) && (turn(c, d, a) > 0.0) != (turn(c, d, b) > 0.0);
}

} // namespace

class TestCrossedEdges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crossesWhatLiesAcross();
    void crossesNothingBesideItsEnds();
    void leavesEdgesAlongTheLine();
    void countsAnEdgeCrossedTwiceOnce();
    void countsATouch();
    void needsTwoPlaces();
    void leavesEdgesWithoutLength();
    void agreesWithTheObviousWay();
};

void TestCrossedEdges::crossesWhatLiesAcross()
{
    const std::vector<Edge> edges = {{0, 1}, {3, 2}, {0, 3}};
    QCOMPARE(crossed(edges, {{0.5, -1.0}, {0.5, 2.0}}), (std::vector<Edge>{{0, 1}, {3, 2}}));
}

void TestCrossedEdges::crossesNothingBesideItsEnds()
{
    QVERIFY(crossed({{0, 1}}, {{0.5, 0.1}, {0.5, 2.0}}).empty()); // would, if it were longer
    QVERIFY(crossed({{0, 4}}, {{0.9, 0.0}, {0.9, 2.0}}).empty());
}

void TestCrossedEdges::leavesEdgesAlongTheLine()
{
    QVERIFY(crossed({{0, 1}}, {{-1.0, 0.0}, {2.0, 0.0}}).empty());
}

void TestCrossedEdges::countsAnEdgeCrossedTwiceOnce()
{
    QCOMPARE(crossed({{0, 1}}, {{0.2, -1.0}, {0.4, 1.0}, {0.6, -1.0}}).size(), std::size_t{1});
}

void TestCrossedEdges::countsATouch()
{
    QCOMPARE(crossed({{0, 1}}, {{0.5, 1.0}, {0.5, 0.0}}).size(), std::size_t{1});
}

void TestCrossedEdges::needsTwoPlaces()
{
    QVERIFY(crossed({{0, 1}}, {}).empty());
    QVERIFY(crossed({{0, 1}}, {{0.5, 0.0}}).empty());
}

void TestCrossedEdges::leavesEdgesWithoutLength()
{
    QVERIFY(crossedEdges(std::vector{0.5, 0.5}, std::vector{0.5, 0.5}, std::vector<Edge>{{0, 1}},
                         std::vector<MapPoint>{{0.0, 0.5}, {1.0, 0.5}})
                .empty());
}

void TestCrossedEdges::agreesWithTheObviousWay()
{
    Random random(3);
    std::vector<double> x(200), y(200);
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = random.normal();
        y[i] = random.normal();
    }
    std::vector<Edge> edges;
    for (std::uint32_t i = 0; i + 1 < x.size(); ++i)
        edges.push_back({i, i + 1});
    for (const std::size_t places : {2, 3, 4, 6, 9, 40}) { // powers of two, and others
        std::vector<MapPoint> line;
        for (std::size_t i = 0; i < places; ++i)
            line.push_back({0.3 * random.normal(), 0.3 * random.normal()});
        std::vector<Edge> expected;
        for (const Edge &edge : edges) {
            bool isCrossed = false;
            for (std::size_t i = 1; i < line.size(); ++i)
                isCrossed = isCrossed || obviouslyCross({x[edge[0]], y[edge[0]]}, {x[edge[1]], y[edge[1]]},
                                                        line[i - 1], line[i]);
            if (isCrossed)
                expected.push_back(edge);
        }
        QVERIFY(!expected.empty());
        QCOMPARE(crossedEdges(x, y, edges, line), expected);
    }
}

QTEST_GUILESS_MAIN(TestCrossedEdges)
#include "tst_crossed_edges.moc"
