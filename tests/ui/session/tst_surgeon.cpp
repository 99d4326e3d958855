// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/surgeon.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"

#include <algorithm>
#include <limits>

using namespace inkling;

namespace {

void openWithEdges(Session &session)
{
    openMoonsAndRun(session);
    session.graph().setWanted(true);
    QTRY_VERIFY_WITH_TIMEOUT(!session.graph().isRunning() && session.graph().edges(), kPatience);
}

/// From left to right through all samples.
std::vector<MapPoint> across(const Session &session)
{
    const auto positions = session.positions();
    const auto [left, right] = std::minmax_element(positions->x.begin(), positions->x.end());
    const auto [bottom, top] = std::minmax_element(positions->y.begin(), positions->y.end());
    const double middle = 0.5 * (*bottom + *top) + 1e-4;
    return {{*left - 1.0, middle}, {*right + 1.0, middle}};
}

QString remarkOf(Session &session, const std::function<void()> &act)
{
    QSignalSpy remarks(&session, &Session::remarkMade);
    act();
    return remarks.isEmpty() ? QString() : remarks.last().first().toString();
}

} // namespace

class TestSurgeon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineCutsWhatItCrosses()
    {
        Session session;
        Surgeon surgeon(session);
        openWithEdges(session);
        const auto line = across(session);
        const double height = line.front().y;
        std::size_t expected = 0;
        for (const Edge &edge : *session.graph().edges()) {
            const auto &y = session.positions()->y;
            expected += (y[edge[0]] > height) != (y[edge[1]] > height) ? 1 : 0;
        }
        QVERIFY(expected > 0);
        QVERIFY(surgeon.wordsAcross(line).startsWith(QStringLiteral("cut %1 edge").arg(expected)));
        surgeon.cutAcross(line);
        QCOMPARE(session.surgery().value().cuts().size(), expected);
    }

    void aLineBesideAllEdgesSaysSo()
    {
        Session session;
        Surgeon surgeon(session);
        openWithEdges(session);
        const std::vector<MapPoint> beside = {{1e6, 0.0}, {1e6, 1.0}};
        QVERIFY(!remarkOf(session, [&] { surgeon.cutAcross(beside); }).isEmpty());
        QVERIFY(session.surgery().value().isEmpty());
    }

    void withoutAGraphItSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("allPairs");
        QTest::newRow("all pairs") << QByteArray("label_propagation") << true;
        QTest::newRow("no graph") << QByteArray("logistic_regression") << false;
    }
    void withoutAGraphItSaysWhy()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, allPairs);
        Session session;
        Surgeon surgeon(session);
        session.setLearner(*findLearner(method.constData()));
        if (allPairs)
            session.setParameter("graph", 1);
        openMoonsAndRun(session);
        const auto line = across(session);
        QVERIFY(!remarkOf(session, [&] { surgeon.cutAcross(line); }).isEmpty());
        QVERIFY(!remarkOf(session, [&] { surgeon.join({0, 1}); }).isEmpty());
        QVERIFY(surgeon.wordsAcross(line).isEmpty());
        QVERIFY(session.surgery().value().isEmpty());
    }

    void withoutDataOrARunItSaysWhy()
    {
        Session session;
        Surgeon surgeon(session);
        const std::vector<MapPoint> line = {{0.0, 0.0}, {1.0, 1.0}};
        QVERIFY(!remarkOf(session, [&] { surgeon.cutAcross(line); }).isEmpty());
        openAndWait(session, kMoons);
        session.graph().setWanted(true);
        QCOMPARE(remarkOf(session, [&] { surgeon.cutAcross(line); }), session.graph().obstacle());
        QVERIFY(session.surgery().value().isEmpty());
    }

    void cutsOnlyWhatIsShown()
    {
        Session session;
        Surgeon surgeon(session);
        openWithEdges(session);
        session.graph().setWanted(false);
        const auto line = across(session);
        QVERIFY(
            remarkOf(session, [&] { surgeon.cutAcross(line); }).startsWith(QStringLiteral("Show the graph")));
        QVERIFY(session.surgery().value().isEmpty());
    }

    void joinsTwo()
    {
        Session session;
        Surgeon surgeon(session);
        openMoonsAndRun(session);
        surgeon.join({5});
        surgeon.join({});
        QVERIFY(session.surgery().value().isEmpty());
        surgeon.join({5, 2});
        QCOMPARE(session.surgery().value().joins().size(), std::size_t{1});
        QVERIFY(session.surgery().value().joins().front() == RowPair(2, 5));
    }

    void picksCutAndJoinWithoutAMouse()
    {
        Session session;
        Surgeon surgeon(session);
        openWithEdges(session);
        const Edge edge = session.graph().edges()->front();
        surgeon.pick(edge[1], SurgeryKind::Cut);
        QVERIFY(session.surgery().value().isEmpty());
        surgeon.pick(edge[0], SurgeryKind::Cut);
        QCOMPARE(session.surgery().value().cuts().size(), std::size_t{1});
        surgeon.pick(0, SurgeryKind::Join); // a new pair
        surgeon.pick(0, SurgeryKind::Join); // no partner for itself
        surgeon.pick(199, SurgeryKind::Join);
        QCOMPARE(session.surgery().value().joins().size(), std::size_t{1});
    }

    void pickingCutsNoEdgeWhereThereIsNone()
    {
        Session session;
        Surgeon surgeon(session);
        openWithEdges(session);
        const std::vector<Edge> &edges = *session.graph().edges();
        std::uint32_t stranger = 1;
        while (std::find(edges.begin(), edges.end(), Edge{0, stranger}) != edges.end())
            ++stranger;
        surgeon.pick(0, SurgeryKind::Cut);
        QVERIFY(!remarkOf(session, [&] { surgeon.pick(stranger, SurgeryKind::Cut); }).isEmpty());
        QVERIFY(session.surgery().value().isEmpty());
    }

    void forgetsWhatWasPicked()
    {
        Session session;
        Surgeon surgeon(session);
        openWithEdges(session);
        surgeon.pick(0, SurgeryKind::Join);
        surgeon.forgetPicked();
        surgeon.pick(199, SurgeryKind::Join);
        QVERIFY(session.surgery().value().isEmpty());
    }
};

QTEST_MAIN(TestSurgeon)
#include "tst_surgeon.moc"
