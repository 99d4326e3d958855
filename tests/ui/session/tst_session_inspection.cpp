// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_inspection.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"

#include <cmath>
#include <numeric>

using namespace inkling;

namespace {

void inspectAndWait(Session &session, long row)
{
    session.selection().setCurrent(row);
    QTRY_VERIFY_WITH_TIMEOUT(!session.inspection().isLooking(), kPatience);
    QCOMPARE(session.inspection().row(), row);
}

long rowOf(const Session &session, LabelRole role)
{
    long row = 0;
    while (session.labels().role(static_cast<std::size_t>(row)) != role)
        ++row;
    return row;
}

} // namespace

class TestSessionInspection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheTrueNeighbours();
    void explainsAsTheMethodDoes();
    void explainsTheReportAndNotLaterLabels();
    void saysWhyItDoesNotExplain();
    void tellsInWhichRoundALabelCame();
    void rowsLeftOutOfTheGraphAreNotCounted();
    void hoverIsLookedAtOnceItRests();
    void longExplanationsWaitForAClick();
    void theNewestSampleWins();
    void otherDataForgetTheRow();
};

// On the points that methods compute on: standardised, not as they are drawn.
void TestSessionInspection::findsTheTrueNeighbours()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:iris"));
    inspectAndWait(session, 70);
    const RowMatrix &X = session.features().X;
    const std::vector<NearRow> &found = session.inspection().result().neighbours;
    QCOMPARE(found.size(), std::size_t(SessionInspection::kNeighbours));
    for (std::size_t i = 0; i < found.size(); ++i) {
        QVERIFY(std::abs(found[i].distance - (X.row(70) - X.row(found[i].row)).norm()) < 1e-12);
        QVERIFY(i == 0 || found[i - 1].distance <= found[i].distance);
    }
    int nearer = 0;
    for (Eigen::Index i = 0; i < X.rows(); ++i)
        nearer += i != 70 && (X.row(70) - X.row(i)).norm() < found.back().distance;
    QVERIFY(nearer < SessionInspection::kNeighbours);
    QVERIFY(session.inspection().result().sentence.startsWith(QStringLiteral("Press Run")));
}

void TestSessionInspection::explainsAsTheMethodDoes()
{
    Session session;
    openMoonsAndRun(session);
    const long row = rowOf(session, LabelRole::Unlabelled);
    inspectAndWait(session, row);
    const Inspection &result = session.inspection().result();
    QCOMPARE(result.seeds.size(), std::size_t(6));
    Eigen::VectorXd ofClass = Eigen::VectorXd::Zero(2);
    for (const SeedShare &seed : result.seeds)
        ofClass[session.labels()[static_cast<std::size_t>(seed.row)].given] += seed.share;
    for (int c = 0; c < 2; ++c) // label propagation: the scores are these sums
        QVERIFY(std::abs(ofClass[c] - session.report()->outcome.scores(row, c)) < 1e-6);
    QCOMPARE(result.path.front(), static_cast<int>(row));
    QCOMPARE(result.path.back(), result.seeds.front().row);
    QVERIFY(result.sentence.isEmpty());
}

void TestSessionInspection::explainsTheReportAndNotLaterLabels()
{
    Session session;
    openMoonsAndRun(session);
    const long row = rowOf(session, LabelRole::Unlabelled);
    session.giveAtRandom(5);
    session.setLearner(*findLearner("lap_rls")); // which could not explain
    inspectAndWait(session, row);
    QCOMPARE(session.inspection().result().seeds.size(), std::size_t(6));
}

void TestSessionInspection::saysWhyItDoesNotExplain()
{
    Session session;
    openMoonsAndRun(session);
    inspectAndWait(session, rowOf(session, LabelRole::Given));
    QVERIFY(session.inspection().result().seeds.empty());
    QCOMPARE(session.inspection().result().sentence, QStringLiteral("Its label is given."));
    session.setLearner(*findLearner("lap_rls"));
    runAndWait(session);
    inspectAndWait(session, rowOf(session, LabelRole::Unlabelled));
    QVERIFY(session.inspection().result().sentence.contains(QStringLiteral("cannot tell")));
    QVERIFY(session.inspection().result().sentence.contains(QStringLiteral("Label propagation")));
}

// Whatever the class is called.
void TestSessionInspection::tellsInWhichRoundALabelCame()
{
    Session session;
    openMoonsAndRun(session);
    session.renameClass(0, QStringLiteral("%1 %4"));
    session.renameClass(1, QStringLiteral("%1 %4 other"));
    session.setLearner(*findLearner("self_training"));
    session.run();
    QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
    QVERIFY(!session.report()->outcome.labelSteps.empty());
    const LabelStep &step = session.report()->outcome.labelSteps.front();
    inspectAndWait(session, step.row);
    const QString sentence = session.inspection().result().sentence;
    QVERIFY2(sentence.startsWith(
                 QStringLiteral("Round %1: Logistic regression labels it %1 %4")
                     .replace(QStringLiteral("Round %1"), QStringLiteral("Round %1").arg(step.round))),
             qPrintable(sentence));
    QVERIFY2(sentence.endsWith(QStringLiteral("sure to %1 %.").arg(100.0 * step.probability, 0, 'f', 1)),
             qPrintable(sentence));
    inspectAndWait(session, rowOf(session, LabelRole::Given));
    QCOMPARE(session.inspection().result().sentence, QStringLiteral("Its label is given."));
}

void TestSessionInspection::rowsLeftOutOfTheGraphAreNotCounted()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    session.setEvaluation(Evaluation::Inductive);
    runAndWait(session);
    long last = 199;
    while (session.labels().role(static_cast<std::size_t>(last)) != LabelRole::Unlabelled)
        --last; // after held-out rows, so that places differ
    inspectAndWait(session, last);
    const Inspection &result = session.inspection().result();
    QCOMPARE(result.seeds.size(), std::size_t(6));
    Eigen::VectorXd ofClass = Eigen::VectorXd::Zero(2);
    for (const SeedShare &seed : result.seeds) {
        QVERIFY(session.labels().role(static_cast<std::size_t>(seed.row)) == LabelRole::Given);
        ofClass[session.labels()[static_cast<std::size_t>(seed.row)].given] += seed.share;
    }
    QVERIFY(std::abs(ofClass[0] - session.report()->outcome.scores(last, 0)) < 1e-6);
    for (const int step : result.path)
        QVERIFY(!session.labels()[static_cast<std::size_t>(step)].heldOut);
    QCOMPARE(result.path.front(), static_cast<int>(last));
    inspectAndWait(session, rowOf(session, LabelRole::HeldOut));
    QVERIFY(session.inspection().result().sentence.contains(QStringLiteral("kept out of the graph")));
}

void TestSessionInspection::hoverIsLookedAtOnceItRests()
{
    Session session;
    openAndWait(session, kMoons);
    inspectAndWait(session, 3);
    session.selection().setHovered(7);
    QCOMPARE(session.inspection().row(), 3L);
    session.selection().setHovered(8);
    QSignalSpy rows(&session.inspection(), &SessionInspection::rowChanged);
    QTRY_COMPARE_WITH_TIMEOUT(session.inspection().row(), 8L, kPatience);
    QCOMPARE(rows.count(), 1); // never 7
    session.selection().setHovered(-1);
    QTRY_COMPARE_WITH_TIMEOUT(session.inspection().row(), 3L, kPatience);
}

void TestSessionInspection::longExplanationsWaitForAClick()
{
    Session session;
    openAndWait(
        session,
        QStringLiteral("builtin:moons?n=%1&noise=0.1&seed=1").arg(SessionInspection::kMostHoverRows + 1));
    session.giveAtRandom(3);
    runAndWait(session);
    const long row = rowOf(session, LabelRole::Unlabelled);
    session.selection().setHovered(row);
    QTRY_VERIFY_WITH_TIMEOUT(!session.inspection().result().sentence.isEmpty(), kPatience);
    QVERIFY(session.inspection().result().sentence.startsWith(QStringLiteral("Click it")));
    session.selection().setCurrent(row);
    QTRY_COMPARE_WITH_TIMEOUT(session.inspection().result().seeds.size(), std::size_t(6), kPatience);
}

void TestSessionInspection::theNewestSampleWins()
{
    Session session;
    openMoonsAndRun(session);
    for (long row = 0; row < 50; ++row)
        session.selection().setCurrent(row);
    QTRY_VERIFY_WITH_TIMEOUT(!session.inspection().isLooking(), kPatience);
    const std::vector<NearRow> last = session.inspection().result().neighbours;
    inspectAndWait(session, 3);
    inspectAndWait(session, 49);
    QVERIFY(session.inspection().result().neighbours == last);
}

void TestSessionInspection::otherDataForgetTheRow()
{
    Session session;
    openAndWait(session, kMoons);
    session.selection().setHovered(199);
    QTRY_COMPARE_WITH_TIMEOUT(session.inspection().row(), 199L, kPatience);
    openAndWait(session, QStringLiteral("builtin:iris")); // which has no such row
    QCOMPARE(session.inspection().row(), -1L);
    QVERIFY(session.inspection().result().neighbours.empty());
}

QTEST_GUILESS_MAIN(TestSessionInspection)
#include "tst_session_inspection.moc"
