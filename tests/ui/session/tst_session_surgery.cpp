// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_surgery.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"
#include "ui/session/command_line.h"
#include "ui/session/report_text.h"

#include <algorithm>

using namespace inkling;

namespace {

void waitForEdges(Session &session)
{
    QTRY_VERIFY_WITH_TIMEOUT(!session.graph().isRunning() && session.graph().edges(), kPatience);
}

void openWithEdges(Session &session)
{
    openMoonsAndRun(session);
    session.graph().setWanted(true);
    waitForEdges(session);
}

bool has(const SharedEdges &edges, const Edge &edge)
{
    return std::find(edges->begin(), edges->end(), edge) != edges->end();
}

/// The first sample that the graph does not join with the first one.
std::uint32_t stranger(Session &session)
{
    std::uint32_t row = 1;
    while (has(session.graph().edges(), {0, row}))
        ++row;
    return row;
}

/// The first so many edges of the graph.
std::vector<Edge> someEdges(Session &session, std::size_t count)
{
    return {session.graph().edges()->begin(),
            session.graph().edges()->begin() + static_cast<std::ptrdiff_t>(count)};
}

} // namespace

class TestSessionSurgery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAreOneNamedStep()
    {
        Session session;
        openWithEdges(session);
        const int steps = session.undoStack().count();
        QCOMPARE(session.surgery().cut(someEdges(session, 3)), std::size_t{3});
        QCOMPARE(session.undoStack().count(), steps + 1);
        QVERIFY(session.undoStack().undoText().startsWith(QStringLiteral("Cut 3 edge")));
        QVERIFY(session.surgery().words().startsWith(QStringLiteral("3 edge")));
        session.undoStack().undo();
        QVERIFY(session.surgery().value().isEmpty());
        QVERIFY(session.surgery().words().isEmpty());
        session.undoStack().redo();
        QCOMPARE(session.surgery().value().cuts().size(), std::size_t{3});
    }

    void whatIsCutAlreadyIsNoStep()
    {
        Session session;
        openWithEdges(session);
        session.surgery().cut(someEdges(session, 3));
        const int steps = session.undoStack().count();
        QCOMPARE(session.surgery().cut(someEdges(session, 2)), std::size_t{0});
        QCOMPARE(session.surgery().cut({}), std::size_t{0});
        QCOMPARE(session.undoStack().count(), steps);
        QCOMPARE(session.surgery().cut(someEdges(session, 4)), std::size_t{1});
    }

    void joinsAreOneNamedStep()
    {
        Session session;
        openWithEdges(session);
        QVERIFY(session.surgery().join(0, 199));
        QVERIFY(session.undoStack().undoText().startsWith(QStringLiteral("Join 2 sample")));
        const int steps = session.undoStack().count();
        QVERIFY(!session.surgery().join(199, 0));
        QCOMPARE(session.undoStack().count(), steps);
    }

    void theShownEdgesFollow()
    {
        Session session;
        openWithEdges(session);
        const std::size_t before = session.graph().edges()->size();
        const Edge first = session.graph().edges()->front();
        const Edge joined{0, stranger(session)};
        session.surgery().cut({&first, 1});
        waitForEdges(session);
        QCOMPARE(session.graph().edges()->size(), before - 1);
        QVERIFY(!has(session.graph().edges(), first));
        session.surgery().join(joined[0], joined[1]);
        waitForEdges(session);
        QVERIFY(has(session.graph().edges(), joined));
        session.surgery().reset();
        waitForEdges(session);
        QCOMPARE(session.graph().edges()->size(), before);
    }

    void aCutOutdatesTheReport()
    {
        Session session;
        openWithEdges(session);
        QVERIFY(!session.isStale());
        session.surgery().cut(someEdges(session, 1));
        QVERIFY(session.isStale());
        runAndWait(session);
        QVERIFY(!session.isStale());
    }

    void aMethodWithoutAGraphStandsAsItIs()
    {
        Session session;
        session.setLearner(*findLearner("logistic_regression"));
        openMoonsAndRun(session);
        session.surgery().join(0, 199);
        QVERIFY(!session.isStale());
    }

    void runsLearnOnTheChangedGraph()
    {
        Session session;
        openWithEdges(session);
        const std::vector<int> before = session.report()->outcome.predicted;
        // alone: no label reaches a sample without edges
        std::size_t row = 0;
        while (session.labels().role(row) != LabelRole::Unlabelled)
            ++row;
        std::vector<Edge> own;
        for (const Edge &edge : *session.graph().edges()) {
            if (edge[0] == row || edge[1] == row)
                own.push_back(edge);
        }
        session.surgery().cut(own);
        runAndWait(session);
        QCOMPARE(session.report()->outcome.predicted[row], kUnlabelled);
        session.undoStack().undo();
        runAndWait(session);
        QCOMPARE(session.report()->outcome.predicted, before);
    }

    void liveModeAnswers()
    {
        Session session;
        openWithEdges(session);
        session.setLive(true);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
        session.surgery().cut(someEdges(session, 5));
        QVERIFY(session.isStale());
        QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning() && !session.isStale(), kPatience);
        const std::vector<int> answered = session.report()->outcome.predicted;
        session.setLive(false);
        runAndWait(session);
        QCOMPARE(session.report()->outcome.predicted, answered);
    }

    void aCutDuringARunOutdatesItsReport()
    {
        Session session;
        openWithEdges(session);
        const std::vector<Edge> edges = someEdges(session, 2);
        session.run();
        session.surgery().cut(edges);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
        QVERIFY(session.isStale());
    }

    void anotherMethodLearnsOnItToo()
    {
        Session session;
        openWithEdges(session);
        session.surgery().cut(someEdges(session, 2));
        session.setLearner(*findLearner("poisson"));
        runAndWait(session);
        QVERIFY(reportText(session).contains(QStringLiteral("Graph changed by hand: 2 cut, 0 joined.")));
    }

    void otherDataDropIt()
    {
        Session session;
        openWithEdges(session);
        session.surgery().cut(someEdges(session, 2));
        openAndWait(session, QStringLiteral("builtin:iris"));
        QVERIFY(session.surgery().value().isEmpty());
        QCOMPARE(session.undoStack().count(), 0);
    }

    void resetIsAStep()
    {
        Session session;
        openWithEdges(session);
        session.surgery().reset();
        QVERIFY(session.surgery().value().isEmpty());
        session.surgery().cut(someEdges(session, 2));
        session.surgery().join(0, 199);
        QVERIFY(session.surgery().words().contains(QStringLiteral("1 joined by hand")));
        session.surgery().reset();
        QVERIFY(session.surgery().value().isEmpty());
        session.undoStack().undo();
        QCOMPARE(session.surgery().value().cuts().size(), std::size_t{2});
        QCOMPARE(session.surgery().value().joins().size(), std::size_t{1});
    }

    void theCopiedCommandSaysWhatItLeavesOut()
    {
        Session session;
        openWithEdges(session);
        QVERIFY(!commandLine(session).contains(QStringLiteral("by hand")));
        session.surgery().cut(someEdges(session, 2));
        QVERIFY(
            commandLine(session).contains(QStringLiteral("\n# the graph is as built here; in the window 2")));
    }

    void edgesOfLeftOutSamplesGoWithThem()
    {
        Session session;
        session.setEvaluation(Evaluation::Inductive);
        openWithEdges(session);
        std::size_t heldOut = 0;
        while (session.labels().role(heldOut) != LabelRole::HeldOut)
            ++heldOut;
        const Edge first = session.graph().edges()->front();
        const std::size_t before = session.graph().edges()->size();
        session.surgery().join(heldOut, heldOut == 0 ? 1 : 0);
        session.surgery().cut({&first, 1});
        waitForEdges(session);
        QCOMPARE(session.graph().edges()->size(), before - 1);
        runAndWait(session);
        QVERIFY(session.report() && !session.isStale());
    }
};

QTEST_MAIN(TestSessionSurgery)
#include "tst_session_surgery.moc"
