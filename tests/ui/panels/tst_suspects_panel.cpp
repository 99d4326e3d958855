// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/suspects_panel.h"

#include "tests/support/turned_labels.h"
#include "ui/panels/copyable_table.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>

#include <memory>

using namespace inkling;

class TestSuspectsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatToDoAndWhatWasFound();
    void theCurrentSuspectIsTheCurrentSample();
    void acceptsInOneStepAndGoesOn();
    void keepsAndFlags();
    void itsKeysAreItsOwn();

private:
    CopyableTable *table() const { return m_panel->findChild<CopyableTable *>(); }
    QString words() const { return m_panel->findChild<QLabel *>(QStringLiteral("suspectSentence"))->text(); }
    QPushButton *button(const char *name) const
    {
        return m_panel->findChild<QPushButton *>(QLatin1StringView(name));
    }
    const SuspectLabel &open(std::size_t place) const { return m_session->suspects().open()[place]; }
    void find() const
    {
        button("suspectFind")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->suspects().isRunning(), kPatience);
        table()->setFocus();
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<SuspectsPanel> m_panel;
};

void TestSuspectsPanel::init()
{
    m_panel.reset();
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<SuspectsPanel>(*m_session);
    m_panel->resize(900, 200);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestSuspectsPanel::saysWhatToDoAndWhatWasFound()
{
    QVERIFY(words().startsWith(QStringLiteral("Give some samples a label")));
    QVERIFY(!button("suspectFind")->isEnabled());
    QVERIFY(!table()->isVisible());
    openAndTurnLabels(*m_session);
    QVERIFY(words().startsWith(QStringLiteral("Wrong labels happen")));
    find();
    QVERIFY(table()->isVisible());
    const auto count = m_session->suspects().open().size();
    QCOMPARE(words(), QStringLiteral("%1 of %1 contradicted labels are open.").arg(count));
    m_session->giveAtRandom(1);
    QVERIFY(words().endsWith(QStringLiteral("look again.")));
}

void TestSuspectsPanel::theCurrentSuspectIsTheCurrentSample()
{
    openAndTurnLabels(*m_session);
    find();
    QCOMPARE(m_session->selection().current(), static_cast<long>(open(0).row));
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(m_session->selection().current(), static_cast<long>(open(1).row));
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(m_session->selection().current(), static_cast<long>(open(2).row));
}

void TestSuspectsPanel::acceptsInOneStepAndGoesOn()
{
    openAndTurnLabels(*m_session);
    find();
    const SuspectLabel first = open(0);
    const SuspectLabel second = open(1);
    const int steps = m_session->undoStack().count();
    QTest::keyClick(table(), Qt::Key_A);
    QCOMPARE(m_session->labels()[static_cast<std::size_t>(first.row)].given, first.suggested);
    QCOMPARE(m_session->undoStack().count(), steps + 1);
    QCOMPARE(m_session->selection().current(), static_cast<long>(second.row));
    QCOMPARE(table()->currentIndex().row(), 0);
    button("acceptSuspect")->click();
    QCOMPARE(m_session->labels()[static_cast<std::size_t>(second.row)].given, second.suggested);
}

void TestSuspectsPanel::keepsAndFlags()
{
    openAndTurnLabels(*m_session);
    find();
    const SuspectLabel first = open(0);
    const auto row = static_cast<std::size_t>(first.row);
    const std::size_t count = m_session->suspects().open().size();
    QTest::keyClick(table(), Qt::Key_F);
    QVERIFY(m_session->labels()[row].unsure);
    QTest::keyClick(table(), Qt::Key_F);
    QVERIFY(!m_session->labels()[row].unsure);
    const int steps = m_session->undoStack().count();
    QTest::keyClick(table(), Qt::Key_X);
    QCOMPARE(m_session->labels()[row].given, first.given);
    QCOMPARE(m_session->undoStack().count(), steps);
    QCOMPARE(m_session->suspects().open().size(), count - 1);
}

// The window has A, X and F for the guided loop.
void TestSuspectsPanel::itsKeysAreItsOwn()
{
    QAction other;
    other.setShortcut(Qt::Key_X);
    m_panel->addAction(&other);
    QSignalSpy triggered(&other, &QAction::triggered);
    openAndTurnLabels(*m_session);
    find();
    QTest::keyClick(table(), Qt::Key_X);
    QCOMPARE(triggered.count(), 0);
}

QTEST_MAIN(TestSuspectsPanel)
#include "tst_suspects_panel.moc"
