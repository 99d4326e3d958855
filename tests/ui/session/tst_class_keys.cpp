// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/class_keys.h"

#include "tests/support/session_steps.h"
#include "ui/session/labeller.h"

#include <QKeyEvent>
#include <QMouseEvent>

using namespace inkling;

/// With class A armed and the mouse over a point without a label.
class TestClassKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<Session>();
        m_labeller = std::make_unique<Labeller>(*m_session);
        m_keys = std::make_unique<ClassKeys>(*m_session, *m_labeller);
        openMoonsAndRun(*m_session);
        m_session->armClass(0);
        m_row = 0;
        while (m_session->labels().role(static_cast<std::size_t>(m_row)) != LabelRole::Unlabelled)
            ++m_row;
        m_session->selection().setHovered(m_row);
    }
    void cleanup()
    {
        m_keys.reset();
        m_labeller.reset();
        m_session.reset();
    }

    void awayFromPointsItActsAtOnce()
    {
        m_session->selection().setHovered(-1);
        m_keys->press(1);
        QCOMPARE(m_session->armedClass(), 1);
        m_keys->release(1);
        QCOMPARE(m_session->armedClass(), 1);
    }

    void aShortPressArms()
    {
        m_keys->press(1);
        QCOMPARE(m_session->armedClass(), 0); // not before it is known to be short
        m_keys->release(1);
        QCOMPARE(m_session->armedClass(), 1);
        QVERIFY(!m_session->preview().isShown());
    }

    void aShortPressLabelsTheSelection()
    {
        m_labeller->setGrammar(Grammar::Select);
        const auto row = static_cast<std::size_t>(m_row);
        m_session->selection().change({{row}}, SelectionChange::Replace);
        m_keys->press(1);
        m_keys->release(1);
        QCOMPARE(m_session->labels()[row].given, 1);
    }

    void aLongPressPreviewsAndDoesNothingElse()
    {
        const int steps = m_session->undoStack().count();
        m_keys->press(1);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->preview().result().isKnown, kPatience);
        QCOMPARE(m_session->preview().result().row, m_row);
        QCOMPARE(m_session->preview().result().classPlace, 1);
        m_keys->release(1);
        QVERIFY(!m_session->preview().isShown());
        QCOMPARE(m_session->armedClass(), 0);
        QCOMPARE(m_session->undoStack().count(), steps);
    }

    void theCurrentPointCountsWithoutAMouse()
    {
        m_session->selection().setHovered(-1);
        m_session->selection().setCurrent(m_row);
        hold(1);
        QCOMPARE(m_session->preview().result().row, m_row);
    }

    void leavingThePointEndsIt()
    {
        hold(1);
        m_session->selection().setHovered(-1);
        QVERIFY(!m_session->preview().isShown());
        m_keys->release(1);
        QCOMPARE(m_session->armedClass(), 0);
    }

    void leavingItEarlyIsAShortPress()
    {
        m_keys->press(1);
        m_session->selection().setHovered(-1);
        QCOMPARE(m_session->armedClass(), 1);
    }

    void escEndsItAndNothingElse()
    {
        m_session->selection().change({{3}}, SelectionChange::Replace);
        hold(1);
        QKeyEvent shortcut(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
        shortcut.ignore();
        QCoreApplication::sendEvent(this, &shortcut);
        QVERIFY(shortcut.isAccepted()); // so that no shortcut has it
        QVERIFY(m_session->preview().isShown());
        send(QEvent::KeyPress, Qt::Key_Escape);
        QVERIFY(!m_session->preview().isShown());
        m_keys->release(1);
        QCOMPARE(m_session->armedClass(), 0);
        QVERIFY(!m_session->selection().isEmpty());
    }

    // "N 2 N 2", typed with one finger not yet up when the next comes down
    void aKeyThatComesNextFindsTheShortPressDone()
    {
        m_keys->press(1);
        send(QEvent::ShortcutOverride, Qt::Key_Shift);
        QCOMPARE(m_session->armedClass(), 0);
        send(QEvent::ShortcutOverride, Qt::Key_N);
        QCOMPARE(m_session->armedClass(), 1);
        m_session->armClass(0);
        m_keys->release(1); // it is no second press
        QCOMPARE(m_session->armedClass(), 0);
    }

    void aClickFindsTheShortPressDone()
    {
        m_keys->press(1);
        QMouseEvent click(QEvent::MouseButtonPress, QPointF(), QPointF(), Qt::LeftButton, Qt::LeftButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(this, &click);
        QCOMPARE(m_session->armedClass(), 1);
    }

    void itsOwnRepeatsAreNothing()
    {
        hold(1);
        QKeyEvent again(QEvent::ShortcutOverride, Qt::Key_2, Qt::NoModifier, QStringLiteral("2"), true);
        QCoreApplication::sendEvent(this, &again);
        QVERIFY(m_session->preview().isShown());
    }

    // As X11 has it: not said to be repeats, but a release and a press at the same time.
    void itsOwnRepeatsAreNothingOnX11()
    {
        hold(1);
        for (const QEvent::Type type : {QEvent::KeyRelease, QEvent::ShortcutOverride}) {
            QKeyEvent event(type, Qt::Key_2, Qt::NoModifier);
            event.setTimestamp(700);
            QCoreApplication::sendEvent(this, &event);
        }
        QVERIFY(m_session->preview().isShown());
    }

    void anotherKeyEndsIt()
    {
        hold(1);
        send(QEvent::ShortcutOverride, Qt::Key_L);
        QVERIFY(!m_session->preview().isShown());
        QCOMPARE(m_session->armedClass(), 0);
    }

    void theArmedClassIsPreviewedWithoutAHeldKey()
    {
        m_session->armClass(1);
        m_keys->previewArmed();
        QVERIFY(m_session->preview().isShown());
        QCOMPARE(m_session->preview().result().classPlace, 1);
        send(QEvent::KeyPress, Qt::Key_Escape);
        QVERIFY(!m_session->preview().isShown());
    }

private:
    void hold(int place)
    {
        m_keys->press(place);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->preview().isShown(), kPatience);
    }

    void send(QEvent::Type type, int key)
    {
        QKeyEvent event(type, key, Qt::NoModifier);
        QCoreApplication::sendEvent(this, &event);
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Labeller> m_labeller;
    std::unique_ptr<ClassKeys> m_keys;
    long m_row = 0;
};

QTEST_MAIN(TestClassKeys)
#include "tst_class_keys.moc"
