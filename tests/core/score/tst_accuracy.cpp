// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/accuracy.h"

#include <QTest>

#include <cmath>

using namespace inkling;

namespace {

Labels labelsOf(const std::vector<LabelCell> &cells, int classCount)
{
    std::vector<ClassInfo> classes;
    for (int k = 0; k < classCount; ++k)
        classes.push_back({"class " + std::to_string(k), std::nullopt});
    Labels labels(cells.size(), classes);
    for (std::size_t i = 0; i < cells.size(); ++i)
        labels.set(i, cells[i]);
    return labels;
}

Outcome outcomeOf(const RowMatrix &scores)
{
    Outcome outcome;
    outcome.scores = scores;
    predictFromScores(outcome);
    return outcome;
}

LabelCell heldOut(int truth)
{
    return {kUnlabelled, truth, true};
}

} // namespace

class TestAccuracy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsOnPaper();
    void unreachedCountsAsWrong();
    void nothingHeldOutIsNoScore();
    void givenLabelsStandForThemselves();
    void everySampleIsCountedOnce();
    void certainMistakeCostsAFiniteLoss();
    void classWithoutSupportIsLeftOutOfMeans();
};

void TestAccuracy::countsOnPaper()
{
    // Truth 0 0 0 1 1, predicted 0 0 1 1 0.
    RowMatrix scores(5, 2);
    scores << 0.9, 0.1, 0.8, 0.2, 0.4, 0.6, 0.3, 0.7, 0.5, 0.5; // a tie goes to the lower class
    const Score score = scoreOutcome(
        outcomeOf(scores), labelsOf({heldOut(0), heldOut(0), heldOut(0), heldOut(1), heldOut(1)}, 2));
    QCOMPARE(score.heldOut, std::size_t(5));
    QCOMPARE(score.correct, std::size_t(3));
    QCOMPARE(score.accuracy, 0.6);
    QCOMPARE(score.interval.low, wilsonInterval(3, 5).low);
    QCOMPARE(score.coverage, 1.0);
    QCOMPARE(score.perClass[0].precision, 2.0 / 3.0);
    QCOMPARE(score.perClass[0].recall, 2.0 / 3.0);
    QCOMPARE(score.perClass[1].precision, 0.5);
    QCOMPARE(score.perClass[1].recall, 0.5);
    QCOMPARE(score.perClass[1].support, std::size_t(2));
    QCOMPARE(score.balanced, (2.0 / 3.0 + 0.5) / 2.0);
    QCOMPARE(score.macroF1, (2.0 / 3.0 + 0.5) / 2.0);
    QVERIFY(std::abs(score.logLoss + std::log(0.9 * 0.8 * 0.4 * 0.7 * 0.5) / 5.0) < 1e-15);
    QVERIFY(std::abs(score.brier - 2.0 * (0.01 + 0.04 + 0.36 + 0.09 + 0.25) / 5.0) < 1e-15);
    QCOMPARE(score.confusion, (std::vector<std::vector<std::size_t>>{{2, 1, 0}, {1, 1, 0}}));
    QCOMPARE(score.right, (std::vector<bool>{true, true, false, true, false}));
}

void TestAccuracy::unreachedCountsAsWrong()
{
    RowMatrix scores(2, 2);
    scores << 0, 0, 1, 0;
    const Score score = scoreOutcome(outcomeOf(scores), labelsOf({heldOut(0), heldOut(0)}, 2));
    QCOMPARE(score.accuracy, 0.5);
    QCOMPARE(score.coverage, 0.5);
    QCOMPARE(score.confusion[0][2], std::size_t(1));
    QCOMPARE(score.perClass[0].recall, 0.5);
    QCOMPARE(score.perClass[0].precision, 1.0);
    QVERIFY(std::abs(score.logLoss - std::log(2.0) / 2.0) < 1e-15); // as if all classes were equally probable
    QVERIFY(std::abs(score.brier - 0.25) < 1e-15);
}

void TestAccuracy::nothingHeldOutIsNoScore()
{
    const Score score = scoreOutcome(outcomeOf(RowMatrix::Ones(2, 1)), labelsOf({{0, 0, false}, {}}, 1));
    QCOMPARE(score.heldOut, std::size_t(0));
    QCOMPARE(score.accuracy, 0.0);
    QCOMPARE(score.interval.low, 0.0);
    QCOMPARE(score.interval.high, 1.0);
    QCOMPARE(score.logLoss, 0.0);
    QCOMPARE(score.balanced, 0.0);
    QVERIFY(score.right.empty());
}

void TestAccuracy::givenLabelsStandForThemselves()
{
    // Predicted 0 everywhere. Given: right and agreed; right but outvoted; noise against the truth; without
    // known truth.
    RowMatrix scores = RowMatrix::Zero(6, 2);
    scores.col(0).setOnes();
    const Score score = scoreOutcome(outcomeOf(scores), labelsOf({{0, 0, false},
                                                                  {1, 1, false},
                                                                  {0, 1, false},
                                                                  {1, kUnlabelled, false},
                                                                  {kUnlabelled, 1, false},
                                                                  {}},
                                                                 2));
    QCOMPARE(score.given, std::size_t(4));
    QCOMPARE(score.givenAgreed, std::size_t(2));
    QCOMPARE(score.allKnown, std::size_t(5));
    QCOMPARE(score.allKnownCorrect, std::size_t(3));
}

void TestAccuracy::everySampleIsCountedOnce()
{
    const Labels labels = labelsOf({heldOut(0), {0, 0, false}, {kUnlabelled, 0, false}, {}}, 1);
    const Score score = scoreOutcome(outcomeOf(RowMatrix::Ones(4, 1)), labels);
    QCOMPARE(score.heldOut, std::size_t(1));
    QCOMPARE(score.given, std::size_t(1));
    QCOMPARE(score.allKnown, std::size_t(3));
    QCOMPARE(score.allKnownCorrect, std::size_t(3));
}

void TestAccuracy::certainMistakeCostsAFiniteLoss()
{
    RowMatrix scores(1, 2);
    scores << 1, 0;
    const Score score = scoreOutcome(outcomeOf(scores), labelsOf({heldOut(1)}, 2));
    QVERIFY(std::abs(score.logLoss + std::log(1e-15)) < 1e-12);
    QCOMPARE(score.brier, 2.0);
}

void TestAccuracy::classWithoutSupportIsLeftOutOfMeans()
{
    RowMatrix scores(2, 3);
    scores << 1, 0, 0, 0, 0, 1;
    const Score score = scoreOutcome(outcomeOf(scores), labelsOf({heldOut(0), heldOut(0)}, 3));
    QCOMPARE(score.balanced, 0.5);
    QCOMPARE(score.macroF1, 2.0 / 3.0);
    QCOMPARE(score.perClass[2].precision, 0.0);
    QCOMPARE(score.perClass[1].f1, 0.0);
}

QTEST_APPLESS_MAIN(TestAccuracy)
#include "tst_accuracy.moc"
