// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_wand.h"

#include "core/graph/graph.h"
#include "core/graph/reach.h"
#include "core/learn/learners.h"
#include "tests/support/session_steps.h"

#include <algorithm>

using namespace inkling;

namespace {

constexpr std::size_t kAll = 100'000;

void wait(Session &session)
{
    QTRY_VERIFY_WITH_TIMEOUT(session.wand().isReady() && !session.wand().isRunning(), kPatience);
}

/// In the graph of all samples by some options.
std::vector<std::size_t> expectedRows(const Session &session, int row, int hops, const GraphOptions &options)
{
    const Graph graph = buildGraph(session.features().X, options, RunControl()).value();
    std::vector<int> nodes = reachedNodes(graph.weights, row, hops, kAll).nodes;
    std::sort(nodes.begin(), nodes.end());
    return {nodes.begin(), nodes.end()};
}

std::size_t heldOutRow(const Session &session)
{
    std::size_t row = 0;
    while (session.labels().role(row) != LabelRole::HeldOut)
        ++row;
    return row;
}

} // namespace

class TestSessionWand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheNeighboursBeforeAnyRun()
    {
        Session session;
        openAndWait(session, kMoons);
        session.setParameter("k", 5);
        session.wand().setWanted(true);
        wait(session);
        GraphOptions options = graphOptions(session.parameters());
        QCOMPARE(options.k, 5);
        QCOMPARE(session.wand().rowsNear(7, kAll).rows, expectedRows(session, 7, 2, options));
    }

    /// Reason: nothing is built, or waited for, that is there already.
    void usesTheGraphOfTheRunAtOnce()
    {
        Session session;
        openMoonsAndRun(session);
        session.wand().setWanted(true);
        QVERIFY(session.wand().isReady());
        QVERIFY(!session.wand().isRunning());
        QCOMPARE(session.wand().rowsNear(7, kAll).rows,
                 expectedRows(session, 7, 2, graphOptions(session.parameters())));
    }

    void staysWithTheLastRun()
    {
        Session session;
        openMoonsAndRun(session);
        session.wand().setWanted(true);
        const auto before = session.wand().rowsNear(7, kAll).rows;
        session.setParameter("k", 3);
        QCOMPARE(session.wand().rowsNear(7, kAll).rows, before);
        runAndWait(session);
        wait(session);
        QVERIFY(session.wand().rowsNear(7, kAll).rows.size() < before.size());
    }

    /// Reason: among all pairs, one hop would be everything.
    void aGraphOfAllPairsIsNoNeighbourhood()
    {
        Session session;
        openAndWait(session, kMoons);
        session.giveAtRandom(3);
        session.setParameter("graph", static_cast<double>(GraphKind::AllPairs));
        runAndWait(session);
        session.wand().setWanted(true);
        wait(session);
        QCOMPARE(session.wand().rowsNear(7, kAll).rows, expectedRows(session, 7, 2, GraphOptions()));
    }

    void whatTheRunLeftOutIsAlone()
    {
        Session session;
        session.setEvaluation(Evaluation::Inductive);
        openMoonsAndRun(session);
        session.wand().setWanted(true);
        wait(session);
        const std::size_t alone = heldOutRow(session);
        QCOMPARE(session.wand().rowsNear(alone, kAll).rows, std::vector<std::size_t>{alone});
        const std::size_t row = 0;
        for (const std::size_t near : session.wand().rowsNear(row == alone ? 1 : row, kAll).rows)
            QVERIFY(session.labels().role(near) != LabelRole::HeldOut);
    }

    void saysNothingOfOtherData()
    {
        Session session;
        openMoonsAndRun(session);
        session.wand().setWanted(true);
        int asked = 0;
        QObject context;
        connect(&session, &Session::positionsChanged, &context, [&] {
            ++asked;
            QVERIFY(!session.wand().isReady());
        });
        openAndWait(session, QStringLiteral("builtin:moons?n=50"));
        QVERIFY(asked > 0);
        wait(session);
        QVERIFY(session.wand().rowsNear(49, kAll).rows.size() > 1);
    }

    void saysThatItWaitsAndThatItIsReady()
    {
        Session session;
        openAndWait(session, kMoons);
        QSignalSpy remarks(&session, &Session::remarkMade);
        session.wand().setWanted(true);
        QVERIFY(!session.wand().canTake());
        QCOMPARE(remarks.size(), 2);
        QCOMPARE(remarks.last().front().toString(), session.wand().obstacle());
        QVERIFY(!session.wand().obstacle().isEmpty());
        wait(session);
        QVERIFY(remarks.last().front().toString().startsWith(QStringLiteral("The neighbours are known.")));
        QVERIFY(session.wand().canTake());
        QCOMPARE(remarks.size(), 3);
    }

    // The job's end is heard of later than the request: a click between must not wait for ever.
    void stopsWithTheRestAndBeginsAnewWhenUsed()
    {
        Session session;
        openAndWait(session, QStringLiteral("builtin:moons?n=20000"));
        QSignalSpy remarks(&session, &Session::remarkMade);
        session.wand().setWanted(true);
        QVERIFY(session.wand().isRunning());
        session.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!session.wand().isRunning(), kPatience);
        QVERIFY(!session.wand().isReady());
        QVERIFY(remarks.last().front().toString().contains(QStringLiteral("stopped")));
        QVERIFY(!session.wand().canTake());
        wait(session);
        QVERIFY(session.wand().canTake());
    }

    void isQuietWithoutData()
    {
        Session session;
        QSignalSpy remarks(&session, &Session::remarkMade);
        session.wand().setWanted(true);
        QVERIFY(!session.wand().isReady());
        QVERIFY(!session.wand().isRunning());
        QVERIFY(remarks.isEmpty());
    }

    void reachStaysInItsBounds()
    {
        Session session;
        QSignalSpy reach(&session.wand(), &SessionWand::reachChanged);
        session.wand().setReach(0);
        QCOMPARE(session.wand().reach(), 1);
        session.wand().setReach(-3);
        QCOMPARE(reach.size(), 1);
        session.wand().setReach(1000);
        QCOMPARE(session.wand().reach(), SessionWand::kFarthest);
    }

    void takesTheNearestOfTooMany()
    {
        Session session;
        openMoonsAndRun(session);
        session.wand().setWanted(true);
        const WandRows near = session.wand().rowsNear(7, 4);
        QVERIFY(near.isCut);
        QCOMPARE(near.rows.size(), std::size_t{4});
        QVERIFY(std::is_sorted(near.rows.begin(), near.rows.end()));
    }
};

QTEST_GUILESS_MAIN(TestSessionWand)
#include "tst_session_wand.moc"
