// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/algorithm_panel.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"

#include <QLabel>

#include <algorithm>
#include <memory>

using namespace inkling;

class TestAlgorithmPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhatToDoBeforeARun();
    void theMarkFollowsTheTimeline();
    void anotherMethodsStepsMarkNothing();
    void linesFollowTheSettings();
    void tellsHowManyARoundHasLabelled();

private:
    QStringList lines() const;
    QString marked() const; ///< empty: none
    QString step() const { return m_panel->findChild<QLabel *>(QStringLiteral("algorithmStep"))->text(); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<AlgorithmPanel> m_panel;
};

void TestAlgorithmPanel::init()
{
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<AlgorithmPanel>(*m_session);
}

void TestAlgorithmPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

QStringList TestAlgorithmPanel::lines() const
{
    QStringList texts;
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
        if (label->property("role") == QStringLiteral("code"))
            texts += label->text();
    }
    return texts;
}

QString TestAlgorithmPanel::marked() const
{
    QStringList texts;
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
        if (label->property("role") == QStringLiteral("code") && label->property("marked").toBool())
            texts += label->text();
    }
    return texts.join(u'|');
}

void TestAlgorithmPanel::tellsWhatToDoBeforeARun()
{
    openAndWait(*m_session, kMoons);
    QVERIFY(!lines().isEmpty());
    QCOMPARE(marked(), QString());
    QVERIFY(step().contains(QStringLiteral("F5")));
}

void TestAlgorithmPanel::theMarkFollowsTheTimeline()
{
    m_session->setLearner(*findLearner("label_propagation"));
    openMoonsAndRun(*m_session);
    const QStringList all = lines();
    QCOMPARE(marked(), all.last()); // the answer
    m_session->setFrame(0);
    QCOMPARE(marked(), all[2]);
    m_session->setFrame(1);
    QCOMPARE(marked(), all[4]);
}

// A mark in lines that nobody has run would explain nothing.
void TestAlgorithmPanel::anotherMethodsStepsMarkNothing()
{
    openMoonsAndRun(*m_session);
    m_session->setLearner(*findLearner("self_training"));
    QCOMPARE(marked(), QString());
    runAndWait(*m_session);
    QVERIFY(!marked().isEmpty());
}

void TestAlgorithmPanel::linesFollowTheSettings()
{
    m_session->setLearner(*findLearner("self_training"));
    openMoonsAndRun(*m_session);
    const QStringList before = lines();
    m_session->setParameter("rule", 2.0);
    QVERIFY(lines() != before);
    QCOMPARE(marked(), QString()); // the frames are of the other rule
}

void TestAlgorithmPanel::tellsHowManyARoundHasLabelled()
{
    m_session->setLearner(*findLearner("self_training"));
    openMoonsAndRun(*m_session);
    const Outcome &outcome = m_session->report()->outcome;
    QVERIFY(m_session->frameCount() > 2);
    m_session->setFrame(1);
    const int round = outcome.trace[1].iteration;
    const auto labelled = std::count_if(outcome.labelSteps.begin(), outcome.labelSteps.end(),
                                        [&](const LabelStep &one) { return one.round == round; });
    QVERIFY(labelled > 0);
    QVERIFY(step().contains(QString::number(labelled)));
    m_session->setFrame(0);
    QCOMPARE(step(), QString());
}

QTEST_MAIN(TestAlgorithmPanel)
#include "tst_algorithm_panel.moc"
