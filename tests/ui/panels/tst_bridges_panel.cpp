// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bridges_panel.h"

#include "tests/support/session_steps.h"
#include "ui/models/edge_effect_model.h"
#include "ui/panels/copyable_table.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QPushButton>

#include <memory>

using namespace inkling;

class TestBridgesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatToDoAndWhatWasFound();
    void showsWhatTheReportSays();
    void theCurrentEdgeIsLookedAt();
    void cutsInOneStepAndGoesOn();
    void itsKeysAreItsOwn();

private:
    CopyableTable *table() const { return m_panel->findChild<CopyableTable *>(); }
    QString words() const { return m_panel->findChild<QLabel *>(QStringLiteral("bridgeSentence"))->text(); }
    QPushButton *button(const char *name) const
    {
        return m_panel->findChild<QPushButton *>(QLatin1StringView(name));
    }
    const EdgeEffect &open(std::size_t place) const { return m_session->edgeEffects().open()[place]; }
    void openAndFind() const
    {
        openAndWait(*m_session, QStringLiteral("builtin:moons?n=200&noise=0.3&seed=1"));
        m_session->setParameter("k", 3);
        m_session->giveAtRandom(3);
        button("bridgeFind")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->edgeEffects().isRunning(), kPatience);
        QVERIFY(m_session->edgeEffects().open().size() > 2);
        table()->setFocus();
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<BridgesPanel> m_panel;
};

void TestBridgesPanel::init()
{
    m_panel.reset();
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<BridgesPanel>(*m_session);
    m_panel->resize(900, 200);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestBridgesPanel::saysWhatToDoAndWhatWasFound()
{
    QVERIFY(words().startsWith(QStringLiteral("Give some samples a label")));
    QVERIFY(!button("bridgeFind")->isEnabled());
    QVERIFY(!table()->isVisible() && !button("cutBridge")->isVisible());
    openAndFind();
    QVERIFY(table()->isVisible());
    QVERIFY(words().contains(QStringLiteral("50 were tried, %1 change labels")
                                 .arg(m_session->edgeEffects().report()->effects.size())));
    m_session->giveAtRandom(1);
    QVERIFY(words().endsWith(QStringLiteral("look again.")));
}

void TestBridgesPanel::showsWhatTheReportSays()
{
    EdgeEffectModel model(*m_session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openAndFind();
    QCOMPARE(model.rowCount(), static_cast<int>(m_session->edgeEffects().open().size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const EdgeEffect &effect = open(static_cast<std::size_t>(row));
        const auto text = [&](int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(EdgeEffectModel::LowRow), QString::number(effect.edge.low + 1));
        QCOMPARE(text(EdgeEffectModel::HighRow), QString::number(effect.edge.high + 1));
        QCOMPARE(text(EdgeEffectModel::Changed), QString::number(effect.changed));
        QCOMPARE(text(EdgeEffectModel::Unreached), QString::number(effect.unreached));
        QCOMPARE(text(EdgeEffectModel::Link).isEmpty(), !effect.isBridge);
    }
    const QSignalSpy resets(&model, &EdgeEffectModel::modelReset);
    const Edge edge{static_cast<std::uint32_t>(open(1).edge.low),
                    static_cast<std::uint32_t>(open(1).edge.high)};
    m_session->surgery().cut({&edge, 1});
    QVERIFY(resets.isEmpty()); // or the current row would be lost to who walks through them
    openAndWait(*m_session, kMoons);
    QCOMPARE(model.rowCount(), 0);
}

void TestBridgesPanel::theCurrentEdgeIsLookedAt()
{
    openAndFind();
    QVERIFY(m_session->edgeEffects().looked() == open(0).edge);
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(m_session->edgeEffects().looked() == open(1).edge);
    m_panel->hide();
    QVERIFY(!m_session->edgeEffects().looked());
    m_panel->show();
    QVERIFY(m_session->edgeEffects().looked() == open(1).edge);
}

void TestBridgesPanel::cutsInOneStepAndGoesOn()
{
    openAndFind();
    const int steps = m_session->undoStack().count();
    const RowPair first = open(0).edge;
    const RowPair second = open(1).edge;
    button("cutBridge")->click();
    QCOMPARE(m_session->undoStack().count(), steps + 1);
    QCOMPARE(m_session->surgery().value().cuts().size(), std::size_t{1});
    QVERIFY(m_session->surgery().value().cuts().front() == first);
    QVERIFY(m_session->edgeEffects().looked() == second);
    m_session->undoStack().undo();
    QVERIFY(open(0).edge == first);
}

void TestBridgesPanel::itsKeysAreItsOwn()
{
    openAndFind();
    QAction tool(m_panel.get());
    tool.setShortcut(Qt::Key_C);
    m_panel->addAction(&tool);
    const QSignalSpy triggered(&tool, &QAction::triggered);
    QTest::keyClick(table(), Qt::Key_C);
    QVERIFY(triggered.isEmpty());
    QCOMPARE(m_session->surgery().value().cuts().size(), std::size_t{1});
}

QTEST_MAIN(TestBridgesPanel)
#include "tst_bridges_panel.moc"
