// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/bridges.h"

#include "core/base/random.h"
#include "core/graph/components.h"

#include <QTest>

#include <set>

using namespace inkling;

namespace {

SparseMatrix graphOf(int n, const std::set<RowPair> &edges)
{
    std::vector<Eigen::Triplet<double>> both;
    for (const RowPair &edge : edges) {
        both.emplace_back(edge.low, edge.high, 1.0);
        both.emplace_back(edge.high, edge.low, 1.0);
    }
    SparseMatrix W(n, n);
    W.setFromTriplets(both.begin(), both.end());
    return W;
}

std::vector<char> marks(int n, const std::vector<int> &rows)
{
    std::vector<char> isMarked(static_cast<std::size_t>(n), 0);
    for (const int row : rows)
        isMarked[static_cast<std::size_t>(row)] = 1;
    return isMarked;
}

} // namespace

class TestBridges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEdgeBetweenTwoRings();
    void ringsHaveNone();
    void chainsAreAllBridges();
    void emptyGraphHasNone();
    void agreesWithCuttingEachEdge();
    void longChainsNeedNoStack();
};

void TestBridges::findsTheEdgeBetweenTwoRings()
{
    const SparseMatrix W = graphOf(7, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {5, 6}, {3, 6}, {1, 5}});
    const auto bridges = findBridges(W, marks(7, {0, 2, 4}));
    QCOMPARE(bridges.size(), std::size_t{1});
    QVERIFY(bridges[0].edge == RowPair(1, 5));
    QCOMPARE(bridges[0].size[0], 3);
    QCOMPARE(bridges[0].size[1], 4);
    QCOMPARE(bridges[0].marked[0], 2);
    QCOMPARE(bridges[0].marked[1], 1);
}

void TestBridges::ringsHaveNone()
{
    QVERIFY(findBridges(graphOf(4, {{0, 1}, {1, 2}, {2, 3}, {0, 3}}), marks(4, {})).empty());
}

void TestBridges::chainsAreAllBridges()
{
    const auto bridges = findBridges(graphOf(4, {{0, 3}, {1, 3}, {1, 2}}), marks(4, {2}));
    QCOMPARE(bridges.size(), std::size_t{3});
    QVERIFY(bridges[0].edge == RowPair(0, 3) && bridges[0].size[0] == 1 && bridges[0].size[1] == 3);
    QVERIFY(bridges[1].edge == RowPair(1, 2) && bridges[1].size[0] == 3 && bridges[1].marked[1] == 1);
    QVERIFY(bridges[2].edge == RowPair(1, 3) && bridges[2].marked[0] == 1 && bridges[2].marked[1] == 0);
}

void TestBridges::emptyGraphHasNone()
{
    QVERIFY(findBridges(graphOf(0, {}), {}).empty());
    QVERIFY(findBridges(graphOf(3, {}), marks(3, {1})).empty());
}

void TestBridges::agreesWithCuttingEachEdge()
{
    constexpr int kNodes = 40;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Random random(seed);
        std::set<RowPair> edges;
        for (int i = 0; i < kNodes; ++i) {
            const int a = static_cast<int>(random.uniform() * kNodes);
            const int b = static_cast<int>(random.uniform() * kNodes);
            if (a != b)
                edges.emplace(a, b);
        }
        const std::vector<char> isMarked = marks(kNodes, {0, 7, 9, 30});
        const int before = connectedComponents(graphOf(kNodes, edges)).count;
        std::size_t count = 0;
        const auto bridges = findBridges(graphOf(kNodes, edges), isMarked);
        for (const RowPair &edge : edges) {
            std::set<RowPair> rest = edges;
            rest.erase(edge);
            const Components parts = connectedComponents(graphOf(kNodes, rest));
            if (parts.count == before)
                continue;
            QVERIFY(count < bridges.size() && bridges[count].edge == edge);
            int size[2] = {0, 0}, marked[2] = {0, 0};
            for (int node = 0; node < kNodes; ++node) {
                for (const int side : {0, 1}) {
                    if (parts.of[node] != parts.of[side == 0 ? edge.low : edge.high])
                        continue;
                    ++size[side];
                    marked[side] += isMarked[node];
                }
            }
            for (const int side : {0, 1}) {
                QCOMPARE(bridges[count].size[side], size[side]);
                QCOMPARE(bridges[count].marked[side], marked[side]);
            }
            ++count;
        }
        QCOMPARE(bridges.size(), count);
        QVERIFY(count > 0);
    }
}

void TestBridges::longChainsNeedNoStack()
{
    constexpr int kNodes = 300'000;
    std::set<RowPair> edges;
    for (int i = 0; i + 1 < kNodes; ++i)
        edges.emplace_hint(edges.end(), i, i + 1);
    QCOMPARE(findBridges(graphOf(kNodes, edges), marks(kNodes, {})).size(), std::size_t{kNodes - 1});
}

QTEST_APPLESS_MAIN(TestBridges)
#include "tst_bridges.moc"
