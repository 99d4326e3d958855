// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/confidence_panel.h"

#include "tests/support/session_steps.h"
#include "ui/models/sample_facts.h"
#include "ui/panels/confidence_strip.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <memory>

using namespace inkling;

using Rows = std::vector<std::size_t>;

class TestConfidencePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatToDoBeforeARun();
    void aDragSelectsWhatItPasses();
    void aDragOverBarsTakesThemWhole();
    void arrowKeysWithShiftSelect();
    void modifiersAddAndRemove();
    void theLeastSureAreSelectedByTheirNumber();
    void labelsTheSelectedInOneStep();
    void hoveringADotTellsItsRow();

private:
    ConfidenceStrip *strip(int place) const
    {
        return m_panel->findChild<ConfidenceStrip *>(QStringLiteral("confidenceStrip%1").arg(place));
    }
    template<typename T>
    T *child(const char *name) const
    {
        return m_panel->findChild<T *>(QLatin1StringView(name));
    }
    static QPoint at(const ConfidenceStrip &strip, double bins)
    {
        const double margin = 6.0;
        return {static_cast<int>(margin + bins / ConfidenceList::kBins * (strip.width() - 2.0 * margin)), 15};
    }
    static void drag(ConfidenceStrip &strip, double from, double to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&strip, Qt::LeftButton, modifiers, at(strip, from));
        QTest::mouseMove(&strip, at(strip, to));
        QTest::mouseRelease(&strip, Qt::LeftButton, modifiers, at(strip, to));
    }
    Rows between(int place, double from, double to) const
    {
        return ConfidenceList::between(SampleFacts(*m_session), m_session->selection(), place, from, to);
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<ConfidencePanel> m_panel;
};

void TestConfidencePanel::init()
{
    m_panel.reset();
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<ConfidencePanel>(*m_session);
    m_panel->resize(900, 200);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestConfidencePanel::saysWhatToDoBeforeARun()
{
    QVERIFY(child<QLabel>("confidenceHint")->isVisible());
    QVERIFY(!child<QPushButton>("labelSelected")->isVisible());
    openMoonsAndRun(*m_session);
    QVERIFY(!child<QLabel>("confidenceHint")->isVisible());
    QVERIFY(strip(0)->isVisible());
    QVERIFY(strip(1)->isVisible());
}

void TestConfidencePanel::aDragSelectsWhatItPasses()
{
    openMoonsAndRun(*m_session);
    const std::vector<ConfidenceList::Dot> &dots = strip(1)->content().list.dots;
    QVERIFY(dots.size() > 20);
    drag(*strip(1), dots[15].bins + 0.2, -1.0); // backwards, and beyond the end
    const Rows selected = m_session->selection().rows();
    QVERIFY(selected.size() >= 15);
    QVERIFY(selected.size() < dots.size());
    Rows first;
    for (std::size_t i = 0; i < selected.size(); ++i)
        first.push_back(dots[i].row);
    std::sort(first.begin(), first.end());
    QCOMPARE(selected, first); // the least sure ones, without a gap
    QCOMPARE(child<QComboBox>("confidenceClass")->currentIndex(), 1);
    drag(*strip(1), 0.0, 0.0); // a click on nothing
    QVERIFY(m_session->selection().isEmpty());
}

void TestConfidencePanel::aDragOverBarsTakesThemWhole()
{
    openAndWait(*m_session, QStringLiteral("builtin:moons?n=3000&noise=0.3&seed=1"));
    m_session->giveAtRandom(5);
    runAndWait(*m_session);
    QVERIFY(strip(0)->content().list.dots.empty());
    drag(*strip(0), 2.4, 6.6);
    QCOMPARE(m_session->selection().rows(), between(0, 2, 7));
    QVERIFY(!m_session->selection().isEmpty());
    drag(*strip(0), 19.5, 17.5);
    QCOMPARE(m_session->selection().rows(), between(0, 17, 20));
}

void TestConfidencePanel::arrowKeysWithShiftSelect()
{
    openMoonsAndRun(*m_session);
    strip(0)->setFocus();
    QTest::keyClick(strip(0), Qt::Key_Right); // walks only
    QVERIFY(m_session->selection().isEmpty());
    for (int i = 0; i < 17; ++i)
        QTest::keyClick(strip(0), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(strip(0), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_session->selection().rows(), between(0, 1, 17));
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(strip(0), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_session->selection().rows(), between(0, 1, 20));
}

void TestConfidencePanel::modifiersAddAndRemove()
{
    openAndWait(*m_session, QStringLiteral("builtin:moons?n=3000&noise=0.3&seed=1"));
    m_session->giveAtRandom(5);
    runAndWait(*m_session);
    drag(*strip(0), 0.5, 3.5);
    const std::size_t first = m_session->selection().count();
    drag(*strip(1), 0.5, 3.5, Qt::ShiftModifier);
    QCOMPARE(m_session->selection().count(), first + between(1, 0, 4).size());
    drag(*strip(0), 0.5, 1.5, Qt::ControlModifier);
    QCOMPARE(m_session->selection().count(), between(0, 2, 4).size() + between(1, 0, 4).size());
}

void TestConfidencePanel::theLeastSureAreSelectedByTheirNumber()
{
    openMoonsAndRun(*m_session);
    child<QSpinBox>("leastSureCount")->setValue(7);
    child<QComboBox>("confidenceClass")->setCurrentIndex(1);
    child<QPushButton>("selectLeastSure")->click();
    QCOMPARE(m_session->selection().rows(),
             ConfidenceList::leastSure(SampleFacts(*m_session), m_session->selection(), 1, 7));
    QCOMPARE(m_session->selection().count(), std::size_t(7));
}

void TestConfidencePanel::labelsTheSelectedInOneStep()
{
    openMoonsAndRun(*m_session);
    auto *label = child<QPushButton>("labelSelected");
    QVERIFY(!label->isEnabled());
    m_session->renameClass(1, QStringLiteral("100 %1"));
    child<QComboBox>("confidenceClass")->setCurrentIndex(1);
    child<QSpinBox>("leastSureCount")->setValue(5);
    child<QPushButton>("selectLeastSure")->click();
    const Rows rows = m_session->selection().rows();
    QCOMPARE(label->text(), QStringLiteral("Label 5 as 100 %1"));
    const int steps = m_session->undoStack().count();
    label->click();
    QCOMPARE(m_session->undoStack().count(), steps + 1);
    for (const std::size_t row : rows)
        QCOMPARE(m_session->labels()[row].given, 1);
    for (const ConfidenceList::Dot &dot : strip(1)->content().list.dots)
        QVERIFY(std::find(rows.begin(), rows.end(), dot.row) == rows.end()); // they are given now
}

void TestConfidencePanel::hoveringADotTellsItsRow()
{
    openMoonsAndRun(*m_session);
    const ConfidenceList::Dot first = strip(0)->content().list.dots.front();
    QTest::mouseMove(strip(0), {at(*strip(0), first.bins).x(), strip(0)->height() - 8});
    QCOMPARE(m_session->selection().hovered(), static_cast<long>(first.row));
}

QTEST_MAIN(TestConfidencePanel)
#include "tst_confidence_panel.moc"
