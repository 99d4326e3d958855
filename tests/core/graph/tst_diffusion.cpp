// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/diffusion.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <QTest>

using namespace inkling;

namespace {

RowMatrix randomMatrix(Eigen::Index n, Eigen::Index c, std::uint64_t seed)
{
    Random random(seed);
    RowMatrix F(n, c);
    for (double &x : F.reshaped())
        x = random.normal();
    return F;
}

Graph graphOf(bool isSparse, Eigen::Index n)
{
    const GraphKind kind = isSparse ? GraphKind::NearestNeighbours : GraphKind::AllPairs;
    return buildGraph(randomMatrix(n, 2, 1), {.kind = kind, .gamma = 1.0}, RunControl()).value();
}

RowMatrix someSources(Eigen::Index n, Eigen::Index c)
{
    RowMatrix B = RowMatrix::Zero(n, c);
    for (Eigen::Index i = 0; i < n; i += 40)
        B.row(i).setLinSpaced(-1.0, 1.0);
    return B;
}

} // namespace

class TestDiffusion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsItsDefinition_data();
    void equalsItsDefinition();
    void keepsTheMassBetweenSources();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
};

void TestDiffusion::equalsItsDefinition_data()
{
    QTest::addColumn<bool>("isSparse");
    QTest::addColumn<int>("columns");
    QTest::newRow("dense") << false << 3;
    for (const int columns : {1, 3, 10, 16, 21}) // 21: more than fit side by side
        QTest::addRow("sparse %d", columns) << true << columns;
}

void TestDiffusion::equalsItsDefinition()
{
    QFETCH(bool, isSparse);
    QFETCH(int, columns);
    const Graph graph = graphOf(isSparse, 300);
    const Eigen::VectorXd t = Eigen::VectorXd::LinSpaced(300, 0.0, 1.0) / graph.degree.maxCoeff();
    const RowMatrix B = someSources(300, columns);
    RowMatrix expected = randomMatrix(300, columns, 2);
    const RowMatrix found = Diffusion::of(graph, t, RunControl())->run(expected, B, 40, RunControl());
    RowMatrix L = -denseWeights(graph.weights);
    L.diagonal() += graph.degree;
    for (int step = 0; step < 40; ++step)
        expected += t.asDiagonal() * (B - L * expected);
    QVERIFY((found - expected).cwiseAbs().maxCoeff() < 1e-5 * expected.cwiseAbs().maxCoeff());
}

/// Reason: L has columns that sum to 0, so that with one step size for all only sources can change a sum.
void TestDiffusion::keepsTheMassBetweenSources()
{
    const Graph graph = graphOf(true, 2'000);
    const Eigen::VectorXd t = Eigen::VectorXd::Constant(2'000, 1.0 / graph.degree.maxCoeff());
    const RowMatrix u = randomMatrix(2'000, 2, 3).cwiseAbs();
    const RowMatrix found =
        Diffusion::of(graph, t, RunControl())->run(u, RowMatrix::Zero(2'000, 2), 30, RunControl());
    QVERIFY((found.colwise().sum() / u.colwise().sum().mean() - u.colwise().sum() / u.colwise().sum().mean())
                .cwiseAbs()
                .maxCoeff() < 1e-5);
    QVERIFY(found.maxCoeff() < 0.8 * u.maxCoeff()); // and it has moved
}

void TestDiffusion::sameBitsForAnyThreads()
{
    const Graph graph = graphOf(true, 5'000);
    const Eigen::VectorXd t = Eigen::VectorXd::Constant(5'000, 1.0 / graph.degree.maxCoeff());
    const RowMatrix u = randomMatrix(5'000, 4, 3);
    const RowMatrix B = someSources(5'000, 4);
    const RowMatrix alone = Diffusion::of(graph, t, RunControl())->run(u, B, 10, RunControl());
    for (const int threads : {2, 3, 8}) {
        ThreadPool pool(threads);
        const RunControl control({}, &pool);
        QVERIFY(Diffusion::of(graph, t, control)->run(u, B, 10, control) == alone);
    }
}

void TestDiffusion::stopsWhenAsked()
{
    const Graph graph = graphOf(true, 500);
    const auto diffusion = Diffusion::of(graph, Eigen::VectorXd::Zero(500), RunControl());
    int asked = 0;
    diffusion->run(randomMatrix(500, 2, 1), RowMatrix::Zero(500, 2), 1'000'000,
                   RunControl([&](double) { return ++asked < 5; }));
    QCOMPARE(asked, 5);
    const auto none =
        Diffusion::of(graph, Eigen::VectorXd::Zero(500), RunControl([](double) { return false; }));
    QVERIFY(!none.ok() && none.error().kind == ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestDiffusion)
#include "tst_diffusion.moc"
