// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/reach.h"

#include "core/base/random.h"
#include "core/graph/graph.h"
#include "tests/support/dense_graph.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace inkling;

namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

/// 0 - 1 - 2 - ... - (n - 1).
Weights chain(int n)
{
    std::vector<Eigen::Triplet<double>> entries;
    for (int i = 0; i + 1 < n; ++i) {
        entries.emplace_back(i, i + 1, 1.0);
        entries.emplace_back(i + 1, i, 1.0);
    }
    SparseMatrix W(n, n);
    W.setFromTriplets(entries.begin(), entries.end());
    return W;
}

/// Two clouds far apart.
Graph clouds(GraphKind kind)
{
    RowMatrix X(80, 2);
    Random random(1);
    for (int i = 0; i < 80; ++i)
        X.row(i) << random.normal() + (i < 50 ? 0.0 : 1000.0), random.normal();
    return buildGraph(X, {.kind = kind, .k = 4, .gamma = 0.5}, RunControl()).value();
}

} // namespace

class TestReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesSoManyHops_data();
    void goesSoManyHops();
    void equalsThePowersOfTheGraph_data();
    void equalsThePowersOfTheGraph();
    void staysInItsComponent();
    void takesNoMoreThanAsked();
    void theExactNumberIsNotCut();
};

void TestReach::goesSoManyHops_data()
{
    QTest::addColumn<int>("hops");
    QTest::addColumn<std::vector<int>>("nodes");
    QTest::newRow("none: itself") << 0 << std::vector<int>{4};
    QTest::newRow("one") << 1 << std::vector<int>{4, 3, 5};
    QTest::newRow("three: to the end") << 3 << std::vector<int>{4, 3, 5, 2, 6, 1};
    QTest::newRow("more than there are") << 50 << std::vector<int>{4, 3, 5, 2, 6, 1, 0};
}

void TestReach::goesSoManyHops()
{
    QFETCH(int, hops);
    QFETCH(std::vector<int>, nodes);
    const Reach reach = reachedNodes(chain(7), 4, hops, kNoLimit);
    QCOMPARE(reach.nodes, nodes);
    QVERIFY(!reach.isCut);
}

void TestReach::equalsThePowersOfTheGraph_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("nearest neighbours") << 0;
    QTest::newRow("all pairs") << 1;
}

void TestReach::equalsThePowersOfTheGraph()
{
    QFETCH(int, kind);
    const Graph graph = clouds(static_cast<GraphKind>(kind));
    const RowMatrix step = RowMatrix((denseWeights(graph).array() > 0.0).cast<double>()) +
                           RowMatrix(RowMatrix::Identity(80, 80));
    RowMatrix walks = RowMatrix::Identity(80, 80);
    for (int hops = 0; hops < 5; ++hops) {
        for (const int from : {0, 17, 79}) {
            std::vector<int> nodes = reachedNodes(graph.weights, from, hops, kNoLimit).nodes;
            std::sort(nodes.begin(), nodes.end());
            std::vector<int> expected;
            for (int node = 0; node < 80; ++node) {
                if (walks(from, node) > 0.0)
                    expected.push_back(node);
            }
            QCOMPARE(nodes, expected);
        }
        walks = RowMatrix((RowMatrix(walks * step).array() > 0.0).cast<double>());
    }
}

void TestReach::staysInItsComponent()
{
    const Graph graph = clouds(GraphKind::NearestNeighbours);
    for (const int node : reachedNodes(graph.weights, 60, 80, kNoLimit).nodes)
        QCOMPARE(graph.component[static_cast<std::size_t>(node)], graph.component[60]);
}

void TestReach::takesNoMoreThanAsked()
{
    const Reach reach = reachedNodes(chain(7), 4, 3, 3);
    QCOMPARE(reach.nodes, (std::vector<int>{4, 3, 5})); // the nearest
    QVERIFY(reach.isCut);
}

void TestReach::theExactNumberIsNotCut()
{
    QVERIFY(!reachedNodes(chain(7), 4, 1, 3).isCut);
    QVERIFY(!reachedNodes(chain(3), 1, 9, 3).isCut);
}

QTEST_APPLESS_MAIN(TestReach)
#include "tst_reach.moc"
