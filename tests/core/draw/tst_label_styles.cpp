// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/label_styles.h"

#include <QTest>

using namespace inkling;

class TestLabelStyles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_labels = Labels(3, {{"A", {}}, {"B", {}}});
        m_labels.set(0, {1, 1, false});
        m_labels.set(1, {kUnlabelled, 1, true});
    }

    void beforeShowsOnlyWhatWasGiven()
    {
        QCOMPARE(styleBefore(m_labels, 0), PointStyle(PointRole::Given, 1));
        // the class of a held-out sample is known to the program: it must not show
        QCOMPARE(styleBefore(m_labels, 1), PointStyle(PointRole::HeldOut, 0, 0));
        QCOMPARE(styleBefore(m_labels, 2).role(), PointRole::Unlabelled);
    }

    void afterKeepsGivenLabels() { QCOMPARE(styleAfter(m_labels, 0, 0, 7), PointStyle(PointRole::Given, 1)); }

    void afterShowsPredictions()
    {
        QCOMPARE(styleAfter(m_labels, 2, 1, 4), PointStyle(PointRole::Predicted, 1, 4));
        QCOMPARE(styleAfter(m_labels, 1, 0, 4), PointStyle(PointRole::HeldOut, 0, 4));
    }

    void afterMarksTheUnreached()
    {
        QCOMPARE(styleAfter(m_labels, 2, kUnlabelled, 0).role(), PointRole::Unreached);
        QCOMPARE(styleAfter(m_labels, 1, kUnlabelled, 0), PointStyle(PointRole::HeldOut, 0, 0));
    }

    void heldOutPredictionsAlwaysShowTheirColour()
    {
        QVERIFY(styleAfter(m_labels, 1, 0, 0).confidenceStep() > 0); // 0 would mean that there is none
    }

    void stepsCoverTheConfidences()
    {
        QCOMPARE(confidenceStep(0.0), 0);
        QCOMPARE(confidenceStep(1.0), 7);
        QCOMPARE(confidenceStep(0.5), 4);
    }

private:
    Labels m_labels;
};

QTEST_APPLESS_MAIN(TestLabelStyles)
#include "tst_label_styles.moc"
