// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/score_panel.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"
#include "ui/models/percentage.h"
#include "ui/panels/interval_bar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

#include <memory>

using namespace inkling;

class TestScorePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatToDoUntilThereIsAScore();
    void showsTheReportsNumbers();
    void theVerdictIsTheReports();
    void withoutHeldOutLabelsOffersToHoldOut();
    void marksTheNumbersOutOfDate();
    void theNumbersStayTogetherUntilAllAreNew();
    void aBaselineIsNotComparedWithItself();
    void theSwitchKeepsHeldOutSamplesOutOfTheGraph();
    void everyNumberSaysWhatItMeans();
    void copiesTheNumbers();

private:
    QLabel *label(const char *name) const { return m_panel->findChild<QLabel *>(QLatin1StringView(name)); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<ScorePanel> m_panel;
};

void TestScorePanel::init()
{
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<ScorePanel>(*m_session);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestScorePanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void TestScorePanel::saysWhatToDoUntilThereIsAScore()
{
    const QLabel *hint = label("scoreHint");
    QVERIFY(hint->isVisible());
    openAndWait(*m_session, kMoons);
    QVERIFY(hint->text().contains(QStringLiteral("Label a few points")));
    m_session->giveAtRandom(3);
    QVERIFY(hint->text().startsWith(QStringLiteral("Press Run")));
    QVERIFY(!label("accuracyNumber")->isVisible());
    runAndWait(*m_session);
    QVERIFY(!hint->isVisible());
    QVERIFY(label("accuracyNumber")->isVisible());
    openAndWait(*m_session, kMoons);
    QVERIFY(hint->isVisible());
    QVERIFY(!label("accuracyNumber")->isVisible());
}

void TestScorePanel::showsTheReportsNumbers()
{
    openMoonsAndRun(*m_session);
    const Report &report = *m_session->report();
    QCOMPARE(label("accuracyNumber")->text(), percentText(report.score.accuracy));
    QVERIFY(label("accuracyCounts")->text().startsWith(QStringLiteral("%1 of 40").arg(report.score.correct)));
    const auto *method = m_panel->findChild<IntervalBar *>(QStringLiteral("methodBar"));
    QCOMPARE(method->value(), report.score.accuracy);
    QCOMPARE(method->interval().low, report.score.interval.low);
    for (const BaselineScore &baseline : report.baselines) {
        const auto *bar = m_panel->findChild<IntervalBar *>(
            QStringLiteral("bar_%1").arg(QString::fromStdString(baseline.id)));
        QVERIFY(bar && bar->isVisible());
        QCOMPARE(bar->value(), baseline.score.accuracy);
        QVERIFY(bar->accessibleName().contains(percentText(baseline.score.accuracy)));
    }
}

void TestScorePanel::theVerdictIsTheReports()
{
    openMoonsAndRun(*m_session);
    QVERIFY(m_session->report()->difference);
    const Verdict verdict = m_session->report()->difference->verdict;
    QCOMPARE(label("verdictLabel")->property("verdict").toString(),
             verdict == Verdict::Helped ? QStringLiteral("helped")
             : verdict == Verdict::Hurt ? QStringLiteral("hurt")
                                        : QStringLiteral("unclear"));
}

void TestScorePanel::withoutHeldOutLabelsOffersToHoldOut()
{
    openAndWait(*m_session, kMoons);
    m_session->holdOut(0.0);
    m_session->giveAtRandom(3);
    runAndWait(*m_session);
    auto *holdOut = m_panel->findChild<QPushButton *>(QStringLiteral("holdOutFifthButton"));
    QVERIFY(label("scoreHint")->text().startsWith(QStringLiteral("No labels are held out")));
    QVERIFY(!label("accuracyNumber")->isVisible());
    QVERIFY(holdOut->isVisible());
    QTest::mouseClick(holdOut, Qt::LeftButton);
    QCOMPARE(m_session->labels().count(LabelRole::HeldOut), std::size_t{40});
    QVERIFY(!holdOut->isVisible());
    QVERIFY(label("scoreHint")->text().startsWith(QStringLiteral("Press Run")));
}

void TestScorePanel::marksTheNumbersOutOfDate()
{
    openMoonsAndRun(*m_session);
    QVERIFY(!label("staleLabel")->isVisible());
    m_session->giveAtRandom(1);
    QVERIFY(label("staleLabel")->isVisible());
    runAndWait(*m_session);
    QVERIFY(!label("staleLabel")->isVisible());
}

/// Reason: in live mode the map comes before the baselines; a new accuracy beside old baselines would
/// mislead.
void TestScorePanel::theNumbersStayTogetherUntilAllAreNew()
{
    openMoonsAndRun(*m_session);
    m_session->setLive(true);
    const QString before = label("accuracyCounts")->text();
    const QString verdict = label("verdictLabel")->text();
    int waits = 0;
    connect(m_session.get(), &Session::reportChanged, this, [&] {
        if (!m_session->awaitsBaselines())
            return;
        ++waits;
        QCOMPARE(label("accuracyCounts")->text(), before);
        QCOMPARE(label("verdictLabel")->text(), verdict);
        QVERIFY(label("staleLabel")->isVisible());
        QVERIFY(m_panel->findChild<QWidget *>(QStringLiteral("bar_logistic_regression"))->isVisible());
    });
    m_session->giveAtRandom(20);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isStale() && !m_session->isLearning(), kPatience);
    QCOMPARE(waits, 1);
    QVERIFY(!label("staleLabel")->isVisible());
    QVERIFY(label("accuracyCounts")->text() != before);
}

void TestScorePanel::aBaselineIsNotComparedWithItself()
{
    openAndWait(*m_session, kMoons);
    m_session->giveAtRandom(3);
    runAndWait(*m_session);
    m_session->setLearner(*findLearner("nearest_neighbour"));
    runAndWait(*m_session);
    const auto *bar = m_panel->findChild<IntervalBar *>(QStringLiteral("bar_nearest_neighbour"));
    QVERIFY(bar && !bar->isVisible());
    m_session->setLearner(*findLearner("label_propagation"));
    runAndWait(*m_session);
    QVERIFY(bar->isVisible());
}

void TestScorePanel::theSwitchKeepsHeldOutSamplesOutOfTheGraph()
{
    auto *check = m_panel->findChild<QCheckBox *>(QStringLiteral("inductiveCheck"));
    QVERIFY(!check->isVisible()); // nothing is held out
    openMoonsAndRun(*m_session);
    QVERIFY(check->isVisible() && !check->isChecked());
    check->setFocus();
    QTest::keyClick(check, Qt::Key_Space);
    QVERIFY(m_session->evaluation() == Evaluation::Inductive);
    QVERIFY(label("staleLabel")->isVisible());
    runAndWait(*m_session);
    m_panel->copy();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("(inductive)")));
    m_session->setEvaluation(Evaluation::Transductive); // from the menu
    QVERIFY(!check->isChecked());
}

void TestScorePanel::everyNumberSaysWhatItMeans()
{
    openMoonsAndRun(*m_session);
    for (const QLabel *shown : m_panel->findChildren<QLabel *>()) {
        const bool hasNumber = shown->text().contains(QRegularExpression(QStringLiteral("[0-9]")));
        QVERIFY2(!shown->isVisible() || !hasNumber || !shown->toolTip().isEmpty(), qPrintable(shown->text()));
    }
    for (const IntervalBar *bar : m_panel->findChildren<IntervalBar *>())
        QVERIFY(!bar->toolTip().isEmpty());
}

void TestScorePanel::copiesTheNumbers()
{
    openMoonsAndRun(*m_session);
    QGuiApplication::clipboard()->clear();
    m_panel->setFocus();
    QTest::keyClick(m_panel.get(), Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(label("accuracyNumber")->text()));
    for (const QString &line : label("accuracyCounts")->text().split(u'\n'))
        QVERIFY(text.contains(line));
}

QTEST_MAIN(TestScorePanel)
#include "tst_score_panel.moc"
