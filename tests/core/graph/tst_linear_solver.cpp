// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/linear_solver.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

using namespace inkling;

namespace {

/// (diag(W 1 + g) - W) F = B.
struct System
{
    Weights weights;
    Eigen::VectorXd ground;
    RowMatrix sources;
};

System system(const RowMatrix &W, const Eigen::VectorXd &ground, const RowMatrix &sources, bool isSparse)
{
    System result{PairWeights(W), ground, sources};
    if (isSparse)
        result.weights = SparseMatrix(W.sparseView());
    return result;
}

/// A connected random system with a few sources: m nodes on a ring, random edges, some grounded.
System randomSystem(int m, bool isSparse)
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

RowMatrix denseWeights(const System &system)
{
    return denseWeights(system.weights);
}

RowMatrix slowSolution(const System &system)
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

Result<IterativeSolution> solve(const System &system, SolverMethod method,
                                const IterativeOptions &options = {}, const RunControl &control = {})
{
    const auto solver = LinearSolver::of(system.weights, system.ground, method, control);
    if (!solver)
        return solver.error();
    return solver->solve(system.sources, options, control);
}

RowMatrix directly(const System &system)
{
    return solve(system, SolverMethod::Direct)->F;
}

void addForms()
{
    QTest::addColumn<bool>("isSparse");
    QTest::newRow("sparse") << true;
    QTest::newRow("dense") << false;
}

void addMethods()
{
    QTest::addColumn<bool>("isSparse");
    QTest::addColumn<SolverMethod>("method");
    for (const bool isSparse : {false, true}) {
        const char *const form = isSparse ? "sparse" : "dense";
        QTest::addRow("%s direct", form) << isSparse << SolverMethod::Direct;
        QTest::addRow("%s conjugate gradients", form) << isSparse << SolverMethod::ConjugateGradients;
        QTest::addRow("%s multigrid", form) << isSparse << SolverMethod::Multigrid;
    }
}

void addIterativeMethods()
{
    QTest::addColumn<bool>("isSparse");
    QTest::addColumn<SolverMethod>("method");
    QTest::newRow("dense conjugate gradients") << false << SolverMethod::ConjugateGradients;
    QTest::newRow("sparse conjugate gradients") << true << SolverMethod::ConjugateGradients;
    QTest::newRow("sparse multigrid") << true << SolverMethod::Multigrid;
}

} // namespace

Q_DECLARE_METATYPE(inkling::SolverMethod)

class TestLinearSolver : public QObject
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
    void iterationEqualsTheDirectSolution_data();
    void iterationEqualsTheDirectSolution();
    void multigridNeedsFewIterations();
    void tellsOfTheLimit_data();
    void tellsOfTheLimit();
    void rowSumKeepsItFromEndingEarly_data();
    void rowSumKeepsItFromEndingEarly();
    void goesOnUntilEveryRowIsReached();
    void singularSystemsAreSolved_data();
    void singularSystemsAreSolved();
    void sameBitsForAnyThreads_data();
    void sameBitsForAnyThreads();
    void stopsWhenAsked_data();
    void stopsWhenAsked();
};

void TestLinearSolver::directEqualsADenseSolve_data()
{
    QTest::addColumn<int>("m");
    QTest::addColumn<bool>("isSparse");
    for (const int m : {1, 2, 63, 64, 65, 300}) { // a dense panel has 64 rows
        QTest::addRow("sparse %d", m) << m << true;
        QTest::addRow("dense %d", m) << m << false;
    }
}

void TestLinearSolver::directEqualsADenseSolve()
{
    QFETCH(int, m);
    QFETCH(bool, isSparse);
    const System random = randomSystem(m, isSparse);
    const RowMatrix solution = directly(random);
    QVERIFY((solution - slowSolution(random)).cwiseAbs().maxCoeff() < 1e-11);
}

void TestLinearSolver::directKeepsEveryDigit_data()
{
    addForms();
}

void TestLinearSolver::directKeepsEveryDigit()
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
    const RowMatrix solution = directly(system(W, Eigen::Vector2d(a, b), sources, isSparse));
    RowMatrix expected(2, 2);
    expected << a * (1 + b), b, a, b * (1 + a);
    expected /= a + b + a * b;
    QVERIFY(largestRelativeError(solution, expected) < 1e-14);
}

void TestLinearSolver::chainOfTinyValuesIsRight_data()
{
    addForms();
}

void TestLinearSolver::chainOfTinyValuesIsRight()
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
    const RowMatrix solution = directly(system(W, Eigen::VectorXd::Constant(m, g), sources, isSparse));
    const double x = ((2.0 + g) - std::sqrt((2.0 + g) * (2.0 + g) - 4.0)) / 2.0;
    for (int i = 1; i < m - 30; ++i)
        QVERIFY(std::abs(solution(i, 0) / solution(i - 1, 0) - x) < 1e-13);
    QVERIFY(solution(m - 1, 0) < 1e-180);
    QVERIFY(std::abs(solution(m - 1, 0) * (1.0 + g) / solution(m - 2, 0) - 1.0) < 1e-13);
}

void TestLinearSolver::nodesWithoutGroundGetZeros_data()
{
    addForms();
}

void TestLinearSolver::nodesWithoutGroundGetZeros()
{
    QFETCH(bool, isSparse);
    RowMatrix W = RowMatrix::Zero(4, 4);
    W(0, 1) = W(1, 0) = 1.0;
    W(2, 3) = W(3, 2) = 1.0; // tied to nothing
    RowMatrix sources = RowMatrix::Zero(4, 1);
    sources(0, 0) = 2.0;
    const RowMatrix solution = directly(system(W, Eigen::Vector4d(2, 0, 0, 0), sources, isSparse));
    QCOMPARE(solution(0, 0), 1.0);
    QCOMPARE(solution(1, 0), 1.0);
    QCOMPARE(solution(2, 0), 0.0);
    QCOMPARE(solution(3, 0), 0.0);
}

void TestLinearSolver::emptySystemIsSolved_data()
{
    addMethods();
}

void TestLinearSolver::emptySystemIsSolved()
{
    QFETCH(bool, isSparse);
    QFETCH(SolverMethod, method);
    const System empty = system(RowMatrix(0, 0), Eigen::VectorXd(0), RowMatrix(0, 2), isSparse);
    QCOMPARE(solve(empty, method)->F.rows(), 0);
}

void TestLinearSolver::iterationEqualsTheDirectSolution_data()
{
    QTest::addColumn<SolverMethod>("method");
    QTest::addColumn<int>("columns");
    QTest::addColumn<bool>("isSparse");
    QTest::newRow("dense") << SolverMethod::ConjugateGradients << 3 << false;
    for (const int columns : {1, 2, 3, 7, 12, 16, 40}) { // whatever the lanes
        QTest::addRow("conjugate gradients %d", columns)
            << SolverMethod::ConjugateGradients << columns << true;
        QTest::addRow("multigrid %d", columns) << SolverMethod::Multigrid << columns << true;
    }
}

void TestLinearSolver::iterationEqualsTheDirectSolution()
{
    QFETCH(SolverMethod, method);
    QFETCH(int, columns);
    QFETCH(bool, isSparse);
    System random = randomSystem(700, isSparse);
    RowMatrix sources = RowMatrix::Zero(700, columns);
    for (int i = 0; i < 700; i += 7)
        sources(i, i % columns) = 1.0 + i;
    random.sources = sources;
    const auto found = solve(random, method, {.tolerance = 1e-10});
    QVERIFY(found->ending == Ending::Converged);
    QVERIFY(found->residual <= 1e-10);
    const RowMatrix direct = directly(random);
    QVERIFY((found->F - direct).cwiseAbs().maxCoeff() < 1e-7 * direct.maxCoeff());
}

/// Reason: from 20,000 nodes on there are several levels, and several spans that are swept side by side.
void TestLinearSolver::multigridNeedsFewIterations()
{
    const int side = 160;
    std::vector<Eigen::Triplet<double>> edges;
    for (int i = 0; i < side * side; ++i) {
        for (const int j : {i + 1, i + side}) {
            if (j >= side * side || (j == i + 1 && j % side == 0))
                continue;
            edges.emplace_back(i, j, 1.0);
            edges.emplace_back(j, i, 1.0);
        }
    }
    SparseMatrix W(side * side, side * side);
    W.setFromTriplets(edges.begin(), edges.end());
    Eigen::VectorXd ground = Eigen::VectorXd::Zero(side * side);
    ground[0] = ground[side * side - 1] = 1.0;
    RowMatrix sources = RowMatrix::Zero(side * side, 2);
    sources(0, 0) = sources(side * side - 1, 1) = 1.0;
    const System square{W, ground, sources};
    const auto found = solve(square, SolverMethod::Multigrid, {.tolerance = 1e-8, .rowSum = 1.0});
    QVERIFY(found->ending == Ending::Converged);
    const auto slow = solve(square, SolverMethod::ConjugateGradients,
                            {.tolerance = 1e-8, .maximumIterations = 10'000, .rowSum = 1.0});
    QVERIFY(found->iterations < 60 && 10 * found->iterations < slow->iterations);
    QVERIFY((found->F - directly(square)).cwiseAbs().maxCoeff() < 1e-5);
    ThreadPool pool(3);
    const auto together =
        solve(square, SolverMethod::Multigrid, {.tolerance = 1e-8, .rowSum = 1.0}, RunControl({}, &pool));
    QVERIFY(together->F == found->F);
}

void TestLinearSolver::tellsOfTheLimit_data()
{
    addIterativeMethods();
}

void TestLinearSolver::tellsOfTheLimit()
{
    QFETCH(bool, isSparse);
    QFETCH(SolverMethod, method);
    const auto found =
        solve(randomSystem(300, isSparse), method, {.tolerance = 1e-12, .maximumIterations = 2});
    QVERIFY(found->ending == Ending::LimitReached);
    QCOMPARE(found->iterations, 2);
    QVERIFY(found->residual > 1e-12);
}

void TestLinearSolver::rowSumKeepsItFromEndingEarly_data()
{
    addForms();
}

void TestLinearSolver::rowSumKeepsItFromEndingEarly()
{
    // A path with its source at one end: F = 1 everywhere. A tenth of the residual is gone long before the
    // far end is reached.
    QFETCH(bool, isSparse);
    const int m = 200;
    RowMatrix W = RowMatrix::Zero(m, m);
    for (int i = 0; i + 1 < m; ++i)
        W(i, i + 1) = W(i + 1, i) = 1.0;
    Eigen::VectorXd ground = Eigen::VectorXd::Zero(m);
    ground[0] = 1.0;
    const System path = system(W, ground, RowMatrix(ground), isSparse);
    const auto found = solve(path, SolverMethod::ConjugateGradients, {.tolerance = 0.5, .rowSum = 1.0});
    QVERIFY(std::abs(found->F(m - 1, 0) - 1.0) < 1e-3);
}

/// Reason: a residual of a tenth is reached in a few iterations, the far end of a path of 2,000 nodes is not.
void TestLinearSolver::goesOnUntilEveryRowIsReached()
{
    const int m = 2'000;
    std::vector<Eigen::Triplet<double>> edges;
    for (int i = 0; i + 1 < m; ++i) {
        edges.emplace_back(i, i + 1, 1.0);
        edges.emplace_back(i + 1, i, 1.0);
    }
    SparseMatrix W(m, m);
    W.setFromTriplets(edges.begin(), edges.end());
    RowMatrix sources = RowMatrix::Zero(m, 2);
    sources(0, 0) = sources(1, 1) = 1.0;
    const auto found =
        solve({W, Eigen::VectorXd::Constant(m, 1e-5), sources}, SolverMethod::ConjugateGradients,
              {.tolerance = 0.1, .maximumIterations = 20'000});
    QVERIFY(found->ending == Ending::Converged);
    QVERIFY(found->F.minCoeff() > 0.0);
}

/// Reason: without ground there is a solution up to a constant where the sources sum to 0, as Poisson
/// learning needs it.
void TestLinearSolver::singularSystemsAreSolved_data()
{
    addIterativeMethods();
}

void TestLinearSolver::singularSystemsAreSolved()
{
    QFETCH(bool, isSparse);
    QFETCH(SolverMethod, method);
    System random = randomSystem(700, isSparse);
    random.ground.setZero();
    random.sources.setZero();
    random.sources(3, 0) = random.sources(9, 1) = 1.0;
    random.sources(500, 0) = random.sources(501, 1) = -1.0;
    const auto found = solve(random, method, {.tolerance = 1e-9, .sign = SolutionSign::Any});
    QVERIFY(found->ending == Ending::Converged);
    const RowMatrix W = denseWeights(random);
    const Eigen::VectorXd degree = W.rowwise().sum();
    const RowMatrix left = degree.asDiagonal() * found->F - W * found->F - random.sources;
    QVERIFY(left.cwiseAbs().maxCoeff() < 1e-7);
}

void TestLinearSolver::sameBitsForAnyThreads_data()
{
    addMethods();
}

void TestLinearSolver::sameBitsForAnyThreads()
{
    QFETCH(bool, isSparse);
    QFETCH(SolverMethod, method);
    const System random = randomSystem(1'100, isSparse);
    const RowMatrix alone = solve(random, method)->F;
    for (const int threads : {2, 3, 8}) {
        ThreadPool pool(threads);
        QVERIFY(solve(random, method, {}, RunControl({}, &pool))->F == alone);
    }
}

void TestLinearSolver::stopsWhenAsked_data()
{
    addMethods();
}

void TestLinearSolver::stopsWhenAsked()
{
    QFETCH(bool, isSparse);
    QFETCH(SolverMethod, method);
    const System random = randomSystem(1'500, isSparse);
    const auto solver = LinearSolver::of(random.weights, random.ground, method, RunControl());
    int asked = 0;
    const auto found =
        solver->solve(random.sources, {.tolerance = 1e-12}, RunControl([&](double) { return ++asked < 3; }));
    if (method == SolverMethod::Direct) {
        QVERIFY(!found.ok() && found.error().kind == ErrorKind::Stopped);
    } else {
        QVERIFY(found->ending == Ending::Stopped);
        QVERIFY(found->F.allFinite());
    }
}

QTEST_APPLESS_MAIN(TestLinearSolver)
#include "tst_linear_solver.moc"
