// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/naive_bayes_em.h"

#include "core/base/parallel.h"
#include "core/learn/learners.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <string>

using namespace inkling;

namespace {

/// Five samples of each class given, columns as they are: of different size, and all >= 0.
LearningProblem problemOf(const char *builtin)
{
    return builtinPoints(builtin, Scaling::None).randomProblem(5, 1);
}

NaiveBayesEmFit fitted(const LearningProblem &problem, const NaiveBayesEmOptions &options,
                       const RunControl &control = {})
{
    return fitNaiveBayesEm(problem, options, {}, control).value();
}

ParameterValues valuesOf(const LearnerInfo &learner, const char *model)
{
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    if (values.contains("model") && !values.set(learner.parameters, "model", model))
        qFatal("no such model");
    return values;
}

} // namespace

class TestNaiveBayesEm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundNeverFalls_data();
    void boundNeverFalls();
    void boundIsTheLogLikelihood();
    void withoutWeightIsTheSupervisedLearner_data() { bothModels(); }
    void withoutWeightIsTheSupervisedLearner();
    void everyLabelGivenIsTheSupervisedLearner_data() { bothModels(); }
    void everyLabelGivenIsTheSupervisedLearner();
    void oneIterationOnPaper();
    void isAFixedPointInTheEnd_data() { bothModels(); }
    void isAFixedPointInTheEnd();
    void findsTheClustersFromOneLabelEach();
    void unlabelledWordsAreLearned();
    void tellsOfLabelsLeftBehind();
    void predictsAsTheOutcome_data() { bothModels(); }
    void predictsAsTheOutcome();
    void refusesNegativeCounts();
    void limitIsTold();
    void stoppedKeepsTheIterationBefore();
    void sameBitsForAnyThreads();

private:
    static void bothModels();
};

void TestNaiveBayesEm::bothModels()
{
    QTest::addColumn<QByteArray>("supervised");
    QTest::newRow("gaussian") << QByteArray("gaussian_naive_bayes");
    QTest::newRow("multinomial") << QByteArray("multinomial_naive_bayes");
}

void TestNaiveBayesEm::boundNeverFalls_data()
{
    QTest::addColumn<QByteArray>("builtin");
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("smoothing"); // or alpha
    QTest::newRow("iris") << QByteArray("iris") << 0 << 1e-9;
    QTest::newRow("iris, much noise") << QByteArray("iris") << 0 << 0.3; // without its part the bound falls
    QTest::newRow("wine") << QByteArray("wine") << 0 << 1e-9;
    QTest::newRow("breast_cancer, noise") << QByteArray("breast_cancer") << 0 << 1e-3;
    QTest::newRow("digits") << QByteArray("digits") << 1 << 1.0;
    QTest::newRow("digits, large alpha") << QByteArray("digits") << 1 << 300.0;
}

void TestNaiveBayesEm::boundNeverFalls()
{
    QFETCH(QByteArray, builtin);
    QFETCH(int, kind);
    QFETCH(double, smoothing);
    const LearningProblem problem = problemOf(builtin.constData());
    for (const double lambda : {0.03, 1.0}) {
        const NaiveBayesEmFit fit = fitted(problem, {.kind = static_cast<NaiveBayesKind>(kind),
                                                     .lambda = lambda,
                                                     .smoothing = smoothing,
                                                     .alpha = smoothing,
                                                     .tolerance = 1e-12,
                                                     .maximumIterations = 60});
        QVERIFY(fit.iterations() > 5);
        QVERIFY(fit.bounds.back() > fit.bounds.front());
        for (std::size_t i = 1; i < fit.bounds.size(); ++i)
            QVERIFY(fit.bounds[i] >= fit.bounds[i - 1] - 1e-12 * std::abs(fit.bounds[i]));
    }
}

// Slow and obvious, with next to no floor, from the model of the last iteration.
void TestNaiveBayesEm::boundIsTheLogLikelihood()
{
    const LearningProblem problem = problemOf("iris");
    constexpr double kLambda = 0.3;
    const NaiveBayesEmFit fit = fitted(problem, {.lambda = kLambda, .smoothing = 1e-12});
    const auto &model = std::get<GaussianNaiveBayesModel>(fit.model);
    double expected = 0.0;
    for (Eigen::Index i = 0; i < problem.X->rows(); ++i) {
        Eigen::ArrayXd joint(3);
        for (Eigen::Index k = 0; k < 3; ++k) {
            joint[k] = std::exp(model.logPriors[k]);
            for (Eigen::Index j = 0; j < 4; ++j) {
                const double deviation = (*problem.X)(i, j) - model.means(k, j);
                joint[k] *= std::exp(-deviation * deviation / (2.0 * model.variances(k, j))) /
                            std::sqrt(2.0 * std::numbers::pi * model.variances(k, j));
            }
        }
        const int label = problem.given[static_cast<std::size_t>(i)];
        expected += label == kUnlabelled ? kLambda * std::log(joint.sum()) : std::log(joint[label]);
    }
    QVERIFY(std::abs(fit.bounds.back() - expected) < 1e-8 * std::abs(expected));
}

void TestNaiveBayesEm::withoutWeightIsTheSupervisedLearner()
{
    QFETCH(QByteArray, supervised);
    const LearnerInfo &method = *findLearner("naive_bayes_em");
    const LearnerInfo &alone = *findLearner(supervised.constData());
    ParameterValues values = valuesOf(method, QTest::currentDataTag());
    values.set("lambda", 0.0);
    const LearningProblem problem = problemOf("digits");
    const auto outcome = method.run(problem, values, RunControl());
    const auto expected = alone.run(problem, ParameterValues::defaults(alone.parameters), RunControl());
    QVERIFY((outcome->scores - expected->scores).cwiseAbs().maxCoeff() < 1e-9);
    QCOMPARE(outcome->iterations, 0);
    QVERIFY(outcome->ending == Ending::Converged);
    values.set("lambda", 1.0); // it makes a difference
    QVERIFY(method.run(problem, values, RunControl())->predicted != expected->predicted);
}

void TestNaiveBayesEm::everyLabelGivenIsTheSupervisedLearner()
{
    QFETCH(QByteArray, supervised);
    const LearnerInfo &method = *findLearner("naive_bayes_em");
    const LearnerInfo &alone = *findLearner(supervised.constData());
    LearningProblem problem = problemOf("iris");
    problem.given = builtinPoints("iris", Scaling::None).y;
    const auto outcome = method.run(problem, valuesOf(method, QTest::currentDataTag()), RunControl());
    const auto expected = alone.run(problem, ParameterValues::defaults(alone.parameters), RunControl());
    QVERIFY((outcome->scores - expected->scores).cwiseAbs().maxCoeff() < 1e-12);
}

void TestNaiveBayesEm::oneIterationOnPaper()
{
    // Given texts "a a" and "b b", alpha 1: shares 3/4 and 1/4 of the words. The text "a a a b" is then
    // 27 : 3 likely, so with lambda 0.5 class 0 gets 0.45 of it and class 1 0.05. Class 0 then has 3.35 of a
    // and 0.45 of b.
    LearningProblem problem;
    problem.X = std::make_shared<const RowMatrix>(RowMatrix{{2, 0}, {0, 2}, {3, 1}});
    problem.given = {0, 1, kUnlabelled};
    problem.classCount = 2;
    const NaiveBayesEmFit fit = fitted(
        problem, {.kind = NaiveBayesKind::Multinomial, .lambda = 0.5, .alpha = 1.0, .maximumIterations = 1});
    const auto &model = std::get<MultinomialNaiveBayesModel>(fit.model);
    QVERIFY(std::abs(std::exp(model.logShares(0, 0)) - 4.35 / 5.8) < 1e-12);
    QVERIFY(std::abs(std::exp(model.logShares(1, 0)) - 1.15 / 4.2) < 1e-12);
    QVERIFY(std::abs(std::exp(model.logPriors[0]) - 1.45 / 2.5) < 1e-12);
}

// The model of the final probabilities gives these again.
void TestNaiveBayesEm::isAFixedPointInTheEnd()
{
    QFETCH(QByteArray, supervised);
    const bool isGaussian = supervised == "gaussian_naive_bayes";
    const LearningProblem problem = problemOf("iris");
    const auto kind = isGaussian ? NaiveBayesKind::Gaussian : NaiveBayesKind::Multinomial;
    const NaiveBayesEmFit fit =
        fitted(problem, {.kind = kind, .lambda = 1.0, .tolerance = 1e-15, .maximumIterations = 100'000});
    RowMatrix R = fit.scores;
    for (Eigen::Index i = 0; i < 150; ++i) {
        if (const int label = problem.given[static_cast<std::size_t>(i)]; label != kUnlabelled)
            R.row(i) = Eigen::RowVectorXd::Unit(3, label);
    }
    const RowMatrix &X = *problem.X;
    const RowMatrix joint = isGaussian
                                ? logJoint(fitGaussianNaiveBayes(X, R, 1e-9, RunControl()).value(), X)
                                : logJoint(fitMultinomialNaiveBayes(X, R, 1.0, RunControl()).value(), X);
    const RowMatrix scores = (joint.array().colwise() - joint.rowwise().maxCoeff().array()).exp();
    const RowMatrix expected = scores.array().colwise() / scores.rowwise().sum().array();
    QVERIFY((fit.scores - expected).cwiseAbs().maxCoeff() < 1e-4);
}

void TestNaiveBayesEm::findsTheClustersFromOneLabelEach()
{
    // One cluster is ten times as wide as the other: the labels alone, one each, do not tell.
    RowMatrix X(400, 2);
    Random random(1);
    for (int i = 0; i < 400; ++i) {
        const double width = i % 2 == 0 ? 0.3 : 3.0;
        X.row(i) << width * random.normal() + 6.0 * (i % 2), width * random.normal();
    }
    LearningProblem problem;
    problem.X = std::make_shared<const RowMatrix>(X);
    problem.given.assign(400, kUnlabelled);
    problem.given[0] = 0;
    problem.given[1] = 1;
    problem.classCount = 2;
    const auto right = [&](double lambda) {
        const auto outcome = naiveBayesEm(problem, {.lambda = lambda}, RunControl());
        int count = 0;
        for (int i = 0; i < 400; ++i)
            count += outcome->predicted[static_cast<std::size_t>(i)] == i % 2 ? 1 : 0;
        return count;
    };
    // of the wide cluster exp(-2) / (18 pi) * pi = 0.75 %, some 1.5 samples, lie within 1 of the other's
    // middle
    QVERIFY(right(1.0) >= 396);
    QVERIFY(right(1.0) > right(0.0) + 10);
}

void TestNaiveBayesEm::unlabelledWordsAreLearned()
{
    // "a" is given as class 0 and "d" as 1; "b" occurs beside "a" only and "c" beside "d": a text of "b"
    // alone says nothing to the supervised learner.
    LearningProblem problem;
    problem.X = std::make_shared<const RowMatrix>(RowMatrix{
        {2, 0, 0, 0}, {0, 0, 0, 2}, {3, 3, 0, 0}, {0, 0, 3, 3}, {2, 4, 0, 0}, {0, 0, 4, 2}, {0, 5, 0, 0}});
    problem.given = {0, 1, kUnlabelled, kUnlabelled, kUnlabelled, kUnlabelled, kUnlabelled};
    problem.classCount = 2;
    const auto alone =
        naiveBayesEm(problem, {.kind = NaiveBayesKind::Multinomial, .lambda = 0.0}, RunControl());
    QVERIFY(std::abs(alone->scores(6, 0) - 0.5) < 1e-12);
    const auto outcome =
        naiveBayesEm(problem, {.kind = NaiveBayesKind::Multinomial, .lambda = 1.0}, RunControl());
    QVERIFY(outcome->scores(6, 0) > 0.95);
    QVERIFY(outcome->notes.empty());
}

void TestNaiveBayesEm::tellsOfLabelsLeftBehind()
{
    // Both classes' given samples lie in one of two clusters; the other one draws class 1 away.
    RowMatrix X(204, 1);
    Random random(1);
    for (int i = 0; i < 204; ++i)
        X(i, 0) = (i < 104 ? 0.0 : 20.0) + random.normal();
    X.topRows(4) << -1.0, -0.8, 1.0, 0.8;
    LearningProblem problem;
    problem.X = std::make_shared<const RowMatrix>(X);
    problem.given.assign(204, kUnlabelled);
    problem.given[0] = problem.given[1] = 0;
    problem.given[2] = problem.given[3] = 1;
    problem.classCount = 2;
    const auto outcome = naiveBayesEm(problem, {.lambda = 1.0}, RunControl());
    QCOMPARE(outcome->notes.size(), std::size_t{1});
    QVERIFY(english(outcome->notes[0]).starts_with("The unlabelled samples drew the classes away"));
}

void TestNaiveBayesEm::predictsAsTheOutcome()
{
    const LearnerInfo &method = *findLearner("naive_bayes_em");
    const LearningProblem problem = problemOf("digits");
    ParameterValues values = valuesOf(method, QTest::currentDataTag());
    for (const int maximum : {1, 300}) {
        values.set("max_iterations", maximum);
        const auto outcome = method.run(problem, values, RunControl());
        const auto scores = method.predict(problem, values, *outcome, *problem.X, RunControl());
        QVERIFY((*scores - outcome->scores).cwiseAbs().maxCoeff() < 1e-9);
    }
}

void TestNaiveBayesEm::refusesNegativeCounts()
{
    LearningProblem problem;
    problem.X = std::make_shared<const RowMatrix>(RowMatrix{{1, 0}, {0, 1}, {1, -1}}); // not a given one
    problem.given = {0, 1, kUnlabelled};
    problem.classCount = 2;
    const auto outcome = naiveBayesEm(problem, {.kind = NaiveBayesKind::Multinomial}, RunControl());
    QVERIFY(!outcome && outcome.error().kind == ErrorKind::Input);
    QVERIFY(naiveBayesEm(problem, {}, RunControl()).ok());
}

void TestNaiveBayesEm::limitIsTold()
{
    const auto outcome =
        naiveBayesEm(problemOf("iris"), {.lambda = 1.0, .maximumIterations = 2}, RunControl());
    QVERIFY(outcome->ending == Ending::LimitReached);
    QCOMPARE(outcome->iterations, 2);
}

void TestNaiveBayesEm::stoppedKeepsTheIterationBefore()
{
    const LearningProblem problem = problemOf("iris");
    int questions = 0;
    const auto stopAfter = [&](int allowed) {
        questions = 0;
        return RunControl([&questions, allowed](double) { return ++questions <= allowed; });
    };
    const NaiveBayesEmOptions options{.lambda = 1.0};
    const int whole = (fitted(problem, options, stopAfter(1'000'000)), questions);
    for (int allowed = 0; allowed < whole; ++allowed) {
        const auto fit = fitNaiveBayesEm(problem, options, {}, stopAfter(allowed));
        if (!fit) {
            QVERIFY(fit.error().kind == ErrorKind::Stopped);
            QVERIFY(allowed < 6);
            continue;
        }
        QVERIFY(fit->ending == Ending::Stopped);
        const NaiveBayesEmFit expected =
            fitted(problem, {.lambda = 1.0, .maximumIterations = fit->iterations()});
        QVERIFY(fit->scores == expected.scores);
    }
}

void TestNaiveBayesEm::sameBitsForAnyThreads()
{
    const LearningProblem problem = problemOf("digits");
    for (const auto kind : {NaiveBayesKind::Gaussian, NaiveBayesKind::Multinomial}) {
        const NaiveBayesEmOptions options{.kind = kind, .maximumIterations = 10};
        const NaiveBayesEmFit expected = fitted(problem, options);
        ThreadPool pool(3);
        const NaiveBayesEmFit fit = fitted(problem, options, RunControl({}, &pool));
        QVERIFY(fit.scores == expected.scores);
        QVERIFY(fit.bounds == expected.bounds);
    }
}

QTEST_APPLESS_MAIN(TestNaiveBayesEm)
#include "tst_naive_bayes_em.moc"
