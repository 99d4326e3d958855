// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/pair_solver.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/graph/edge_weights.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

using namespace inkling;

namespace {

/// Two half circles, every 50th point grounded.
RowMatrix twoMoons(int n)
{
    Random random(1);
    RowMatrix X(n, 2);
    for (int i = 0; i < n; ++i) {
        const double angle = random.uniform(0.0, M_PI);
        const bool isUpper = i % 2 == 0;
        X(i, 0) = (isUpper ? std::cos(angle) : 1.0 - std::cos(angle)) + 0.1 * random.normal();
        X(i, 1) = (isUpper ? std::sin(angle) : 0.5 - std::sin(angle)) + 0.1 * random.normal();
    }
    return X;
}

Eigen::VectorXd someGround(Eigen::Index n)
{
    Eigen::VectorXd ground = Eigen::VectorXd::Zero(n);
    for (Eigen::Index i = 0; i < n; i += 50)
        ground[i] = 1.0;
    return ground;
}

RowMatrix systemMatrix(const PairWeights &W, const Eigen::VectorXd &ground)
{
    RowMatrix A = -W.dense();
    A.diagonal() += W.dense().rowwise().sum() + ground;
    return A;
}

PairWeights kernelWeights(const RowMatrix &X, double gamma)
{
    return allPairWeights(X, Metric::Euclidean, gamma, RunControl()).value();
}

/// Iterations that conjugate gradients need with the diagonal alone.
int slowIterations(const RowMatrix &A, const Eigen::VectorXd &b, double tolerance)
{
    const Eigen::VectorXd inverse = A.diagonal().cwiseInverse();
    Eigen::VectorXd r = b;
    Eigen::VectorXd p = inverse.asDiagonal() * r;
    double size = r.dot(inverse.asDiagonal() * r);
    const double goal = tolerance * tolerance * size;
    int iterations = 0;
    for (; size > goal; ++iterations) {
        const Eigen::VectorXd q = A * p;
        r -= size / p.dot(q) * q;
        const double next = r.dot(inverse.asDiagonal() * r);
        p = inverse.asDiagonal() * r + next / size * p;
        size = next;
    }
    return iterations;
}

} // namespace

class TestPairSolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsADenseSolve();
    void preconditionerIsCloseFromAbove();
    void needsFewIterations();
    void reachesAFarSample();
    void tellsOfWhatItCannotReach();
    void startsWhereItIsTold();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
};

void TestPairSolver::equalsADenseSolve()
{
    const PairWeights W = kernelWeights(twoMoons(400), 20.0);
    const Eigen::VectorXd ground = someGround(400);
    RowMatrix B = RowMatrix::Zero(400, 2);
    B(0, 0) = B(50, 1) = B(200, 0) = 1.0;
    const auto solver = PairSolver::of(W, ground, RunControl());
    const auto found = solver->solve(B, {.tolerance = 1e-12}, RunControl());
    QVERIFY(found.ending == Ending::Converged);
    const RowMatrix expected = systemMatrix(W, ground).ldlt().solve(B);
    QVERIFY((found.F - expected).cwiseAbs().maxCoeff() < 1e-9 * expected.maxCoeff());
}

/// Reason: what is inverted is A + R with R positive semidefinite and of a small trace, so that all
/// eigenvalues of the preconditioned matrix lie in (0, 1], and most at 1.
void TestPairSolver::preconditionerIsCloseFromAbove()
{
    const PairWeights W = kernelWeights(twoMoons(300), 3.0);
    const Eigen::VectorXd ground = someGround(300);
    const RowMatrix A = systemMatrix(W, ground);
    const auto preconditioner = LowRankPreconditioner::of(W, A.diagonal(), RunControl());
    const RowMatrix P = preconditioner->apply(RowMatrix::Identity(300, 300), RunControl());
    QVERIFY((P - P.transpose()).cwiseAbs().maxCoeff() < 1e-12);
    const Eigen::MatrixXd root = A.llt().matrixL();
    const Eigen::VectorXd values =
        Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(root.transpose() * P * root).eigenvalues();
    QVERIFY(values.minCoeff() > 0.05);
    QVERIFY(values.maxCoeff() < 1.0 + 1e-9);
    QVERIFY((values.array() > 0.95).count() > 250);
}

void TestPairSolver::needsFewIterations()
{
    const PairWeights W = kernelWeights(twoMoons(2'000), 10.0);
    const Eigen::VectorXd ground = someGround(2'000);
    RowMatrix B = RowMatrix::Zero(2'000, 1);
    B(0, 0) = 1.0;
    const auto solver = PairSolver::of(W, ground, RunControl());
    const auto found = solver->solve(B, {.tolerance = 1e-8}, RunControl());
    QVERIFY(found.ending == Ending::Converged);
    QVERIFY(2 * found.iterations < slowIterations(systemMatrix(W, ground), B.col(0), 1e-8));
}

/// Reason: its degree of 1e-200 is nothing beside anything else, and all that there is of it.
void TestPairSolver::reachesAFarSample()
{
    RowMatrix X = twoMoons(300);
    X.row(7) << 0.0, std::sqrt(46.0);
    const PairWeights W = kernelWeights(X, 10.0);
    QVERIFY(W.row(7).sum() > 0.0 && W.row(7).sum() < 1e-100);
    Eigen::VectorXd ground = someGround(300);
    const auto solver = PairSolver::of(W, ground, RunControl());
    const auto found = solver->solve(RowMatrix(ground), {.tolerance = 1e-8, .rowSum = 1.0}, RunControl());
    QVERIFY(found.ending == Ending::Converged);
    QVERIFY((found.F.array() - 1.0).abs().maxCoeff() < 1e-3);
}

/// Reason: two samples that see each other far better than all others, which no method that subtracts can
/// tell from two that see nobody else.
void TestPairSolver::tellsOfWhatItCannotReach()
{
    RowMatrix X = twoMoons(300);
    X.row(7) << 0.0, std::sqrt(46.0);
    X.row(8) << 0.0, std::sqrt(46.0);
    const Eigen::VectorXd ground = someGround(300);
    const auto solver = PairSolver::of(kernelWeights(X, 10.0), ground, RunControl());
    const auto found = solver->solve(RowMatrix(ground), {.tolerance = 1e-8, .rowSum = 1.0}, RunControl());
    QVERIFY(found.ending == Ending::LimitReached);
}

void TestPairSolver::startsWhereItIsTold()
{
    const Eigen::VectorXd ground = someGround(300);
    const auto solver = PairSolver::of(kernelWeights(twoMoons(300), 10.0), ground, RunControl());
    RowMatrix B = RowMatrix::Zero(300, 2);
    B(0, 0) = B(50, 1) = 1.0;
    const RowMatrix F = solver->solve(B, {.tolerance = 1e-9}, RunControl()).F;
    const auto same = solver->solve(B, {.tolerance = 1e-6, .start = &F}, RunControl());
    QCOMPARE(same.iterations, 0);
    QVERIFY(same.F == F);
    RowMatrix other = B;
    other(100, 1) = 1.0;
    const auto changed = solver->solve(other, {.tolerance = 1e-9, .start = &F}, RunControl());
    QVERIFY(changed.F.col(0) == F.col(0));
    const RowMatrix fresh = solver->solve(other, {.tolerance = 1e-9}, RunControl()).F;
    QVERIFY((changed.F - fresh).cwiseAbs().maxCoeff() < 1e-7 * fresh.maxCoeff());
}

/// Reason: so many nodes make several groups of rows and several blocks of the preconditioner.
void TestPairSolver::sameBitsForAnyThreads()
{
    const PairWeights W = kernelWeights(twoMoons(2'100), 10.0);
    const Eigen::VectorXd ground = someGround(2'100);
    const auto solve = [&](ThreadPool *pool) {
        const RunControl control({}, pool);
        return PairSolver::of(W, ground, control)->solve(RowMatrix(ground), {.tolerance = 1e-8}, control).F;
    };
    const RowMatrix alone = solve(nullptr);
    for (const int threads : {2, 3, 8}) {
        ThreadPool pool(threads);
        QVERIFY(solve(&pool) == alone);
    }
}

void TestPairSolver::stopsWhenAsked()
{
    const PairWeights W = kernelWeights(twoMoons(1'500), 10.0);
    const Eigen::VectorXd ground = someGround(1'500);
    int asked = 0;
    const RunControl control([&](double) { return ++asked < 5; });
    const auto stopped = PairSolver::of(W, ground, control);
    QVERIFY(!stopped.ok() && stopped.error().kind == ErrorKind::Stopped);
    QCOMPARE(asked, 5);
    asked = 2;
    const auto solver = PairSolver::of(W, ground, RunControl());
    const auto found = solver->solve(RowMatrix(ground), {.tolerance = 1e-12}, control);
    QVERIFY(found.ending == Ending::Stopped);
    QVERIFY(found.F.allFinite());
}

QTEST_APPLESS_MAIN(TestPairSolver)
#include "tst_pair_solver.moc"
