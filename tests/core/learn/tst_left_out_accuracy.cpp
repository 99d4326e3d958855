// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/left_out_accuracy.h"

#include "core/data/labels.h"

#include <QTest>

#include <algorithm>

using namespace inkling;

namespace {

/// On a line: `first` samples of class 0 round 0, `second` of class 1 round 100, all given, and two without a
/// label.
LearningProblem groups(int first, int second)
{
    RowMatrix X(first + second + 2, 1);
    LearningProblem problem;
    problem.classCount = 2;
    for (int i = 0; i < first + second; ++i) {
        X(i, 0) = (i < first ? 0.0 : 100.0) + 0.1 * i;
        problem.given.push_back(i < first ? 0 : 1);
    }
    X(first + second, 0) = 40.0;
    X(first + second + 1, 0) = 60.0;
    problem.given.insert(problem.given.end(), 2, kUnlabelled);
    problem.X = std::make_shared<const RowMatrix>(X);
    return problem;
}

BaseLearner nearestNeighbour()
{
    const ClassifierInfo &info = *findClassifier("nearest_neighbour");
    return {&info, ParameterValues::defaults(info.parameters)};
}

Result<Interval> accuracy(const LearningProblem &problem, const std::vector<int> &labels)
{
    return leftOutAccuracy(problem, nearestNeighbour(), labels, leftOutFolds(problem), RunControl());
}

} // namespace

class TestLeftOutAccuracy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGivenSampleIsLeftOutOnceAndAFifthOfEachClassAtATime();
    void theOnlyPointOfItsClassStays();
    void countsGivenSamplesAlone();
    void learnsFromTheOtherLabels();
    void stopsWhenAsked();
};

void TestLeftOutAccuracy::everyGivenSampleIsLeftOutOnceAndAFifthOfEachClassAtATime()
{
    const auto folds = leftOutFolds(groups(10, 15));
    QCOMPARE(folds.size(), std::size_t{5});
    std::vector<int> all;
    for (const std::vector<int> &fold : folds) {
        QCOMPARE(std::count_if(fold.begin(), fold.end(), [](int row) { return row < 10; }), 2);
        QCOMPARE(fold.size(), std::size_t{5});
        all.insert(all.end(), fold.begin(), fold.end());
    }
    std::sort(all.begin(), all.end());
    for (int row = 0; row < 25; ++row)
        QCOMPARE(all[static_cast<std::size_t>(row)], row);
}

void TestLeftOutAccuracy::theOnlyPointOfItsClassStays()
{
    const auto folds = leftOutFolds(groups(3, 1));
    QCOMPARE(folds.size(), std::size_t{3}); // none is empty
    for (const std::vector<int> &fold : folds)
        QVERIFY(std::find(fold.begin(), fold.end(), 3) == fold.end());
    QVERIFY(leftOutFolds(groups(1, 1)).empty());
}

// All are right; of no sample nothing is known.
void TestLeftOutAccuracy::countsGivenSamplesAlone()
{
    const LearningProblem clear = groups(6, 6);
    const auto interval = accuracy(clear, clear.given);
    QCOMPARE(interval->low, wilsonInterval(12, 12).low);
    QCOMPARE(interval->high, wilsonInterval(12, 12).high);
    const LearningProblem single = groups(1, 1);
    QCOMPARE(accuracy(single, single.given)->low, 0.0);
    QCOMPARE(accuracy(single, single.given)->high, 1.0);
}

// The nearest neighbours of both given samples of class 0 are taken for class 1.
void TestLeftOutAccuracy::learnsFromTheOtherLabels()
{
    LearningProblem problem = groups(6, 6);
    std::vector<int> labels = problem.given;
    for (std::size_t row = 1; row < 5; ++row) {
        problem.given[row] = kUnlabelled;
        labels[row] = 1;
    }
    QCOMPARE(accuracy(problem, problem.given)->low, wilsonInterval(8, 8).low);
    QCOMPARE(accuracy(problem, labels)->low, wilsonInterval(6, 8).low);
}

void TestLeftOutAccuracy::stopsWhenAsked()
{
    const LearningProblem problem = groups(6, 6);
    const RunControl control([](double) { return false; });
    const auto interval =
        leftOutAccuracy(problem, nearestNeighbour(), problem.given, leftOutFolds(problem), control);
    QVERIFY(!interval);
    QCOMPARE(interval.error().kind, ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestLeftOutAccuracy)
#include "tst_left_out_accuracy.moc"
