// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/comparison.h"

#include "core/learn/learners.h"
#include "core/score/split.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace inkling;

namespace {

constexpr std::size_t kDraws = 3;

ConfiguredLearner method(std::string_view id)
{
    const LearnerInfo *learner = findLearner(id);
    return {learner, ParameterValues::defaults(learner->parameters)};
}

/// Three methods on wine with 2 and with 5 labels a class, three draws each.
Comparison wine()
{
    const LabelledPoints points = builtinPoints("wine", Scaling::Standard);
    std::vector<ClassInfo> classes = {{"a", std::nullopt}, {"b", std::nullopt}, {"c", std::nullopt}};
    const Labels known = givenLabels({classes, points.y});
    return {.X = points.X,
            .methods = {method("logistic_regression"), method("label_propagation"), method("majority")},
            .splits = 2 * kDraws,
            .split = [known](std::size_t split) -> Result<ComparedSplit> {
                const std::size_t perClass = split < kDraws ? 2 : 5;
                const std::size_t draw = split % kDraws;
                return ComparedSplit{std::to_string(perClass), draw, giveExactly(known, perClass, draw)};
            },
            .seed = 3};
}

bool everyRun(std::size_t)
{
    return true;
}

void noRefusal(const Message &why)
{
    qFatal("%s", english(why).c_str());
}

std::vector<ComparisonRun> runsOf(const Comparison &comparison,
                                  const std::function<bool(std::size_t)> &isWanted = everyRun)
{
    std::vector<ComparisonRun> runs;
    const Status status = compareMethods(
        comparison, isWanted, [&runs](const ComparisonRun &run) { runs.push_back(run); }, noRefusal,
        RunControl());
    if (!status.ok())
        qFatal("%s", english(status.error().message).c_str());
    return runs;
}

ComparisonRun runWith(const std::string &method, std::size_t draw, std::size_t correct)
{
    return {.method = method, .setting = "s", .draw = draw, .heldOut = 10, .correct = correct};
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRunIsARunOfItsOwn();
    void partsAddUpToTheWhole();
    void summarizesByHand();
    void oneRunHasNoInterval();
    void pairsTheSameDraws();
    void whoRefusesIsNamedAndLeftOut();
    void stopKeepsTheRunsThatWereDone();
};

void TestComparison::eachRunIsARunOfItsOwn()
{
    for (const Evaluation evaluation : {Evaluation::Transductive, Evaluation::Inductive}) {
        Comparison comparison = wine();
        comparison.evaluation = evaluation;
        const std::vector<ComparisonRun> runs = runsOf(comparison);
        QCOMPARE(runs.size(), comparison.runs());
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const ConfiguredLearner &one = comparison.methods[i / comparison.splits];
            const ComparedSplit split = comparison.split(i % comparison.splits).value();
            const auto alone = runAndScore({.X = comparison.X,
                                            .labels = split.labels,
                                            .learner = one.learner,
                                            .values = one.values,
                                            .seed = comparison.seed,
                                            .evaluation = evaluation},
                                           RunControl());
            QCOMPARE(runs[i].method, std::string(one.learner->id));
            QCOMPARE(runs[i].setting, split.setting);
            QCOMPARE(runs[i].draw, split.draw);
            QCOMPARE(runs[i].correct, alone->score.correct);
            QCOMPARE(runs[i].heldOut, alone->score.heldOut);
            QCOMPARE(runs[i].given, alone->score.given);
        }
    }
}

void TestComparison::partsAddUpToTheWhole()
{
    const Comparison comparison = wine();
    const std::vector<ComparisonRun> whole = runsOf(comparison);
    std::size_t count = 0;
    for (std::size_t task = 0; task < 4; ++task) {
        for (const ComparisonRun &run :
             runsOf(comparison, [task](std::size_t run) { return run % 4 == task; })) {
            const auto same = std::find_if(whole.begin(), whole.end(), [&run](const ComparisonRun &other) {
                return other.method == run.method && other.setting == run.setting && other.draw == run.draw;
            });
            QVERIFY(same != whole.end());
            QCOMPARE(run.correct, same->correct);
            ++count;
        }
    }
    QCOMPARE(count, whole.size());
}

void TestComparison::summarizesByHand()
{
    // accuracies .5 .7 against .4 .4: differences .1 .3, mean .2, sd .1414; t with one degree is 12.706
    const auto results =
        summarizeRuns({runWith("logistic_regression", 0, 4), runWith("logistic_regression", 1, 4),
                       runWith("label_propagation", 0, 5), runWith("label_propagation", 1, 7)});
    QCOMPARE(results.size(), std::size_t(2));
    QCOMPARE(results[0].method, std::string("logistic_regression"));
    QVERIFY(!results[0].difference);
    QVERIFY(std::abs(results[1].meanAccuracy - 0.6) < 1e-15);
    QVERIFY(std::abs(results[1].accuracy->deviation - std::sqrt(0.02)) < 1e-15);
    QCOMPARE(results[1].accuracy->interval.low, 0.0); // 0.6 - 1.27 is no share
    QCOMPARE(results[1].accuracy->interval.high, 1.0);
    QVERIFY(std::abs(results[1].difference->mean - 0.2) < 1e-15);
    QVERIFY(std::abs(results[1].difference->interval.low - (0.2 - 12.706205 * 0.1)) < 1e-6);
}

void TestComparison::oneRunHasNoInterval()
{
    const auto results = summarizeRuns({runWith("majority", 0, 3), runWith("logistic_regression", 0, 4)});
    QCOMPARE(results[0].meanAccuracy, 0.3);
    QVERIFY(!results[0].accuracy);
    QVERIFY(!results[0].difference);
}

void TestComparison::pairsTheSameDraws()
{
    // a draw that only one of the two has done tells nothing of their difference
    const auto results =
        summarizeRuns({runWith("logistic_regression", 2, 1), runWith("logistic_regression", 0, 4),
                       runWith("logistic_regression", 1, 6), runWith("majority", 1, 5),
                       runWith("majority", 0, 3), runWith("majority", 3, 10)});
    QCOMPARE(results[1].runs, std::size_t(3));
    QVERIFY(std::abs(results[1].difference->mean - (-0.1)) < 1e-15);
    QVERIFY(results[1].difference->deviation < 1e-15);
}

/// Reason: multinomial naive Bayes takes no scaled features, and an hour of the others' runs was lost by it.
void TestComparison::whoRefusesIsNamedAndLeftOut()
{
    Comparison comparison = wine();
    comparison.methods.insert(comparison.methods.begin() + 1, method("multinomial_naive_bayes"));
    std::map<std::string, std::size_t> runs;
    std::vector<std::string> refusals;
    const Status status = compareMethods(
        comparison, everyRun, [&runs](const ComparisonRun &run) { ++runs[run.method]; },
        [&refusals](const Message &why) { refusals.push_back(english(why)); }, RunControl());
    QVERIFY(status.ok());
    QCOMPARE(refusals.size(), std::size_t(1));
    QVERIFY2(refusals[0].find("multinomial_naive_bayes, 2, draw 1: ") == 0, refusals[0].c_str());
    QCOMPARE(runs.size(), std::size_t(3));
    for (const auto &[id, count] : runs)
        QCOMPARE(count, comparison.splits);
}

void TestComparison::stopKeepsTheRunsThatWereDone()
{
    std::size_t done = 0;
    double last = 0.0;
    bool falls = false;
    const RunControl half([&](double fraction) {
        falls = falls || fraction < last;
        last = fraction;
        return fraction < 0.5;
    });
    const Status status = compareMethods(
        wine(), everyRun, [&done](const ComparisonRun &) { ++done; }, noRefusal, half);
    QVERIFY(!status.ok());
    QVERIFY(status.error().kind == ErrorKind::Stopped);
    QCOMPARE(done, std::size_t(9));
    QVERIFY(!falls);
}

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
