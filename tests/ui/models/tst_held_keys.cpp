// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/held_keys.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcutEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace inkling;

class TestHeldKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_held = new QAction(QStringLiteral("Held"), m_window.get());
        m_held->setShortcut(QKeySequence(Qt::Key_Q));
        m_other = new QAction(QStringLiteral("Other"), m_window.get());
        m_other->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_1));
        m_window->addActions({m_held, m_other});
        m_keys = std::make_unique<HeldKeys>();
        m_keys->add(m_held);
        m_keys->add(m_other);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_pressed = std::make_unique<QSignalSpy>(m_keys.get(), &HeldKeys::pressed);
        m_released = std::make_unique<QSignalSpy>(m_keys.get(), &HeldKeys::released);
    }
    void cleanup()
    {
        m_keys.reset();
        m_window.reset();
    }

    void tellsBothEndsAndTriggersNothing()
    {
        QSignalSpy triggered(m_held, &QAction::triggered);
        QTest::keyPress(m_window.get(), Qt::Key_Q);
        QCOMPARE(m_pressed->count(), 1);
        QCOMPARE(m_released->count(), 0);
        QTest::keyRelease(m_window.get(), Qt::Key_Q);
        QCOMPARE(m_released->count(), 1);
        QCOMPARE(m_released->at(0).at(0).value<QAction *>(), m_held);
        QCOMPARE(triggered.count(), 0);
    }

    void aMenuTriggersAsEver()
    {
        QSignalSpy triggered(m_held, &QAction::triggered);
        m_held->trigger();
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(m_pressed->count(), 0);
    }

    void repeatsAreOneHold()
    {
        QTest::keyPress(m_window.get(), Qt::Key_Q);
        for (int i = 0; i < 3; ++i) {
            for (const QEvent::Type type : {QEvent::KeyRelease, QEvent::KeyPress}) {
                QKeyEvent repeat(type, Qt::Key_Q, Qt::NoModifier, QStringLiteral("q"), true);
                QApplication::sendEvent(m_window.get(), &repeat);
            }
        }
        QCOMPARE(m_pressed->count(), 1);
        QCOMPARE(m_released->count(), 0);
    }

    // As X11 has it: a release and a press at the same time, not said to be repeats.
    void releasesThatAPressFollowsAtOnceAreNone()
    {
        QWidget map(m_window.get()); // from which events go on to the window
        QTest::keyPress(m_window.get(), Qt::Key_Q);
        for (const quint64 time : {quint64(700), quint64(740)}) {
            for (const QEvent::Type type : {QEvent::KeyRelease, QEvent::ShortcutOverride}) {
                QKeyEvent event(type, Qt::Key_Q, Qt::NoModifier);
                event.setTimestamp(time);
                event.ignore();
                QApplication::sendEvent(&map, &event);
            }
            QShortcutEvent shortcut(m_held->shortcut(), 0);
            QApplication::sendEvent(m_held, &shortcut);
        }
        QTest::qWait(5 * HeldKeys::kRepeatMilliseconds); // nothing is to happen
        QCOMPARE(m_pressed->count(), 1);
        QCOMPARE(m_released->count(), 0);
        QKeyEvent last(QEvent::KeyRelease, Qt::Key_Q, Qt::NoModifier);
        last.setTimestamp(760);
        QApplication::sendEvent(m_window.get(), &last);
        QTRY_COMPARE(m_released->count(), 1);
    }

    void aQuickSecondPressIsAnother()
    {
        QTest::keyPress(m_window.get(), Qt::Key_Q);
        QKeyEvent up(QEvent::KeyRelease, Qt::Key_Q, Qt::NoModifier);
        up.setTimestamp(100);
        QApplication::sendEvent(m_window.get(), &up);
        QTest::keyPress(m_window.get(), Qt::Key_Q); // at another time
        QCOMPARE(m_released->count(), 1);
        QCOMPARE(m_pressed->count(), 2);
    }

    void twoAreHeldAtOnce()
    {
        QTest::keyPress(m_window.get(), Qt::Key_Q);
        QTest::keyPress(m_window.get(), Qt::Key_1, Qt::ShiftModifier);
        QTest::keyRelease(m_window.get(), Qt::Key_Q);
        QCOMPARE(m_released->count(), 1);
        QCOMPARE(m_released->at(0).at(0).value<QAction *>(), m_held);
    }

    void anotherKeysReleaseIsNotIts()
    {
        QTest::keyPress(m_window.get(), Qt::Key_N);
        QTest::keyPress(m_window.get(), Qt::Key_Q);
        QTest::keyRelease(m_window.get(), Qt::Key_N);
        QCOMPARE(m_released->count(), 0);
    }

    // Shift comes up last: the key has another code then, but is the same on the keyboard.
    void itsKeyMayComeUpWithAnotherCode()
    {
        constexpr quint32 kPlace = 10;
        QKeyEvent goesDown(QEvent::ShortcutOverride, Qt::Key_1, Qt::ShiftModifier, kPlace, 0, 0);
        QApplication::sendEvent(m_window.get(), &goesDown);
        QShortcutEvent shortcut(m_other->shortcut(), 0);
        QApplication::sendEvent(m_other, &shortcut);
        QCOMPARE(m_pressed->count(), 1);
        QKeyEvent comesUp(QEvent::KeyRelease, Qt::Key_Exclam, Qt::ShiftModifier, kPlace, 0, 0);
        QApplication::sendEvent(m_window.get(), &comesUp);
        QCOMPARE(m_released->count(), 1);
    }

    void theActionsOwnKeyCounts()
    {
        m_held->setShortcut(QKeySequence(Qt::Key_Z));
        QTest::keyPress(m_window.get(), Qt::Key_Z);
        QCOMPARE(m_pressed->count(), 1);
        QTest::keyRelease(m_window.get(), Qt::Key_Z);
        QCOMPARE(m_released->count(), 1);
    }

    void anotherWindowEndsIt()
    {
        QTest::keyPress(m_window.get(), Qt::Key_Q);
        QEvent deactivate(QEvent::WindowDeactivate);
        QApplication::sendEvent(m_window.get(), &deactivate);
        QCOMPARE(m_released->count(), 1);
    }

    void typingIsNoHold()
    {
        QLineEdit edit(m_window.get());
        edit.show();
        edit.setFocus();
        QTest::keyClick(&edit, Qt::Key_Q);
        QCOMPARE(m_pressed->count(), 0);
        QCOMPARE(edit.text(), QStringLiteral("q"));
    }

private:
    std::unique_ptr<QWidget> m_window;
    QAction *m_held = nullptr;
    QAction *m_other = nullptr;
    std::unique_ptr<HeldKeys> m_keys;
    std::unique_ptr<QSignalSpy> m_pressed;
    std::unique_ptr<QSignalSpy> m_released;
};

QTEST_MAIN(TestHeldKeys)
#include "tst_held_keys.moc"
