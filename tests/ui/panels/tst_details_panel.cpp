// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/details_panel.h"

#include "tests/support/session_steps.h"
#include "ui/models/percentage.h"
#include "ui/panels/copyable_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>

#include <memory>

using namespace inkling;

class TestDetailsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatToDoUntilThereIsAnAnswer();
    void showsTheScoresInALine();
    void copiesTheWholeTableAsTabSeparatedText();
    void copiesTheSelectedRunAlone();
    void fitsIntoANarrowWindow();

private:
    CopyableTable *table(const char *name) const
    {
        return m_panel->findChild<CopyableTable *>(QLatin1StringView(name));
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<DetailsPanel> m_panel;
};

void TestDetailsPanel::init()
{
    m_panel.reset();
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<DetailsPanel>(*m_session);
    m_panel->resize(776, 130);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestDetailsPanel::saysWhatToDoUntilThereIsAnAnswer()
{
    const auto *hint = m_panel->findChild<QLabel *>(QStringLiteral("confusionHint"));
    QVERIFY(hint->text().startsWith(QStringLiteral("Run a method")));
    openAndWait(*m_session, kMoons);
    m_session->holdOut(0.0);
    m_session->giveAtRandom(3);
    runAndWait(*m_session);
    QVERIFY(hint->text().contains(QStringLiteral("hold some out")));
}

void TestDetailsPanel::showsTheScoresInALine()
{
    openMoonsAndRun(*m_session);
    const Score &score = m_session->report()->score;
    const QString line = m_panel->findChild<QLabel *>(QStringLiteral("scoresLine"))->text();
    QVERIFY(line.contains(percentText(score.balanced)));
    QVERIFY(line.contains(percentText(score.macroF1)));
    QVERIFY(line.contains(QLocale().toString(score.brier, 'f', 3)));
}

void TestDetailsPanel::copiesTheWholeTableAsTabSeparatedText()
{
    openMoonsAndRun(*m_session);
    CopyableTable *confusion = table("confusionTable");
    m_panel->setCurrentWidget(confusion->parentWidget());
    confusion->setFocus();
    QTest::keyClick(confusion, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    const auto &names = m_session->labels().classes();
    QCOMPARE(lines[0],
             QStringLiteral("\t%1\t%2\tunreached")
                 .arg(QString::fromStdString(names[0].name), QString::fromStdString(names[1].name)));
    const auto &counts = m_session->report()->score.confusion[0];
    QCOMPARE(lines[1], QStringLiteral("%1\t%2\t%3\t%4")
                           .arg(QString::fromStdString(names[0].name))
                           .arg(counts[0])
                           .arg(counts[1])
                           .arg(counts[2]));
}

void TestDetailsPanel::copiesTheSelectedRunAlone()
{
    openMoonsAndRun(*m_session);
    m_session->setParameter("k", 5);
    runAndWait(*m_session);
    CopyableTable *runs = table("runTable");
    m_panel->setCurrentWidget(runs);
    const QPoint second = runs->visualRect(runs->model()->index(1, 0)).center();
    QTest::mouseClick(runs->viewport(), Qt::LeftButton, {}, second);
    QTest::keyClick(runs, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].startsWith(QStringLiteral("2\t")));
    QVERIFY(lines[1].contains(QStringLiteral("k = 5")));
}

// 1,000 pixels without the panels at both sides; what is wider is cut off in every tab.
void TestDetailsPanel::fitsIntoANarrowWindow()
{
    openMoonsAndRun(*m_session);
    m_session->selection().selectAll();
    m_session->suspects().start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->suspects().isRunning(), kPatience);
    for (int tab = 0; tab < m_panel->count(); ++tab) {
        m_panel->setCurrentIndex(tab);
        QVERIFY2(m_panel->minimumSizeHint().width() <= 480, qPrintable(m_panel->tabText(tab)));
    }
}

QTEST_MAIN(TestDetailsPanel)
#include "tst_details_panel.moc"
