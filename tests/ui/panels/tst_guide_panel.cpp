// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/guide_panel.h"

#include "tests/support/session_steps.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>

#include <memory>

using namespace inkling;

class TestGuidePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatToDoWithoutData();
    void showsTheSuggestionWithItsReason();
    void theButtonsActOnTheCurrentSample();
    void acceptNamesTheClass();
    void saysThatNothingIsLeft();
    void keysNeedNoMouse();

private:
    QString sentence() const { return m_panel->findChild<QLabel *>(QStringLiteral("guideSentence"))->text(); }
    QPushButton *button(const char *name) const
    {
        return m_panel->findChild<QPushButton *>(QLatin1StringView(name));
    }
    void waitForSuggestion() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->guide().isLooking() && m_session->guide().row() >= 0, kPatience);
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<GuidePanel> m_panel;
};

void TestGuidePanel::init()
{
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<GuidePanel>(*m_session);
    m_panel->addActions(m_panel->guideActions()); // as the window does
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestGuidePanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void TestGuidePanel::saysWhatToDoWithoutData()
{
    QVERIFY(sentence().startsWith(QStringLiteral("Open a file")));
    for (const char *name : {"guideShowButton", "guideAcceptButton", "guideRejectButton", "guideFlagButton"})
        QVERIFY(!button(name)->isEnabled());
}

void TestGuidePanel::showsTheSuggestionWithItsReason()
{
    openAndWait(*m_session, kMoons);
    waitForSuggestion();
    const long row = m_session->guide().row();
    QCOMPARE(sentence(), QStringLiteral("Row %1: %2").arg(row + 1).arg(m_session->guide().reason()));
    QVERIFY(!button("guideRejectButton")->isEnabled()); // nothing is current yet
    QTest::mouseClick(button("guideShowButton"), Qt::LeftButton);
    QCOMPARE(m_session->selection().current(), row);
    QVERIFY(button("guideRejectButton")->isEnabled());
    QVERIFY(button("guideFlagButton")->isEnabled());
    QVERIFY(!button("guideAcceptButton")->isEnabled()); // no prediction yet
}

void TestGuidePanel::theButtonsActOnTheCurrentSample()
{
    openAndWait(*m_session, kMoons);
    waitForSuggestion();
    QTest::mouseClick(button("guideShowButton"), Qt::LeftButton);
    const long first = m_session->selection().current();
    QTest::mouseClick(button("guideFlagButton"), Qt::LeftButton);
    QVERIFY(m_session->labels()[static_cast<std::size_t>(first)].unsure);
    waitForSuggestion();
    const long second = m_session->selection().current();
    QVERIFY(second != first);
    QTest::mouseClick(button("guideRejectButton"), Qt::LeftButton);
    waitForSuggestion();
    QVERIFY(m_session->selection().current() != second);
    QVERIFY(!m_session->labels()[static_cast<std::size_t>(second)].unsure);
}

void TestGuidePanel::acceptNamesTheClass()
{
    openMoonsAndRun(*m_session);
    m_session->renameClass(0, QStringLiteral("A name that is far too long for any button"));
    m_session->renameClass(1, QStringLiteral("Another one that is far too long for a button"));
    waitForSuggestion();
    QTest::mouseClick(button("guideShowButton"), Qt::LeftButton);
    const QPushButton *accept = button("guideAcceptButton");
    QVERIFY(accept->isEnabled());
    QVERIFY(accept->text().endsWith(QStringLiteral("\u2026")));
    const int place = m_session->guide().acceptedClass();
    QVERIFY(accept->toolTip().contains(
        QString::fromStdString(m_session->labels().classes()[static_cast<std::size_t>(place)].name)));
}

void TestGuidePanel::saysThatNothingIsLeft()
{
    openAndWait(*m_session, kMoons);
    std::vector<std::size_t> all(m_session->labels().size());
    for (std::size_t row = 0; row < all.size(); ++row)
        all[row] = row;
    m_session->labelPoints(all, 0, {"lasso", QStringLiteral("Lasso")});
    QTRY_VERIFY_WITH_TIMEOUT(sentence().startsWith(QStringLiteral("Nothing left to suggest")), kPatience);
}

void TestGuidePanel::keysNeedNoMouse()
{
    openMoonsAndRun(*m_session);
    waitForSuggestion();
    const std::size_t given = m_session->labels().count(LabelRole::Given);
    QTest::keyClick(m_panel.get(), Qt::Key_N);
    QCOMPARE(m_session->selection().current(), m_session->guide().row());
    QTest::keyClick(m_panel.get(), Qt::Key_A);
    QCOMPARE(m_session->labels().count(LabelRole::Given), given + 1);
    waitForSuggestion();
    const long second = m_session->selection().current();
    QTest::keyClick(m_panel.get(), Qt::Key_X);
    waitForSuggestion();
    const long third = m_session->selection().current();
    QVERIFY(third != second);
    QTest::keyClick(m_panel.get(), Qt::Key_F);
    QVERIFY(m_session->labels()[static_cast<std::size_t>(third)].unsure);
}

QTEST_MAIN(TestGuidePanel)
#include "tst_guide_panel.moc"
