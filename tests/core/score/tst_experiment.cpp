// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/experiment.h"

#include "core/learn/learners.h"
#include "core/score/split.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <cmath>

using namespace inkling;

namespace {

/// All classes of the points known, nothing given.
Labels truthOf(const LabelledPoints &points)
{
    std::vector<ClassInfo> classes;
    for (int k = 0; k < points.classCount; ++k)
        classes.push_back({std::to_string(k), std::nullopt});
    return hideLabels(givenLabels({classes, points.y}));
}

Experiment experimentOf(const LabelledPoints &points, const Labels &labels, std::string_view method)
{
    const LearnerInfo *learner = findLearner(method);
    return {.X = points.X,
            .labels = labels,
            .learner = learner,
            .values = ParameterValues::defaults(learner->parameters)};
}

Experiment irisExample(std::string_view method)
{
    const LabelledPoints iris = irisSepals();
    return experimentOf(iris, *giveRows(truthOf(iris), {kIrisSeeds.begin(), kIrisSeeds.end()}), method);
}

} // namespace

class TestExperiment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void irisExample_data();
    void irisExample();
    void baselinesSeeTheSameLabels();
    void baselineIsComparedWithAnother();
    void nothingHeldOutHasNoDifference();
    void verdictFollowsTheInterval_data();
    void verdictFollowsTheInterval();
    void moreNeededSettlesIt();
    void leavesEachLabelOut();
    void leavesOutOnlyWhenFewAreHeldOut();
    void lastOfItsClassOrComponentIsExcluded();
    void tooManyLabelsAreNotLeftOut();
    void inductiveHidesTheHeldOutPoints();
    void itsTwoHalvesMakeTheWhole();
    void errorIsTheMethods();
    void stopKeepsTheAnswer();
    void progressNeverFalls();
};

void TestExperiment::irisExample_data()
{
    // scikit-learn 1.2.1's figures, a given label counting as its own prediction.
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("alpha");
    QTest::addColumn<quint64>("right");
    QTest::newRow("label propagation") << QByteArray("label_propagation") << QByteArray() << quint64(106);
    QTest::newRow("label spreading") << QByteArray("label_spreading") << QByteArray("0.2") << quint64(117);
}

void TestExperiment::irisExample()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, alpha);
    QFETCH(quint64, right);
    Experiment experiment = ::irisExample(method.constData());
    const ParameterTable &table = experiment.learner->parameters;
    QVERIFY(experiment.values.set(table, "graph", "rbf").ok());
    QVERIFY(experiment.values.set(table, "gamma", "20").ok());
    QVERIFY(experiment.values.set(table, "solver", "direct").ok());
    if (!alpha.isEmpty())
        QVERIFY(experiment.values.set(table, "alpha", alpha.constData()).ok());
    const auto report = runExperiment(experiment, RunControl());
    QCOMPARE(report->score.allKnown, std::size_t(150));
    QCOMPARE(report->score.allKnownCorrect, std::size_t(right));
    QCOMPARE(report->score.heldOut, std::size_t(132));
    QCOMPARE(report->score.correct, std::size_t(right - 18));
    QCOMPARE(report->score.givenAgreed, std::size_t(18));
    // 110 and 116 of all 150 by their own predictions. Given labels that these contradict: two, at points
    // that carry two classes, and three on the wrong side of a straight border.
    QCOMPARE(report->baselines[1].score.givenAgreed, std::size_t(16));
    QCOMPARE(report->baselines[1].score.correct, std::size_t(110 - 16));
    QCOMPARE(report->baselines[2].score.givenAgreed, std::size_t(15));
    QCOMPARE(report->baselines[2].score.correct, std::size_t(116 - 15));
    QVERIFY(report->difference->verdict == (right == 106 ? Verdict::Hurt : Verdict::CannotTell));
}

void TestExperiment::baselinesSeeTheSameLabels()
{
    const auto report = runExperiment(::irisExample("label_spreading"), RunControl());
    QCOMPARE(report->learner, std::string("label_spreading"));
    QCOMPARE(report->baselines.size(), std::size_t(3));
    const char *ids[] = {"majority", "nearest_neighbour", "logistic_regression"};
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(report->baselines[i].id, std::string(ids[i]));
        QCOMPARE(report->baselines[i].score.heldOut, report->score.heldOut);
        const auto alone = runExperiment(::irisExample(ids[i]), RunControl());
        QCOMPARE(alone->score.correct, report->baselines[i].score.correct);
    }
    QCOMPARE(report->difference->to, std::string("logistic_regression"));
    QCOMPARE(report->difference->points, report->score.accuracy - report->baselines[2].score.accuracy);
    QVERIFY(report->milliseconds > 0.0);
}

void TestExperiment::baselineIsComparedWithAnother()
{
    QCOMPARE(runExperiment(::irisExample("logistic_regression"), RunControl())->difference->to,
             std::string("nearest_neighbour"));
    QCOMPARE(runExperiment(::irisExample("nearest_neighbour"), RunControl())->difference->to,
             std::string("logistic_regression"));
}

void TestExperiment::nothingHeldOutHasNoDifference()
{
    const LabelledPoints iris = irisSepals();
    const auto report = runExperiment(
        experimentOf(iris, giveAtRandom(truthOf(iris), 3, 1), "label_propagation"), RunControl());
    QVERIFY(!report->difference.has_value());
    QCOMPARE(report->score.heldOut, std::size_t(0));
}

void TestExperiment::verdictFollowsTheInterval_data()
{
    QTest::addColumn<int>("onlyMethod");
    QTest::addColumn<int>("onlyBaseline");
    QTest::addColumn<int>("verdict");
    QTest::newRow("helped") << 30 << 2 << static_cast<int>(Verdict::Helped);
    QTest::newRow("hurt") << 2 << 30 << static_cast<int>(Verdict::Hurt);
    QTest::newRow("cannot tell") << 6 << 5 << static_cast<int>(Verdict::CannotTell);
    QTest::newRow("the same") << 0 << 0 << static_cast<int>(Verdict::CannotTell);
}

void TestExperiment::verdictFollowsTheInterval()
{
    QFETCH(int, onlyMethod);
    QFETCH(int, onlyBaseline);
    QFETCH(int, verdict);
    Score method;
    Score baseline;
    for (int i = 0; i < 100; ++i) {
        method.right.push_back(i < onlyMethod || i >= 60);
        baseline.right.push_back((i >= onlyMethod && i < onlyMethod + onlyBaseline) || i >= 60);
    }
    const Difference difference = compare(method, baseline, "other", 1);
    QCOMPARE(difference.to, std::string("other"));
    QCOMPARE(difference.points, (onlyMethod - onlyBaseline) / 100.0);
    QCOMPARE(difference.mcnemarP, mcnemarP(onlyMethod, onlyBaseline));
    QCOMPARE(static_cast<int>(difference.verdict), verdict);
    QCOMPARE(difference.interval.low > 0.0, difference.verdict == Verdict::Helped);
    QCOMPARE(difference.interval.high < 0.0, difference.verdict == Verdict::Hurt);
    QCOMPARE(difference.moreNeeded > 0, onlyMethod == 6);
}

void TestExperiment::moreNeededSettlesIt()
{
    // The same shares on as many pairs as it asks for, and a fifth more: then the interval should leave 0
    // out.
    const auto compared = [](std::size_t pairs) {
        Score method;
        Score baseline;
        for (std::size_t i = 0; i < pairs; ++i) {
            method.right.push_back(i % 20 < 3);     // 3 of 20 only the method,
            baseline.right.push_back(i % 20 >= 18); // 2 of 20 only the baseline
        }
        return compare(method, baseline, "other", 1);
    };
    const Difference few = compared(60);
    QVERIFY(few.verdict == Verdict::CannotTell);
    QVERIFY(few.moreNeeded > 500 && few.moreNeeded < 5'000);
    QVERIFY(compared((60 + few.moreNeeded) * 6 / 5 / 20 * 20).verdict == Verdict::Helped);
}

void TestExperiment::leavesEachLabelOut()
{
    // Predicting each from all others by hand must give the same count.
    const LabelledPoints iris = irisSepals();
    const Labels labels = giveAtRandom(truthOf(iris), 6, 1);
    const Experiment experiment = experimentOf(iris, labels, "label_propagation");
    const auto report = runExperiment(experiment, RunControl());
    std::size_t right = 0;
    for (std::size_t row = 0; row < 150; ++row) {
        if (labels[row].given == kUnlabelled)
            continue;
        LearningProblem problem{.X = iris.X, .given = labels.given(), .classCount = 3};
        problem.given[row] = kUnlabelled;
        const auto outcome = experiment.learner->run(problem, experiment.values, RunControl());
        right += outcome->predicted[row] == labels[row].given ? 1 : 0;
    }
    QCOMPARE(report->leaveOneOut->total, std::size_t(18));
    QCOMPARE(report->leaveOneOut->excluded, std::size_t(0));
    QCOMPARE(report->leaveOneOut->right, right);
    QVERIFY(right > 0 && right < 18);
}

void TestExperiment::leavesOutOnlyWhenFewAreHeldOut()
{
    const LabelledPoints iris = irisSepals();
    const Labels nineteen = giveAtRandom(holdOut(truthOf(iris), 19.0 / 150.0, 1), 2, 1);
    const Labels twenty = giveAtRandom(holdOut(truthOf(iris), 20.0 / 150.0, 1), 2, 1);
    QVERIFY(runExperiment(experimentOf(iris, nineteen, "nearest_neighbour"), RunControl())
                ->leaveOneOut.has_value());
    QVERIFY(!runExperiment(experimentOf(iris, twenty, "nearest_neighbour"), RunControl())
                 ->leaveOneOut.has_value());
}

void TestExperiment::lastOfItsClassOrComponentIsExcluded()
{
    // Two far clusters of twenty; labels: class 0 twice and class 1 once here, class 0 once there.
    RowMatrix X(40, 1);
    for (int i = 0; i < 40; ++i)
        X(i, 0) = i < 20 ? i : 1000.0 + i - 20;
    const LabelledPoints points{std::make_shared<const RowMatrix>(X), std::vector<int>(40, 0), 2};
    Labels labels(40, {{"a", std::nullopt}, {"b", std::nullopt}});
    labels.set(0, {0, kUnlabelled, false});
    labels.set(1, {0, kUnlabelled, false});
    labels.set(19, {1, kUnlabelled, false});
    labels.set(30, {0, kUnlabelled, false});
    Experiment experiment = experimentOf(points, labels, "label_propagation");
    experiment.values.set("k", 3.0);
    const auto report = runExperiment(experiment, RunControl());
    QCOMPARE(report->leaveOneOut->excluded, std::size_t(2));
    QCOMPARE(report->leaveOneOut->total, std::size_t(2));
    QCOMPARE(report->leaveOneOut->right, std::size_t(2));
}

void TestExperiment::tooManyLabelsAreNotLeftOut()
{
    const LabelledPoints moons = builtinPoints("moons?n=500&noise=0.1", Scaling::Standard);
    const auto report = runExperiment(
        experimentOf(moons, giveAtRandom(truthOf(moons), 101, 1), "nearest_neighbour"), RunControl());
    QVERIFY(!report->leaveOneOut.has_value());
    QCOMPARE(report->outcome.notes.size(), std::size_t(1));
}

void TestExperiment::inductiveHidesTheHeldOutPoints()
{
    // other coordinates of the held-out points change the answer for the others only when they are in the
    // graph
    Experiment experiment = ::irisExample("label_propagation");
    const auto scoresOfTheRest = [&](Evaluation evaluation, double shift) {
        Experiment moved = experiment;
        RowMatrix X = *experiment.X;
        for (std::size_t row = 0; row < moved.labels.size(); ++row) {
            if (moved.labels.role(row) == LabelRole::HeldOut)
                X.row(static_cast<Eigen::Index>(row)).array() += shift;
        }
        moved.X = std::make_shared<const RowMatrix>(X);
        moved.evaluation = evaluation;
        const auto report = runExperiment(moved, RunControl());
        RowMatrix rest(0, 3);
        for (std::size_t row = 0; row < moved.labels.size(); ++row) {
            if (moved.labels.role(row) == LabelRole::HeldOut)
                continue;
            rest.conservativeResize(rest.rows() + 1, 3);
            rest.bottomRows(1) = report->outcome.scores.row(static_cast<Eigen::Index>(row));
        }
        return rest;
    };
    // leave 30 samples unlabelled beside the 18 given ones
    for (std::size_t row = 0; row < 150; row += 4) {
        if (experiment.labels.role(row) == LabelRole::HeldOut)
            experiment.labels.set(row, {kUnlabelled, experiment.labels[row].truth, false});
    }
    QCOMPARE(scoresOfTheRest(Evaluation::Inductive, 0.3), scoresOfTheRest(Evaluation::Inductive, 0.0));
    QVERIFY(scoresOfTheRest(Evaluation::Transductive, 0.3) != scoresOfTheRest(Evaluation::Transductive, 0.0));
}

/// Reason: live mode shows the first half before it has the second.
void TestExperiment::itsTwoHalvesMakeTheWhole()
{
    const LabelledPoints moons = builtinPoints("moons?n=300&noise=0.1", Scaling::Standard);
    for (const double heldOut : {0.2, 0.02}) { // with the difference, and with leave-one-out
        const Labels labels = giveAtRandom(holdOut(truthOf(moons), heldOut, 1), 5, 2);
        const Experiment experiment = experimentOf(moons, labels, "harmonic");
        const Report whole = *runExperiment(experiment, RunControl());
        const Report half = *runMethod(experiment, RunControl());
        QVERIFY(half.baselines.empty() && !half.difference && !half.leaveOneOut);
        QCOMPARE(half.score.correct, whole.score.correct);
        const Report both = compared(experiment, half, RunControl());
        QVERIFY(both.outcome.scores == whole.outcome.scores);
        QCOMPARE(both.baselines.size(), whole.baselines.size());
        for (std::size_t i = 0; i < both.baselines.size(); ++i)
            QCOMPARE(both.baselines[i].score.correct, whole.baselines[i].score.correct);
        QCOMPARE(both.difference->points, whole.difference->points);
        QCOMPARE(both.leaveOneOut.has_value(), whole.leaveOneOut.has_value());
        if (whole.leaveOneOut)
            QCOMPARE(both.leaveOneOut->right, whole.leaveOneOut->right);
    }
}

void TestExperiment::errorIsTheMethods()
{
    const LabelledPoints iris = irisSepals();
    const auto report = runExperiment(experimentOf(iris, truthOf(iris), "label_spreading"), RunControl());
    QVERIFY(!report.ok());
    QCOMPARE(english(report.error().message), std::string("No sample has a label yet; label at least one."));
}

void TestExperiment::stopKeepsTheAnswer()
{
    const LabelledPoints iris = irisSepals();
    const Experiment experiment = experimentOf(iris, giveAtRandom(truthOf(iris), 5, 1), "label_propagation");
    // Stop as soon as the method has its answer: it has 60 % of the progress.
    const auto report = runExperiment(experiment, RunControl([](double fraction) { return fraction < 0.6; }));
    QVERIFY(report->outcome.ending == Ending::Stopped);
    QVERIFY(report->baselines.empty());
    QVERIFY(!report->leaveOneOut.has_value());
    QVERIFY(report->outcome.scores == runExperiment(experiment, RunControl())->outcome.scores);
    // And in the middle of leaving labels out.
    const auto later = runExperiment(experiment, RunControl([](double fraction) { return fraction < 0.9; }));
    QVERIFY(later->outcome.ending == Ending::Stopped);
    QCOMPARE(later->baselines.size(), std::size_t(3));
    QVERIFY(!later->leaveOneOut.has_value());
    // And before there is any answer.
    const auto none = runExperiment(experiment, RunControl([](double) { return false; }));
    QVERIFY(none.error().kind == ErrorKind::Stopped);
}

void TestExperiment::progressNeverFalls()
{
    for (const char *id : {"label_propagation", "label_spreading", "logistic_regression"}) {
        Experiment experiment = ::irisExample(id);
        experiment.trace = TraceRequest::Frames;
        double last = 0.0;
        QVERIFY(runExperiment(experiment, RunControl([&](double fraction) {
                                  const bool rises = fraction >= last && fraction <= 1.0;
                                  last = fraction;
                                  return rises;
                              }))
                    ->outcome.ending == Ending::Converged);
    }
}

QTEST_APPLESS_MAIN(TestExperiment)
#include "tst_experiment.moc"
