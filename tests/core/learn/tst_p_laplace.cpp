// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/p_laplace.h"

#include "core/learn/label_propagation.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace inkling;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

RowMatrix dense(const Graph &graph)
{
    return denseWeights(graph.weights);
}

/// What the equation says that F_i is; obvious, on a dense matrix.
Eigen::RowVectorXd rightSide(const RowMatrix &W, const RowMatrix &F, Eigen::Index i, double alpha)
{
    Eigen::RowVectorXd low = Eigen::RowVectorXd::Constant(F.cols(), kInfinity);
    Eigen::RowVectorXd high = -low;
    for (Eigen::Index j = 0; j < W.cols(); ++j) {
        if (W(i, j) > 0.0) {
            low = low.cwiseMin(F.row(j));
            high = high.cwiseMax(F.row(j));
        }
    }
    return alpha * (W.row(i) * F) / W.row(i).sum() + (1.0 - alpha) / 2.0 * (low + high);
}

/// The solution between a lower bound that rises from 0 and an upper one that falls from 1 (the right side
/// grows with F), both until they agree: slow and sure.
RowMatrix slowPLaplace(const RowMatrix &W, const LearningProblem &problem, double alpha)
{
    RowMatrix low = RowMatrix::Zero(W.rows(), problem.classCount);
    RowMatrix high = RowMatrix::Ones(W.rows(), problem.classCount);
    for (Eigen::Index i = 0; i < W.rows(); ++i) {
        if (problem.given[i] == kUnlabelled)
            continue;
        low(i, problem.given[i]) = 1.0;
        high.row(i) = low.row(i);
    }
    while ((high - low).maxCoeff() > 1e-9) {
        for (Eigen::Index i = 0; i < W.rows(); ++i) {
            if (problem.given[i] != kUnlabelled)
                continue;
            low.row(i) = rightSide(W, low, i, alpha);
            high.row(i) = rightSide(W, high, i, alpha);
        }
    }
    RowMatrix F = (low + high) / 2.0;
    F.array().colwise() /= F.rowwise().sum().array().eval();
    return F;
}

} // namespace

class TestPLaplace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void solvesTheEquation_data();
    void solvesTheEquation();
    void twoIsTheHarmonicFunction_data();
    void twoIsTheHarmonicFunction();
    void infinityIsLinearAlongAPath();
    void infinityIsNoSteeperThanTheLabels();
    void manySweepsAreNotTakenForTheLimit();
    void componentWithoutALabelStaysUnlabelled();
    void contradictingDuplicatesKeepTheirLabels();
    void limitIsTold();
    void stoppedKeepsWhatItHas();
};

void TestPLaplace::solvesTheEquation_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<int>("kind");
    for (const double p : {2.0, 2.5, 4.0, 10.0, 100.0, kInfiniteP}) {
        QTest::addRow("%g, nearest neighbours", p) << p << 0;
        QTest::addRow("%g, all pairs", p) << p << 1;
    }
}

void TestPLaplace::solvesTheEquation()
{
    QFETCH(double, p);
    QFETCH(int, kind);
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(2, 1);
    const GraphOptions options{.kind = static_cast<GraphKind>(kind)};
    const auto outcome = pLaplace(problem, {.graph = options, .p = p, .tolerance = 1e-9}, RunControl());
    QVERIFY(outcome->ending == Ending::Converged);
    const double alpha = p >= kInfiniteP ? 0.0 : 1.0 / (p - 1.0);
    const RowMatrix W = dense(buildGraph(*problem.X, options, RunControl()).value());
    QVERIFY((outcome->scores - slowPLaplace(W, problem, alpha)).cwiseAbs().maxCoeff() < 1e-6);
}

void TestPLaplace::twoIsTheHarmonicFunction_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"wine", "digits", "moons?n=500&noise=0.1"})
        QTest::newRow(name) << QByteArray(name);
}

void TestPLaplace::twoIsTheHarmonicFunction()
{
    QFETCH(QByteArray, name);
    const LearningProblem problem = builtinPoints(name.constData(), Scaling::Standard).randomProblem(2, 1);
    const auto harmonic = labelPropagation(problem, {}, RunControl());
    const auto outcome = pLaplace(problem, {.p = 2.0}, RunControl());
    QVERIFY(outcome->ending == Ending::Converged);
    QVERIFY((outcome->scores - harmonic->scores).cwiseAbs().maxCoeff() < 1e-6);
}

void TestPLaplace::infinityIsLinearAlongAPath()
{
    // A path with labels at both ends: whatever the weights, each sample is half way between its two
    // neighbours. The harmonic function goes by the weights instead.
    RowMatrix X(21, 1);
    for (int i = 0; i < 21; ++i)
        X(i, 0) = i + 0.01 * i * i; // each point's nearest other is the one before it
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(21, kUnlabelled),
                            .classCount = 2};
    problem.given[0] = 0;
    problem.given[20] = 1;
    const GraphOptions path{.k = 1, .weights = EdgeWeights::Gaussian, .gamma = 0.5};
    const auto outcome = pLaplace(problem, {.graph = path, .p = kInfiniteP, .tolerance = 1e-8}, RunControl());
    for (int i = 0; i < 21; ++i)
        QVERIFY(std::abs(outcome->scores(i, 1) - i / 20.0) < 1e-7);
    const auto harmonic = pLaplace(problem, {.graph = path, .p = 2.0}, RunControl());
    QVERIFY(std::abs(harmonic->scores(10, 1) - 0.5) > 0.05);
}

void TestPLaplace::infinityIsNoSteeperThanTheLabels()
{
    // An absolutely minimal Lipschitz extension: no edge is steeper than the steepest way between two labels.
    const LearningProblem problem =
        builtinPoints("moons?n=300&noise=0.05", Scaling::Standard).randomProblem(3, 1);
    const auto outcome = pLaplace(problem, {.p = kInfiniteP}, RunControl());
    const RowMatrix W = dense(buildGraph(*problem.X, {}, RunControl()).value());
    const auto steps = [&](int start) {
        std::vector<int> away(problem.given.size(), -1);
        std::vector<int> queue = {start};
        away[start] = 0;
        for (std::size_t next = 0; next < queue.size(); ++next) {
            for (int j = 0; j < W.cols(); ++j) {
                if (W(queue[next], j) > 0.0 && away[j] < 0) {
                    away[j] = away[queue[next]] + 1;
                    queue.push_back(j);
                }
            }
        }
        return away;
    };
    double steepest = 0.0;
    for (int a = 0; a < 300; ++a) {
        if (problem.given[a] != 0)
            continue;
        const std::vector<int> away = steps(a);
        for (int b = 0; b < 300; ++b) {
            if (problem.given[b] == 1 && away[b] > 0)
                steepest = std::max(steepest, 1.0 / away[b]);
        }
    }
    for (int i = 0; i < 300; ++i) {
        for (int j = 0; j < 300; ++j) {
            if (W(i, j) > 0.0)
                QVERIFY(std::abs(outcome->scores(i, 0) - outcome->scores(j, 0)) < steepest + 1e-5);
        }
    }
}

void TestPLaplace::manySweepsAreNotTakenForTheLimit()
{
    // Four hundred steps from end to end: sweeps change little long before they are through.
    const int n = 400;
    RowMatrix X(n, 1);
    for (int i = 0; i < n; ++i)
        X(i, 0) = i + 0.001 * i * i;
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(n, kUnlabelled),
                            .classCount = 2};
    problem.given[0] = 0;
    problem.given[n - 1] = 1;
    const auto outcome = pLaplace(problem,
                                  {.graph = {.k = 1, .weights = EdgeWeights::Gaussian, .gamma = 1.0},
                                   .p = kInfiniteP,
                                   .maximumIterations = 100'000},
                                  RunControl());
    QVERIFY(outcome->ending == Ending::Converged);
    for (int i = 0; i < n; ++i)
        QVERIFY(std::abs(outcome->scores(i, 1) - i / (n - 1.0)) < 1e-5);
}

void TestPLaplace::componentWithoutALabelStaysUnlabelled()
{
    RowMatrix X(30, 1);
    for (int i = 0; i < 30; ++i) {
        const int cluster = i / 10;
        X(i, 0) = 1000.0 * cluster + i % 10;
    }
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(30, kUnlabelled),
                            .classCount = 2};
    problem.given[3] = 1;
    problem.given[25] = 0;
    const auto outcome = pLaplace(problem, {.graph = {.k = 3}}, RunControl());
    for (int i = 0; i < 30; ++i)
        QCOMPARE(outcome->predicted[i], i < 10 ? 1 : i < 20 ? kUnlabelled : 0);
}

void TestPLaplace::contradictingDuplicatesKeepTheirLabels()
{
    const LearningProblem problem{.X = std::make_shared<const RowMatrix>(RowMatrix::Ones(4, 1)),
                                  .given = {0, 1, -1, 1},
                                  .classCount = 2};
    const auto outcome = pLaplace(problem, {.p = kInfiniteP}, RunControl());
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 1, 0, 1}));
    QCOMPARE(outcome->scores(2, 0), 0.5); // the middle of the extremes; how many say so does not count
}

void TestPLaplace::limitIsTold()
{
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(1, 1);
    const auto outcome = pLaplace(problem, {.maximumIterations = 3}, RunControl());
    QVERIFY(outcome->ending == Ending::LimitReached);
    QCOMPARE(outcome->iterations, 3);
}

void TestPLaplace::stoppedKeepsWhatItHas()
{
    const LearningProblem problem =
        builtinPoints("moons?n=2000&noise=0.1", Scaling::Standard).randomProblem(2, 1);
    int asked = 0;
    const auto whole = pLaplace(problem, {}, RunControl([&](double) { return ++asked > 0; }));
    QVERIFY(whole->ending == Ending::Converged);
    const int most = asked - 3;
    asked = 0;
    const auto outcome = pLaplace(problem, {}, RunControl([&](double) { return ++asked <= most; }));
    QVERIFY(outcome->ending == Ending::Stopped);
    QCOMPARE(std::count(outcome->predicted.begin(), outcome->predicted.end(), kUnlabelled), 0);
}

QTEST_APPLESS_MAIN(TestPLaplace)
#include "tst_p_laplace.moc"
