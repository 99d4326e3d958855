// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/graph.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/graph/components.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

namespace {

RowMatrix randomPoints(int n, int d)
{
    Random random(1);
    RowMatrix X(n, d);
    for (double &value : X.reshaped())
        value = random.normal();
    return X;
}

RowMatrix dense(const Graph &graph)
{
    return denseWeights(graph.weights);
}

/// The definition in the README, written out for a dense matrix.
RowMatrix slowNeighbourWeights(const RowMatrix &X, const GraphOptions &options, double gamma)
{
    const auto n = static_cast<int>(X.rows());
    RowMatrix A = RowMatrix::Zero(n, n);
    for (int i = 0; i < n; ++i) {
        std::vector<std::pair<double, int>> others;
        for (int j = 0; j < n; ++j) {
            if (j != i)
                others.emplace_back((X.row(i) - X.row(j)).norm(), j);
        }
        std::sort(others.begin(), others.end());
        const int k = std::min(options.k, n - 1);
        for (int j = 0; j < k; ++j) {
            const auto [r, row] = others[j];
            const double last = others[k - 1].first;
            A(i, row) = options.weights == EdgeWeights::SelfTuned  ? std::exp(-4.0 * r * r / (last * last))
                        : options.weights == EdgeWeights::Gaussian ? std::exp(-gamma * r * r)
                                                                   : 1.0;
        }
    }
    switch (options.symmetrization) {
    case Symmetrization::Average:
        return (A + A.transpose()) / 2.0;
    case Symmetrization::Maximum:
        return A.cwiseMax(A.transpose());
    case Symmetrization::Mutual:
        return A.cwiseMin(A.transpose());
    }
    return A;
}

} // namespace

class TestGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsItsDefinition_data();
    void equalsItsDefinition();
    void allPairsEqualTheirDefinition();
    void automaticGammaIsTheMedianRule();
    void automaticGammaSurvivesDuplicates();
    void duplicatesWeighOne();
    void kMayExceedThePoints();
    void onePointIsAGraph_data();
    void onePointIsAGraph();
    void farClustersAreComponents_data();
    void farClustersAreComponents();
    void componentsAreNumberedByTheirLowestRow();
    void mutualGraphStoresNoZeros();
    void productEqualsTheDenseOne_data();
    void productEqualsTheDenseOne();
    void refusesADenseGraphBeyondMemory();
    void equalOptionsCompareEqual();
    void valuesBecomeOptions();
    void stopsWhenAsked_data();
    void stopsWhenAsked();
};

void TestGraph::equalsItsDefinition_data()
{
    QTest::addColumn<int>("weights");
    QTest::addColumn<int>("symmetrization");
    const char *weights[] = {"self-tuned", "gaussian", "binary"};
    const char *symmetrizations[] = {"average", "max", "mutual"};
    for (int i = 0; i < 3; ++i) {
        for (int j = 0; j < 3; ++j)
            QTest::addRow("%s, %s", weights[i], symmetrizations[j]) << i << j;
    }
}

void TestGraph::equalsItsDefinition()
{
    QFETCH(int, weights);
    QFETCH(int, symmetrization);
    const RowMatrix X = randomPoints(60, 3);
    const GraphOptions options{.k = 5,
                               .weights = static_cast<EdgeWeights>(weights),
                               .gamma = 0.7,
                               .symmetrization = static_cast<Symmetrization>(symmetrization)};
    const auto graph = buildGraph(X, options, RunControl());
    const RowMatrix expected = slowNeighbourWeights(X, options, 0.7);
    QVERIFY((dense(*graph) - expected).cwiseAbs().maxCoeff() < 1e-14);
    QVERIFY((graph->degree - expected.rowwise().sum()).cwiseAbs().maxCoeff() < 1e-13);
    QCOMPARE(graph->gamma, options.weights == EdgeWeights::Gaussian ? 0.7 : 0.0);
}

void TestGraph::allPairsEqualTheirDefinition()
{
    const RowMatrix X = randomPoints(40, 3);
    const RowMatrix W = dense(*buildGraph(X, {.kind = GraphKind::AllPairs, .gamma = 0.3}, RunControl()));
    for (int i = 0; i < 40; ++i) {
        for (int j = 0; j < 40; ++j) {
            const double expected = i == j ? 0.0 : std::exp(-0.3 * (X.row(i) - X.row(j)).squaredNorm());
            QVERIFY(std::abs(W(i, j) - expected) < 1e-14);
        }
    }
    QVERIFY(W == W.transpose());
}

void TestGraph::automaticGammaIsTheMedianRule()
{
    // 0, 1, 3, 7 on a line: the distances to the second nearest other are 3, 2, 3, 6; their median is 3.
    RowMatrix X(4, 1);
    X << 0, 1, 3, 7;
    for (const GraphKind kind : {GraphKind::NearestNeighbours, GraphKind::AllPairs}) {
        const auto graph =
            buildGraph(X, {.kind = kind, .k = 2, .weights = EdgeWeights::Gaussian}, RunControl());
        QCOMPARE(graph->gamma, 1.0 / (2.0 * 9.0));
    }
}

void TestGraph::automaticGammaSurvivesDuplicates()
{
    RowMatrix X(6, 1);
    X << 5, 5, 5, 5, 5, 9; // the median distance to the nearest other is 0
    const auto graph = buildGraph(X, {.kind = GraphKind::AllPairs, .k = 1}, RunControl());
    QCOMPARE(graph->gamma, 1.0 / (2.0 * 16.0));
    const auto same = buildGraph(RowMatrix::Ones(6, 1), {.kind = GraphKind::AllPairs, .k = 1}, RunControl());
    QVERIFY(std::isfinite(same->gamma));
    QCOMPARE(dense(*same).sum(), 30.0);
}

void TestGraph::duplicatesWeighOne()
{
    // Row 0 to 3 have three duplicates each, so the distance to their second neighbour is 0.
    RowMatrix X(6, 1);
    X << 1, 1, 1, 1, 2, 3;
    const RowMatrix W =
        dense(*buildGraph(X, {.k = 2, .symmetrization = Symmetrization::Maximum}, RunControl()));
    QVERIFY(W.allFinite());
    QCOMPARE(W(0, 1), 1.0);
    QCOMPARE(W(3, 0), 1.0);
    QCOMPARE(W(4, 0), std::exp(-4.0)); // 4's neighbours are 0 and 5, both at distance 1
}

void TestGraph::kMayExceedThePoints()
{
    const RowMatrix X = randomPoints(5, 2);
    const auto graph = buildGraph(X, {.k = 100, .weights = EdgeWeights::Binary}, RunControl());
    QVERIFY(dense(*graph) == RowMatrix(RowMatrix::Ones(5, 5) - RowMatrix::Identity(5, 5)));
}

void TestGraph::onePointIsAGraph_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("nearest neighbours") << 0;
    QTest::newRow("all pairs") << 1;
}

void TestGraph::onePointIsAGraph()
{
    QFETCH(int, kind);
    const auto graph =
        buildGraph(RowMatrix::Ones(1, 2), {.kind = static_cast<GraphKind>(kind)}, RunControl());
    QVERIFY(graph.ok());
    QCOMPARE(graph->size(), 1);
    QCOMPARE(graph->componentCount, 1);
    QCOMPARE(graph->degree[0], 0.0);
}

void TestGraph::farClustersAreComponents_data()
{
    onePointIsAGraph_data();
}

void TestGraph::farClustersAreComponents()
{
    // Two clusters so far apart that exp() underflows: a weight of 0 is no edge.
    QFETCH(int, kind);
    RowMatrix X = randomPoints(40, 2);
    for (int i = 0; i < 40; i += 2)
        X(i, 0) += 1e3;
    const auto graph = buildGraph(X, {.kind = static_cast<GraphKind>(kind), .gamma = 1.0}, RunControl());
    QCOMPARE(graph->componentCount, 2);
    for (int i = 0; i < 40; ++i)
        QCOMPARE(graph->component[i], i % 2);
}

void TestGraph::componentsAreNumberedByTheirLowestRow()
{
    // Edges 0-4, 1-2, 2-5; row 3 is alone.
    RowMatrix W = RowMatrix::Zero(6, 6);
    for (const auto &[a, b] : {std::pair(0, 4), std::pair(1, 2), std::pair(2, 5)})
        W(a, b) = W(b, a) = 0.5;
    const std::vector<int> expected = {0, 1, 1, 2, 0, 1};
    QCOMPARE(connectedComponents(PairWeights(W)).of, expected);
    QCOMPARE(connectedComponents(SparseMatrix(W.sparseView())).of, expected);
    QCOMPARE(connectedComponents(PairWeights(W)).count, 3);
}

void TestGraph::mutualGraphStoresNoZeros()
{
    const auto graph =
        buildGraph(randomPoints(100, 3), {.k = 4, .symmetrization = Symmetrization::Mutual}, RunControl());
    const auto &W = std::get<SparseMatrix>(graph->weights);
    for (Eigen::Index i = 0; i < W.nonZeros(); ++i)
        QVERIFY(W.valuePtr()[i] > 0.0);
    QVERIFY(W.nonZeros() < 400);
}

void TestGraph::productEqualsTheDenseOne_data()
{
    onePointIsAGraph_data();
}

void TestGraph::productEqualsTheDenseOne()
{
    QFETCH(int, kind);
    const RowMatrix X = randomPoints(1'000, 3);
    const RowMatrix F = randomPoints(1'000, 4);
    const auto graph = buildGraph(X, {.kind = static_cast<GraphKind>(kind), .gamma = 1.0}, RunControl());
    const RowMatrix product = graph->multiply(F, RunControl());
    QVERIFY((product - dense(*graph) * F).cwiseAbs().maxCoeff() < 1e-11);
    for (const int threads : {2, 3}) {
        ThreadPool pool(threads);
        QVERIFY(graph->multiply(F, RunControl({}, &pool)) == product);
    }
}

void TestGraph::refusesADenseGraphBeyondMemory()
{
    const auto graph = buildGraph(RowMatrix::Zero(40'000, 1), {.kind = GraphKind::AllPairs}, RunControl());
    QVERIFY(!graph.ok());
    QVERIFY(graph.error().kind == ErrorKind::Limit);
    // 4 x 40,000^2 bytes = 5.96 GB.
    QVERIFY2(english(graph.error().message).find("6 GB") != std::string::npos,
             english(graph.error().message).c_str());
}

void TestGraph::equalOptionsCompareEqual()
{
    QVERIFY(GraphOptions() == GraphOptions()); // though their gamma is not a number
    QVERIFY(!(GraphOptions() == GraphOptions{.gamma = 1.0}));
    QVERIFY(!(GraphOptions() == GraphOptions{.k = 11}));
    QVERIFY(!(GraphOptions() == GraphOptions{.metric = Metric::Cosine}));
}

void TestGraph::valuesBecomeOptions()
{
    const ParameterTable table = graphParameters();
    ParameterValues values = ParameterValues::defaults(table);
    QVERIFY(graphOptions(values) == GraphOptions());
    const std::pair<const char *, const char *> texts[] = {
        {"graph", "rbf"},      {"k", "7"},           {"weights", "binary"},  {"gamma", "20"},
        {"symmetrize", "max"}, {"metric", "cosine"}, {"neighbours", "exact"}};
    for (const auto &[id, text] : texts)
        QVERIFY2(values.set(table, id, text).ok(), id);
    QVERIFY((graphOptions(values) == GraphOptions{.kind = GraphKind::AllPairs,
                                                  .k = 7,
                                                  .weights = EdgeWeights::Binary,
                                                  .gamma = 20.0,
                                                  .symmetrization = Symmetrization::Maximum,
                                                  .metric = Metric::Cosine,
                                                  .search = NeighbourSearch::Exact}));
}

void TestGraph::stopsWhenAsked_data()
{
    onePointIsAGraph_data();
}

void TestGraph::stopsWhenAsked()
{
    QFETCH(int, kind);
    const RowMatrix X = randomPoints(3'000, 2);
    for (int allowed = 0; allowed < 3; ++allowed) {
        int asked = 0;
        const auto graph = buildGraph(X, {.kind = static_cast<GraphKind>(kind), .gamma = 1.0},
                                      RunControl([&](double) { return ++asked <= allowed; }));
        if (graph.ok()) // it asked less often than that
            break;
        QVERIFY(graph.error().kind == ErrorKind::Stopped);
        QVERIFY(asked <= allowed + 4); // each stage may ask once more
    }
}

QTEST_APPLESS_MAIN(TestGraph)
#include "tst_graph.moc"
