// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/smooth_modes.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "tests/support/dense_graph.h"

#include <Eigen/Eigenvalues>

#include <QTest>

using namespace inkling;

namespace {

/// Two clouds far apart, of 150 and 50 points, and a point on its own.
Graph clouds(GraphKind kind)
{
    RowMatrix X(201, 2);
    Random random(1);
    for (int i = 0; i < 201; ++i)
        X.row(i) << random.normal() + (i % 4 == 0 ? 1000.0 : 0.0), random.normal();
    X.row(200) << 0.0, 1e6;
    GraphOptions options{.kind = kind, .k = 8, .gamma = 1.0};
    if (kind == GraphKind::NearestNeighbours)
        options.symmetrization = Symmetrization::Mutual;
    return buildGraph(X, options, RunControl()).value();
}

} // namespace

Q_DECLARE_METATYPE(inkling::SolverMethod)

class TestSmoothModes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreeWithADenseDecomposition_data();
    void agreeWithADenseDecomposition();
    void fewIterationsAreUpperBounds();
    void areNoMoreThanThereAre();
    void sameBitsForAnyThreads();
    void stopIsTold();
};

void TestSmoothModes::agreeWithADenseDecomposition_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<SolverMethod>("method");
    QTest::newRow("neighbours, direct") << 0 << SolverMethod::Direct;
    QTest::newRow("neighbours, conjugate gradients") << 0 << SolverMethod::ConjugateGradients;
    QTest::newRow("neighbours, multigrid") << 0 << SolverMethod::Multigrid;
    QTest::newRow("all pairs") << 1 << SolverMethod::ConjugateGradients;
}

void TestSmoothModes::agreeWithADenseDecomposition()
{
    QFETCH(int, kind);
    QFETCH(SolverMethod, method);
    const Graph graph = clouds(static_cast<GraphKind>(kind));
    const double unit = graph.degree.mean();
    const auto modes = smoothModes(
        graph, unit, {.count = 6, .ridge = 1e-4, .method = method, .iterations = 60}, RunControl());
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> slow(denseLaplacian(graph));
    const int constants = graph.componentCount; // the eigenvalue 0 so many times
    for (int j = 0; j < 6; ++j) {
        const double expected = slow.eigenvalues()[constants + j];
        QVERIFY(std::abs(modes->eigenvalues[j] - expected) < 1e-5 * expected);
    }
    const RowMatrix &V = modes->vectors;
    QVERIFY((V.transpose() * V - RowMatrix::Identity(6, 6)).norm() < 1e-9);
    const RowMatrix residual = denseLaplacian(graph) * V - V * modes->eigenvalues.asDiagonal();
    QVERIFY(residual.norm() < (method == SolverMethod::Direct ? 1e-3 : 0.1) * modes->eigenvalues[5]);
    RowMatrix sums = RowMatrix::Zero(graph.componentCount, 6);
    for (Eigen::Index i = 0; i < V.rows(); ++i)
        sums.row(graph.component[i]) += V.row(i);
    QVERIFY(sums.norm() < 1e-9);
}

void TestSmoothModes::fewIterationsAreUpperBounds()
{
    // Rayleigh and Ritz: no eigenvalue of a subspace is below the true one.
    const Graph graph = clouds(GraphKind::NearestNeighbours);
    const double unit = graph.degree.mean();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> slow(denseLaplacian(graph));
    const Eigen::VectorXd expected = slow.eigenvalues().segment(graph.componentCount, 10);
    const auto three = smoothModes(graph, unit, {.count = 10, .iterations = 3}, RunControl());
    QVERIFY((three->eigenvalues.array() >= expected.array() * (1.0 - 1e-9)).all());
    QVERIFY((three->eigenvalues.head(3).array() <= expected.head(3).array() * 1.01).all());
}

void TestSmoothModes::areNoMoreThanThereAre()
{
    RowMatrix X(4, 1);
    X << 0, 1, 1000, 1001;
    const auto graph = buildGraph(X, {.k = 1}, RunControl());
    const auto modes = smoothModes(*graph, graph->degree.mean(), {.count = 50}, RunControl());
    QCOMPARE(modes->eigenvalues.size(), 2); // one in each pair: (1, -1), of the eigenvalue 2 w / w
    QVERIFY((modes->eigenvalues.array() - 2.0).abs().maxCoeff() < 1e-9);

    const auto lonely = buildGraph(RowMatrix::Ones(1, 1), {}, RunControl());
    QCOMPARE(smoothModes(*lonely, 1.0, {}, RunControl())->vectors.cols(), 0);
}

void TestSmoothModes::sameBitsForAnyThreads()
{
    const Graph graph = clouds(GraphKind::NearestNeighbours);
    for (const SolverMethod method :
         {SolverMethod::Direct, SolverMethod::ConjugateGradients, SolverMethod::Multigrid}) {
        const SmoothModeOptions options{.count = 10, .method = method};
        const auto expected = smoothModes(graph, 1.0, options, RunControl());
        for (const int threads : {1, 2, 3, 8}) {
            ThreadPool pool(threads);
            QVERIFY(smoothModes(graph, 1.0, options, RunControl({}, &pool))->vectors == expected->vectors);
        }
    }
}

void TestSmoothModes::stopIsTold()
{
    const Graph graph = clouds(GraphKind::NearestNeighbours);
    for (const double until : {0.0, 0.4, 0.9}) {
        const auto modes =
            smoothModes(graph, 1.0, {.count = 10}, RunControl([until](double done) { return done < until; }));
        QVERIFY(!modes.ok());
        QVERIFY(modes.error().kind == ErrorKind::Stopped);
    }
}

QTEST_APPLESS_MAIN(TestSmoothModes)
#include "tst_smooth_modes.moc"
