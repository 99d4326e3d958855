// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map_wand.h"

#include "tests/support/session_steps.h"
#include "ui/panels/maps_panel.h"

#include <QImage>
#include <QWheelEvent>

using namespace inkling;

namespace {

/// Two maps with the wand, shown, of a session that has run.
struct Bench
{
    Session session;
    Labeller labeller{session};
    MapsPanel maps{session, labeller};

    Bench()
    {
        maps.resize(1200, 700);
        maps.show();
    }

    void openAndRun()
    {
        openMoonsAndRun(session);
        maps.setTool(PlotTool::Wand);
        QVERIFY(session.wand().isReady());
    }

    std::vector<std::size_t> near(std::size_t row) { return session.wand().rowsNear(row, 1000).rows; }
    /// One with held-out neighbours and without given ones.
    std::size_t row()
    {
        for (std::size_t row = 0;; ++row) {
            if (session.labels().role(row) == LabelRole::Unlabelled && count(row, LabelRole::HeldOut) > 0 &&
                count(row, LabelRole::Given) == 0)
                return row;
        }
    }
    std::size_t count(std::size_t row, LabelRole role)
    {
        std::size_t count = 0;
        for (const std::size_t other : near(row))
            count += session.labels().role(other) == role ? 1 : 0;
        return count;
    }
    QPoint pixel(std::size_t row)
    {
        const MapPositions &at = *session.positions();
        return maps.before().pixelOf({at.x[row], at.y[row]}).toPoint();
    }
    void click(std::size_t row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&maps.before(), Qt::LeftButton, modifiers, pixel(row));
    }
    /// Drags a little with the right button: a right click is the menu.
    void rightDrag(std::size_t row)
    {
        QTest::mousePress(&maps.before(), Qt::RightButton, {}, pixel(row));
        for (int step = 1; step <= 3; ++step)
            QTest::mouseMove(&maps.before(), pixel(row) + QPoint(20 * step, 0));
        QTest::mouseRelease(&maps.before(), Qt::RightButton, {}, pixel(row) + QPoint(60, 0));
    }
};

} // namespace

class TestMapWand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsTheNeighbourhoodInOneStep()
    {
        Bench bench;
        bench.openAndRun();
        const Labels before = bench.session.labels();
        bench.session.armClass(1);
        const std::size_t row = bench.row();
        const std::size_t free = bench.count(row, LabelRole::Unlabelled);
        QVERIFY(free > 5);
        const int steps = bench.session.undoStack().count();
        bench.click(row);
        QCOMPARE(bench.session.undoStack().count(), steps + 1);
        QCOMPARE(bench.session.undoStack().undoText(), QStringLiteral("Wand: %1 point(s) to B").arg(free));
        for (const std::size_t near : bench.near(row)) {
            const LabelCell &cell = bench.session.labels()[near];
            QCOMPARE(cell.given, before[near].heldOut ? kUnlabelled : 1);
        }
        bench.session.undoStack().undo();
        for (std::size_t other = 0; other < before.size(); ++other)
            QVERIFY(bench.session.labels()[other] == before[other]);
    }

    void leavesOutWhatIsNotShown()
    {
        Bench bench;
        bench.openAndRun();
        const std::size_t row = bench.row();
        std::vector<std::uint32_t> shown{static_cast<std::uint32_t>(row)};
        bench.session.selection().showOnly(shown);
        bench.click(row);
        for (const std::size_t near : bench.near(row))
            QCOMPARE(bench.session.labels()[near].given != kUnlabelled, near == row);
    }

    void selectsInTheOtherGrammar()
    {
        Bench bench;
        bench.openAndRun();
        bench.labeller.setGrammar(Grammar::Select);
        const int steps = bench.session.undoStack().count();
        const std::size_t row = bench.row();
        bench.click(row);
        const std::vector<std::size_t> first = bench.near(row);
        QCOMPARE(bench.session.selection().rows(), first);
        std::size_t other = row + 1; // one that shares some
        while (std::find(first.begin(), first.end(), other) == first.end())
            other = (other + 1) % 200;
        std::vector<std::size_t> both;
        const std::vector<std::size_t> second = bench.near(other);
        std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                              std::back_inserter(both));
        bench.click(other, Qt::ShiftModifier | Qt::AltModifier);
        QCOMPARE(bench.session.selection().rows(), both);
        bench.click(row, Qt::ShiftModifier);
        QCOMPARE(bench.session.selection().rows(), first);
        bench.click(row, Qt::ControlModifier);
        QVERIFY(bench.session.selection().isEmpty());
        QCOMPARE(bench.session.undoStack().count(), steps);
    }

    void theRightButtonErases()
    {
        Bench bench;
        bench.openAndRun();
        const std::size_t row = bench.row();
        bench.click(row);
        QVERIFY(bench.count(row, LabelRole::Given) > 0);
        bench.rightDrag(row);
        QCOMPARE(bench.count(row, LabelRole::Given), std::size_t{0});
        QVERIFY(bench.session.undoStack().undoText().startsWith(QStringLiteral("Wand: unlabel ")));
    }

    void keysAndWheelChangeTheReach()
    {
        Bench bench;
        bench.openAndRun();
        QTest::keyClick(&bench.maps.before(), Qt::Key_BracketRight);
        QCOMPARE(bench.session.wand().reach(), 3);
        QTest::keyClick(&bench.maps.after(), Qt::Key_BracketLeft);
        QCOMPARE(bench.session.wand().reach(), 2);
        const MapRange range = bench.maps.before().range();
        const QPointF place = bench.pixel(0);
        QWheelEvent wheel(place, bench.maps.before().mapToGlobal(place), {}, {0, 120}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&bench.maps.before(), &wheel);
        QCOMPARE(bench.session.wand().reach(), 3);
        QVERIFY(bench.maps.before().range() == range); // no zoom
    }

    /// Reason: without a mouse, Enter is the click.
    void enterTakesFromTheCurrentPoint()
    {
        Bench bench;
        bench.openAndRun();
        const std::size_t row = bench.row();
        bench.session.selection().setCurrent(static_cast<long>(row));
        QTest::keyClick(&bench.maps.before(), Qt::Key_Return);
        QVERIFY(bench.count(row, LabelRole::Given) > 5);
    }

    void saysWhyItTakesNothingYet()
    {
        Bench bench;
        openAndWait(bench.session, kMoons);
        bench.session.addClass();
        bench.maps.setTool(PlotTool::Wand);
        QVERIFY(!bench.session.wand().isReady());
        QSignalSpy remarks(&bench.session, &Session::remarkMade);
        const int steps = bench.session.undoStack().count();
        bench.click(7);
        QCOMPARE(bench.session.undoStack().count(), steps);
        QCOMPARE(remarks.last().front().toString(), bench.session.wand().obstacle());
        QTRY_VERIFY_WITH_TIMEOUT(bench.session.wand().isReady(), kPatience);
        bench.click(7);
        QCOMPARE(bench.session.undoStack().count(), steps + 1);
    }

    void marksWhatAClickWouldTake()
    {
        Bench bench;
        bench.openAndRun();
        QTest::mouseMove(&bench.maps.before(), {2, 2});
        const QImage without = bench.maps.after().grab().toImage();
        const std::size_t row = bench.row();
        QTest::mouseMove(&bench.maps.before(), bench.pixel(row));
        QTRY_VERIFY(bench.maps.after().takenWords().startsWith(QStringLiteral("2 hop(s) · ")));
        QVERIFY(bench.maps.after().takenWords().contains(
            QStringLiteral("%1 point(s)").arg(bench.near(row).size())));
        QVERIFY(bench.maps.after().grab().toImage() != without);
        bench.session.wand().setReach(1);
        QVERIFY(bench.maps.after().takenWords().startsWith(QStringLiteral("1 hop(s) · ")));
        bench.maps.setTool(PlotTool::Click);
        QVERIFY(bench.maps.after().takenWords().isEmpty());
    }
};

QTEST_MAIN(TestMapWand)
#include "tst_map_wand.moc"
