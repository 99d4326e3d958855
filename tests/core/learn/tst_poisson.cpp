// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/poisson.h"

#include "core/learn/temperature.h"
#include "tests/support/labelled_points.h"

#include <Eigen/Dense>

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

namespace {

RowMatrix dense(const Graph &graph)
{
    return denseWeights(graph.weights);
}

/// U with L U = B, sum_i d_i U_i = 0, on the dense matrix of a connected graph.
RowMatrix slowPoisson(const RowMatrix &W, const std::vector<int> &given, int classCount)
{
    const Eigen::VectorXd d = W.rowwise().sum();
    RowMatrix A = -W + RowMatrix(d * d.transpose() / d.sum());
    A.diagonal() += d;
    RowMatrix B = RowMatrix::Zero(W.rows(), classCount);
    std::vector<int> labelled;
    for (Eigen::Index i = 0; i < W.rows(); ++i) {
        if (given[i] == kUnlabelled)
            continue;
        B(i, given[i]) = 1.0;
        labelled.push_back(static_cast<int>(i));
    }
    const Eigen::RowVectorXd mean = B(labelled, Eigen::all).colwise().mean();
    for (const int i : labelled)
        B.row(i) -= mean;
    return A.partialPivLu().solve(B);
}

/// As the docstring says, with a fresh solution for each label left out.
RowMatrix slowProbabilities(const RowMatrix &W, const LearningProblem &problem)
{
    const RowMatrix U = slowPoisson(W, problem.given, problem.classCount);
    const double scale = std::sqrt(U.squaredNorm() / static_cast<double>(U.size()));
    std::vector<int> classes;
    RowMatrix leftOut(0, problem.classCount);
    for (std::size_t v = 0; v < problem.given.size(); ++v) {
        const int own = problem.given[v];
        if (own == kUnlabelled || std::count(problem.given.begin(), problem.given.end(), own) < 2)
            continue;
        std::vector<int> others = problem.given;
        others[v] = kUnlabelled;
        leftOut.conservativeResize(leftOut.rows() + 1, Eigen::NoChange);
        leftOut.bottomRows(1) = slowPoisson(W, others, problem.classCount).row(static_cast<Eigen::Index>(v));
        classes.push_back(own);
    }
    return softmax(U / scale, fittedTemperature(leftOut / scale, classes));
}

/// Clusters of ten on a line, far apart.
RowMatrix clusters(int count)
{
    RowMatrix X(10 * count, 1);
    for (int i = 0; i < 10 * count; ++i) {
        const int cluster = i / 10;
        X(i, 0) = 1000.0 * cluster + i % 10 + 0.01 * (i % 10) * (i % 10);
    }
    return X;
}

LearningProblem problemOf(const RowMatrix &X, int classCount)
{
    return {.X = std::make_shared<const RowMatrix>(X),
            .given = std::vector<int>(static_cast<std::size_t>(X.rows()), kUnlabelled),
            .classCount = classCount};
}

} // namespace

class TestPoisson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsADenseSolve_data();
    void equalsADenseSolve();
    void threePointsOnPaper();
    void probabilitiesAreFittedByLeavingOut_data();
    void probabilitiesAreFittedByLeavingOut();
    void oneLabelAClassHasTheTemperatureOne();
    void iterationComesToTheSame();
    void componentsAreProblemsOfTheirOwn();
    void lonelyLabelKeepsItsClass();
    void majorityOfDuplicatesWins();
    void fewLabelsAreEnough();
    void classesAreAsLargeAsAmongTheLabels_data();
    void classesAreAsLargeAsAmongTheLabels();
    void limitIsTold();
};

void TestPoisson::equalsADenseSolve_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("solver");
    for (const char *name : {"wine", "breast_cancer"}) {
        for (const int solver : {1, 2}) {
            QTest::addRow("%s, nearest neighbours, solver %d", name, solver)
                << QByteArray(name) << 0 << solver;
            QTest::addRow("%s, all pairs, solver %d", name, solver) << QByteArray(name) << 1 << solver;
        }
    }
}

void TestPoisson::equalsADenseSolve()
{
    QFETCH(QByteArray, name);
    QFETCH(int, kind);
    QFETCH(int, solver);
    const LearningProblem problem = builtinPoints(name.constData(), Scaling::Standard).randomProblem(3, 1);
    const auto graph = buildGraph(*problem.X, {.kind = static_cast<GraphKind>(kind)}, RunControl());
    QCOMPARE(graph->componentCount, 1);
    const Propagation propagation = poissonPropagation(problem, *graph, ClassPriors::None);
    Outcome outcome;
    const auto F = propagation.limit({.solver = static_cast<PropagationSolver>(solver), .tolerance = 1e-10},
                                     outcome, RunControl());
    QVERIFY(outcome.ending == Ending::Converged);
    const RowMatrix expected = slowPoisson(dense(*graph), problem.given, problem.classCount);
    QVERIFY((F->leftCols(problem.classCount) - expected).cwiseAbs().maxCoeff() <
            1e-7 * expected.cwiseAbs().maxCoeff());
}

void TestPoisson::threePointsOnPaper()
{
    // 0, 1, 3 on a line with edges of weight 1, e^-3 or so: labels at both ends, the middle next to the
    // first. One edge dominates: U of class 0 is a / 2 above the middle at the left, with a = 1 / w_01 the
    // drop of a unit of flow of which a half goes through each label.
    RowMatrix X(3, 1);
    X << 0, 1, 3;
    LearningProblem problem = problemOf(X, 2);
    problem.given = {0, kUnlabelled, 1};
    const auto graph = buildGraph(X, {.kind = GraphKind::AllPairs, .gamma = 1.0}, RunControl());
    const Propagation propagation = poissonPropagation(problem, *graph, ClassPriors::None);
    Outcome outcome;
    const auto F = propagation.limit({.solver = PropagationSolver::Direct}, outcome, RunControl());
    const double a = std::exp(-1.0);
    const double b = std::exp(-4.0);
    const double c = std::exp(-9.0);
    // Kirchhoff: the flow 1/2 from node 0 to node 2, in part through node 1.
    const double drop = 0.5 / (c + 1.0 / (1.0 / a + 1.0 / b));
    QVERIFY(std::abs((*F)(0, 0) - (*F)(2, 0) - drop) < 1e-12 * drop);
    QVERIFY(std::abs((*F)(0, 0) - (*F)(1, 0) - drop * b / (a + b)) < 1e-12 * drop);
    QVERIFY(std::abs(graph->degree.dot(F->col(0))) < 1e-12 * drop);
}

void TestPoisson::probabilitiesAreFittedByLeavingOut_data()
{
    QTest::addColumn<int>("solver");
    QTest::newRow("direct") << 1;
    QTest::newRow("conjugate gradients") << 2;
}

void TestPoisson::probabilitiesAreFittedByLeavingOut()
{
    QFETCH(int, solver);
    // Class 0 has one label only, which cannot be left out.
    const LearningProblem problem =
        builtinPoints("wine", Scaling::Standard).problem({0, 60, 70, 80, 90, 140, 150});
    const auto outcome =
        poisson(problem, {.solver = {.solver = static_cast<PropagationSolver>(solver), .tolerance = 1e-11}},
                RunControl());
    const auto graph = buildGraph(*problem.X, {}, RunControl());
    QCOMPARE(graph->componentCount, 1);
    QVERIFY((outcome->scores - slowProbabilities(dense(*graph), problem)).cwiseAbs().maxCoeff() < 1e-6);
}

void TestPoisson::oneLabelAClassHasTheTemperatureOne()
{
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(1, 1);
    const auto outcome = poisson(problem, {}, RunControl());
    const auto graph = buildGraph(*problem.X, {}, RunControl());
    const RowMatrix U = slowPoisson(dense(*graph), problem.given, 3);
    const RowMatrix expected = softmax(U / std::sqrt(U.squaredNorm() / static_cast<double>(U.size())), 1.0);
    QVERIFY((outcome->scores - expected).cwiseAbs().maxCoeff() < 1e-6);
}

void TestPoisson::iterationComesToTheSame()
{
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(1, 2);
    const auto direct = poisson(problem, {}, RunControl());
    const auto iterated = poisson(
        problem,
        {.solver = {.solver = PropagationSolver::Iterate, .maximumIterations = 100'000, .tolerance = 1e-12}},
        RunControl());
    QVERIFY(iterated->ending == Ending::Converged);
    QVERIFY((iterated->scores - direct->scores).cwiseAbs().maxCoeff() < 1e-8);
}

void TestPoisson::componentsAreProblemsOfTheirOwn()
{
    // First: both classes, but far more of class 1. Second: class 1 alone. Third: none. Fourth: both, and the
    // sources there would not sum to 0 with a mean over all labels: the system would have no solution.
    LearningProblem problem = problemOf(clusters(4), 3);
    problem.given[0] = 0;
    problem.given[6] = problem.given[8] = problem.given[9] = 1;
    problem.given[15] = 1;
    problem.given[31] = 2;
    problem.given[38] = 1;
    for (const int solver : {1, 2, 3}) {
        const auto outcome = poisson(
            problem,
            {.graph = {.k = 3},
             .solver = {.solver = static_cast<PropagationSolver>(solver), .maximumIterations = 10'000}},
            RunControl());
        QVERIFY(outcome->ending == Ending::Converged);
        QCOMPARE(outcome->components, 4);
        QCOMPARE(outcome->predicted[1], 0);
        QCOMPARE(outcome->predicted[8], 1);
        for (int i = 0; i < 40; ++i) {
            const int cluster = i / 10;
            QCOMPARE(outcome->predicted[i] == kUnlabelled, cluster == 2);
            QVERIFY(cluster != 1 || outcome->scores(i, 1) == 1.0);
            QVERIFY(cluster == 3 || outcome->scores(i, 2) == 0.0); // no label of it there
            QVERIFY(cluster != 3 || outcome->scores(i, 0) == 0.0);
        }
        QCOMPARE(outcome->predicted[30], 2);
        QCOMPARE(outcome->predicted[39], 1);
    }
}

void TestPoisson::lonelyLabelKeepsItsClass()
{
    RowMatrix X(4, 1);
    X << 0, 1, 1e6, 2e6;
    LearningProblem problem = problemOf(X, 2);
    problem.given = {0, kUnlabelled, 1, kUnlabelled};
    for (const int solver : {1, 2, 3}) {
        const auto outcome = poisson(problem,
                                     {.graph = {.kind = GraphKind::AllPairs, .gamma = 1.0},
                                      .solver = {.solver = static_cast<PropagationSolver>(solver)}},
                                     RunControl());
        QCOMPARE(outcome->predicted, (std::vector<int>{0, 0, 1, kUnlabelled}));
    }
}

void TestPoisson::majorityOfDuplicatesWins()
{
    LearningProblem problem = problemOf(RowMatrix::Ones(5, 1), 2);
    problem.given = {0, 1, 1, 1, kUnlabelled};
    const auto outcome = poisson(problem, {}, RunControl());
    QVERIFY(outcome->scores.allFinite());
    QCOMPARE(outcome->predicted[0], 0);
    QCOMPARE(outcome->predicted[1], 1);
}

void TestPoisson::fewLabelsAreEnough()
{
    // What it is for: one label a class, where the harmonic function calls nearly all one class.
    const LabelledPoints digits = builtinPoints("digits", Scaling::None);
    int poissonRight = 0;
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const auto outcome = poisson(digits.randomProblem(1, seed), {}, RunControl());
        for (std::size_t i = 0; i < digits.y.size(); ++i)
            poissonRight += outcome->predicted[i] == digits.y[i] ? 1 : 0;
    }
    QVERIFY2(poissonRight > 3 * 1'797 * 3 / 4, qPrintable(QString::number(poissonRight)));
}

void TestPoisson::classesAreAsLargeAsAmongTheLabels_data()
{
    QTest::addColumn<int>("priors");
    QTest::newRow("labels") << static_cast<int>(ClassPriors::Labels);
    QTest::newRow("equal") << static_cast<int>(ClassPriors::Equal);
}

void TestPoisson::classesAreAsLargeAsAmongTheLabels()
{
    QFETCH(int, priors);
    const LearningProblem moons =
        builtinPoints("moons?n=400&noise=0.1", Scaling::Standard).randomProblem(4, 1);
    const LearningProblem wine =
        builtinPoints("wine", Scaling::Standard).problem({0, 60, 70, 80, 90, 140, 150});
    for (LearningProblem problem : {moons, wine}) {
        if (problem.classCount == 2) // uneven: four and three
            problem.given[static_cast<std::size_t>(std::find(problem.given.begin(), problem.given.end(), 1) -
                                                   problem.given.begin())] = kUnlabelled;
        const auto outcome =
            poisson(problem, {.classPriors = static_cast<ClassPriors>(priors)}, RunControl());
        QVERIFY(outcome->notes.empty());
        const auto labels = static_cast<double>(
            std::count_if(problem.given.begin(), problem.given.end(), [](int label) { return label >= 0; }));
        for (int c = 0; c < problem.classCount; ++c) {
            const auto given = static_cast<double>(std::count(problem.given.begin(), problem.given.end(), c));
            const double share = priors == 1 ? given / labels : 1.0 / problem.classCount;
            const auto won =
                static_cast<double>(std::count(outcome->predicted.begin(), outcome->predicted.end(), c));
            QVERIFY(std::abs(won - share * static_cast<double>(problem.given.size())) <= 1.0);
        }
    }
}

void TestPoisson::limitIsTold()
{
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(2, 1);
    for (const PropagationSolver solver :
         {PropagationSolver::ConjugateGradients, PropagationSolver::Iterate}) {
        const auto outcome =
            poisson(problem, {.solver = {.solver = solver, .maximumIterations = 3, .tolerance = 1e-12}},
                    RunControl());
        QVERIFY(outcome->ending == Ending::LimitReached);
        QCOMPARE(outcome->iterations, 3);
    }
}

QTEST_APPLESS_MAIN(TestPoisson)
#include "tst_poisson.moc"
