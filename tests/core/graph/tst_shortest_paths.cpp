// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/shortest_paths.h"

#include "core/base/random.h"
#include "tests/support/dense_graph.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace inkling;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Two clouds far apart.
Graph clouds(GraphKind kind)
{
    RowMatrix X(80, 2);
    Random random(1);
    for (int i = 0; i < 80; ++i)
        X.row(i) << random.normal() + (i < 50 ? 0.0 : 1000.0), random.normal();
    return buildGraph(X, {.kind = kind, .k = 4, .gamma = 0.5}, RunControl()).value();
}

double inverseWeight(int, int, double weight)
{
    return 1.0 / weight;
}

} // namespace

class TestShortestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalAllWaysTried_data();
    void equalAllWaysTried();
    void infiniteLengthIsNoWay();
    void stopIsTold();
};

void TestShortestPaths::equalAllWaysTried_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("nearest neighbours") << 0;
    QTest::newRow("all pairs") << 1;
}

void TestShortestPaths::equalAllWaysTried()
{
    QFETCH(int, kind);
    const Graph graph = clouds(static_cast<GraphKind>(kind));
    const RowMatrix W = denseWeights(graph);
    const std::vector<int> sources = {3, 17};
    Eigen::VectorXd expected = Eigen::VectorXd::Constant(80, kInfinity);
    for (const int source : sources)
        expected[source] = 0.0;
    for (int round = 0; round < 80; ++round) { // Bellman and Ford: an edge more each round
        for (int i = 0; i < 80; ++i) {
            for (int j = 0; j < 80; ++j) {
                if (W(i, j) > 0.0)
                    expected[j] = std::min(expected[j], expected[i] + 1.0 / W(i, j));
            }
        }
    }
    const auto paths = shortestPaths(graph, sources, inverseWeight, RunControl());
    for (int i = 0; i < 80; ++i) {
        QCOMPARE(std::isinf(paths->distance[i]), i >= 50);
        QCOMPARE(paths->distance[i], expected[i]);
        const int previous = paths->previous[i];
        QCOMPARE(previous < 0, i >= 50 || i == 3 || i == 17);
        if (previous >= 0)
            QCOMPARE(paths->distance[i], paths->distance[previous] + 1.0 / W(previous, i));
    }
}

void TestShortestPaths::infiniteLengthIsNoWay()
{
    // A line of five, with a door that opens one way.
    RowMatrix X(5, 1);
    X << 0, 1, 2, 3, 4;
    const Graph line = buildGraph(X, {.k = 1, .weights = EdgeWeights::Binary}, RunControl()).value();
    QCOMPARE(line.componentCount, 1);
    const auto length = [](int from, int to, double) {
        return from < to || to > 2 ? 1.0 : kInfinity;
    };
    const auto paths = shortestPaths(line, {1}, length, RunControl());
    QCOMPARE(paths->distance[4], 3.0);
    QVERIFY(std::isinf(paths->distance[0]));
    QCOMPARE(paths->previous[0], -1);
}

void TestShortestPaths::stopIsTold()
{
    RowMatrix X(400, 1);
    for (int i = 0; i < 400; ++i)
        X(i, 0) = 0.001 * i;
    const Graph graph = buildGraph(X, {.kind = GraphKind::AllPairs, .gamma = 1.0}, RunControl()).value();
    const auto paths = shortestPaths(graph, {0}, inverseWeight, RunControl([](double) { return false; }));
    QVERIFY(!paths.ok());
    QVERIFY(paths.error().kind == ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestShortestPaths)
#include "tst_shortest_paths.moc"
