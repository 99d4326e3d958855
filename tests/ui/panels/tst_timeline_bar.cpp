// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_bar.h"

#include "tests/support/session_steps.h"
#include "ui/panels/river_slider.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QToolButton>

#include <memory>
#include <numeric>

using namespace inkling;

class TestTimelineBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatToDoWithoutFrames();
    void liveAnswersHaveNoTimeline();
    void startsAtTheLastFrameAndDoesNotPlayByItself();
    void theRiverCountsEverySampleInEveryFrame();
    void arrowKeysHomeAndEndScrub();
    void dragsWithTheMouse();
    void followsTheSession();
    void stepsByTheirKeys();
    void playsToTheEndAndStops();
    void playingFromTheEndStartsAnew();
    void scrubbingStopsPlaying();

private:
    std::unique_ptr<Session> m_session;
    std::unique_ptr<TimelineBar> m_bar;
    RiverSlider *m_river = nullptr;
    int m_last = 0;
};

void TestTimelineBar::init()
{
    m_session = std::make_unique<Session>();
    m_bar = std::make_unique<TimelineBar>(*m_session);
    m_bar->resize(776, 46);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    m_river = m_bar->findChild<RiverSlider *>(QStringLiteral("timelineSlider"));
    QVERIFY(m_river);
    openMoonsAndRun(*m_session);
    m_last = m_session->frameCount() - 1;
    QVERIFY(m_last > 5);
}

void TestTimelineBar::cleanup()
{
    m_bar.reset();
    m_session.reset();
}

void TestTimelineBar::saysWhatToDoWithoutFrames()
{
    QVERIFY(m_river->isVisible());
    const auto *hint = m_bar->findChild<QLabel *>(QStringLiteral("timelineHint"));
    QVERIFY(!hint->isVisible());
    openAndWait(*m_session, kMoons);
    QVERIFY(!m_river->isVisible());
    QVERIFY(hint->isVisible());
    for (const QAction *action : {m_bar->playAction(), m_bar->stepBackAction(), m_bar->stepForwardAction()})
        QVERIFY(!action->isEnabled());
}

/// Reason: a live answer comes from the one before it, and no label has travelled.
void TestTimelineBar::liveAnswersHaveNoTimeline()
{
    const auto *hint = m_bar->findChild<QLabel *>(QStringLiteral("timelineHint"));
    const QString plain = hint->text();
    m_session->setLive(true);
    m_session->giveAtRandom(1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isStale() && !m_session->isLearning(), kPatience);
    QVERIFY(!m_river->isVisible());
    QVERIFY(hint->isVisible());
    QVERIFY(hint->text() != plain);
    for (const QAction *action : {m_bar->playAction(), m_bar->stepBackAction(), m_bar->stepForwardAction()})
        QVERIFY(!action->isEnabled());
    runAndWait(*m_session);
    QVERIFY(m_river->isVisible());
    QVERIFY(m_bar->playAction()->isEnabled());
}

void TestTimelineBar::startsAtTheLastFrameAndDoesNotPlayByItself()
{
    QCOMPARE(m_river->value(), m_last);
    QVERIFY(!m_bar->isPlaying());
    const int iteration = m_session->report()->outcome.trace.back().iteration;
    QCOMPARE(m_bar->findChild<QLabel *>(QStringLiteral("stepLabel"))->text(),
             QStringLiteral("step %1 of %1").arg(iteration));
}

void TestTimelineBar::theRiverCountsEverySampleInEveryFrame()
{
    const auto &counts = m_river->counts();
    QCOMPARE(counts.size(), static_cast<std::size_t>(m_session->frameCount()));
    for (const auto &frame : counts)
        QCOMPARE(std::accumulate(frame.begin(), frame.end(), std::size_t{0}), m_session->labels().size());
    const auto &predicted = m_session->report()->outcome.predicted;
    for (int place = 0; place < 2; ++place)
        QCOMPARE(counts.back()[static_cast<std::size_t>(place)],
                 static_cast<std::size_t>(std::count(predicted.begin(), predicted.end(), place)));
    // the spreading starts at the given labels
    QVERIFY(counts.front().back() > counts.back().back());
}

void TestTimelineBar::arrowKeysHomeAndEndScrub()
{
    m_river->setFocus();
    QTest::keyClick(m_river, Qt::Key_Left);
    QCOMPARE(m_session->frame(), m_last - 1);
    QTest::keyClick(m_river, Qt::Key_Home);
    QCOMPARE(m_session->frame(), 0);
    QTest::keyClick(m_river, Qt::Key_Right);
    QCOMPARE(m_session->frame(), 1);
    QTest::keyClick(m_river, Qt::Key_End);
    QCOMPARE(m_session->frame(), m_last);
}

void TestTimelineBar::dragsWithTheMouse()
{
    const int y = m_river->height() / 2;
    QTest::mousePress(m_river, Qt::LeftButton, {}, QPoint(1, y));
    QCOMPARE(m_session->frame(), 0);
    QTest::mouseMove(m_river, QPoint(m_river->width() / 2, y));
    QTRY_VERIFY(std::abs(m_session->frame() - m_last / 2) <= 1);
    QTest::mouseRelease(m_river, Qt::LeftButton, {}, QPoint(m_river->width() - 1, y));
    const int before = m_session->frame();
    QTest::mouseMove(m_river, QPoint(2, y)); // no button any more
    QCOMPARE(m_session->frame(), before);
}

void TestTimelineBar::followsTheSession()
{
    m_session->setFrame(2);
    QCOMPARE(m_river->value(), 2);
    const auto &trace = m_session->report()->outcome.trace;
    const QString expected =
        QStringLiteral("step %1 of %2").arg(trace[2].iteration).arg(trace.back().iteration);
    QCOMPARE(m_bar->findChild<QLabel *>(QStringLiteral("stepLabel"))->text(), expected);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_river);
    QVERIFY(interface && interface->valueInterface());
    QCOMPARE(interface->valueInterface()->currentValue().toInt(), 2);
    QVERIFY(interface->text(QAccessible::Name).contains(expected));
}

void TestTimelineBar::stepsByTheirKeys()
{
    QTest::keyClick(m_bar.get(), Qt::Key_Comma);
    QCOMPARE(m_session->frame(), m_last - 1);
    QTest::keyClick(m_bar.get(), Qt::Key_Period);
    QCOMPARE(m_session->frame(), m_last);
    QVERIFY(!m_bar->stepForwardAction()->isEnabled());
    m_session->setFrame(0);
    QVERIFY(!m_bar->stepBackAction()->isEnabled());
}

void TestTimelineBar::playsToTheEndAndStops()
{
    m_session->setFrame(m_last - 3);
    QSignalSpy frames(m_session.get(), &Session::frameChanged);
    QTest::keyClick(m_bar.get(), Qt::Key_K);
    QVERIFY(m_bar->isPlaying());
    QTRY_VERIFY(!m_bar->isPlaying());
    QCOMPARE(m_session->frame(), m_last);
    QCOMPARE(frames.count(), 3); // one by one
}

void TestTimelineBar::playingFromTheEndStartsAnew()
{
    QTest::mouseClick(m_bar->findChild<QToolButton *>(QStringLiteral("playButton")), Qt::LeftButton);
    QVERIFY(m_bar->isPlaying());
    QCOMPARE(m_session->frame(), 0);
    QTRY_VERIFY(m_session->frame() > 0);
    QTest::keyClick(m_bar.get(), Qt::Key_K);
    QVERIFY(!m_bar->isPlaying());
    QVERIFY(m_session->frame() < m_last);
}

void TestTimelineBar::scrubbingStopsPlaying()
{
    m_session->setFrame(0);
    QTest::keyClick(m_bar.get(), Qt::Key_K);
    QVERIFY(m_bar->isPlaying());
    QTest::mouseClick(m_river, Qt::LeftButton, {}, QPoint(m_river->width() / 2, 5));
    QVERIFY(!m_bar->isPlaying());
    QVERIFY(std::abs(m_session->frame() - m_last / 2) <= 1);
}

QTEST_MAIN(TestTimelineBar)
#include "tst_timeline_bar.moc"
