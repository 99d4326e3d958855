// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/maps_panel.h"

#include "tests/support/session_steps.h"
#include "ui/panels/map_pane.h"
#include "ui/panels/sample_words.h"
#include "ui/plot/map_styles.h"

using namespace inkling;

class TestMapsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesWhatIsNotShown();
    void saysHowManyAreShown();
    void currentPointIsReadOut();
};

void TestMapsPanel::hidesWhatIsNotShown()
{
    Session session;
    openMoonsAndRun(session);
    const PointStyles all = stylesBefore(session.labels());
    QCOMPARE(withSelection(all, session.selection()), all);
    session.selection().showOnly(std::vector<std::uint32_t>{3, 8});
    const PointStyles some = withSelection(all, session.selection());
    for (std::size_t row = 0; row < 200; ++row) {
        QCOMPARE((*some)[row].isHidden(), row != 3 && row != 8);
        QVERIFY((*some)[row].withHidden(false) == (*all)[row]);
    }
}

void TestMapsPanel::saysHowManyAreShown()
{
    Session session;
    Labeller labeller(session);
    MapsPanel panel(session, labeller);
    openMoonsAndRun(session);
    for (PlotFrame *frame : {&panel.before(), &panel.after()}) {
        const auto *pane = qobject_cast<MapPane *>(frame->parentWidget());
        QVERIFY(!pane->words().contains(QStringLiteral("shown")));
        session.selection().showOnly(std::vector<std::uint32_t>{3, 8});
        QVERIFY(pane->words().endsWith(QStringLiteral("2 of 200 shown")));
        session.selection().showAll();
        QVERIFY(!pane->words().contains(QStringLiteral("shown")));
    }
}

void TestMapsPanel::currentPointIsReadOut()
{
    Session session;
    Labeller labeller(session);
    MapsPanel panel(session, labeller);
    openMoonsAndRun(session);
    QCOMPARE(panel.before().accessibleName(), QStringLiteral("Before map"));
    std::size_t row = 0;
    while (session.labels().role(row) != LabelRole::Unlabelled)
        ++row;
    session.selection().setCurrent(static_cast<long>(row));
    for (PlotFrame *frame : {&panel.before(), &panel.after()}) {
        QCOMPARE(frame->current(), static_cast<long>(row));
        QCOMPARE(frame->currentWords(), SampleWords::record(session, row));
        QVERIFY(frame->currentWords().startsWith(QStringLiteral("Row %1. Predicted: ").arg(row + 1)));
    }
    session.labelPoints({{row}}, 1, QStringLiteral("Click"));
    QVERIFY(panel.after().currentWords().contains(QStringLiteral("Given: ")));
    runAndWait(session);
    QVERIFY(!panel.after().currentWords().contains(QStringLiteral("out of date")));
    session.setAxes({true, 0, 1}); // other places of the same samples
    QCOMPARE(panel.before().currentWords(), SampleWords::record(session, row));
    openAndWait(session, QStringLiteral("builtin:iris"));
    QCOMPARE(panel.before().current(), -1L);
    QVERIFY(panel.before().currentWords().isEmpty());
}

QTEST_MAIN(TestMapsPanel)
#include "tst_maps_panel.moc"
