// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/pseudo_label.h"

#include "core/classify/logistic_regression.h"
#include "core/learn/joint_perceptron.h"
#include "core/learn/learners.h"
#include "tests/support/joint_sets.h"
#include "tests/support/lesson_clouds.h"

#include <QTest>

using namespace inkling;

namespace {

/// The rounds spelled out: a new fit, exact and from nothing, for each.
RowMatrix naive(const JointSet &set, const PseudoLabelOptions &options, int rounds)
{
    const Eigen::Index l = set.labelled.X.rows();
    const Eigen::Index u = set.unlabelled.rows();
    const LogisticOptions exact{.C = 1.0 / (options.l2 * static_cast<double>(l)), .tolerance = 1e-9};
    LogisticModel model = fitLogistic(set.labelled, exact, nullptr, RunControl());
    for (int round = 1; round <= rounds; ++round) {
        TrainingSet all = set.labelled;
        all.X = *set.all({});
        all.weights = Eigen::VectorXd::Ones(l + u);
        const RowMatrix p = probabilities(model, set.unlabelled);
        for (Eigen::Index i = 0; i < u; ++i) {
            Eigen::Index likeliest = 0;
            p.row(i).maxCoeff(&likeliest);
            all.y.push_back(static_cast<int>(likeliest));
            const double alpha = options.weight * std::min(1.0, static_cast<double>(round) / options.rounds);
            all.weights[l + i] = alpha * static_cast<double>(l) / static_cast<double>(u);
        }
        model = fitLogistic(all, exact, nullptr, RunControl());
    }
    return probabilities(model, *set.all({}));
}

double tallAccuracy(double weight)
{
    const LearnerInfo &learner = *findLearner("pseudo_label");
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    values.set("weight", weight);
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const LabelledPoints clouds = tallClouds(seed);
        const LearningProblem problem = clouds.problem({300, 301});
        const auto outcome = learner.run(problem, values, RunControl());
        sum += unlabelledAccuracy(clouds, problem, outcome->predicted);
    }
    return 5.0 * sum;
}

} // namespace

class TestPseudoLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheRoundsSpelledOut();
    void withoutWeightIsLogisticRegression();
    void endsWhereAnotherRoundChangesNothing();
    void tellsOfTheLimit();
    void slowGrowthCorrectsTheFirstMistakes();
    void showsEveryRound();
    void predictsThePointsAsTheRunDid_data();
    void predictsThePointsAsTheRunDid();
    void stoppedNetworkAnswersWithItsLastEpoch();
    void everyLabelGivenIsLogisticRegression();
};

void TestPseudoLabel::equalsTheRoundsSpelledOut()
{
    const JointSet set = jointSet(builtinPoints("wine", Scaling::Standard), 4, 1);
    const PseudoLabelOptions options{.weight = 0.8, .rounds = 5};
    const auto fitted = fitPseudoLabels(set, options, RunControl());
    QVERIFY(fitted->ending == Ending::Converged);
    const RowMatrix difference = fitted->predict(*set.all({})) - naive(set, options, fitted->iterations);
    QVERIFY(difference.cwiseAbs().maxCoeff() < 1e-4);
}

void TestPseudoLabel::withoutWeightIsLogisticRegression()
{
    const JointSet set = jointSet(builtinPoints("iris", Scaling::Standard), 4, 1);
    const PseudoLabelOptions options{.weight = 0.0};
    const auto fitted = fitPseudoLabels(set, options, RunControl());
    const RowMatrix difference = fitted->predict(*set.all({})) - naive(set, options, 0);
    QVERIFY(difference.cwiseAbs().maxCoeff() < 1e-4);
}

void TestPseudoLabel::endsWhereAnotherRoundChangesNothing()
{
    const JointSet set = jointSet(builtinPoints("iris", Scaling::Standard), 2, 1);
    const PseudoLabelOptions options{.weight = 0.5, .rounds = 4};
    const auto fitted = fitPseudoLabels(set, options, RunControl());
    QVERIFY(fitted->ending == Ending::Converged);
    QVERIFY(fitted->iterations >= 4);
    const auto longer =
        fitPseudoLabels(set, {.weight = 0.5, .rounds = 4, .maximumRounds = fitted->iterations}, RunControl());
    QVERIFY(longer->ending == Ending::Converged); // the limit is where it ended anyway
    QVERIFY(longer->predict(set.unlabelled) == fitted->predict(set.unlabelled));
}

void TestPseudoLabel::tellsOfTheLimit()
{
    // Full weight at once, and one round: the classes have changed since.
    const JointSet set = jointSet(builtinPoints("digits", Scaling::Standard), 2, 1);
    const auto fitted = fitPseudoLabels(set, {.weight = 0.5, .rounds = 1, .maximumRounds = 1}, RunControl());
    QVERIFY(fitted->ending == Ending::LimitReached);
    QCOMPARE(fitted->iterations, 1);
}

void TestPseudoLabel::slowGrowthCorrectsTheFirstMistakes()
{
    // On the clouds of the lesson of confirmation bias, logistic regression alone has 83.9 right. A weight
    // that lets the labels speak moves the border into the gap; a large one freezes it where it is.
    const double light = tallAccuracy(0.3);
    const double heavy = tallAccuracy(10.0);
    QVERIFY2(light > 94.0, qPrintable(QString::number(light)));
    QVERIFY2(heavy < light - 5.0, qPrintable(QString::number(heavy)));
    QVERIFY2(heavy > 80.0, qPrintable(QString::number(heavy)));
}

void TestPseudoLabel::showsEveryRound()
{
    const LabelledPoints clouds = tallClouds(1);
    LearningProblem problem = clouds.problem({300, 301});
    problem.trace = TraceRequest::Frames;
    const LearnerInfo &learner = *findLearner("pseudo_label");
    const ParameterValues values = ParameterValues::defaults(learner.parameters);
    const auto outcome = learner.run(problem, values, RunControl());
    QCOMPARE(outcome->trace.front().iteration, 0);
    QCOMPARE(outcome->trace.back().iteration, outcome->iterations);
    for (int round = 0; round < 10; ++round)
        QCOMPARE(outcome->trace[round].iteration, round);
}

void TestPseudoLabel::predictsThePointsAsTheRunDid_data()
{
    QTest::addColumn<int>("model");
    QTest::newRow("logistic") << static_cast<int>(JointModel::Logistic);
    QTest::newRow("perceptron") << static_cast<int>(JointModel::Perceptron);
}

void TestPseudoLabel::predictsThePointsAsTheRunDid()
{
    QFETCH(int, model);
    LearningProblem problem = builtinPoints("iris", Scaling::Standard).randomProblem(4, 1);
    problem.classCount = 4; // one that nobody has
    problem.seed = 5;
    for (const char *id : {"pseudo_label", "entropy_regularization"}) {
        const LearnerInfo &learner = *findLearner(id);
        ParameterValues values = ParameterValues::defaults(learner.parameters);
        values.set("model", model);
        const auto outcome = learner.run(problem, values, RunControl());
        const auto again = learner.predict(problem, values, *outcome, *problem.X, RunControl());
        QVERIFY((*again - outcome->scores).cwiseAbs().maxCoeff() < 1e-12);
        QVERIFY(again->col(3).isZero(0.0));
    }
}

void TestPseudoLabel::stoppedNetworkAnswersWithItsLastEpoch()
{
    const LearningProblem problem = builtinPoints("iris", Scaling::Standard).randomProblem(4, 1);
    for (const char *id : {"pseudo_label", "entropy_regularization"}) {
        const LearnerInfo &learner = *findLearner(id);
        ParameterValues values = ParameterValues::defaults(learner.parameters);
        values.set("model", static_cast<double>(JointModel::Perceptron));
        values.set("max_epochs", 20);
        int asked = 0;
        const auto stopped = learner.run(problem, values, RunControl([&](double) { return ++asked <= 20; }));
        QVERIFY(stopped->ending == Ending::Stopped);
        QVERIFY(stopped->iterations > 0 && stopped->iterations < 20);
        values.set("max_epochs", stopped->iterations);
        QVERIFY(learner.run(problem, values, RunControl())->scores == stopped->scores);
    }
}

void TestPseudoLabel::everyLabelGivenIsLogisticRegression()
{
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    const JointSet set = jointSet(iris, 50, 1);
    QCOMPARE(set.unlabelled.rows(), 0);
    const auto fitted = fitPseudoLabels(set, {}, RunControl());
    const RowMatrix difference =
        fitted->predict(*iris.X) -
        probabilities(
            fitLogistic(set.labelled, {.C = 100.0 / 150.0, .tolerance = 1e-9}, nullptr, RunControl()),
            *iris.X);
    QVERIFY(difference.cwiseAbs().maxCoeff() < 1e-4);
}

QTEST_APPLESS_MAIN(TestPseudoLabel)
#include "tst_pseudo_label.moc"
