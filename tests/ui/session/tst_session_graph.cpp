// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_graph.h"

#include "core/graph/graph.h"
#include "core/learn/learners.h"
#include "tests/support/session_steps.h"

#include <set>
#include <variant>

using namespace inkling;

namespace {

void wait(Session &session)
{
    QTRY_VERIFY_WITH_TIMEOUT(!session.graph().isRunning() && !session.isLearning(), kPatience);
}

/// Of a graph built by the session's own options on some of its rows.
std::set<Edge> expectedEdges(const Session &session, const std::vector<int> &rows)
{
    const RowMatrix X = session.features().X(rows, Eigen::all);
    const Graph graph = buildGraph(X, graphOptions(session.parameters()), RunControl()).value();
    const RowMatrix W = denseWeights(graph.weights);
    std::set<Edge> edges;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = i + 1; j < rows.size(); ++j) {
            if (W(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) > 0.0)
                edges.insert({static_cast<std::uint32_t>(rows[i]), static_cast<std::uint32_t>(rows[j])});
        }
    }
    return edges;
}

std::vector<int> rowsOf(const Session &session, bool withHeldOut)
{
    std::vector<int> rows;
    for (std::size_t row = 0; row < session.labels().size(); ++row) {
        if (withHeldOut || session.labels().role(row) != LabelRole::HeldOut)
            rows.push_back(static_cast<int>(row));
    }
    return rows;
}

void compareEdges(Session &session, bool withHeldOut = true)
{
    QVERIFY(session.graph().edges());
    const std::vector<Edge> &edges = *session.graph().edges();
    const std::set<Edge> expected = expectedEdges(session, rowsOf(session, withHeldOut));
    QCOMPARE(edges.size(), expected.size()); // each once
    QVERIFY(std::set<Edge>(edges.begin(), edges.end()) == expected);
}

} // namespace

class TestSessionGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheEdgesOfTheRun()
    {
        Session session;
        openMoonsAndRun(session);
        session.graph().setWanted(true);
        wait(session);
        compareEdges(session);
    }

    /// Reason: the graph on the map must be the one that the labels were spread on.
    void leavesOutWhatTheRunLeftOut()
    {
        Session session;
        session.setEvaluation(Evaluation::Inductive);
        openMoonsAndRun(session);
        session.graph().setWanted(true);
        wait(session);
        compareEdges(session, false);
    }

    void followsTheNextRun()
    {
        Session session;
        openMoonsAndRun(session);
        session.graph().setWanted(true);
        wait(session);
        const SharedEdges first = session.graph().edges();
        session.setParameter("k", 4);
        QCOMPARE(session.graph().edges(), first); // of the run that is shown, which is out of date
        runAndWait(session);
        wait(session);
        QVERIFY(session.graph().edges() != first);
        compareEdges(session);
    }

    /// Reason: whoever draws the edges asks as soon as the samples have other places.
    void saysNothingOfOtherData()
    {
        Session session;
        openMoonsAndRun(session);
        session.graph().setWanted(true);
        wait(session);
        QVERIFY(session.graph().edges());
        int asked = 0;
        QObject context;
        connect(&session, &Session::positionsChanged, &context, [&] {
            ++asked;
            QVERIFY(!session.graph().edges());
        });
        openAndWait(session, QStringLiteral("builtin:moons?n=50"));
        QVERIFY(asked > 0);
    }

    void theSameGraphIsNotListedAgain()
    {
        Session session;
        openMoonsAndRun(session);
        session.graph().setWanted(true);
        wait(session);
        const SharedEdges first = session.graph().edges();
        session.giveAtRandom(5);
        runAndWait(session);
        wait(session);
        QCOMPARE(session.graph().edges(), first);
    }

    /// The method's cache has the graph of another run by now: it is built anew.
    void aDrawsGraphIsNoMatter()
    {
        Session session;
        openMoonsAndRun(session);
        const ParameterValues values = session.parameters();
        session.setParameter("k", 4);
        session.runDraws(2);
        wait(session);
        session.setParameter("k", values.number("k"));
        session.graph().setWanted(true);
        wait(session);
        compareEdges(session);
    }

    void saysWhyThereIsNone_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("allPairs");
        QTest::newRow("all pairs") << QByteArray("label_propagation") << true;
        QTest::newRow("no graph") << QByteArray("logistic_regression") << false;
    }
    void saysWhyThereIsNone()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, allPairs);
        Session session;
        session.setLearner(*findLearner(method.constData()));
        if (allPairs)
            session.setParameter("graph", 1);
        openMoonsAndRun(session);
        QSignalSpy remarks(&session, &Session::remarkMade);
        session.graph().setWanted(true);
        wait(session);
        QVERIFY(!session.graph().edges());
        QVERIFY(!session.graph().obstacle().isEmpty());
        QCOMPARE(remarks.last().first().toString(), session.graph().obstacle());
    }

    void beforeARunThereIsNone()
    {
        Session session;
        openAndWait(session, kMoons);
        session.graph().setWanted(true);
        QVERIFY(!session.graph().isRunning() && !session.graph().obstacle().isEmpty());
        session.giveAtRandom(3);
        runAndWait(session);
        wait(session);
        QVERIFY(session.graph().obstacle().isEmpty());
        compareEdges(session);
    }

    void otherPointsDropIt()
    {
        Session session;
        openMoonsAndRun(session);
        session.graph().setWanted(true);
        wait(session);
        QSignalSpy features(&session, &Session::featuresChanged);
        PrepareOptions options = session.preparation();
        options.scaling = options.scaling == Scaling::None ? Scaling::Standard : Scaling::None;
        session.setPreparation(options);
        QVERIFY(features.wait(kPatience));
        QVERIFY(!session.graph().edges()); // the run learned from other points
    }

    void nothingIsKeptThatNobodyLooksAt()
    {
        Session session;
        openMoonsAndRun(session);
        session.graph().setWanted(true);
        wait(session);
        session.graph().setWanted(false);
        QVERIFY(!session.graph().edges());
        runAndWait(session);
        QVERIFY(!session.graph().isRunning());
    }

    void canBeDestroyedWhileListing()
    {
        auto session = std::make_unique<Session>();
        openMoonsAndRun(*session);
        session->graph().setWanted(true);
        session.reset();
    }
};

QTEST_GUILESS_MAIN(TestSessionGraph)
#include "tst_session_graph.moc"
