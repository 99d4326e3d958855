// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/label_spreading.h"

#include "tests/support/labelled_points.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

using namespace inkling;

namespace {

/// (1 - alpha)(I - alpha S)^-1 Y on one big dense matrix, rows divided by their sums.
RowMatrix slowSpreading(const Graph &graph, const LearningProblem &problem, double alpha)
{
    const RowMatrix W = denseWeights(graph.weights);
    const Eigen::VectorXd root = W.rowwise().sum().cwiseSqrt().cwiseInverse();
    const RowMatrix S = root.asDiagonal() * W * root.asDiagonal();
    RowMatrix Y = RowMatrix::Zero(W.rows(), problem.classCount);
    for (Eigen::Index i = 0; i < W.rows(); ++i) {
        if (problem.given[i] != kUnlabelled)
            Y(i, problem.given[i]) = 1.0;
    }
    RowMatrix F =
        (1.0 - alpha) * (RowMatrix::Identity(W.rows(), W.rows()) - alpha * S).partialPivLu().solve(Y);
    F.array().colwise() /= F.rowwise().sum().array().eval();
    return F;
}

} // namespace

class TestLabelSpreading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void irisExampleHas117Right();
    void equalsADenseSolve_data();
    void equalsADenseSolve();
    void equalsADenseSolveForAnyAlpha_data();
    void equalsADenseSolveForAnyAlpha();
    void solversAgree_data();
    void solversAgree();
    void farSamplesAreRight();
    void conjugateGradientsTellOfDoubtfulSamples();
    void componentWithoutALabelStaysUnlabelled();
    void lonelyLabelKeepsItsClass();
    void duplicatesOutvoteALabel();
};

void TestLabelSpreading::irisExampleHas117Right()
{
    // scikit-learn 1.2.1: LabelSpreading(gamma=20, alpha=.2, max_iter=10000, tol=1e-12) has 117 of 150 right,
    // accuracy .780.
    const LabelledPoints iris = irisSepals();
    const auto outcome =
        labelSpreading(iris.problem(kIrisSeeds),
                       {.graph = {.kind = GraphKind::AllPairs, .gamma = 20.0}, .alpha = 0.2}, RunControl());
    int right = 0;
    for (std::size_t i = 0; i < iris.y.size(); ++i)
        right += outcome->predicted[i] == iris.y[i] ? 1 : 0;
    QCOMPARE(right, 117);
    for (const int row : kIrisSeeds) // no given label is outvoted there
        QCOMPARE(outcome->predicted[row], iris.y[row]);
}

void TestLabelSpreading::equalsADenseSolve_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("kind");
    for (const char *name : {"wine", "breast_cancer", "digits"}) {
        QTest::addRow("%s, nearest neighbours", name) << QByteArray(name) << 0;
        QTest::addRow("%s, all pairs", name) << QByteArray(name) << 1;
    }
}

void TestLabelSpreading::equalsADenseSolve()
{
    QFETCH(QByteArray, name);
    QFETCH(int, kind);
    const LabelledPoints points = builtinPoints(name.constData(), Scaling::Standard);
    const LearningProblem problem = points.randomProblem(3, 1);
    const LabelSpreadingOptions options{.graph = {.kind = static_cast<GraphKind>(kind)},
                                        .solver = PropagationSolver::Direct};
    const auto outcome = labelSpreading(problem, options, RunControl());
    const auto graph = buildGraph(*points.X, options.graph, RunControl());
    QVERIFY((outcome->scores - slowSpreading(*graph, problem, 0.99)).cwiseAbs().maxCoeff() < 1e-6);
}

void TestLabelSpreading::equalsADenseSolveForAnyAlpha_data()
{
    QTest::addColumn<double>("alpha");
    for (const double alpha : {0.1, 0.3, 0.5, 0.7, 0.9, 0.999})
        QTest::addRow("%g", alpha) << alpha;
}

void TestLabelSpreading::equalsADenseSolveForAnyAlpha()
{
    QFETCH(double, alpha);
    const LabelledPoints iris = irisSepals();
    const LabelSpreadingOptions options{.graph = {.k = 5}, .alpha = alpha};
    const LearningProblem problem = iris.problem(kIrisSeeds);
    const auto outcome = labelSpreading(problem, options, RunControl());
    const auto graph = buildGraph(*iris.X, options.graph, RunControl());
    QCOMPARE(graph->componentCount, 1);
    QVERIFY((outcome->scores - slowSpreading(*graph, problem, alpha)).cwiseAbs().maxCoeff() < 1e-9);
}

void TestLabelSpreading::solversAgree_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("nearest neighbours") << 0;
    QTest::newRow("all pairs") << 1;
}

void TestLabelSpreading::solversAgree()
{
    QFETCH(int, kind);
    const LabelledPoints wine = builtinPoints("wine", Scaling::Standard);
    const LearningProblem problem = wine.randomProblem(5, 2);
    LabelSpreadingOptions options{.graph = {.kind = static_cast<GraphKind>(kind)},
                                  .solver = PropagationSolver::Direct,
                                  .maximumIterations = 100'000,
                                  .tolerance = 1e-12};
    const auto direct = labelSpreading(problem, options, RunControl());
    for (const PropagationSolver solver :
         {PropagationSolver::ConjugateGradients, PropagationSolver::Iterate}) {
        options.solver = solver;
        const auto other = labelSpreading(problem, options, RunControl());
        QVERIFY(other->ending == Ending::Converged);
        QVERIFY((other->scores - direct->scores).cwiseAbs().maxCoeff() < 1e-7);
    }
}

void TestLabelSpreading::farSamplesAreRight()
{
    // A path of 2,000 points, class 0 at the left end and 1 at the right: by symmetry each half belongs to
    // its end, though at alpha = .9 next to nothing (1e-200) arrives in the middle.
    const int n = 2'000;
    RowMatrix X(n, 1);
    for (int i = 0; i < n; ++i)
        X(i, 0) = i;
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(n, kUnlabelled),
                            .classCount = 2};
    problem.given[0] = 0;
    problem.given[n - 1] = 1;
    const auto outcome = labelSpreading(
        problem, {.graph = {.k = 2}, .alpha = 0.9, .solver = PropagationSolver::Direct}, RunControl());
    for (int i = 0; i < n; ++i)
        QCOMPARE(outcome->predicted[i], i < n / 2 ? 0 : 1);
}

void TestLabelSpreading::conjugateGradientsTellOfDoubtfulSamples()
{
    const LabelledPoints moons = builtinPoints("moons?n=2000&noise=0.05", Scaling::Standard);
    const LearningProblem problem = moons.randomProblem(1, 1);
    LabelSpreadingOptions options{.alpha = 0.5, .solver = PropagationSolver::ConjugateGradients};
    QCOMPARE(labelSpreading(problem, options, RunControl())->notes.size(), std::size_t(1));
    options.solver = PropagationSolver::Direct;
    QVERIFY(labelSpreading(problem, options, RunControl())->notes.empty());
}

void TestLabelSpreading::componentWithoutALabelStaysUnlabelled()
{
    RowMatrix X(20, 1);
    for (int i = 0; i < 20; ++i) {
        const int cluster = i / 10;
        X(i, 0) = 1000.0 * cluster + i % 10;
    }
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(20, kUnlabelled),
                            .classCount = 2};
    problem.given[15] = 1;
    for (const PropagationSolver solver :
         {PropagationSolver::Direct, PropagationSolver::ConjugateGradients, PropagationSolver::Iterate}) {
        const auto outcome = labelSpreading(problem, {.graph = {.k = 3}, .solver = solver}, RunControl());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(outcome->predicted[i], i < 10 ? kUnlabelled : 1);
    }
}

void TestLabelSpreading::lonelyLabelKeepsItsClass()
{
    // The last point is so far away that it has no edge at all.
    RowMatrix X(3, 1);
    X << 0, 1, 1e6;
    const LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(X), .given = {0, -1, 1}, .classCount = 2};
    for (const PropagationSolver solver :
         {PropagationSolver::Direct, PropagationSolver::ConjugateGradients, PropagationSolver::Iterate}) {
        const auto outcome = labelSpreading(
            problem, {.graph = {.kind = GraphKind::AllPairs, .gamma = 1.0}, .solver = solver}, RunControl());
        QCOMPARE(outcome->predicted, (std::vector<int>{0, 0, 1}));
        QCOMPARE(outcome->scores(2, 1), 1.0);
    }
}

void TestLabelSpreading::duplicatesOutvoteALabel()
{
    // Unlike label propagation it lets the one dissenter be outvoted: that is what it is for.
    const LearningProblem problem{.X = std::make_shared<const RowMatrix>(RowMatrix::Ones(5, 1)),
                                  .given = {0, 1, 1, 1, -1},
                                  .classCount = 2};
    const auto outcome = labelSpreading(problem, {}, RunControl());
    QCOMPARE(outcome->predicted, (std::vector<int>{1, 1, 1, 1, 1}));
}

QTEST_APPLESS_MAIN(TestLabelSpreading)
#include "tst_label_spreading.moc"
