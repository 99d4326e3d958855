// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/wnll.h"

#include "core/learn/label_propagation.h"
#include "tests/support/labelled_points.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

using namespace inkling;

namespace {

/// The harmonic function of W' = diag(a) W + W diag(a) on one big dense matrix.
RowMatrix slowWnll(const Graph &graph, const LearningProblem &problem)
{
    const RowMatrix W = denseWeights(graph.weights);
    const Eigen::Index n = W.rows();
    Eigen::Index labels = 0;
    for (const int label : problem.given)
        labels += label != kUnlabelled ? 1 : 0;
    Eigen::VectorXd a = Eigen::VectorXd::Ones(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        if (problem.given[i] != kUnlabelled)
            a[i] = static_cast<double>(n) / static_cast<double>(labels);
    }
    const RowMatrix weighed = RowMatrix(a.asDiagonal() * W) + RowMatrix(W * a.asDiagonal());
    RowMatrix A = -weighed;
    A.diagonal() += weighed.rowwise().sum();
    RowMatrix B = RowMatrix::Zero(n, problem.classCount);
    for (Eigen::Index i = 0; i < n; ++i) {
        if (problem.given[i] == kUnlabelled)
            continue;
        A.row(i).setZero();
        A(i, i) = 1.0;
        B(i, problem.given[i]) = 1.0;
    }
    return A.partialPivLu().solve(B);
}

} // namespace

class TestWnll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsADenseSolve_data();
    void equalsADenseSolve();
    void threePointsOnPaper();
    void allGivenIsLabelPropagation();
    void fewLabelsAreNoSpikes();
    void componentWithoutALabelStaysUnlabelled();
    void contradictingDuplicatesKeepTheirLabels();
};

void TestWnll::equalsADenseSolve_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("solver");
    for (const int solver : {1, 2, 3}) {
        QTest::addRow("nearest neighbours, solver %d", solver) << 0 << solver;
        QTest::addRow("all pairs, solver %d", solver) << 1 << solver;
    }
}

void TestWnll::equalsADenseSolve()
{
    QFETCH(int, kind);
    QFETCH(int, solver);
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(2, 1);
    const WnllOptions options{.graph = {.kind = static_cast<GraphKind>(kind)},
                              .solver = {.solver = static_cast<PropagationSolver>(solver),
                                         .maximumIterations = 100'000,
                                         .tolerance = 1e-10}};
    const auto outcome = wnll(problem, options, RunControl());
    QVERIFY(outcome->ending == Ending::Converged);
    const auto graph = buildGraph(*problem.X, options.graph, RunControl());
    QVERIFY((outcome->scores - slowWnll(*graph, problem)).cwiseAbs().maxCoeff() < 1e-6);
}

void TestWnll::threePointsOnPaper()
{
    // 0 and 1 unlabelled, 3 and -2 given: n / l = 2, so edges to given samples count 3/2.
    RowMatrix X(4, 1);
    X << 0, 1, 3, -2;
    const LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(X), .given = {-1, -1, 1, 0}, .classCount = 2};
    const auto outcome = wnll(problem, {.graph = {.kind = GraphKind::AllPairs, .gamma = 0.1}}, RunControl());
    const auto weight = [](double r) {
        return std::exp(-0.1 * r * r);
    };
    // f_0 (w_01 + 1.5 (w_03 + w_02)) = w_01 f_1 + 1.5 w_02, the other likewise, for class 0
    const double d0 = weight(1) + 1.5 * (weight(3) + weight(2));
    const double d1 = weight(1) + 1.5 * (weight(2) + weight(3));
    const double s0 = 1.5 * weight(2);
    const double s1 = 1.5 * weight(3);
    const double f0 = (s0 * d1 + weight(1) * s1) / (d0 * d1 - weight(1) * weight(1));
    QVERIFY(std::abs(outcome->scores(0, 0) - f0) < 1e-14);
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 1, 1, 0}));
}

void TestWnll::allGivenIsLabelPropagation()
{
    LearningProblem problem = builtinPoints("iris", Scaling::Standard).problem({});
    problem.given = builtinPoints("iris", Scaling::Standard).y;
    const auto all = wnll(problem, {}, RunControl());
    QCOMPARE(all->predicted, problem.given);
    problem.given[7] = kUnlabelled; // its neighbours all are given: it does not matter how much they count
    const auto one = wnll(problem, {}, RunControl());
    const auto plain = labelPropagation(problem, {}, RunControl());
    QVERIFY((one->scores - plain->scores).cwiseAbs().maxCoeff() < 1e-14);
}

void TestWnll::fewLabelsAreNoSpikes()
{
    // Four labels in a dense graph: the harmonic function is nearly the same everywhere else.
    RowMatrix X(300, 2);
    Random random(1);
    for (int i = 0; i < 300; ++i)
        X.row(i) << 3.0 * (i % 2) + random.normal(), random.normal();
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(300, kUnlabelled),
                            .classCount = 2};
    for (int i = 0; i < 4; ++i)
        problem.given[i] = i % 2;
    const GraphOptions dense{.kind = GraphKind::AllPairs, .gamma = 0.3};
    const auto deviation = [](const Result<Outcome> &outcome) {
        const Eigen::VectorXd scores = outcome->scores.bottomRows(296).col(0);
        return std::sqrt((scores.array() - scores.mean()).square().mean());
    };
    const double plain = deviation(labelPropagation(problem, {.graph = dense}, RunControl()));
    const double weighed = deviation(wnll(problem, {.graph = dense}, RunControl()));
    QVERIFY2(weighed > 5.0 * plain, qPrintable(QStringLiteral("%1 %2").arg(weighed).arg(plain)));
}

void TestWnll::componentWithoutALabelStaysUnlabelled()
{
    RowMatrix X(20, 1);
    for (int i = 0; i < 20; ++i)
        X(i, 0) = i < 10 ? i : 1000.0 + i;
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(20, kUnlabelled),
                            .classCount = 2};
    problem.given[15] = 1;
    for (const int solver : {1, 2, 3}) {
        const auto outcome =
            wnll(problem, {.graph = {.k = 3}, .solver = {.solver = static_cast<PropagationSolver>(solver)}},
                 RunControl());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(outcome->predicted[i], i < 10 ? kUnlabelled : 1);
    }
}

void TestWnll::contradictingDuplicatesKeepTheirLabels()
{
    const LearningProblem problem{.X = std::make_shared<const RowMatrix>(RowMatrix::Ones(4, 1)),
                                  .given = {0, 1, -1, 1},
                                  .classCount = 2};
    const auto outcome = wnll(problem, {}, RunControl());
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 1, 1, 1}));
    QVERIFY(std::abs(outcome->scores(2, 0) - 1.0 / 3.0) < 1e-15);
}

QTEST_APPLESS_MAIN(TestWnll)
#include "tst_wnll.moc"
