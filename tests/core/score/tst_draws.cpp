// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/draws.h"

#include "core/learn/learners.h"
#include "core/score/split.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

namespace {

/// Wine with a fifth held out and three labels a class given.
Experiment wine(std::string_view method)
{
    const LabelledPoints points = builtinPoints("wine", Scaling::Standard);
    const Labels labels = initialLabels(*builtinDataset("wine"), 1)->labels;
    const LearnerInfo *learner = findLearner(method);
    return {.X = points.X,
            .labels = giveAtRandom(labels, 3, 1),
            .learner = learner,
            .values = ParameterValues::defaults(learner->parameters),
            .seed = 7};
}

} // namespace

class TestDraws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void summarizesByHand();
    void eachDrawIsARunOfItsOwn_data();
    void eachDrawIsARunOfItsOwn();
    void baselineIsComparedWithAnother();
    void sharesStayWithinTheirBounds();
    void verdictFollowsTheDraws();
    void refusesWhenNothingIsHeldOut();
    void refusesWhenNothingCanBeDrawn();
    void stopKeepsTheDrawsThatWereDone();
    void stopBeforeTwoIsNoAnswer();
};

void TestDraws::summarizesByHand()
{
    // 1, 2, 3, 4: mean 2.5, sd sqrt(5/3); t with 3 degrees of freedom is 3.182446
    const DrawSummary summary = summarize({1.0, 2.0, 3.0, 4.0});
    QCOMPARE(summary.mean, 2.5);
    QVERIFY(std::abs(summary.deviation - std::sqrt(5.0 / 3.0)) < 1e-15);
    const double half = 3.182446 * std::sqrt(5.0 / 3.0) / 2.0;
    QVERIFY(std::abs(summary.interval.low - (2.5 - half)) < 1e-6);
    QVERIFY(std::abs(summary.interval.high - (2.5 + half)) < 1e-6);
    const DrawSummary equal = summarize({0.7, 0.7});
    QCOMPARE(equal.deviation, 0.0);
    QCOMPARE(equal.interval.low, equal.interval.high);
}

void TestDraws::eachDrawIsARunOfItsOwn_data()
{
    QTest::addColumn<int>("evaluation");
    QTest::newRow("transductive") << static_cast<int>(Evaluation::Transductive);
    QTest::newRow("inductive") << static_cast<int>(Evaluation::Inductive);
}

void TestDraws::eachDrawIsARunOfItsOwn()
{
    QFETCH(int, evaluation);
    Experiment experiment = wine("label_spreading");
    experiment.evaluation = static_cast<Evaluation>(evaluation);
    const auto draws = runDraws(experiment, 4, RunControl());
    QCOMPARE(draws->draws(), std::size_t(4));
    QCOMPARE(draws->given, std::size_t(9));
    QCOMPARE(draws->heldOut, std::size_t(36));
    QVERIFY(draws->evaluation == experiment.evaluation);
    QVERIFY(draws->ending == Ending::Converged);
    QCOMPARE(draws->methods.size(), std::size_t(4));
    for (std::size_t i = 0; i < 4; ++i) {
        Experiment one = experiment;
        one.labels = redrawGiven(experiment.labels, experiment.seed + i).value();
        const auto report = runExperiment(one, RunControl());
        QCOMPARE(draws->methods[0].accuracies[i], report->score.accuracy);
        for (std::size_t k = 0; k < 3; ++k) {
            QCOMPARE(draws->methods[k + 1].id, report->baselines[k].id);
            QCOMPARE(draws->methods[k + 1].accuracies[i], report->baselines[k].score.accuracy);
        }
    }
}

void TestDraws::baselineIsComparedWithAnother()
{
    QCOMPARE(runDraws(wine("label_propagation"), 2, RunControl())->comparedTo,
             std::string("logistic_regression"));
    const auto draws = runDraws(wine("logistic_regression"), 3, RunControl());
    QCOMPARE(draws->comparedTo, std::string("nearest_neighbour"));
    const double difference = draws->methods[0].summary.mean - draws->methods[2].summary.mean;
    QVERIFY(std::abs(draws->difference.mean - difference) < 1e-15);
}

void TestDraws::sharesStayWithinTheirBounds()
{
    const auto draws = runDraws(wine("label_propagation"), 2, RunControl()); // t is 12.7 for two
    for (const DrawnMethod &method : draws->methods) {
        QVERIFY(method.summary.interval.low >= 0.0);
        QVERIFY(method.summary.interval.high <= 1.0);
        QVERIFY(method.summary.interval.low <= method.summary.mean);
        QVERIFY(method.summary.interval.high >= method.summary.mean);
    }
}

void TestDraws::verdictFollowsTheDraws()
{
    // the majority class is far below logistic regression on wine, in any draw
    const auto draws = runDraws(wine("majority"), 8, RunControl());
    QVERIFY(draws->difference.interval.high < 0.0);
    QVERIFY(draws->verdict == Verdict::Hurt);
    const auto same = runDraws(wine("label_propagation"), 2, RunControl());
    QVERIFY(same->verdict == verdictOf(same->difference.interval));
}

void TestDraws::refusesWhenNothingIsHeldOut()
{
    Experiment experiment = wine("label_propagation");
    experiment.labels = giveAtRandom(hideLabels(experiment.labels), 3, 1);
    const auto draws = runDraws(experiment, 3, RunControl());
    QVERIFY(!draws.ok());
    QVERIFY(english(draws.error().message).find("held out") != std::string::npos);
}

void TestDraws::refusesWhenNothingCanBeDrawn()
{
    Experiment experiment = wine("label_propagation");
    experiment.labels = giveAtRandom(experiment.labels, 1000, 1);
    const auto draws = runDraws(experiment, 3, RunControl());
    QVERIFY(!draws.ok());
    QVERIFY(english(draws.error().message).find("nothing to draw") != std::string::npos);
}

void TestDraws::stopKeepsTheDrawsThatWereDone()
{
    double last = 0.0;
    bool falls = false;
    const auto draws = runDraws(wine("label_propagation"), 10, RunControl([&](double fraction) {
                                    falls = falls || fraction < last;
                                    last = fraction;
                                    return fraction < 0.55;
                                }));
    QVERIFY(draws.ok());
    QVERIFY(draws->ending == Ending::Stopped);
    QCOMPARE(draws->draws(), std::size_t(5));
    QCOMPARE(draws->wanted, std::size_t(10));
    QVERIFY(!falls);
}

void TestDraws::stopBeforeTwoIsNoAnswer()
{
    const auto draws =
        runDraws(wine("label_propagation"), 10, RunControl([](double fraction) { return fraction < 0.1; }));
    QVERIFY(!draws.ok());
    QVERIFY(draws.error().kind == ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestDraws)
#include "tst_draws.moc"
