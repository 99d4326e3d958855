// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/smo.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/classify/binary_machine.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace inkling;

namespace {

/// Samples of two classes that overlap, each with its own C.
struct Overlapping
{
    RowMatrix X;
    BinaryProblem problem;
};

Overlapping overlapping(int n, int d, double C, std::uint64_t seed = 1)
{
    Random random(seed);
    Overlapping made{RowMatrix(n, d), {Eigen::VectorXd(n), Eigen::VectorXd(n)}};
    for (int i = 0; i < n; ++i) {
        made.problem.y[i] = i % 2 == 0 ? 1.0 : -1.0;
        made.problem.C[i] = C * (1 + i % 3);
        for (int j = 0; j < d; ++j)
            made.X(i, j) = random.normal() + (j == 0 ? 0.7 * made.problem.y[i] : 0.0);
    }
    return made;
}

RowMatrix dense(const KernelMatrix &matrix)
{
    const Eigen::Index n = matrix.diagonal.size();
    RowMatrix K(n, n);
    for (Eigen::Index i = 0; i < n; ++i)
        matrix.entries(i, 0, n, K.row(i).data());
    return K;
}

KernelMatrix kernelOf(const RowMatrix &K)
{
    return {.diagonal = K.diagonal(),
            .entries = [K](Eigen::Index row, Eigen::Index begin, Eigen::Index end, double *out) {
                std::copy_n(K.row(row).data() + begin, end - begin, out);
            }};
}

SmoSolution solve(KernelMatrix matrix, const BoxProgram &program, double tolerance = 1e-3)
{
    KernelRows K(std::move(matrix));
    return solveBoxProgram(K, program, {.tolerance = tolerance}, RunControl());
}

BinaryMachine fit(KernelMatrix matrix, const BinaryProblem &problem, double tolerance = 1e-3)
{
    KernelRows K(std::move(matrix));
    return fitBinaryMachine(K, problem, {.tolerance = tolerance}, RunControl());
}

/// The nearest point within the bounds whose entries add up to `sum`: those of x moved by the same amount and
/// clipped; the amount by bisection.
Eigen::VectorXd projected(const Eigen::VectorXd &x, const BoxProgram &program, double sum)
{
    const auto moved = [&](double by) -> Eigen::VectorXd {
        return (x.array() + by).max(program.lower.array()).min(program.upper.array());
    };
    double low = -1e3;
    double high = 1e3;
    for (int halving = 0; halving < 80; ++halving) {
        const double middle = (low + high) / 2.0;
        (moved(middle).sum() < sum ? low : high) = middle;
    }
    return moved(low);
}

/// Projected gradient descent until it moves no more. Slow and obvious.
Eigen::VectorXd slowly(const RowMatrix &K, const BoxProgram &program)
{
    Eigen::VectorXd b =
        program.start.size() > 0 ? program.start : Eigen::VectorXd(Eigen::VectorXd::Zero(K.rows()));
    const double sum = b.sum();
    const double step = 1.0 / K.cwiseAbs().rowwise().sum().maxCoeff();
    for (int iteration = 0; iteration < 20'000; ++iteration) {
        const Eigen::VectorXd next = projected(b - step * (K * b + program.q), program, sum);
        const double change = (next - b).cwiseAbs().maxCoeff();
        b = next;
        if (change < 1e-13)
            break;
    }
    return b;
}

double objective(const RowMatrix &K, const BoxProgram &program, const Eigen::VectorXd &b)
{
    return b.dot(K * b) / 2.0 + program.q.dot(b);
}

} // namespace

class TestSmo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoPointsOnPaper();
    void optimalityConditionsHold_data();
    void optimalityConditionsHold();
    void equalsProjectedGradient_data();
    void equalsProjectedGradient();
    void lowRankNeedsFewIterations();
    void zeroBoundLeavesOut();
    void startKeepsItsSum();
    void startAtTheAnswerStays();
    void twinsThatContradictPullAgainstEachOther();
    void indefiniteMatricesEnd();
    void nothingToMoveConverges();
    void decisionsOfOtherPoints();
    void littleMemoryChangesNothing();
    void rowsAreKept();
    void sameBitsForAnyThreads();
    void stopKeepsTheConstraints();
    void limitIsTold();
};

void TestSmo::twoPointsOnPaper()
{
    // At 1 and -1 the widest margin is f(x) = x: w = 2 alpha = 1. With C below 1/2 alpha = C, and the bias is
    // anywhere within +-(1 - 2 C): in the middle.
    RowMatrix X(2, 1);
    X << 1, -1;
    for (const double C : {10.0, 0.5, 0.1}) {
        const BinaryMachine machine =
            fit(linearMatrix(X), {Eigen::Vector2d(1.0, -1.0), Eigen::Vector2d(C, C)});
        const double alpha = std::min(C, 0.5);
        QVERIFY((machine.alpha.array() - alpha).abs().maxCoeff() < 1e-15);
        QVERIFY(std::abs(machine.bias) < 1e-15);
        QVERIFY(std::abs(linearWeights(machine, X)[0] - 2.0 * alpha) < 1e-15);
        QVERIFY(std::abs(machine.objective - (2.0 * alpha * alpha - 2.0 * alpha)) < 1e-15);
        QVERIFY(machine.ending == Ending::Converged);
        QCOMPARE(machine.iterations, 1);
    }
}

void TestSmo::optimalityConditionsHold_data()
{
    QTest::addColumn<bool>("isLinear");
    QTest::addColumn<double>("C");
    QTest::addColumn<double>("tolerance");
    for (const bool isLinear : {true, false}) {
        for (const double C : {0.01, 1.0, 100.0}) {
            for (const double tolerance : {1e-3, 1e-8})
                QTest::addRow("%s C %g tolerance %g", isLinear ? "linear" : "gaussian", C, tolerance)
                    << isLinear << C << tolerance;
        }
    }
}

void TestSmo::optimalityConditionsHold()
{
    QFETCH(bool, isLinear);
    QFETCH(double, C);
    QFETCH(double, tolerance);
    const auto [X, problem] = overlapping(300, 4, C);
    const KernelMatrix matrix = isLinear ? linearMatrix(X) : gaussianMatrix(X, 0.2);
    const BinaryMachine machine = fit(matrix, problem, tolerance);
    QVERIFY(machine.ending == Ending::Converged);
    QVERIFY(std::abs(machine.coefficients.sum()) < 1e-10 * C);
    const Eigen::VectorXd f = (dense(matrix) * machine.coefficients).array() + machine.bias;
    QVERIFY((f - machine.decisions).cwiseAbs().maxCoeff() < 1e-9 * std::max(C, 1.0));
    for (Eigen::Index i = 0; i < f.size(); ++i) {
        const double alpha = machine.alpha[i];
        const double margin = problem.y[i] * f[i];
        QVERIFY(alpha >= 0.0 && alpha <= problem.C[i]);
        QVERIFY(alpha < problem.C[i] || margin < 1.0 + 2.0 * tolerance);
        QVERIFY(alpha > 0.0 || margin > 1.0 - 2.0 * tolerance);
    }
}

void TestSmo::equalsProjectedGradient_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 12; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestSmo::equalsProjectedGradient()
{
    // Any linear term, any bounds (some entries cannot move), a start whose sum is not 0.
    QFETCH(int, seed);
    Random random(static_cast<std::uint64_t>(seed));
    const int n = 3 + seed;
    RowMatrix X(n, 3);
    for (double &value : X.reshaped())
        value = random.normal();
    const KernelMatrix matrix = seed % 2 == 0 ? linearMatrix(X) : gaussianMatrix(X, 0.5);
    BoxProgram program{Eigen::VectorXd(n), Eigen::VectorXd(n), Eigen::VectorXd(n), Eigen::VectorXd(n)};
    for (int i = 0; i < n; ++i) {
        program.q[i] = random.normal();
        program.lower[i] = -random.uniform();
        program.upper[i] = i % 4 == 3 ? program.lower[i] : random.uniform();
        program.start[i] = i % 2 == 0 ? program.lower[i] : program.upper[i];
    }
    const SmoSolution solution = solve(matrix, program, 1e-9);
    QVERIFY(solution.ending == Ending::Converged);
    const RowMatrix K = dense(matrix);
    const Eigen::VectorXd expected = slowly(K, program);
    QVERIFY(std::abs(solution.b.sum() - program.start.sum()) < 1e-12);
    QVERIFY((solution.b - solution.b.cwiseMax(program.lower).cwiseMin(program.upper)).isZero(0.0));
    QVERIFY(std::abs(solution.objective - objective(K, program, solution.b)) < 1e-12);
    QVERIFY2(std::abs(solution.objective - objective(K, program, expected)) < 1e-8,
             qPrintable(QString::number(solution.objective - objective(K, program, expected))));
    QVERIFY((solution.values - K * expected).cwiseAbs().maxCoeff() < 1e-4);
}

void TestSmo::lowRankNeedsFewIterations()
{
    // By pairs alone it takes 3,500,000.
    const auto [X, problem] = overlapping(400, 20, 10.0);
    const BinaryMachine machine = fit(linearMatrix(X), problem, 1e-6);
    QVERIFY(machine.ending == Ending::Converged);
    QVERIFY2(machine.iterations < 100'000, qPrintable(QString::number(machine.iterations)));
}

void TestSmo::zeroBoundLeavesOut()
{
    auto [X, problem] = overlapping(60, 3, 1.0);
    const std::vector<int> kept = {0, 1, 4, 5, 8, 9, 12, 13, 20, 21, 30, 31, 44, 45, 58, 59};
    BinaryProblem some{problem.y(kept), problem.C(kept)};
    Eigen::VectorXd C = Eigen::VectorXd::Zero(60);
    C(kept) = some.C;
    problem.C = C;
    const RowMatrix points = X(kept, Eigen::all);
    const BinaryMachine whole = fit(gaussianMatrix(X, 0.3), problem, 1e-10);
    const BinaryMachine alone = fit(gaussianMatrix(points, 0.3), some, 1e-10);
    QVERIFY((whole.alpha(kept) - alone.alpha).cwiseAbs().maxCoeff() < 1e-8);
    QVERIFY((C.array() == 0.0).select(whole.alpha, 0.0).isZero(0.0));
    const Eigen::VectorXd expected = gaussianDecisions(alone, points, 0.3, X);
    QVERIFY((whole.decisions - expected).cwiseAbs().maxCoeff() < 1e-8);
}

void TestSmo::startKeepsItsSum()
{
    auto [X, problem] = overlapping(40, 2, 1.0);
    problem.start = Eigen::VectorXd::Zero(40);
    problem.start[0] = 0.75; // of class 1
    const BinaryMachine machine = fit(gaussianMatrix(X, 0.3), problem);
    QVERIFY(std::abs(machine.coefficients.sum() - 0.75) < 1e-13);
    QVERIFY(machine.ending == Ending::Converged);
}

void TestSmo::startAtTheAnswerStays()
{
    auto [X, problem] = overlapping(200, 3, 1.0);
    const BinaryMachine cold = fit(gaussianMatrix(X, 0.3), problem, 1e-6);
    QVERIFY(cold.iterations > 50);
    problem.start = cold.alpha;
    const BinaryMachine warm = fit(gaussianMatrix(X, 0.3), problem, 2e-6);
    QCOMPARE(warm.iterations, 0);
    QVERIFY(warm.alpha == cold.alpha);
    QVERIFY((warm.decisions - cold.decisions).cwiseAbs().maxCoeff() < 1e-9);
}

void TestSmo::twinsThatContradictPullAgainstEachOther()
{
    // No curvature between them, for both the margin cannot be had: both go to their bounds.
    RowMatrix X(4, 1);
    X << 3, 3, -1, 1;
    const BinaryMachine machine =
        fit(gaussianMatrix(X, 1.0), {Eigen::Vector4d(1, -1, -1, 1), Eigen::Vector4d(2, 2, 5, 5)});
    QVERIFY(machine.ending == Ending::Converged);
    QCOMPARE(machine.alpha[0], 2.0);
    QCOMPARE(machine.alpha[1], 2.0);
    QVERIFY(std::abs(machine.decisions[3] - 1.0) < 1e-3);
}

void TestSmo::indefiniteMatricesEnd()
{
    Random random(4);
    RowMatrix K(50, 50);
    for (double &value : K.reshaped())
        value = random.normal();
    K = (K + K.transpose()).eval();
    const BinaryProblem problem = overlapping(50, 1, 1.0).problem;
    const BinaryMachine machine = fit(kernelOf(K), problem);
    QVERIFY(machine.ending == Ending::Converged);
    QVERIFY(machine.alpha.minCoeff() >= 0.0);
    QVERIFY((problem.C - machine.alpha).minCoeff() >= 0.0);
    QVERIFY(machine.objective < 0.0);
}

void TestSmo::nothingToMoveConverges()
{
    const RowMatrix K = RowMatrix::Identity(3, 3);
    const Eigen::Vector3d zero = Eigen::Vector3d::Zero();
    const SmoSolution fixed = solve(kernelOf(K), {Eigen::Vector3d(1, 2, 3), zero, zero});
    QVERIFY(fixed.ending == Ending::Converged);
    QVERIFY(fixed.b.isZero(0.0));
    // One class alone: the sum of 0 lets nothing move; any bias at which all have their margin.
    const BinaryMachine one = fit(kernelOf(K), {Eigen::Vector3d::Ones(), Eigen::Vector3d::Ones()});
    QVERIFY(one.ending == Ending::Converged);
    QVERIFY(one.alpha.isZero(0.0));
    QCOMPARE(one.bias, 1.0);
}

void TestSmo::decisionsOfOtherPoints()
{
    const auto [X, problem] = overlapping(80, 3, 1.0);
    const BinaryMachine gaussian = fit(gaussianMatrix(X, 0.3), problem);
    QVERIFY((gaussianDecisions(gaussian, X, 0.3, X) - gaussian.decisions).cwiseAbs().maxCoeff() < 1e-12);
    const BinaryMachine linear = fit(linearMatrix(X), problem);
    const Eigen::VectorXd f = (X * linearWeights(linear, X)).array() + linear.bias;
    QVERIFY((f - linear.decisions).cwiseAbs().maxCoeff() < 1e-10);
}

void TestSmo::littleMemoryChangesNothing()
{
    const auto [X, problem] = overlapping(300, 3, 1.0);
    KernelRows ample(gaussianMatrix(X, 0.3));
    const BinaryMachine expected = fitBinaryMachine(ample, problem, {}, RunControl());
    QVERIFY(ample.computed() <= 300);
    for (const double bytes : {0.0, 8.0 * 300 * 20}) {
        KernelRows scarce(gaussianMatrix(X, 0.3), bytes);
        const BinaryMachine machine = fitBinaryMachine(scarce, problem, {}, RunControl());
        QVERIFY(machine.alpha == expected.alpha);
        QVERIFY(scarce.computed() > ample.computed());
    }
}

void TestSmo::rowsAreKept()
{
    const RowMatrix X = overlapping(10, 2, 1.0).X;
    const RowMatrix expected = dense(linearMatrix(X));
    KernelRows K(linearMatrix(X), 8.0 * 10 * 3); // three rows
    const auto verifyRow = [&](Eigen::Index i) {
        const double *const row = K.row(i, RunControl());
        QVERIFY(std::equal(row, row + 10, expected.row(i).data()));
    };
    for (const Eigen::Index i : {0, 1, 2, 0, 1, 2})
        verifyRow(i);
    QCOMPARE(K.computed(), 3);
    verifyRow(0);
    verifyRow(3); // in the place of 1, unused for longest
    verifyRow(0);
    verifyRow(2);
    QCOMPARE(K.computed(), 4);
    verifyRow(1);
    QCOMPARE(K.computed(), 5);
}

void TestSmo::sameBitsForAnyThreads()
{
    const auto [X, problem] = overlapping(2'500, 20, 1.0); // three blocks a row
    const SmoOptions options{.maximumIterations = 300};
    for (const bool isLinear : {true, false}) {
        const KernelMatrix matrix = isLinear ? linearMatrix(X) : gaussianMatrix(X, 0.05);
        KernelRows alone(matrix);
        const BinaryMachine expected = fitBinaryMachine(alone, problem, options, RunControl());
        for (const int threads : {2, 3}) {
            ThreadPool pool(threads);
            KernelRows K(matrix);
            const BinaryMachine machine = fitBinaryMachine(K, problem, options, RunControl({}, &pool));
            QVERIFY(machine.alpha == expected.alpha);
            QVERIFY(machine.decisions == expected.decisions);
        }
    }
}

void TestSmo::stopKeepsTheConstraints()
{
    const auto [X, problem] = overlapping(3'000, 30, 10.0);
    KernelRows whole(linearMatrix(X));
    int questions = 0;
    double last = 0.0;
    bool isMonotone = true;
    const RunControl counting([&](double fraction) {
        ++questions;
        isMonotone = isMonotone && fraction >= last && fraction <= 1.0;
        last = fraction;
        return true;
    });
    const SmoOptions options{.maximumIterations = 3'000};
    fitBinaryMachine(whole, problem, options, counting);
    QVERIFY2(questions > 5, qPrintable(QString::number(questions)));
    QVERIFY(isMonotone);
    for (const int allowed : {0, 1, questions / 2, questions - 1}) {
        int asked = 0;
        KernelRows K(linearMatrix(X));
        const BinaryMachine machine =
            fitBinaryMachine(K, problem, options, RunControl([&](double) { return ++asked <= allowed; }));
        QVERIFY(machine.ending == Ending::Stopped);
        QCOMPARE(asked, allowed + 1);
        QVERIFY(machine.alpha.minCoeff() >= 0.0);
        QVERIFY((problem.C - machine.alpha).minCoeff() >= 0.0);
        QVERIFY(std::abs(machine.coefficients.sum()) < 1e-10);
    }
}

void TestSmo::limitIsTold()
{
    const auto [X, problem] = overlapping(100, 3, 1.0);
    KernelRows K(gaussianMatrix(X, 0.3));
    const BinaryMachine machine = fitBinaryMachine(K, problem, {.maximumIterations = 7}, RunControl());
    QVERIFY(machine.ending == Ending::LimitReached);
    QCOMPARE(machine.iterations, 7);
    QVERIFY(std::abs(machine.coefficients.sum()) < 1e-12);
}

QTEST_APPLESS_MAIN(TestSmo)
#include "tst_smo.moc"
