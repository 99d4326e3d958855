// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/poisson_mbo.h"

#include "core/learn/class_volumes.h"
#include "core/learn/poisson.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

namespace {

/// The scheme on dense matrices of a connected graph, from what Poisson learning predicts.
std::vector<int> slowMbo(const RowMatrix &W, const LearningProblem &problem, const std::vector<int> &start,
                         int iterations)
{
    const Eigen::VectorXd d = W.rowwise().sum();
    RowMatrix L = -W;
    L.diagonal() += d;
    RowMatrix B = RowMatrix::Zero(W.rows(), problem.classCount);
    Eigen::RowVectorXd shares = Eigen::RowVectorXd::Zero(problem.classCount);
    for (Eigen::Index i = 0; i < W.rows(); ++i) {
        if (problem.given[i] != kUnlabelled)
            shares[problem.given[i]] += 1.0;
    }
    shares /= shares.sum();
    for (Eigen::Index i = 0; i < W.rows(); ++i) {
        if (problem.given[i] == kUnlabelled)
            continue;
        B.row(i) = -shares;
        B(i, problem.given[i]) += 1.0;
    }
    std::vector<int> labels = start;
    for (int iteration = 0; iteration < iterations; ++iteration) {
        RowMatrix u = RowMatrix::Zero(B.rows(), B.cols());
        for (Eigen::Index i = 0; i < W.rows(); ++i)
            u(i, labels[i]) = 1.0;
        for (int step = 0; step < 40; ++step)
            u -= (L * u - B) / d.maxCoeff();
        const Eigen::RowVectorXd shift = volumeShift(u, shares, RunControl()).shift;
        for (Eigen::Index i = 0; i < W.rows(); ++i)
            (u.row(i) + shift).maxCoeff(&labels[i]);
    }
    return labels;
}

int right(const std::vector<int> &predicted, const std::vector<int> &y)
{
    int count = 0;
    for (std::size_t i = 0; i < y.size(); ++i)
        count += predicted[i] == y[i] ? 1 : 0;
    return count;
}

} // namespace

class TestPoissonMbo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsADenseScheme();
    void convergedChangesNoMore();
    void classesAreAsLargeAsAmongTheLabels();
    void improvesOnPoissonLearning();
    void componentsAreProblemsOfTheirOwn();
    void limitIsTold();
    void stoppedKeepsTheLastProjection();
};

void TestPoissonMbo::equalsADenseScheme()
{
    const LearningProblem problem =
        builtinPoints("wine", Scaling::Standard).problem({0, 60, 70, 80, 90, 140, 150});
    const auto graph = buildGraph(*problem.X, {}, RunControl());
    QCOMPARE(graph->componentCount, 1);
    const RowMatrix W = denseWeights(graph->weights);
    const auto first = poisson(problem, {.classPriors = ClassPriors::Labels}, RunControl());
    for (const int iterations : {1, 2, 5}) {
        const auto outcome = poissonMbo(problem, {.maximumIterations = iterations}, RunControl());
        QCOMPARE(outcome->predicted, slowMbo(W, problem, first->predicted, outcome->iterations));
    }
}

void TestPoissonMbo::convergedChangesNoMore()
{
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(2, 1);
    const auto graph = buildGraph(*problem.X, {}, RunControl());
    const RowMatrix W = denseWeights(graph->weights);
    const auto outcome = poissonMbo(problem, {}, RunControl());
    QVERIFY(outcome->ending == Ending::Converged);
    QCOMPARE(slowMbo(W, problem, outcome->predicted, 3), outcome->predicted);
}

void TestPoissonMbo::classesAreAsLargeAsAmongTheLabels()
{
    const LearningProblem problem =
        builtinPoints("wine", Scaling::Standard).problem({0, 60, 70, 80, 90, 140, 150});
    const auto outcome = poissonMbo(problem, {}, RunControl());
    const double expected[] = {178.0 / 7.0, 178.0 * 4.0 / 7.0, 178.0 * 2.0 / 7.0};
    for (int c = 0; c < 3; ++c) {
        const auto count = std::count(outcome->predicted.begin(), outcome->predicted.end(), c);
        QVERIFY(std::abs(static_cast<double>(count) - expected[c]) <= 1.0);
    }
}

void TestPoissonMbo::improvesOnPoissonLearning()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::None);
    int mbo = 0;
    int plain = 0;
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const LearningProblem problem = digits.randomProblem(1, seed);
        mbo += right(poissonMbo(problem, {}, RunControl())->predicted, digits.y);
        plain += right(poisson(problem, {}, RunControl())->predicted, digits.y);
    }
    QVERIFY2(mbo > plain, qPrintable(QStringLiteral("%1 %2").arg(mbo).arg(plain)));
}

void TestPoissonMbo::componentsAreProblemsOfTheirOwn()
{
    RowMatrix X(30, 1);
    for (int i = 0; i < 30; ++i) {
        const int cluster = i / 10;
        X(i, 0) = 1000.0 * cluster + i % 10 + 0.01 * (i % 10) * (i % 10);
    }
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(30, kUnlabelled),
                            .classCount = 3};
    problem.given[0] = 0;
    problem.given[9] = 1;
    problem.given[15] = 2;
    for (const int priors : {0, 1, 2}) {
        const auto outcome = poissonMbo(
            problem, {.graph = {.k = 3}, .classPriors = static_cast<ClassPriors>(priors)}, RunControl());
        QVERIFY(outcome->ending == Ending::Converged);
        for (int i = 0; i < 30; ++i) {
            QCOMPARE(outcome->predicted[i] == kUnlabelled, i >= 20);
            QCOMPARE(outcome->predicted[i] == 2, i >= 10 && i < 20);
        }
        QCOMPARE(outcome->predicted[1], 0);
        QCOMPARE(outcome->predicted[8], 1);
    }
}

void TestPoissonMbo::limitIsTold()
{
    const LearningProblem problem = builtinPoints("digits", Scaling::None).randomProblem(1, 1);
    const auto outcome = poissonMbo(problem, {.maximumIterations = 1}, RunControl());
    QVERIFY(outcome->ending == Ending::LimitReached);
    QCOMPARE(outcome->iterations, 1);
}

void TestPoissonMbo::stoppedKeepsTheLastProjection()
{
    const LearningProblem problem = builtinPoints("digits", Scaling::None).randomProblem(1, 1);
    int asked = 0;
    const auto whole = poissonMbo(problem, {}, RunControl([&](double) { return ++asked > 0; }));
    const int most = asked - 10;
    asked = 0;
    const auto outcome = poissonMbo(problem, {}, RunControl([&](double) { return ++asked <= most; }));
    QVERIFY(outcome->ending == Ending::Stopped);
    QCOMPARE(outcome->iterations, whole->iterations - 1);
    const auto limited = poissonMbo(problem, {.maximumIterations = outcome->iterations}, RunControl());
    QVERIFY(limited->scores == outcome->scores);
}

QTEST_APPLESS_MAIN(TestPoissonMbo)
#include "tst_poisson_mbo.moc"
