// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include "tests/support/session_steps.h"
#include "ui/models/percentage.h"
#include "ui/panels/class_bar.h"
#include "ui/panels/copyable_table.h"
#include "ui/panels/row_links.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <memory>

using namespace inkling;

class TestInspectorPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatToDoWithoutASample();
    void tellsTheClassInWords();
    void barsAreTheScores();
    void manyClassesShareOneBar();
    void seedsAndNeighboursLeadToTheirSamples();
    void allColumnsCanBeCopied();
    void digitsHaveAPicture();
    void theRecordIsThereToBeReadOut();

private:
    QLabel *label(const char *name) const { return m_panel->findChild<QLabel *>(QLatin1StringView(name)); }
    RowLinks *links(const char *name) const
    {
        return m_panel->findChild<RowLinks *>(QLatin1StringView(name));
    }
    QList<ClassBar *> shownBars() const
    {
        QList<ClassBar *> bars = m_panel->findChildren<ClassBar *>();
        bars.removeIf([](const ClassBar *bar) { return bar->isHidden(); });
        return bars;
    }
    long rowOf(LabelRole role) const
    {
        long row = 0;
        while (m_session->labels().role(static_cast<std::size_t>(row)) != role)
            ++row;
        return row;
    }
    void inspect(long row) const
    {
        m_session->selection().setCurrent(row);
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->inspection().isLooking(), kPatience);
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<InspectorPanel> m_panel;
};

void TestInspectorPanel::init()
{
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<InspectorPanel>(*m_session);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestInspectorPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void TestInspectorPanel::saysWhatToDoWithoutASample()
{
    QVERIFY(label("inspectorHint")->isVisible());
    openAndWait(*m_session, kMoons);
    inspect(3);
    QVERIFY(!label("inspectorHint")->isVisible());
    QCOMPARE(label("sampleTitle")->text(), QStringLiteral("Row 4")); // as everywhere in the window, from 1
    QVERIFY(label("whySentence")->text().startsWith(QStringLiteral("Press Run")));
    openAndWait(*m_session, QStringLiteral("builtin:iris"));
    QVERIFY(label("inspectorHint")->isVisible());
    QVERIFY(!label("sampleState")->isVisible());
}

void TestInspectorPanel::tellsTheClassInWords()
{
    openMoonsAndRun(*m_session);
    const auto name = [this](int place) {
        return QString::fromStdString(m_session->labels().classes()[static_cast<std::size_t>(place)].name);
    };
    const long given = rowOf(LabelRole::Given);
    inspect(given);
    QVERIFY(label("sampleState")
                ->text()
                .startsWith(QStringLiteral("Given: ") +
                            name(m_session->labels()[static_cast<std::size_t>(given)].given)));
    const long heldOut = rowOf(LabelRole::HeldOut);
    inspect(heldOut);
    QVERIFY(label("sampleState")
                ->text()
                .startsWith(QStringLiteral("Held out: ") +
                            name(m_session->labels()[static_cast<std::size_t>(heldOut)].truth)));
    const long row = rowOf(LabelRole::Unlabelled);
    inspect(row);
    const Outcome &outcome = m_session->report()->outcome;
    QVERIFY(label("sampleState")
                ->text()
                .startsWith(QStringLiteral("Predicted: %1, %2")
                                .arg(name(outcome.predicted[static_cast<std::size_t>(row)]),
                                     percentText(confidence(outcome, static_cast<std::size_t>(row))))));
    m_session->flag({{static_cast<std::size_t>(row)}}, Certainty::Unsure);
    QVERIFY(label("sampleState")->text().contains(QStringLiteral("unsure")));
}

void TestInspectorPanel::barsAreTheScores()
{
    openMoonsAndRun(*m_session);
    const long row = rowOf(LabelRole::Unlabelled);
    inspect(row);
    const QList<ClassBar *> bars = shownBars();
    QCOMPARE(bars.size(), 2);
    const Outcome &outcome = m_session->report()->outcome;
    QCOMPARE(bars[0]->share(), confidence(outcome, static_cast<std::size_t>(row)));
    QCOMPARE(bars[0]->share() + bars[1]->share(), 1.0);
    QVERIFY(bars[0]->accessibleName().contains(percentText(bars[0]->share())));
}

void TestInspectorPanel::manyClassesShareOneBar()
{
    openAndWait(*m_session, QStringLiteral("builtin:digits"));
    m_session->giveAtRandom(3);
    runAndWait(*m_session);
    inspect(rowOf(LabelRole::Unlabelled));
    const QList<ClassBar *> bars = shownBars();
    QCOMPARE(bars.size(), 7); // of ten classes
    QVERIFY(bars.last()->name().startsWith(QStringLiteral("4 other")));
    double sum = 0.0;
    for (const ClassBar *bar : bars)
        sum += bar->share();
    QVERIFY(std::abs(sum - 1.0) < 1e-9);
}

void TestInspectorPanel::seedsAndNeighboursLeadToTheirSamples()
{
    openMoonsAndRun(*m_session);
    const long row = rowOf(LabelRole::Unlabelled);
    inspect(row);
    QCOMPARE(links("neighbourLinks")->links().size(), std::size_t(SessionInspection::kNeighbours));
    const long seed = m_session->inspection().result().seeds.front().row;
    QCOMPARE(links("seedLinks")->links().front().row, seed);
    QTest::mouseClick(links("seedLinks")->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(m_session->selection().current(), seed);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->inspection().isLooking(), kPatience);
    QVERIFY(links("seedLinks")->links().empty()); // its label is given
    const long neighbour = links("neighbourLinks")->links().front().row;
    auto *button = links("neighbourLinks")->findChild<QPushButton *>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(m_session->selection().current(), neighbour);
}

void TestInspectorPanel::allColumnsCanBeCopied()
{
    openAndWait(*m_session, QStringLiteral("builtin:iris"));
    inspect(70);
    auto *values = m_panel->findChild<CopyableTable *>(QStringLiteral("sampleValues"));
    const Dataset &data = m_session->data();
    QString expected = QStringLiteral("\tvalue\n");
    for (const Column &column : data.columns)
        expected += QString::fromStdString(column.name + '\t' + column.text(70)) + u'\n';
    values->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
}

void TestInspectorPanel::digitsHaveAPicture()
{
    openAndWait(*m_session, QStringLiteral("builtin:digits"));
    inspect(0);
    QVERIFY(label("samplePicture")->isVisible());
    QVERIFY(!label("samplePicture")->pixmap().isNull());
    openAndWait(*m_session, QStringLiteral("builtin:iris"));
    inspect(0);
    QVERIFY(!label("samplePicture")->isVisible());
}

// What screen readers say of the sample, wherever the keyboard is.
void TestInspectorPanel::theRecordIsThereToBeReadOut()
{
    openMoonsAndRun(*m_session);
    m_session->selection().setCurrent(5);
    const QString record = label("sampleState")->accessibleName();
    QVERIFY(record.startsWith(QStringLiteral("Row 6. ")));
    QVERIFY(record.contains(QString::fromStdString(m_session->data().columns[0].text(5))));
}

QTEST_MAIN(TestInspectorPanel)
#include "tst_inspector_panel.moc"
