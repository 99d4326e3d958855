// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/harmonic.h"

#include "tests/support/labelled_points.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>
#include <vector>

using namespace inkling;

namespace {

/// F_U = L_UU^-1 W_UL Y_L on dense matrices, then q_c F_ic / sum_U F_ic, rows divided by their sums.
RowMatrix slowHarmonic(const RowMatrix &W, const LearningProblem &problem, const Eigen::RowVectorXd &expected)
{
    std::vector<Eigen::Index> unlabelled;
    std::vector<Eigen::Index> labelled;
    RowMatrix F = RowMatrix::Zero(W.rows(), problem.classCount);
    for (Eigen::Index i = 0; i < W.rows(); ++i) {
        if (problem.given[i] == kUnlabelled) {
            unlabelled.push_back(i);
        } else {
            labelled.push_back(i);
            F(i, problem.given[i]) = 1.0;
        }
    }
    RowMatrix L = -W;
    L.diagonal() += W.rowwise().sum();
    const RowMatrix A = L(unlabelled, unlabelled);
    RowMatrix U = A.llt().solve(W(unlabelled, labelled) * F(labelled, Eigen::all));
    const Eigen::RowVectorXd mass = U.colwise().sum();
    U = U * expected.cwiseQuotient(mass).asDiagonal();
    U.array().colwise() /= U.rowwise().sum().array().eval();
    F(unlabelled, Eigen::all) = U;
    return F;
}

RowMatrix denseWeights(const RowMatrix &X, const GraphOptions &options)
{
    const auto graph = buildGraph(X, options, RunControl());
    return denseWeights(graph->weights);
}

/// One label of class 0, four of class 1 and two of class 2.
LearningProblem unevenWine()
{
    return builtinPoints("wine", Scaling::Standard).problem({0, 60, 70, 80, 90, 140, 150});
}

} // namespace

class TestHarmonic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsADenseSolve_data();
    void equalsADenseSolve();
    void withoutPriorsIsLabelPropagation();
    void massesAreAsExpected();
    void balancedLabelsMakePriorsEqual();
    void priorsUndoTheDegeneracyOfFewLabels();
    void keepsGivenLabels();
    void oneClassComponentIsNotTouched();
    void classWithoutUnlabelledMassIsHarmless();
};

void TestHarmonic::equalsADenseSolve_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("solver");
    for (const int solver : {1, 2, 3}) {
        QTest::addRow("nearest neighbours, solver %d", solver) << 0 << solver;
        QTest::addRow("all pairs, solver %d", solver) << 1 << solver;
    }
}

void TestHarmonic::equalsADenseSolve()
{
    QFETCH(int, kind);
    QFETCH(int, solver);
    const LearningProblem problem = unevenWine();
    const HarmonicOptions options{.graph = {.kind = static_cast<GraphKind>(kind)},
                                  .solver = {.solver = static_cast<PropagationSolver>(solver),
                                             .maximumIterations = 100'000,
                                             .tolerance = 1e-10}};
    const auto outcome = harmonic(problem, options, RunControl());
    QVERIFY(outcome->ending == Ending::Converged);
    const RowMatrix expected =
        slowHarmonic(denseWeights(*problem.X, options.graph), problem, Eigen::RowVector3d(2.0, 5.0, 3.0));
    QVERIFY((outcome->scores - expected).cwiseAbs().maxCoeff() < 1e-6);
}

void TestHarmonic::withoutPriorsIsLabelPropagation()
{
    const LearningProblem problem = unevenWine();
    const auto plain = labelPropagation(problem, {}, RunControl());
    const auto none = harmonic(problem, {.classPriors = ClassPriors::None}, RunControl());
    QVERIFY(none->scores == plain->scores);
    QVERIFY(harmonic(problem, {}, RunControl())->scores != plain->scores);
}

void TestHarmonic::massesAreAsExpected()
{
    // Two classes: before rows are divided by their sums, the masses on unlabelled samples are as q says; the
    // odds of every sample change by the same factor.
    LearningProblem problem =
        builtinPoints("moons?n=200&noise=0.1", Scaling::Standard).problem({0, 1, 2, 150, 199});
    const auto plain = labelPropagation(problem, {}, RunControl());
    const auto balanced = harmonic(problem, {.classPriors = ClassPriors::Equal}, RunControl());
    Eigen::RowVector2d mass = Eigen::RowVector2d::Zero();
    for (int i = 0; i < 200; ++i) {
        if (problem.given[i] == kUnlabelled)
            mass += plain->scores.row(i);
    }
    for (int i = 0; i < 200; ++i) {
        if (problem.given[i] != kUnlabelled)
            continue;
        const double weighed0 = plain->scores(i, 0) / mass[0];
        const double weighed1 = plain->scores(i, 1) / mass[1];
        QVERIFY(std::abs(balanced->scores(i, 0) - weighed0 / (weighed0 + weighed1)) < 1e-12);
    }
}

void TestHarmonic::balancedLabelsMakePriorsEqual()
{
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(4, 3);
    const auto labels = harmonic(problem, {.classPriors = ClassPriors::Labels}, RunControl());
    const auto equal = harmonic(problem, {.classPriors = ClassPriors::Equal}, RunControl());
    QVERIFY((labels->scores - equal->scores).cwiseAbs().maxCoeff() < 1e-12);
}

void TestHarmonic::priorsUndoTheDegeneracyOfFewLabels()
{
    // Two blobs in a dense graph, two labels a class: scores are nearly equal, and their largest says little
    // (lessons.md, lesson 11: 60.7 % right without, 92.5 % with).
    LabelledPoints blobs{{}, std::vector<int>(200), 2};
    RowMatrix X(200, 2);
    Random random(1);
    for (int i = 0; i < 200; ++i) {
        blobs.y[i] = i % 2;
        X.row(i) << 3.0 * (i % 2) + random.normal(), random.normal();
    }
    blobs.X = std::make_shared<const RowMatrix>(X);
    int without = 0;
    int with = 0;
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
        HarmonicOptions options{.graph = {.kind = GraphKind::AllPairs, .gamma = 0.3}};
        const LearningProblem problem = blobs.randomProblem(2, seed);
        const auto balanced = harmonic(problem, options, RunControl());
        options.classPriors = ClassPriors::None;
        const auto plain = harmonic(problem, options, RunControl());
        for (std::size_t i = 0; i < blobs.y.size(); ++i) {
            with += balanced->predicted[i] == blobs.y[i] ? 1 : 0;
            without += plain->predicted[i] == blobs.y[i] ? 1 : 0;
        }
    }
    QVERIFY2(with > without + 100, qPrintable(QStringLiteral("%1 %2").arg(with).arg(without)));
}

void TestHarmonic::keepsGivenLabels()
{
    LearningProblem problem = builtinPoints("moons?n=200&noise=0.1", Scaling::Standard).randomProblem(3, 1);
    for (std::size_t i = 0; i < problem.given.size(); i += 3)
        problem.given[i] = static_cast<int>(i % 2);
    const auto outcome = harmonic(problem, {}, RunControl());
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] != kUnlabelled)
            QCOMPARE(outcome->scores(i, problem.given[i]), 1.0);
    }
}

void TestHarmonic::oneClassComponentIsNotTouched()
{
    // The right one hears class 1 alone, and the far one nobody: no prior changes that.
    RowMatrix X(30, 1);
    for (int i = 0; i < 30; ++i) {
        const int cluster = i / 10;
        X(i, 0) = 1000.0 * cluster + i % 10;
    }
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(30, kUnlabelled),
                            .classCount = 3};
    problem.given[0] = 0;
    problem.given[9] = problem.given[15] = 1;
    const auto outcome = harmonic(problem, {.graph = {.k = 3}}, RunControl());
    for (int i = 10; i < 30; ++i) {
        QCOMPARE(outcome->predicted[i], i < 20 ? 1 : kUnlabelled);
        QCOMPARE(outcome->scores(i, 1), i < 20 ? 1.0 : 0.0);
    }
    QVERIFY(outcome->scores.col(2).isZero(0.0));
}

void TestHarmonic::classWithoutUnlabelledMassIsHarmless()
{
    // Class 1 is given to a lonely sample: no unlabelled one has any of it.
    RowMatrix X(4, 1);
    X << 0, 1, 2, 1e6;
    const LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(X), .given = {0, -1, -1, 1}, .classCount = 2};
    const auto outcome =
        harmonic(problem, {.graph = {.kind = GraphKind::AllPairs, .gamma = 1.0}}, RunControl());
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 0, 0, 1}));
    QVERIFY(outcome->scores.allFinite());
}

QTEST_APPLESS_MAIN(TestHarmonic)
#include "tst_harmonic.moc"
