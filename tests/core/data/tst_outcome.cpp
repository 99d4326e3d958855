// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/labels.h"
#include "core/data/outcome.h"

#include <QTest>

using namespace inkling;

namespace {

Outcome withScores(RowMatrix scores)
{
    Outcome outcome;
    outcome.scores = std::move(scores);
    predictFromScores(outcome);
    return outcome;
}

} // namespace

class OutcomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void predictsTheLargestScoreAndTheLowerClassOfEqualOnes()
    {
        RowMatrix F(4, 3);
        F << 0.1, 0.7, 0.2, 0.4, 0.2, 0.4, 0, 0, 0, 0, 0, 1;
        const Outcome outcome = withScores(F);
        QCOMPARE(outcome.predicted, (std::vector<int>{1, 0, kUnlabelled, 2}));
        QCOMPARE(confidence(outcome, 0), 0.7);
        QCOMPARE(margin(outcome, 0), 0.7 - 0.2);
        QCOMPARE(margin(outcome, 1), 0.0);
        QCOMPARE(confidence(outcome, 2), 0.0);
        QCOMPARE(margin(outcome, 2), 0.0);
    }

    void withOneClassTheMarginIsTheConfidence()
    {
        const Outcome outcome = withScores(RowMatrix::Constant(1, 1, 1.0));
        QCOMPARE(margin(outcome, 0), confidence(outcome, 0));
    }

    void aFrameAgreesWithThePrediction()
    {
        RowMatrix F(3, 2);
        F << 0.25, 0.75, 0, 0, 1, 0;
        const Outcome outcome = withScores(F);
        const TraceFrame frame = traceFrame(7, F);
        QCOMPARE(frame.iteration, 7);
        QCOMPARE(std::vector<int>(frame.predicted.begin(), frame.predicted.end()), outcome.predicted);
        QCOMPARE(frame.confidence, (std::vector<std::uint8_t>{191, 0, 255}));
    }

    void theScheduleHoldsBothEndsAndNotTooMany_data()
    {
        QTest::addColumn<int>("maximum");
        for (const int maximum : {0, 1, 5, 63, 64, 65, 100, 1000, 1'000'000})
            QTest::addRow("%d", maximum) << maximum;
    }
    void theScheduleHoldsBothEndsAndNotTooMany()
    {
        QFETCH(const int, maximum);
        const FrameSchedule schedule(maximum);
        QVERIFY(schedule.contains(0));
        QVERIFY(schedule.contains(maximum));
        std::vector<int> frames;
        for (int i = 0; i <= maximum; ++i) {
            if (schedule.contains(i))
                frames.push_back(i);
        }
        QVERIFY(frames.size() <= kMaximumFrames);
        QVERIFY(maximum >= static_cast<int>(kMaximumFrames) ||
                static_cast<int>(frames.size()) == maximum + 1);
        // Log-spaced: a step is never shorter than the one before by more than rounding.
        for (std::size_t i = 2; i < frames.size(); ++i)
            QVERIFY(frames[i] - frames[i - 1] >= frames[i - 1] - frames[i - 2] - 1);
        QVERIFY(!schedule.contains(maximum + 1));
    }
};

QTEST_APPLESS_MAIN(OutcomeTest)
#include "tst_outcome.moc"
