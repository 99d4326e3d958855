// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/surgery.h"

#include "core/base/parallel.h"

#include <QTest>

#include <cstring>

using namespace inkling;

namespace {

/// Six points on a line, the last three far from the first three and nearer to each other, each joined with
/// its nearest: 0-1 1-2, 3-4 4-5.
Graph twoParts()
{
    RowMatrix X(6, 1);
    X << 0.0, 1.0, 2.0, 50.0, 50.5, 51.0;
    return buildGraph(X, {.k = 1, .weights = EdgeWeights::Gaussian, .gamma = 1.0}, RunControl()).value();
}

RowMatrix weightsOf(const Graph &graph)
{
    return denseWeights(graph.weights);
}

bool sameBits(const RowMatrix &A, const RowMatrix &B)
{
    return A.rows() == B.rows() && A.cols() == B.cols() &&
           std::memcmp(A.data(), B.data(), sizeof(double) * static_cast<std::size_t>(A.size())) == 0;
}

GraphSurgery cuts(const std::vector<RowPair> &pairs)
{
    GraphSurgery surgery;
    surgery.cut(pairs);
    return surgery;
}

GraphSurgery joins(const std::vector<RowPair> &pairs)
{
    GraphSurgery surgery;
    surgery.join(pairs);
    return surgery;
}

std::vector<RowPair> list(std::span<const RowPair> pairs)
{
    return {pairs.begin(), pairs.end()};
}

} // namespace

class TestSurgery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPairsSortedAndOnce();
    void lastChangeOfAPairCounts();
    void numbersAnewAmongSomeRows();
    void noneIsAsGoodAsEmpty();
    void cutsInBothDirections();
    void joinsByTheLargestWeightOfTheTwo();
    void joinKeepsTheWeightOfAnEdge();
    void joinsSamplesWithoutEdges();
    void joinDoesNotDependOnCuts();
    void partsAndDegreesFollow();
    void keepsRowsSortedWithoutZeros();
    void nothingLeavesTheBits();
    void saysHowManyInANote();
    void stopsWhenAsked();
};

void TestSurgery::keepsPairsSortedAndOnce()
{
    const GraphSurgery surgery = cuts({{4, 3}, {1, 0}, {3, 4}});
    QCOMPARE(list(surgery.cuts()), (std::vector<RowPair>{{0, 1}, {3, 4}}));
}

void TestSurgery::lastChangeOfAPairCounts()
{
    GraphSurgery surgery = cuts({{0, 1}, {1, 2}});
    surgery.join(std::vector<RowPair>{{1, 0}});
    QCOMPARE(list(surgery.cuts()), (std::vector<RowPair>{{1, 2}}));
    QCOMPARE(list(surgery.joins()), (std::vector<RowPair>{{0, 1}}));
    surgery.cut(std::vector<RowPair>{{0, 1}});
    QVERIFY(surgery == cuts({{0, 1}, {1, 2}}));
}

void TestSurgery::numbersAnewAmongSomeRows()
{
    GraphSurgery surgery = cuts({{0, 2}, {2, 5}});
    surgery.join(std::vector<RowPair>{{1, 5}, {3, 5}});
    const GraphSurgery part = surgery.among(std::vector{0, 2, 3, 5});
    QCOMPARE(list(part.cuts()), (std::vector<RowPair>{{0, 1}, {1, 3}}));
    QCOMPARE(list(part.joins()), (std::vector<RowPair>{{2, 3}}));
}

void TestSurgery::noneIsAsGoodAsEmpty()
{
    const auto shared = [](const GraphSurgery &surgery) {
        return std::make_shared<const GraphSurgery>(surgery);
    };
    QVERIFY(isSame(nullptr, shared({})));
    QVERIFY(isSame(shared(cuts({{0, 1}})), shared(cuts({{0, 1}}))));
    QVERIFY(!isSame(shared(cuts({{0, 1}})), nullptr));
    QVERIFY(!isSame(shared(cuts({{0, 1}})), shared(joins({{0, 1}}))));
}

void TestSurgery::cutsInBothDirections()
{
    const Graph graph = twoParts();
    RowMatrix expected = weightsOf(graph);
    QVERIFY(expected(1, 2) > 0.0);
    expected(1, 2) = expected(2, 1) = 0.0;
    QVERIFY(sameBits(weightsOf(operated(graph, cuts({{1, 2}}), RunControl()).value()), expected));
}

void TestSurgery::joinsByTheLargestWeightOfTheTwo()
{
    const Graph graph = twoParts();
    const RowMatrix before = weightsOf(graph);
    RowMatrix expected = before;
    expected(2, 3) = expected(3, 2) = std::max(before.row(2).maxCoeff(), before.row(3).maxCoeff());
    QVERIFY(before.row(2).maxCoeff() != before.row(3).maxCoeff());
    QVERIFY(sameBits(weightsOf(operated(graph, joins({{3, 2}}), RunControl()).value()), expected));
}

void TestSurgery::joinKeepsTheWeightOfAnEdge()
{
    const Graph graph = twoParts();
    QVERIFY(sameBits(weightsOf(operated(graph, joins({{0, 1}}), RunControl()).value()), weightsOf(graph)));
}

void TestSurgery::joinsSamplesWithoutEdges()
{
    RowMatrix X(3, 1);
    X << 0.0, 100.0, 300.0; // weights that underflow are no edges
    const Graph graph =
        buildGraph(X, {.k = 1, .weights = EdgeWeights::Gaussian, .gamma = 1.0}, RunControl()).value();
    QCOMPARE(graph.componentCount, 3);
    const Graph joined = operated(graph, joins({{0, 2}}), RunControl()).value();
    QCOMPARE(weightsOf(joined)(0, 2), 1.0);
    QCOMPARE(joined.componentCount, 2);
}

void TestSurgery::joinDoesNotDependOnCuts()
{
    const Graph graph = twoParts();
    GraphSurgery both = joins({{2, 3}});
    both.cut(std::vector<RowPair>{{1, 2}, {3, 4}}); // all the edges of the two
    const double alone = weightsOf(operated(graph, joins({{2, 3}}), RunControl()).value())(2, 3);
    QCOMPARE(weightsOf(operated(graph, both, RunControl()).value())(2, 3), alone);
}

void TestSurgery::partsAndDegreesFollow()
{
    const Graph graph = twoParts();
    QCOMPARE(graph.componentCount, 2);
    const Graph cut = operated(graph, cuts({{0, 1}}), RunControl()).value();
    QCOMPARE(cut.component, (std::vector{0, 1, 1, 2, 2, 2}));
    QCOMPARE(cut.componentCount, 3);
    QCOMPARE(cut.degree[0], 0.0);
    QCOMPARE(operated(graph, joins({{0, 5}}), RunControl())->componentCount, 1);
}

void TestSurgery::keepsRowsSortedWithoutZeros()
{
    GraphSurgery surgery = cuts({{0, 1}, {2, 4}}); // the second is none
    surgery.join(std::vector<RowPair>{{0, 5}, {1, 4}, {0, 3}});
    const Graph result = operated(twoParts(), surgery, RunControl()).value();
    const auto &W = std::get<SparseMatrix>(result.weights);
    for (int row = 0; row < W.rows(); ++row) {
        Eigen::Index last = -1;
        for (SparseMatrix::InnerIterator edge(W, row); edge; ++edge) {
            QVERIFY(edge.col() > last);
            QVERIFY(edge.value() > 0.0);
            QCOMPARE(edge.value(), W.coeff(edge.col(), row));
            last = edge.col();
        }
    }
    QCOMPARE(W.nonZeros(), Eigen::Index{2 * (4 - 1 + 3)});
}

void TestSurgery::nothingLeavesTheBits()
{
    const Graph graph = twoParts();
    const Graph same = operated(graph, {}, RunControl()).value();
    QVERIFY(sameBits(weightsOf(same), weightsOf(graph)));
    QVERIFY(same.degree == graph.degree);
    QCOMPARE(same.component, graph.component);
    QCOMPARE(same.gamma, graph.gamma);
}

void TestSurgery::saysHowManyInANote()
{
    GraphSurgery surgery = cuts({{0, 1}, {1, 2}});
    surgery.join(std::vector<RowPair>{{0, 5}});
    const Graph result = operated(twoParts(), surgery, RunControl()).value();
    QCOMPARE(result.notes.size(), std::size_t{1});
    QCOMPARE(english(result.notes.front()), "Graph changed by hand: 2 cut, 1 joined.");
}

void TestSurgery::stopsWhenAsked()
{
    const auto result = operated(twoParts(), cuts({{0, 1}}), RunControl([](double) { return false; }));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Stopped);
}

QTEST_GUILESS_MAIN(TestSurgery)
#include "tst_surgery.moc"
