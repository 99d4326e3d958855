// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/laplacian.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/data/labels.h"
#include "core/graph/conjugate_gradients.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

using namespace inkling;

namespace {

GroundedLaplacian system(const RowMatrix &W, const Eigen::VectorXd &ground, const RowMatrix &sources,
                         bool isSparse)
{
    GroundedLaplacian result{{}, W, ground, sources};
    if (isSparse)
        result.weights = SparseMatrix(W.sparseView());
    return result;
}

/// A connected random system with a few sources: m nodes on a ring, random edges, some grounded.
GroundedLaplacian randomSystem(int m, bool isSparse)
{
    Random random(1);
    RowMatrix W = RowMatrix::Zero(m, m);
    const auto join = [&](int a, int b) {
        if (a != b)
            W(a, b) = W(b, a) = std::exp(random.uniform(-5.0, 0.0));
    };
    for (int i = 0; i < m; ++i)
        join(i, (i + 1) % m);
    for (int i = 0; i < 3 * m; ++i)
        join(static_cast<int>(random.below(m)), static_cast<int>(random.below(m)));
    Eigen::VectorXd ground = Eigen::VectorXd::Zero(m);
    RowMatrix sources = RowMatrix::Zero(m, 3);
    for (int i = 0; i < m; i += 7) {
        ground[i] = random.uniform();
        sources(i, i % 3) = random.uniform();
    }
    return system(W, ground, sources, isSparse);
}

RowMatrix denseWeights(const GroundedLaplacian &system)
{
    return std::visit([](const auto &W) -> RowMatrix { return W; }, system.weights);
}

RowMatrix slowSolution(const GroundedLaplacian &system)
{
    const RowMatrix W = denseWeights(system);
    RowMatrix A = -W;
    A.diagonal() += W.rowwise().sum() + system.ground;
    return A.partialPivLu().solve(system.sources);
}

double largestRelativeError(const RowMatrix &found, const RowMatrix &expected)
{
    return ((found - expected).array() / expected.array()).abs().maxCoeff();
}

} // namespace

class TestLaplacian : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void directEqualsADenseSolve_data();
    void directEqualsADenseSolve();
    void directKeepsEveryDigit_data();
    void directKeepsEveryDigit();
    void chainOfTinyValuesIsRight_data();
    void chainOfTinyValuesIsRight();
    void nodesWithoutGroundGetZeros_data();
    void nodesWithoutGroundGetZeros();
    void emptySystemIsSolved_data();
    void emptySystemIsSolved();
    void conjugateGradientsEqualTheDirectSolution_data();
    void conjugateGradientsEqualTheDirectSolution();
    void conjugateGradientsTellOfTheLimit();
    void rowSumKeepsThemFromEndingEarly();
    void harmonicSystemLeavesOutUnlabelledComponents();
    void sameBitsForAnyThreads_data();
    void sameBitsForAnyThreads();
    void stopsWhenAsked_data();
    void stopsWhenAsked();
};

void TestLaplacian::directEqualsADenseSolve_data()
{
    QTest::addColumn<int>("m");
    QTest::addColumn<bool>("isSparse");
    for (const int m : {1, 2, 63, 64, 65, 300}) { // a dense panel has 64 rows
        QTest::addRow("sparse %d", m) << m << true;
        QTest::addRow("dense %d", m) << m << false;
    }
}

void TestLaplacian::directEqualsADenseSolve()
{
    QFETCH(int, m);
    QFETCH(bool, isSparse);
    const GroundedLaplacian random = randomSystem(m, isSparse);
    const auto solution = solveDirectly(random, RunControl());
    QVERIFY((*solution - slowSolution(random)).cwiseAbs().maxCoeff() < 1e-11);
}

void TestLaplacian::directKeepsEveryDigit_data()
{
    QTest::addColumn<bool>("isSparse");
    QTest::newRow("sparse") << true;
    QTest::newRow("dense") << false;
}

void TestLaplacian::directKeepsEveryDigit()
{
    // Two nodes joined by 1 and tied to the ground by a and b, as small as 1e-30: the system is then singular
    // to the last bit for any solver that subtracts. On paper: F = (B1 (1 + b) + B2, B2 (1 + a) + B1) / (a +
    // b + a b).
    QFETCH(bool, isSparse);
    const double a = 1e-30;
    const double b = 3e-30;
    RowMatrix W(2, 2);
    W << 0, 1, 1, 0;
    RowMatrix sources(2, 2);
    sources << a, 0, 0, b;
    const auto solution = solveDirectly(system(W, Eigen::Vector2d(a, b), sources, isSparse), RunControl());
    RowMatrix expected(2, 2);
    expected << a * (1 + b), b, a, b * (1 + a);
    expected /= a + b + a * b;
    QVERIFY(largestRelativeError(*solution, expected) < 1e-14);
}

void TestLaplacian::chainOfTinyValuesIsRight_data()
{
    directKeepsEveryDigit_data();
}

void TestLaplacian::chainOfTinyValuesIsRight()
{
    // A path whose every node is grounded by g: away from the source the solution falls by the root x < 1 of
    // x^2 - (2 + g) x + 1 = 0 a node, here to 1e-190, and its last node sees F_m (1 + g) = F_(m-1).
    QFETCH(bool, isSparse);
    const int m = 150;
    const double g = 16.0;
    RowMatrix W = RowMatrix::Zero(m, m);
    for (int i = 0; i + 1 < m; ++i)
        W(i, i + 1) = W(i + 1, i) = 1.0;
    RowMatrix sources = RowMatrix::Zero(m, 1);
    sources(0, 0) = 1.0;
    const auto solution =
        solveDirectly(system(W, Eigen::VectorXd::Constant(m, g), sources, isSparse), RunControl());
    const double x = ((2.0 + g) - std::sqrt((2.0 + g) * (2.0 + g) - 4.0)) / 2.0;
    for (int i = 1; i < m - 30; ++i)
        QVERIFY(std::abs((*solution)(i, 0) / (*solution)(i - 1, 0) - x) < 1e-13);
    QVERIFY((*solution)(m - 1, 0) < 1e-180);
    QVERIFY(std::abs((*solution)(m - 1, 0) * (1.0 + g) / (*solution)(m - 2, 0) - 1.0) < 1e-13);
}

void TestLaplacian::nodesWithoutGroundGetZeros_data()
{
    directKeepsEveryDigit_data();
}

void TestLaplacian::nodesWithoutGroundGetZeros()
{
    QFETCH(bool, isSparse);
    RowMatrix W = RowMatrix::Zero(4, 4);
    W(0, 1) = W(1, 0) = 1.0;
    W(2, 3) = W(3, 2) = 1.0; // tied to nothing
    RowMatrix sources = RowMatrix::Zero(4, 1);
    sources(0, 0) = 2.0;
    const auto solution =
        solveDirectly(system(W, Eigen::Vector4d(2, 0, 0, 0), sources, isSparse), RunControl());
    QCOMPARE((*solution)(0, 0), 1.0);
    QCOMPARE((*solution)(1, 0), 1.0);
    QCOMPARE((*solution)(2, 0), 0.0);
    QCOMPARE((*solution)(3, 0), 0.0);
}

void TestLaplacian::emptySystemIsSolved_data()
{
    directKeepsEveryDigit_data();
}

void TestLaplacian::emptySystemIsSolved()
{
    QFETCH(bool, isSparse);
    const GroundedLaplacian empty = system(RowMatrix(0, 0), Eigen::VectorXd(0), RowMatrix(0, 2), isSparse);
    QCOMPARE(solveDirectly(empty, RunControl())->rows(), 0);
    QCOMPARE(conjugateGradients(empty, {}, RunControl()).F.rows(), 0);
}

void TestLaplacian::conjugateGradientsEqualTheDirectSolution_data()
{
    directKeepsEveryDigit_data();
}

void TestLaplacian::conjugateGradientsEqualTheDirectSolution()
{
    QFETCH(bool, isSparse);
    const GroundedLaplacian random = randomSystem(700, isSparse);
    const auto found = conjugateGradients(random, {.tolerance = 1e-12}, RunControl());
    QVERIFY(found.ending == Ending::Converged);
    QVERIFY(found.iterations > 10);
    QVERIFY((found.F - *solveDirectly(random, RunControl())).cwiseAbs().maxCoeff() < 1e-8);
}

void TestLaplacian::conjugateGradientsTellOfTheLimit()
{
    const auto found = conjugateGradients(randomSystem(300, true),
                                          {.tolerance = 1e-12, .maximumIterations = 5}, RunControl());
    QVERIFY(found.ending == Ending::LimitReached);
    QCOMPARE(found.iterations, 5);
}

void TestLaplacian::rowSumKeepsThemFromEndingEarly()
{
    // A path with its source at one end: F = 1 everywhere. A tenth of the residual is gone long before the
    // far end is reached.
    const int m = 200;
    RowMatrix W = RowMatrix::Zero(m, m);
    for (int i = 0; i + 1 < m; ++i)
        W(i, i + 1) = W(i + 1, i) = 1.0;
    Eigen::VectorXd ground = Eigen::VectorXd::Zero(m);
    ground[0] = 1.0;
    const GroundedLaplacian path = system(W, ground, RowMatrix(ground), true);
    QVERIFY(conjugateGradients(path, {.tolerance = 0.5}, RunControl()).F(m - 1, 0) < 0.5);
    QVERIFY(std::abs(conjugateGradients(path, {.tolerance = 0.5, .rowSum = 1.0}, RunControl()).F(m - 1, 0) -
                     1.0) < 1e-3);
}

void TestLaplacian::harmonicSystemLeavesOutUnlabelledComponents()
{
    // 0-1-2 with a label on 0; 3-4 without; 5 alone.
    RowMatrix X(6, 1);
    X << 0, 1, 2, 1000, 1001, -1000;
    const auto graph = buildGraph(X, {.kind = GraphKind::AllPairs, .gamma = 1.0}, RunControl());
    const GroundedLaplacian harmonic = harmonicSystem(*graph, {0, -1, -1, -1, -1, -1}, 1, RunControl());
    QCOMPARE(harmonic.nodes, (std::vector<int>{1, 2}));
    QCOMPARE(harmonic.ground[0], std::exp(-1.0));
    QCOMPARE(harmonic.sources(1, 0), std::exp(-4.0));
}

void TestLaplacian::sameBitsForAnyThreads_data()
{
    directKeepsEveryDigit_data();
}

void TestLaplacian::sameBitsForAnyThreads()
{
    QFETCH(bool, isSparse);
    const GroundedLaplacian random = randomSystem(1'100, isSparse);
    const RowMatrix direct = *solveDirectly(random, RunControl());
    const RowMatrix iterative = conjugateGradients(random, {}, RunControl()).F;
    for (const int threads : {2, 3}) {
        ThreadPool pool(threads);
        QVERIFY(*solveDirectly(random, RunControl({}, &pool)) == direct);
        QVERIFY(conjugateGradients(random, {}, RunControl({}, &pool)).F == iterative);
    }
}

void TestLaplacian::stopsWhenAsked_data()
{
    directKeepsEveryDigit_data();
}

void TestLaplacian::stopsWhenAsked()
{
    QFETCH(bool, isSparse);
    const GroundedLaplacian random = randomSystem(1'500, isSparse);
    int asked = 0;
    const auto direct = solveDirectly(random, RunControl([&](double) { return ++asked < 3; }));
    QVERIFY(!direct.ok());
    QVERIFY(direct.error().kind == ErrorKind::Stopped);
    asked = 0;
    const auto iterative = conjugateGradients(random, {}, RunControl([&](double) { return ++asked < 10; }));
    QVERIFY(iterative.ending == Ending::Stopped);
    QVERIFY(iterative.F.allFinite());
}

QTEST_APPLESS_MAIN(TestLaplacian)
#include "tst_laplacian.moc"
