// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/suspect_labels.h"

#include "core/learn/learners.h"
#include "core/score/parameter_search.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <algorithm>

using namespace inkling;

namespace {

ConfiguredLearner configured(const char *id)
{
    const LearnerInfo *learner = findLearner(id);
    return {learner, ParameterValues::defaults(learner->parameters)};
}

LearningProblem moons(int n, int perClass)
{
    return builtinPoints("moons?n=" + std::to_string(n) + "&noise=0.1&seed=1", Scaling::Standard)
        .randomProblem(perClass, 1);
}

std::vector<int> givenRows(const LearningProblem &problem)
{
    std::vector<int> rows;
    for (std::size_t row = 0; row < problem.given.size(); ++row) {
        if (problem.given[row] != kUnlabelled)
            rows.push_back(static_cast<int>(row));
    }
    return rows;
}

} // namespace

class TestSuspectLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLabelsThatWereTurned_data();
    void findsTheLabelsThatWereTurned();
    void saysWhatARunWithoutTheLabelSays();
    void theMostContradictedIsFirst();
    void leavesOutNoMoreThanItSays_data();
    void leavesOutNoMoreThanItSays();
    void countsWhatTheOthersCannotKnow();
    void needsTwoLabelsOfAClass();
    void stopsWhenAsked();
};

void TestSuspectLabels::findsTheLabelsThatWereTurned_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *id : {"label_propagation", "label_spreading", "poisson"})
        QTest::newRow(id) << QByteArray(id);
}

// Two clear moons with 20 labels each: whoever turns three of them is found out.
void TestSuspectLabels::findsTheLabelsThatWereTurned()
{
    QFETCH(QByteArray, method);
    LearningProblem problem = moons(400, 20);
    const std::vector<int> rows = givenRows(problem);
    const std::vector<int> turned = {rows[5], rows[17], rows[30]};
    for (const int row : turned)
        problem.given[row] = 1 - problem.given[row];
    const auto report = suspectLabels(configured(method.constData()), problem, RunControl());
    QVERIFY(report);
    std::vector<int> found;
    for (const SuspectLabel &suspect : report->suspects) {
        QCOMPARE(suspect.given, problem.given[suspect.row]);
        QCOMPARE(suspect.suggested, 1 - suspect.given);
        QVERIFY(suspect.suggestedScore > suspect.givenScore);
        found.push_back(suspect.row);
    }
    std::sort(found.begin(), found.end());
    QVERIFY(std::includes(found.begin(), found.end(), turned.begin(), turned.end()));
    QVERIFY(found.size() <= 2 * turned.size()); // a label beside a turned one may be accused, too
    QCOMPARE(report->given, std::size_t(40));
    QCOMPARE(report->leftOut, std::size_t(40));
    QCOMPARE(report->unknown, std::size_t(0));
}

void TestSuspectLabels::saysWhatARunWithoutTheLabelSays()
{
    LearningProblem problem = moons(200, 8);
    const int turned = givenRows(problem)[3];
    problem.given[turned] = 1 - problem.given[turned];
    const ConfiguredLearner method = configured("label_propagation");
    const auto report = suspectLabels(method, problem, RunControl());
    QVERIFY(!report->suspects.empty());
    for (const SuspectLabel &suspect : report->suspects) {
        LearningProblem without = problem;
        without.given[suspect.row] = kUnlabelled;
        const auto outcome = method.learner->run(without, method.values, RunControl());
        QCOMPARE(outcome->predicted[suspect.row], suspect.suggested);
        QVERIFY(std::abs(outcome->scores(suspect.row, suspect.suggested) - suspect.suggestedScore) < 1e-5);
        QVERIFY(std::abs(outcome->scores(suspect.row, suspect.given) - suspect.givenScore) < 1e-5);
    }
}

void TestSuspectLabels::theMostContradictedIsFirst()
{
    LearningProblem problem =
        builtinPoints("moons?n=300&noise=0.3&seed=1", Scaling::Standard).randomProblem(40, 1);
    const auto report = suspectLabels(configured("label_spreading"), problem, RunControl());
    QVERIFY(report->suspects.size() > 3);
    const auto strength = [](const SuspectLabel &one) {
        return one.suggestedScore - one.givenScore;
    };
    for (std::size_t i = 1; i < report->suspects.size(); ++i)
        QVERIFY(strength(report->suspects[i - 1]) >= strength(report->suspects[i]));
}

void TestSuspectLabels::leavesOutNoMoreThanItSays_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("expected");
    QTest::newRow("closed form") << QByteArray("label_spreading") << static_cast<int>(kMostSearched);
    QTest::newRow("by runs") << QByteArray("logistic_regression") << static_cast<int>(kMostSearchedByRuns);
}

void TestSuspectLabels::leavesOutNoMoreThanItSays()
{
    QFETCH(QByteArray, method);
    QFETCH(int, expected);
    const LearningProblem problem = moons(1500, 600);
    const auto report = suspectLabels(configured(method.constData()), problem, RunControl());
    QVERIFY(report);
    QCOMPARE(report->given, std::size_t(1200));
    QCOMPARE(static_cast<int>(report->leftOut), expected);
}

void TestSuspectLabels::countsWhatTheOthersCannotKnow()
{
    LearningProblem problem = moons(200, 5);
    const std::vector<int> rows = givenRows(problem);
    problem.classCount = 3;
    problem.given[rows[0]] = 2; // the only one of its class
    const auto report = suspectLabels(configured("label_propagation"), problem, RunControl());
    QCOMPARE(report->unknown, std::size_t(1));
    for (const SuspectLabel &suspect : report->suspects)
        QVERIFY(suspect.row != rows[0]);
}

void TestSuspectLabels::needsTwoLabelsOfAClass()
{
    const auto report = suspectLabels(configured("label_propagation"), moons(200, 1), RunControl());
    QVERIFY(!report);
    QVERIFY(english(report.error().message).starts_with("No class has two labels"));
}

void TestSuspectLabels::stopsWhenAsked()
{
    const auto report = suspectLabels(configured("label_propagation"), moons(200, 5),
                                      RunControl([](double) { return false; }));
    QVERIFY(report.error().kind == ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestSuspectLabels)
#include "tst_suspect_labels.moc"
