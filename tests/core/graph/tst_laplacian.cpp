// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/laplacian.h"

#include <QTest>

#include <cmath>

using namespace inkling;

class TestLaplacian : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void harmonicSystemLeavesOutUnlabelledComponents();
    void spreadingSystemIsTheMatrixOfThePaper();
};

void TestLaplacian::harmonicSystemLeavesOutUnlabelledComponents()
{
    // 0-1-2 with a label on 0; 3-4 without; 5 alone.
    RowMatrix X(6, 1);
    X << 0, 1, 2, 1000, 1001, -1000;
    const auto graph = buildGraph(X, {.kind = GraphKind::AllPairs, .gamma = 1.0}, RunControl());
    const GroundedLaplacian harmonic = harmonicSystem(*graph, {0, -1, -1, -1, -1, -1}, 1);
    QCOMPARE(harmonic.nodes, (std::vector<int>{1, 2}));
    QCOMPARE(harmonic.ground[0], std::exp(-1.0));
    QCOMPARE(harmonic.sources(1, 0), std::exp(-4.0));
}

/// Reason: F = D^1/2 G solves (I - alpha S) F = (1 - alpha) Y (Zhou et al. 2004) in its own words.
void TestLaplacian::spreadingSystemIsTheMatrixOfThePaper()
{
    RowMatrix X(4, 1);
    X << 0, 1, 2.5, 3;
    const auto graph = buildGraph(X, {.kind = GraphKind::AllPairs, .gamma = 0.3}, RunControl());
    const double alpha = 0.9;
    const GroundedLaplacian spreading = spreadingSystem(*graph, {0, -1, -1, 1}, 2, alpha);
    const RowMatrix W = denseWeights(graph->weights);
    const Eigen::VectorXd root = graph->degree.cwiseSqrt();
    const RowMatrix S = root.cwiseInverse().asDiagonal() * W * root.cwiseInverse().asDiagonal();
    RowMatrix A = -denseWeights(systemWeights(*graph, spreading, RunControl()));
    A.diagonal() -= A.rowwise().sum();
    A.diagonal() += spreading.ground;
    const RowMatrix expected =
        root.asDiagonal() * (RowMatrix::Identity(4, 4) - alpha * S) * root.asDiagonal();
    QVERIFY((A - expected).cwiseAbs().maxCoeff() < 1e-14);
    RowMatrix Y = RowMatrix::Zero(4, 2);
    Y(0, 0) = Y(3, 1) = 1.0;
    QVERIFY((spreading.sources - (1.0 - alpha) * (root.asDiagonal() * Y)).cwiseAbs().maxCoeff() < 1e-14);
}

QTEST_APPLESS_MAIN(TestLaplacian)
#include "tst_laplacian.moc"
