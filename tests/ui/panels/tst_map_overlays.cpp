// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map_overlays.h"

#include "tests/support/session_steps.h"
#include "ui/panels/map_pane.h"
#include "ui/panels/maps_panel.h"

#include <QLabel>
#include <QPushButton>

using namespace inkling;

namespace {

/// Two maps of a session that has run, or not.
struct Bench
{
    Session session;
    Labeller labeller{session};
    MapsPanel maps{session, labeller};

    Bench() { maps.resize(900, 500); }

    MapLayers &before() { return maps.before().layers(); }
    MapLayers &after() { return maps.after().layers(); }
    MapView &view() { return maps.mapView(); }
    MapPane *afterPane()
    {
        for (MapPane *pane : maps.findChildren<MapPane *>()) {
            if (&pane->frame() == &maps.after())
                return pane;
        }
        return nullptr;
    }

    QPushButton *chip(const QString &text)
    {
        for (QPushButton *button : maps.findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
};

} // namespace

class TestMapOverlays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chipsSwitchAndFollowTheView_data()
    {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<int>("overlay"); // -1: the colouring
        QTest::newRow("graph") << QStringLiteral("Graph") << static_cast<int>(Overlay::Graph);
        QTest::newRow("truth") << QStringLiteral("Truth") << static_cast<int>(Overlay::Truth);
        QTest::newRow("regions") << QStringLiteral("Regions") << static_cast<int>(Overlay::Regions);
        QTest::newRow("changes") << QStringLiteral("Changes") << static_cast<int>(Overlay::Changes);
        QTest::newRow("doubt") << QStringLiteral("Doubt") << -1;
    }
    void chipsSwitchAndFollowTheView()
    {
        QFETCH(QString, chip);
        QFETCH(int, overlay);
        Bench bench;
        const auto isOn = [&] {
            return overlay >= 0 ? bench.view().shows(static_cast<Overlay>(overlay))
                                : bench.view().look().colouring == Colouring::Uncertainty;
        };
        QPushButton *button = bench.chip(chip);
        QVERIFY(button && !button->isChecked());
        button->click();
        QVERIFY(isOn());
        if (overlay >= 0)
            bench.view().show(static_cast<Overlay>(overlay), false);
        else
            bench.view().setColouring(Colouring::Class);
        QVERIFY(!button->isChecked());
    }

    void chipsCanBeReachedAndReadOut()
    {
        Bench bench;
        QStringList names;
        for (const char *text : {"Graph", "Truth", "Regions", "Doubt", "Changes"}) {
            QPushButton *button = bench.chip(QLatin1StringView(text));
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
            QVERIFY(!button->toolTip().isEmpty());
            names += button->accessibleName();
        }
        QCOMPARE(names[0], QStringLiteral("Before: Graph"));
        QCOMPARE(names[4], QStringLiteral("After: Changes"));
    }

    void wordsGiveWayToChips()
    {
        Bench bench;
        openMoonsAndRun(bench.session);
        bench.maps.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bench.maps));
        MapPane *after = bench.afterPane();
        const auto shown = [after] {
            QStringList texts;
            for (const QLabel *label : after->findChildren<QLabel *>())
                texts += label->text();
            return texts.join(QStringLiteral("|"));
        };
        bench.maps.resize(1400, 500);
        QTRY_VERIFY(shown().contains(after->words()));
        bench.maps.resize(620, 500);
        QTRY_VERIFY(
            !shown().contains(after->words())); // cut where an ellipsis says so, if there is room for it
        QVERIFY(!after->words().contains(QChar(0x2026))); // a picture has them all
        const QPushButton *last = bench.chip(QStringLiteral("Changes"));
        QVERIFY(last->isVisible() && last->width() >= last->sizeHint().width());
        QVERIFY(last->mapTo(after, last->rect().bottomRight()).x() < after->width());
    }

    void regionsComeWithARunAndGoWithItsPredictions()
    {
        Bench bench;
        bench.view().show(Overlay::Regions, true);
        openAndWait(bench.session, kMoons);
        QVERIFY(!bench.after().regions());
        bench.session.giveAtRandom(3);
        runAndWait(bench.session);
        QVERIFY(bench.after().regions());
        QCOMPARE(bench.after().regions()->predicted.size(), std::size_t(200));
        QVERIFY(!bench.before().regions());
        bench.view().setPredictionsHidden(true);
        QVERIFY(!bench.after().regions());
        bench.view().setPredictionsHidden(false);
        bench.view().setBeforeHeld(true);
        QVERIFY(!bench.after().regions());
        bench.view().setBeforeHeld(false);
        openAndWait(bench.session, kMoons); // other data: nothing was run on them
        QVERIFY(!bench.after().regions());
    }

    void regionsFollowTheTimeline()
    {
        Bench bench;
        openMoonsAndRun(bench.session);
        bench.view().show(Overlay::Regions, true);
        const MapLayers::Regions last = bench.after().regions();
        bench.session.setFrame(0);
        QVERIFY(*bench.after().regions() != *last);
    }

    void theGraphLiesUnderTheBeforeMap()
    {
        Bench bench;
        openMoonsAndRun(bench.session);
        bench.view().show(Overlay::Graph, true);
        QTRY_VERIFY_WITH_TIMEOUT(bench.before().edges(), kPatience);
        QCOMPARE(bench.before().edges(), bench.session.graph().edges());
        // other axes are other places of the same samples
        AxisChoice axes = bench.session.axes();
        std::swap(axes.xColumn, axes.yColumn);
        bench.session.setAxes(axes);
        QVERIFY(bench.before().edges());
        bench.view().show(Overlay::Graph, false);
        QVERIFY(!bench.before().edges() && !bench.session.graph().edges());
    }

    void hullsAreOfWhatEachMapShows()
    {
        Bench bench;
        openMoonsAndRun(bench.session);
        QVERIFY(bench.after().hulls().empty());
        bench.view().show(Overlay::Hulls, true);
        QCOMPARE(bench.before().hulls().size(), std::size_t(2));
        QVERIFY(bench.before().hulls()[0].corners.size() <= 3); // three labels are given
        QVERIFY(bench.after().hulls()[0].corners.size() > 3);
        bench.view().setFocusClass(1);
        QCOMPARE(bench.after().hulls().size(), std::size_t(1));
        QCOMPARE(bench.after().hulls()[0].classPlace, 1);
        bench.view().setPredictionsHidden(true);
        QVERIFY(bench.after().hulls() == bench.before().hulls());
    }

    void beforeHeldShowsWhatWasGiven()
    {
        Bench bench;
        openMoonsAndRun(bench.session);
        const QString words = bench.afterPane()->words();
        const QImage after = bench.maps.after().grab().toImage();
        bench.view().setBeforeHeld(true);
        QVERIFY(bench.afterPane()->words() != words);
        QVERIFY(bench.maps.after().grab().toImage() != after);
        bench.view().setBeforeHeld(false);
        QCOMPARE(bench.afterPane()->words(), words);
        QCOMPARE(bench.maps.after().grab().toImage(), after);
    }

    void theFocusGoesWhenPlacesMayMeanOtherClasses()
    {
        Bench bench;
        openMoonsAndRun(bench.session);
        bench.view().setFocusClass(1);
        bench.session.giveAtRandom(1);
        QCOMPARE(bench.view().look().focusClass, 1);
        bench.session.removeClass(0);
        QCOMPARE(bench.view().look().focusClass, -1);
    }

    void changesAreCountedInWords()
    {
        Bench bench;
        openMoonsAndRun(bench.session);
        bench.view().show(Overlay::Changes, true);
        const Score &score = bench.session.report()->score;
        const QString wrong = QStringLiteral("%1 wrong").arg(score.heldOut - score.correct);
        QVERIFY(bench.afterPane()->words().contains(wrong));
        QVERIFY(bench.afterPane()->words().contains(QStringLiteral("0 changed")));
    }
};

QTEST_MAIN(TestMapOverlays)
#include "tst_map_overlays.moc"
