// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/draws_panel.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"
#include "ui/models/percentage.h"
#include "ui/panels/dot_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <memory>

using namespace inkling;

class TestDrawsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatIsMissing();
    void showsADotForEachDraw();
    void aBaselineStandsThereOnce();
    void marksThemOutOfDate();
    void theMethodsDotsAreSeen();

private:
    void drawAndWait(int count)
    {
        m_panel->findChild<QSpinBox *>(QStringLiteral("drawCount"))->setValue(count);
        QTest::mouseClick(m_start, Qt::LeftButton);
        QTRY_VERIFY(!m_session->isLearning());
        QVERIFY(m_session->draws());
    }
    DotStrip *strip(const std::string &id) const
    {
        return m_panel->findChild<DotStrip *>(QStringLiteral("strip_%1").arg(QString::fromStdString(id)));
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<DrawsPanel> m_panel;
    QPushButton *m_start = nullptr;
    QLabel *m_verdict = nullptr;
};

void TestDrawsPanel::init()
{
    m_panel.reset();
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<DrawsPanel>(*m_session);
    m_start = m_panel->findChild<QPushButton *>(QStringLiteral("runDrawsButton"));
    m_verdict = m_panel->findChild<QLabel *>(QStringLiteral("drawsVerdict"));
    m_panel->resize(776, 140);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestDrawsPanel::saysWhatIsMissing()
{
    openAndWait(*m_session, kMoons);
    QVERIFY(m_verdict->text().startsWith(QStringLiteral("Label a few points")));
    QVERIFY(!m_start->isEnabled());
    m_session->giveAtRandom(3);
    QVERIFY(m_start->isEnabled());
    m_session->holdOut(0.0);
    QVERIFY(m_verdict->text().contains(QStringLiteral("hold some out")));
    QVERIFY(!m_start->isEnabled());
}

void TestDrawsPanel::showsADotForEachDraw()
{
    openAndWait(*m_session, kMoons);
    m_session->giveAtRandom(3);
    drawAndWait(12);
    const DrawsReport &draws = *m_session->draws();
    for (const DrawnMethod &method : draws.methods) {
        const DotStrip *shown = strip(method.id);
        QVERIFY(shown && shown->isVisible());
        std::vector<double> expected = method.accuracies;
        std::sort(expected.begin(), expected.end());
        QCOMPARE(shown->values(), expected);
        QVERIFY(shown->accessibleName().contains(percentText(method.summary.mean)));
        QVERIFY(shown->toolTip().contains(percentage(expected.front())));
    }
    QVERIFY(m_verdict->text().contains(signedPercentage(draws.difference.mean)));
    QVERIFY(m_verdict->text().contains(QStringLiteral("12 draws of 6 labels")));
}

void TestDrawsPanel::aBaselineStandsThereOnce()
{
    openAndWait(*m_session, kMoons);
    m_session->giveAtRandom(3);
    m_session->setLearner(*findLearner("nearest_neighbour"));
    drawAndWait(3);
    const auto strips = m_panel->findChildren<DotStrip *>(QStringLiteral("strip_nearest_neighbour"));
    QCOMPARE(std::count_if(strips.begin(), strips.end(), [](DotStrip *shown) { return shown->isVisible(); }),
             1);
}

void TestDrawsPanel::marksThemOutOfDate()
{
    openAndWait(*m_session, kMoons);
    m_session->giveAtRandom(3);
    drawAndWait(3);
    QVERIFY(strip("label_propagation")->isEnabled());
    m_session->giveAtRandom(1);
    QVERIFY(m_verdict->text().startsWith(QStringLiteral("Out of date")));
    QVERIFY(!strip("label_propagation")->isEnabled());
    openAndWait(*m_session, kMoons);
    QVERIFY(!strip("label_propagation")->isVisible());
}

void TestDrawsPanel::theMethodsDotsAreSeen()
{
    // one pile of dots at 25 %, one at 75 %: ink there and none between
    DotStrip shown;
    DrawnMethod method{"label_propagation", {0.25, 0.25, 0.25, 0.75, 0.75, 0.75}, {}};
    method.summary = {0.95, 0.0, {0.9, 1.0}}; // the band out of the way
    shown.setContent(DotStrip::Emphasis::Method, method, QStringLiteral("method"));
    shown.resize(400, shown.sizeHint().height());
    const QImage picture = shown.grab().toImage();
    const auto darkest = [&](int x) {
        int value = 255;
        for (int y = 0; y < picture.height(); ++y)
            value = std::min(value, picture.pixelColor(x, y).red());
        return value;
    };
    const int between = darkest(200 + 20);
    QVERIFY(darkest(3 + 394 / 4) < between - 50);
    QVERIFY(darkest(3 + 394 * 3 / 4) < between - 50);
}

QTEST_MAIN(TestDrawsPanel)
#include "tst_draws_panel.moc"
