// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_edge_effects.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"

#include <algorithm>
#include <memory>

using namespace inkling;

namespace {

/// Moons that touch, by few neighbours: some edges decide many labels.
void openTouching(Session &session)
{
    openAndWait(session, QStringLiteral("builtin:moons?n=200&noise=0.3&seed=1"));
    session.setParameter("k", 3);
    session.giveAtRandom(3);
}

void find(Session &session)
{
    session.edgeEffects().start();
    QTRY_VERIFY_WITH_TIMEOUT(!session.edgeEffects().isRunning(), kPatience);
}

Edge edgeOf(const EdgeEffect &effect)
{
    return {static_cast<std::uint32_t>(effect.edge.low), static_cast<std::uint32_t>(effect.edge.high)};
}

} // namespace

class TestSessionEdgeEffects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuttingDoesWhatItSays_data()
    {
        QTest::addColumn<Evaluation>("evaluation");
        QTest::newRow("all samples in the graph") << Evaluation::Transductive;
        QTest::newRow("held-out ones left out") << Evaluation::Inductive;
    }
    void cuttingDoesWhatItSays()
    {
        QFETCH(Evaluation, evaluation);
        Session session;
        session.setEvaluation(evaluation);
        openTouching(session);
        runAndWait(session);
        const std::vector<int> before = session.report()->outcome.predicted;
        find(session);
        QVERIFY(!session.edgeEffects().open().empty());
        const EdgeEffect first = session.edgeEffects().open().front();
        const Edge edge = edgeOf(first);
        session.surgery().cut({&edge, 1});
        runAndWait(session);
        std::size_t changed = 0;
        for (std::size_t row = 0; row < before.size(); ++row) {
            const bool isIn =
                evaluation == Evaluation::Transductive || session.labels().role(row) != LabelRole::HeldOut;
            changed += isIn && session.report()->outcome.predicted[row] != before[row] ? 1 : 0;
        }
        QCOMPARE(changed, first.changed);
    }

    void whatIsCutIsOpenNoMore()
    {
        Session session;
        openTouching(session);
        find(session);
        const std::size_t count = session.edgeEffects().open().size();
        QVERIFY(count > 1);
        QVERIFY(!session.edgeEffects().isStale());
        const EdgeEffect second = session.edgeEffects().open()[1];
        const Edge edge = edgeOf(second);
        session.surgery().cut({&edge, 1});
        QCOMPARE(session.edgeEffects().open().size(), count - 1);
        QVERIFY(session.edgeEffects().isStale());
        session.undoStack().undo();
        QCOMPARE(session.edgeEffects().open().size(), count);
        QVERIFY(!session.edgeEffects().isStale());
    }

    void otherDataOrClassesDropIt()
    {
        Session session;
        openTouching(session);
        find(session);
        session.edgeEffects().look(session.edgeEffects().open().front().edge);
        session.removeClass(0);
        QVERIFY(!session.edgeEffects().report());
        session.undoStack().undo();
        find(session);
        QVERIFY(session.edgeEffects().report());
        openAndWait(session, kMoons);
        QVERIFY(!session.edgeEffects().report() && session.edgeEffects().open().empty());
        QVERIFY(!session.edgeEffects().looked());
    }

    void withoutAGraphItSaysWhy()
    {
        Session session;
        openTouching(session);
        session.setLearner(*findLearner("logistic_regression"));
        QSignalSpy problems(&session, &Session::problemFound);
        find(session);
        QCOMPARE(problems.size(), 1);
        QVERIFY(!session.edgeEffects().report());
    }

    void stopGivesNoAnswer()
    {
        Session session;
        openAndWait(session, QStringLiteral("builtin:moons?n=20000&noise=0.2&seed=1"));
        session.giveAtRandom(3);
        session.edgeEffects().start();
        QVERIFY(session.edgeEffects().isRunning());
        session.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!session.edgeEffects().isRunning(), kPatience);
        QVERIFY(!session.edgeEffects().report());
    }

    void theSessionCanGoWhileItLooks()
    {
        auto session = std::make_unique<Session>();
        openTouching(*session);
        session->edgeEffects().start();
        session.reset();
    }
};

QTEST_MAIN(TestSessionEdgeEffects)
#include "tst_session_edge_effects.moc"
