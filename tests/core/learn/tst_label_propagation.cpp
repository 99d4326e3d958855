// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/label_propagation.h"

#include "tests/support/labelled_points.h"

#include <Eigen/Dense>

#include <QTest>

#include <algorithm>

using namespace inkling;

namespace {

/// The clamped harmonic solution on one big dense matrix: identity rows for labels, D - W for all others.
RowMatrix slowPropagation(const Graph &graph, const LearningProblem &problem)
{
    const RowMatrix W = denseWeights(graph.weights);
    RowMatrix A = -W;
    A.diagonal() += W.rowwise().sum();
    RowMatrix B = RowMatrix::Zero(W.rows(), problem.classCount);
    for (Eigen::Index i = 0; i < W.rows(); ++i) {
        if (problem.given[i] == kUnlabelled)
            continue;
        A.row(i).setZero();
        A(i, i) = 1.0;
        B(i, problem.given[i]) = 1.0;
    }
    return A.partialPivLu().solve(B);
}

LabelPropagationOptions sharpAllPairs(PropagationSolver solver)
{
    return {.graph = {.kind = GraphKind::AllPairs, .gamma = 20.0}, .solver = solver};
}

} // namespace

class TestLabelPropagation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheRecallOfApproximateNeighbours();
    void irisExampleHas106Right_data();
    void irisExampleHas106Right();
    void equalsADenseSolve_data();
    void equalsADenseSolve();
    void solversAgree_data();
    void solversAgree();
    void threePointsOnPaper();
    void componentWithoutALabelStaysUnlabelled();
    void contradictingDuplicatesKeepTheirLabels();
    void oneClassReachesEverything();
    void hugeScalesAreSolved();
    void limitIsTold();
    void stoppedIterationKeepsWhatItHas();
    void traceShowsTheSpreading();
    void cachedGraphIsReused();
};

void TestLabelPropagation::irisExampleHas106Right_data()
{
    QTest::addColumn<int>("solver");
    QTest::newRow("direct") << static_cast<int>(PropagationSolver::Direct);
    QTest::newRow("automatic") << static_cast<int>(PropagationSolver::Automatic);
    QTest::newRow("conjugate gradients") << static_cast<int>(PropagationSolver::ConjugateGradients);
}

void TestLabelPropagation::irisExampleHas106Right()
{
    // scikit-learn 1.2.1: LabelPropagation(gamma=20, max_iter=100000, tol=1e-10) has 106 of 150 right,
    // accuracy .707.
    QFETCH(int, solver);
    const LabelledPoints iris = irisSepals();
    const auto outcome = labelPropagation(
        iris.problem(kIrisSeeds), sharpAllPairs(static_cast<PropagationSolver>(solver)), RunControl());
    int right = 0;
    for (std::size_t i = 0; i < iris.y.size(); ++i)
        right += outcome->predicted[i] == iris.y[i] ? 1 : 0;
    QCOMPARE(right, 106);
}

void TestLabelPropagation::equalsADenseSolve_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("kind");
    for (const char *name : {"wine", "breast_cancer", "digits"}) {
        QTest::addRow("%s, nearest neighbours", name) << QByteArray(name) << 0;
        QTest::addRow("%s, all pairs", name) << QByteArray(name) << 1;
    }
}

void TestLabelPropagation::equalsADenseSolve()
{
    QFETCH(QByteArray, name);
    QFETCH(int, kind);
    const LabelledPoints points = builtinPoints(name.constData(), Scaling::Standard);
    const LearningProblem problem = points.randomProblem(3, 1);
    const LabelPropagationOptions options{.graph = {.kind = static_cast<GraphKind>(kind)},
                                          .solver = PropagationSolver::Direct};
    const auto outcome = labelPropagation(problem, options, RunControl());
    QCOMPARE(outcome->components, 1);
    const auto graph = buildGraph(*points.X, options.graph, RunControl());
    QVERIFY((outcome->scores - slowPropagation(*graph, problem)).cwiseAbs().maxCoeff() < 1e-6);
}

void TestLabelPropagation::solversAgree_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("nearest neighbours") << 0;
    QTest::newRow("all pairs") << 1;
}

void TestLabelPropagation::solversAgree()
{
    QFETCH(int, kind);
    const LabelledPoints wine = builtinPoints("wine", Scaling::Standard);
    const LearningProblem problem = wine.randomProblem(5, 2);
    LabelPropagationOptions options{.graph = {.kind = static_cast<GraphKind>(kind)},
                                    .solver = PropagationSolver::Direct,
                                    .maximumIterations = 100'000,
                                    .tolerance = 1e-12};
    const auto direct = labelPropagation(problem, options, RunControl());
    for (const PropagationSolver solver :
         {PropagationSolver::ConjugateGradients, PropagationSolver::Iterate}) {
        options.solver = solver;
        const auto other = labelPropagation(problem, options, RunControl());
        QVERIFY(other->ending == Ending::Converged);
        QVERIFY(other->iterations > 0);
        QVERIFY((other->scores - direct->scores).cwiseAbs().maxCoeff() < 1e-7);
    }
    QCOMPARE(direct->iterations, 0);
}

void TestLabelPropagation::threePointsOnPaper()
{
    // 0, 1 and 3 on a line, labels at both ends: the middle is the mean of the ends, weighted by exp(-1) and
    // exp(-4).
    RowMatrix X(3, 1);
    X << 0, 1, 3;
    const LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(X), .given = {0, -1, 1}, .classCount = 2};
    const auto outcome =
        labelPropagation(problem, {.graph = {.kind = GraphKind::AllPairs, .gamma = 1.0}}, RunControl());
    const double expected = std::exp(-1.0) / (std::exp(-1.0) + std::exp(-4.0));
    QVERIFY(std::abs(outcome->scores(1, 0) - expected) < 1e-15);
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 0, 1}));
}

void TestLabelPropagation::componentWithoutALabelStaysUnlabelled()
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
    for (const PropagationSolver solver :
         {PropagationSolver::Direct, PropagationSolver::ConjugateGradients, PropagationSolver::Iterate}) {
        const auto outcome = labelPropagation(problem, {.graph = {.k = 3}, .solver = solver}, RunControl());
        QCOMPARE(outcome->components, 3);
        for (int i = 0; i < 30; ++i) {
            QCOMPARE(outcome->predicted[i], i < 10 ? 1 : i < 20 ? kUnlabelled : 0);
            QVERIFY(i < 10 || i >= 20 || outcome->scores.row(i).isZero(0.0));
        }
    }
}

void TestLabelPropagation::contradictingDuplicatesKeepTheirLabels()
{
    RowMatrix X(4, 1);
    X << 1, 1, 1, 1;
    const LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(X), .given = {0, 1, -1, 1}, .classCount = 2};
    const auto outcome = labelPropagation(problem, {}, RunControl());
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 1, 1, 1}));
    QVERIFY(std::abs(outcome->scores(2, 0) - 1.0 / 3.0) < 1e-15);
}

void TestLabelPropagation::oneClassReachesEverything()
{
    const LabelledPoints wine = builtinPoints("wine", Scaling::Standard);
    const auto outcome = labelPropagation(wine.problem({0}), {}, RunControl());
    for (Eigen::Index i = 0; i < outcome->scores.rows(); ++i)
        QCOMPARE(outcome->scores(i, 0), 1.0);
}

void TestLabelPropagation::hugeScalesAreSolved()
{
    // Gamma is far too large for these pairs: inside a pair the weight is near 1, between pairs about 1e-87
    // and 1e-174. Solvers that subtract see an unlabelled pair as singular; on paper it takes the label of
    // the nearer one.
    RowMatrix X(6, 1);
    X << 0, 0.1, 10, 10.1, 24, 24.1;
    const LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(X), .given = {0, -1, -1, -1, 1, -1}, .classCount = 2};
    const auto outcome = labelPropagation(
        problem, {.graph = {.kind = GraphKind::AllPairs, .gamma = 2.0}, .solver = PropagationSolver::Direct},
        RunControl());
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 0, 0, 0, 1, 1}));
}

void TestLabelPropagation::limitIsTold()
{
    const LabelledPoints wine = builtinPoints("wine", Scaling::Standard);
    const LearningProblem problem = wine.randomProblem(1, 1);
    for (const PropagationSolver solver :
         {PropagationSolver::ConjugateGradients, PropagationSolver::Iterate}) {
        const auto outcome = labelPropagation(
            problem, {.solver = solver, .maximumIterations = 3, .tolerance = 1e-12}, RunControl());
        QVERIFY(outcome->ending == Ending::LimitReached);
        QCOMPARE(outcome->iterations, 3);
    }
}

void TestLabelPropagation::stoppedIterationKeepsWhatItHas()
{
    const LabelledPoints wine = builtinPoints("wine", Scaling::Standard);
    LearningProblem problem = wine.randomProblem(2, 1);
    problem.trace = TraceRequest::Frames;
    int asked = 0;
    const auto outcome = labelPropagation(problem, {.solver = PropagationSolver::Iterate},
                                          RunControl([&](double) { return ++asked < 20; }));
    QVERIFY(outcome->ending == Ending::Stopped);
    QVERIFY(outcome->iterations > 0);
    const auto reached = std::count_if(outcome->predicted.begin(), outcome->predicted.end(),
                                       [](int predicted) { return predicted != kUnlabelled; });
    QVERIFY(reached > 6);
    QCOMPARE(outcome->trace.back().iteration, outcome->iterations);
}

void TestLabelPropagation::traceShowsTheSpreading()
{
    // A path of forty points, a label at each end: labels travel one step an iteration.
    RowMatrix X(40, 1);
    for (int i = 0; i < 40; ++i)
        X(i, 0) = i + 0.001 * i * i; // each point's nearest other is the one before it
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(40, kUnlabelled),
                            .classCount = 2};
    problem.given[0] = 0;
    problem.given[39] = 1;
    problem.trace = TraceRequest::Frames;
    const auto outcome = labelPropagation(problem, {.graph = {.k = 1}}, RunControl());
    QCOMPARE(outcome->components, 1);
    for (int frame = 0; frame < 5; ++frame) {
        const TraceFrame &shown = outcome->trace[frame];
        QCOMPARE(shown.iteration, frame);
        for (int i = 0; i < 40; ++i) {
            const int expected = i <= frame ? 0 : i >= 39 - frame ? 1 : kUnlabelled;
            QCOMPARE(static_cast<int>(shown.predicted[i]), expected);
            QCOMPARE(shown.confidence[i] == 0, expected == kUnlabelled);
        }
    }
    for (std::size_t i = 1; i < outcome->trace.size(); ++i)
        QVERIFY(outcome->trace[i].iteration > outcome->trace[i - 1].iteration);
}

void TestLabelPropagation::cachedGraphIsReused()
{
    const LabelledPoints wine = builtinPoints("wine", Scaling::Standard);
    GraphCache cache;
    const auto first = cache.graph(wine.X, {}, RunControl());
    QCOMPARE(cache.graph(wine.X, {}, RunControl())->get(), first->get());
    const auto copy = std::make_shared<const RowMatrix>(*wine.X);
    QVERIFY(cache.graph(copy, {}, RunControl())->get() != first->get());
    const auto third = cache.graph(copy, {}, RunControl());
    QVERIFY(cache.graph(copy, {.k = 3}, RunControl())->get() != third->get());
    // A graph that was stopped half way is not kept.
    QVERIFY(!cache.graph(copy, {.k = 4}, RunControl([](double) { return false; })).ok());
    QVERIFY(cache.graph(copy, {.k = 4}, RunControl()).ok());
}

void TestLabelPropagation::tellsTheRecallOfApproximateNeighbours()
{
    const LearningProblem problem = builtinPoints("blobs?n=3000", Scaling::Standard).randomProblem(5, 1);
    const auto hasNote = [&](NeighbourSearch search) {
        const auto outcome = labelPropagation(problem, {.graph = {.search = search}}, RunControl());
        return std::any_of(outcome->notes.begin(), outcome->notes.end(), [](const Message &note) {
            return english(note).find("recall") != std::string::npos;
        });
    };
    QVERIFY(hasNote(NeighbourSearch::Approximate));
    QVERIFY(!hasNote(NeighbourSearch::Automatic));
}

QTEST_APPLESS_MAIN(TestLabelPropagation)
#include "tst_label_propagation.moc"
