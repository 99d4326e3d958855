// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/lap_rls.h"

#include "core/base/parallel.h"
#include "core/learn/temperature.h"
#include "tests/support/labelled_points.h"
#include "tests/support/naive_deformed_kernel.h"

#include <Eigen/LU>

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

namespace {

/// f (m x c) of some labels by the words: (Kt_LL + gamma_A l I)^-1 (Y - ybar), in extended precision.
RowMatrix naiveFunctions(const RowMatrix &fromPoints, const RowMatrix &amongLabels,
                         const std::vector<int> &classes, int classCount, const ManifoldOptions &options)
{
    const auto l = static_cast<Eigen::Index>(classes.size());
    ExtendedMatrix Y = ExtendedMatrix::Zero(l, classCount);
    for (Eigen::Index i = 0; i < l; ++i)
        Y(i, classes[i]) = 1.0L;
    if (options.classPriors == ClassPriors::Equal)
        Y.rowwise() -= Y.colwise().mean().eval();
    ExtendedMatrix A = amongLabels.cast<long double>();
    A.diagonal().array() += static_cast<long double>(options.gammaA) * static_cast<long double>(l);
    return (fromPoints.cast<long double>() * A.partialPivLu().solve(Y)).cast<double>();
}

/// The probabilities of the whole method by the words; Kt: m x n from m points, KtLL: l x l.
RowMatrix naiveScores(const LearningProblem &problem, const RowMatrix &Kt, const RowMatrix &KtAll,
                      const ManifoldOptions &options)
{
    std::vector<int> rows;
    std::vector<int> classes;
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] == kUnlabelled)
            continue;
        rows.push_back(static_cast<int>(i));
        classes.push_back(problem.given[i]);
    }
    RowMatrix leftOut(static_cast<Eigen::Index>(rows.size()), problem.classCount);
    for (std::size_t v = 0; v < rows.size(); ++v) {
        std::vector<int> others = rows;
        std::vector<int> otherClasses = classes;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(v));
        otherClasses.erase(otherClasses.begin() + static_cast<std::ptrdiff_t>(v));
        leftOut.row(static_cast<Eigen::Index>(v)) = naiveFunctions(
            KtAll.row(rows[v])(others), KtAll(others, others), otherClasses, problem.classCount, options);
    }
    const double temperature = fittedTemperature(leftOut, classes);
    return softmax(
        naiveFunctions(Kt(Eigen::all, rows), KtAll(rows, rows), classes, problem.classCount, options),
        temperature);
}

} // namespace

class TestLapRls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheNaiveFormula_data();
    void equalsTheNaiveFormula();
    void withoutAManifoldItIsKernelRidgeRegression();
    void manifoldHelpsOnTwoMoons();
    void farFromLabelsPriorsDecide();
    void contradictingDuplicatesAreUndecided();
    void isolatedLabelIsAnswered();
    void newPointsAreUnreachedWhereSamplesAre();
    void keptKernelChangesNothing();
    void predictsTheSameBitsForAnyThreads();
};

void TestLapRls::equalsTheNaiveFormula_data()
{
    QTest::addColumn<int>("degree");
    QTest::addColumn<double>("gammaA");
    QTest::addColumn<double>("gammaI");
    QTest::addColumn<int>("priors");
    for (const int degree : {1, 2, 5}) {
        for (const int priors : {0, 1}) {
            QTest::addRow("degree %d, as published, priors %d", degree, priors)
                << degree << 1e-6 << 1e-2 << priors;
            QTest::addRow("degree %d, smooth, priors %d", degree, priors) << degree << 1e-2 << 1.0 << priors;
        }
    }
}

void TestLapRls::equalsTheNaiveFormula()
{
    QFETCH(int, degree);
    QFETCH(double, gammaA);
    QFETCH(double, gammaI);
    QFETCH(int, priors);
    LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    std::vector<int> rows;
    for (int i = 0; i < 75; ++i)
        rows.push_back(2 * i);
    iris.X = std::make_shared<const RowMatrix>((*iris.X)(rows, Eigen::all));
    for (std::size_t i = 0; i < rows.size(); ++i)
        iris.y[i] = iris.y[rows[i]];
    iris.y.resize(rows.size());
    LearningProblem problem = iris.randomProblem(4, 3);
    const auto first = std::find(problem.given.begin(), problem.given.end(), 1);
    *first = kUnlabelled; // not as many of each class
    const ManifoldOptions options{.graph = {.kind = GraphKind::AllPairs, .gamma = 0.5}, // one component
                                  .sigma = 1.5,
                                  .gammaA = gammaA,
                                  .gammaI = gammaI,
                                  .degree = degree,
                                  .classPriors = priors == 0 ? ClassPriors::Equal : ClassPriors::Labels};
    const auto outcome = lapRls(problem, options, RunControl());
    QCOMPARE(outcome->components, 1);
    const Graph graph = buildGraph(*problem.X, options.graph, RunControl()).value();
    const ExtendedMatrix M = manifoldPenalty(graph, gammaI / gammaA, degree);
    const RowMatrix Kt = naiveDeformedKernel(*problem.X, *problem.X, M, 1.5);
    const RowMatrix expected = naiveScores(problem, Kt, Kt, options);
    QVERIFY((outcome->scores - expected).cwiseAbs().maxCoeff() < 1e-6);

    RowMatrix points = problem.X->topRows(40);
    points.array() += 0.2;
    const LearnerInfo learner = lapRlsInfo();
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    values.set("graph", 1.0);
    values.set("gamma", 0.5);
    values.set("sigma", 1.5);
    values.set("gamma_a", gammaA);
    values.set("gamma_i", gammaI);
    values.set("degree", degree);
    values.set("class_priors", priors);
    const auto predicted = learner.predict(problem, values, *outcome, points, RunControl());
    const RowMatrix expectedThere =
        naiveScores(problem, naiveDeformedKernel(points, *problem.X, M, 1.5), Kt, options);
    QVERIFY((*predicted - expectedThere).cwiseAbs().maxCoeff() < 1e-6);
}

void TestLapRls::withoutAManifoldItIsKernelRidgeRegression()
{
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(6, 1);
    const ManifoldOptions options{.sigma = 4.0, .gammaA = 1e-3, .gammaI = 0.0};
    const auto outcome = lapRls(problem, options, RunControl());
    const RowMatrix K = gaussianKernel(*problem.X, *problem.X, 4.0).cast<double>();
    const RowMatrix expected = naiveScores(problem, K, K, options);
    QCOMPARE(outcome->components, 1);
    QVERIFY((outcome->scores - expected).cwiseAbs().maxCoeff() < 1e-6);
}

void TestLapRls::manifoldHelpsOnTwoMoons()
{
    const LabelledPoints moons = builtinPoints("moons?n=300&noise=0.1", Scaling::Standard);
    double with = 0.0;
    double without = 0.0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const LearningProblem problem = moons.randomProblem(3, seed);
        with += moons.accuracy(lapRls(problem, {}, RunControl())->predicted) / 10.0;
        without += moons.accuracy(lapRls(problem, {.gammaI = 0.0}, RunControl())->predicted) / 10.0;
    }
    qInfo("with the manifold %.3f, without %.3f", with, without);
    QVERIFY(with > without + 0.1);
}

void TestLapRls::farFromLabelsPriorsDecide()
{
    // A kernel so narrow that the last point hears nobody: nearly all equal, or the shares of the labels.
    const std::vector<double> places = {0, 0.1, 0.2, 0.3, 0.4, 2.5};
    RowMatrix X(6, 1);
    for (int i = 0; i < 6; ++i)
        X(i, 0) = places[i];
    const LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(X), .given = {0, 1, 1, 1, 1, kUnlabelled}, .classCount = 2};
    ManifoldOptions options{.graph = {.kind = GraphKind::AllPairs, .gamma = 0.1}, .sigma = 3.0, .degree = 1};
    options.gammaI = 10.0; // f is nearly constant
    const auto equal = lapRls(problem, options, RunControl());
    options.classPriors = ClassPriors::Labels;
    const auto labels = lapRls(problem, options, RunControl());
    QVERIFY(labels->scores(5, 1) > equal->scores(5, 1) + 0.1);
}

void TestLapRls::contradictingDuplicatesAreUndecided()
{
    RowMatrix X(6, 1);
    X << 0, 0, 1, 1, 2, 2;
    const LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                                  .given = {0, 1, kUnlabelled, kUnlabelled, kUnlabelled, kUnlabelled},
                                  .classCount = 2};
    const auto outcome = lapRls(problem, {.graph = {.k = 3}}, RunControl());
    QVERIFY((outcome->scores.array() - 0.5).abs().maxCoeff() < 1e-9);
}

void TestLapRls::isolatedLabelIsAnswered()
{
    // Mutual neighbours: the last is nobody's, and has the only label of its class.
    RowMatrix X(5, 1);
    X << 0, 1, 2, 3, 50;
    const LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                                  .given = {0, kUnlabelled, kUnlabelled, kUnlabelled, 1},
                                  .classCount = 2};
    const auto outcome = lapRls(
        problem, {.graph = {.k = 2, .symmetrization = Symmetrization::Mutual}, .sigma = 2.0}, RunControl());
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 0, 0, 0, 1}));
}

void TestLapRls::newPointsAreUnreachedWhereSamplesAre()
{
    // Two clouds, labels in one. A kernel as wide as both would say something of the other.
    RowMatrix X(40, 1);
    for (int i = 0; i < 40; ++i)
        X(i, 0) = i < 20 ? i : 1000 + i;
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(40, kUnlabelled),
                            .classCount = 2};
    problem.given[2] = 0;
    problem.given[17] = 1;
    const LearnerInfo learner = lapRlsInfo();
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    values.set("sigma", 300.0);
    const auto outcome = learner.run(problem, values, RunControl());
    RowMatrix points(4, 1);
    points << 3.4, 16.6, 1030.5, -1e6;
    const auto predicted = learner.predict(problem, values, *outcome, points, RunControl());
    QVERIFY((*predicted)(0, 0) > 0.5);
    QVERIFY((*predicted)(1, 1) > 0.5);
    QVERIFY(predicted->row(2).isZero(0.0));
    QVERIFY(predicted->row(3).isZero(0.0)); // no kernel gets there
    problem.given[17] = kUnlabelled;
    const auto alone = learner.predict(problem, values, *outcome, points, RunControl());
    QCOMPARE(alone->row(1), Eigen::RowVector2d(1.0, 0.0)); // one class in all
    QVERIFY(alone->bottomRows(2).isZero(0.0));
}

void TestLapRls::keptKernelChangesNothing()
{
    LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(4, 1);
    GraphCache cache;
    for (const double gammaI : {1e-2, 0.1, 1e-2}) {
        for (const double sigma : {1.0, 3.0}) {
            for (const int degree : {1, 2}) {
                const ManifoldOptions options{.sigma = sigma, .gammaI = gammaI, .degree = degree};
                problem.graphs = nullptr;
                const auto fresh = lapRls(problem, options, RunControl());
                problem.graphs = &cache;
                QVERIFY(lapRls(problem, options, RunControl())->scores == fresh->scores);
                QVERIFY(lapRls(problem, options, RunControl())->scores == fresh->scores);
            }
        }
    }
    QVERIFY(cache.kept().kernel != nullptr);
}

void TestLapRls::predictsTheSameBitsForAnyThreads()
{
    const LearningProblem problem = builtinPoints("breast_cancer", Scaling::Standard).randomProblem(3, 1);
    const LearnerInfo learner = lapRlsInfo();
    const ParameterValues values = ParameterValues::defaults(learner.parameters);
    const auto outcome = learner.run(problem, values, RunControl());
    const RowMatrix points = 0.9 * problem.X->topRows(300);
    const auto expected = learner.predict(problem, values, *outcome, points, RunControl());
    for (const int threads : {1, 2, 3, 8}) {
        ThreadPool pool(threads);
        const auto found = learner.predict(problem, values, *outcome, points, RunControl({}, &pool));
        QVERIFY(*found == *expected);
    }
}

QTEST_APPLESS_MAIN(TestLapRls)
#include "tst_lap_rls.moc"
