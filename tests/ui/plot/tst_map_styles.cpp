// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/map_styles.h"

#include <QTest>

using namespace inkling;

namespace {

MapLook showing(Overlay overlay)
{
    MapLook look;
    look.overlays[static_cast<std::size_t>(overlay)] = true;
    return look;
}

MapLook coloured(Colouring colouring)
{
    MapLook look;
    look.colouring = colouring;
    return look;
}

} // namespace

/// Six samples of two classes: given 0; held out, of class 1, predicted 1 and 0; of class 1, not given,
/// predicted 1; of no known class, predicted 0; unreached.
class TestMapStyles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_labels = Labels(6, {{"A", {}}, {"B", {}}});
        m_labels.set(0, {0, 0, false});
        m_labels.set(1, {kUnlabelled, 1, true});
        m_labels.set(2, {kUnlabelled, 1, true});
        m_labels.set(3, {kUnlabelled, 1, false});
        m_frame = {.predicted = {0, 1, 0, 1, 0, kUnlabelled}, .confidence = {255, 255, 153, 255, 153, 0}};
    }

    void knownClassesStayHiddenUnlessAskedFor()
    {
        const auto plain = stylesBefore(m_labels);
        QCOMPARE((*plain)[1], PointStyle(PointRole::HeldOut, 0, 0));
        QCOMPARE((*plain)[3].role(), PointRole::Unlabelled);
        const auto truth = stylesBefore(m_labels, showing(Overlay::Truth));
        QCOMPARE((*truth)[0], PointStyle(PointRole::Given, 0));
        QCOMPARE((*truth)[1], PointStyle(PointRole::HeldOut, 1));
        QCOMPARE((*truth)[3], PointStyle(PointRole::Predicted, 1));
        QCOMPARE((*truth)[4].role(), PointRole::Unlabelled); // nothing is known of it
    }

    void truthMarksGivenLabelsThatContradictIt()
    {
        m_labels.set(3, {0, 1, false});
        const auto styles = stylesBefore(m_labels, showing(Overlay::Truth));
        QVERIFY((*styles)[3].isMarked() && !(*styles)[0].isMarked());
        QCOMPARE((*styles)[3].classPlace(), 0); // as the user gave it
    }

    void theAfterMapKnowsNoTruth()
    {
        QCOMPARE(*stylesAfter(m_labels, {m_frame}, showing(Overlay::Truth)),
                 *stylesAfter(m_labels, {m_frame}));
    }

    void hiddenPredictionsLeaveWhatIsGivenAndLocked()
    {
        MapLook look;
        look.predictionsHidden = true;
        const auto styles = stylesAfter(m_labels, {m_frame}, look);
        QCOMPARE((*styles)[0], PointStyle(PointRole::Given, 0));
        QCOMPARE((*styles)[1], PointStyle(PointRole::HeldOut, 0, 0));
        QVERIFY((*styles)[3].isHidden() && (*styles)[4].isHidden());
        QVERIFY(!(*styles)[5].isHidden()); // unreached is no prediction
    }

    void focusDimsAllOtherClasses()
    {
        MapLook look;
        look.focusClass = 0;
        const auto styles = stylesAfter(m_labels, {m_frame}, look);
        const bool dimmed[] = {false, true, false, true, false, true};
        for (std::size_t row = 0; row < 6; ++row)
            QCOMPARE((*styles)[row].isDimmed(), dimmed[row]);
        const auto before = stylesBefore(m_labels, look);
        QVERIFY(!(*before)[0].isDimmed() && (*before)[1].isDimmed() && (*before)[3].isDimmed());
    }

    void changesMarkWrongAndOtherwise()
    {
        const std::vector<int> previous{1, 0, 0, 1, 1, 0};
        const auto styles = stylesAfter(m_labels, {m_frame, Freshness::Current, previous}, //
                                        showing(Overlay::Changes));
        // given: never; held out: only where wrong, whatever the run before said; others: where it said
        // otherwise
        const bool marked[] = {false, false, true, false, true, true};
        for (std::size_t row = 0; row < 6; ++row) {
            QCOMPARE((*styles)[row].isMarked(), marked[row]);
            QCOMPARE((*styles)[row].isDimmed(), row != 0 && !marked[row]);
        }
        const FrameCounts counts = countFrame(m_labels, {m_frame, Freshness::Current, previous});
        QCOMPARE(counts.wrong, std::size_t(1));
        QCOMPARE(counts.changed, std::size_t(2));
    }

    void withoutARunBeforeNothingHasChanged()
    {
        const FrameCounts counts = countFrame(m_labels, {m_frame});
        QCOMPARE(counts.changed, std::size_t(0));
        QCOMPARE(counts.wrong, std::size_t(1));
        QCOMPARE(counts.predicted, std::size_t(4));
        QCOMPARE(counts.unreached, std::size_t(1));
    }

    void anUnreachedHeldOutSampleIsWrong()
    {
        m_frame.predicted[1] = kUnlabelled; // as the score counts it
        QCOMPARE(countFrame(m_labels, {m_frame}).wrong, std::size_t(2));
    }

    void staleOnesAreDimmedButForGivenOnes()
    {
        const auto styles = stylesAfter(m_labels, {m_frame, Freshness::Stale});
        QVERIFY(!(*styles)[0].isDimmed() && (*styles)[1].isDimmed() && (*styles)[5].isDimmed());
    }

    void stepsCountConfidenceOrDoubt()
    {
        // 153 / 255 = 0.6: of two classes, doubt 0.4 of at most 0.5 is 0.8
        QCOMPARE((*stylesAfter(m_labels, {m_frame}))[4].confidenceStep(), 4);
        QCOMPARE((*stylesAfter(m_labels, {m_frame}, coloured(Colouring::Confidence)))[4].confidenceStep(), 4);
        const auto doubt = stylesAfter(m_labels, {m_frame}, coloured(Colouring::Uncertainty));
        QCOMPARE((*doubt)[4].confidenceStep(), 6);
        QCOMPARE((*doubt)[3].confidenceStep(), 0);
    }

    void classesRemovedSinceTheRunAreUnreached()
    {
        m_labels.setClasses({{"A", {}}});
        QCOMPARE((*stylesAfter(m_labels, {m_frame}))[3].role(), PointRole::Unreached);
    }

private:
    Labels m_labels;
    TraceFrame m_frame;
};

QTEST_APPLESS_MAIN(TestMapStyles)
#include "tst_map_styles.moc"
