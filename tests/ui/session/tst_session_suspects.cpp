// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_suspects.h"

#include "core/learn/learners.h"
#include "tests/support/turned_labels.h"

#include <algorithm>
#include <memory>

using namespace inkling;

namespace {

std::vector<std::size_t> openRows(Session &session)
{
    std::vector<std::size_t> rows;
    for (const SuspectLabel &suspect : session.suspects().open())
        rows.push_back(static_cast<std::size_t>(suspect.row));
    return rows;
}

} // namespace

class TestSessionSuspects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheTurnedLabels();
    void rowsAreTheDatasThoughHeldOutOnesAreLeftOut();
    void acceptedAndKeptOnesAreOpenNoMore();
    void keptOnesComeBackAmongOtherLabels();
    void otherLabelsOrMethodsMakeItStale();
    void otherDataOrClassesDropIt();
    void theSessionCanGoWhileItLooks();
    void tooFewLabelsAreAProblem();
};

void TestSessionSuspects::findsTheTurnedLabels()
{
    Session session;
    const std::vector<std::size_t> turned = openAndTurnLabels(session);
    QVERIFY(!session.suspects().report());
    QSignalSpy changed(&session.suspects(), &SessionSuspects::changed);
    lookForSuspects(session);
    QCOMPARE(changed.count(), 1);
    std::vector<std::size_t> found = openRows(session);
    std::sort(found.begin(), found.end());
    QVERIFY(std::includes(found.begin(), found.end(), turned.begin(), turned.end()));
    QCOMPARE(session.suspects().report()->leftOut, std::size_t(24));
    QVERIFY(!session.suspects().isStale());
    QVERIFY(!session.report()); // it is no answer for these data
}

// Without the rows that are kept out of the graph the others have other numbers.
void TestSessionSuspects::rowsAreTheDatasThoughHeldOutOnesAreLeftOut()
{
    Session session;
    const std::vector<std::size_t> turned = openAndTurnLabels(session);
    session.setEvaluation(Evaluation::Inductive);
    lookForSuspects(session);
    std::vector<std::size_t> found = openRows(session);
    for (const SuspectLabel &suspect : session.suspects().open())
        QCOMPARE(session.labels()[static_cast<std::size_t>(suspect.row)].given, suspect.given);
    std::sort(found.begin(), found.end());
    QVERIFY(std::includes(found.begin(), found.end(), turned.begin(), turned.end()));
}

void TestSessionSuspects::acceptedAndKeptOnesAreOpenNoMore()
{
    Session session;
    turnLabelsAndLook(session);
    const std::vector<std::size_t> before = openRows(session);
    const SuspectLabel first = session.suspects().open()[0];
    session.labelPoints({{before[0]}}, first.suggested, {"test", QStringLiteral("Test")});
    session.suspects().keep(static_cast<int>(before[1]));
    QCOMPARE(openRows(session), std::vector<std::size_t>(before.begin() + 2, before.end()));
    session.undoStack().undo();
    QCOMPARE(openRows(session)[0], before[0]);
    QCOMPARE(openRows(session).size(), before.size() - 1);
}

void TestSessionSuspects::keptOnesComeBackAmongOtherLabels()
{
    Session session;
    turnLabelsAndLook(session);
    const std::vector<std::size_t> before = openRows(session);
    session.suspects().keep(static_cast<int>(before[0]));
    lookForSuspects(session);
    QCOMPARE(openRows(session).size(), before.size() - 1);
    session.labelPoints({{before[1]}}, kUnlabelled, {"test", QStringLiteral("Test")});
    lookForSuspects(session);
    const std::vector<std::size_t> after = openRows(session);
    QVERIFY(std::find(after.begin(), after.end(), before[0]) != after.end());
}

void TestSessionSuspects::otherLabelsOrMethodsMakeItStale()
{
    Session session;
    turnLabelsAndLook(session);
    session.giveAtRandom(1);
    QVERIFY(session.suspects().isStale());
    session.undoStack().undo();
    QVERIFY(!session.suspects().isStale());
    session.setParameter("k", 5);
    QVERIFY(session.suspects().isStale());
    session.resetParameters();
    QVERIFY(!session.suspects().isStale());
    session.surgery().join(0, 1);
    QVERIFY(session.suspects().isStale());
    session.undoStack().undo();
    QVERIFY(!session.suspects().isStale());
    session.setLearner(*findLearner("label_spreading"));
    QVERIFY(session.suspects().isStale());
    QVERIFY(!session.suspects().open().empty()); // what was found stays to be seen
}

void TestSessionSuspects::otherDataOrClassesDropIt()
{
    Session session;
    turnLabelsAndLook(session);
    session.addClass();
    QVERIFY(session.suspects().report()); // the others have kept their places
    session.renameClass(0, QStringLiteral("moon"));
    QVERIFY(session.suspects().report());
    session.removeClass(0); // the second is the first now
    QVERIFY(!session.suspects().report());
    QVERIFY(session.suspects().open().empty());
    openAndTurnLabels(session);
    lookForSuspects(session);
    openAndWait(session, kMoons);
    QVERIFY(!session.suspects().report());
}

void TestSessionSuspects::theSessionCanGoWhileItLooks()
{
    auto session = std::make_unique<Session>();
    openAndWait(*session, QStringLiteral("builtin:moons?n=2000&noise=0.1&seed=1"));
    session->giveAtRandom(200);
    session->setLearner(*findLearner("logistic_regression"));
    session->suspects().start();
    QVERIFY(session->suspects().isRunning());
    session.reset();
}

void TestSessionSuspects::tooFewLabelsAreAProblem()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(1);
    QSignalSpy problems(&session, &Session::problemFound);
    session.suspects().start();
    QVERIFY(problems.wait(kPatience));
    QVERIFY(problems.first().first().toString().startsWith(QStringLiteral("No class has two labels")));
    QVERIFY(!session.suspects().report());
}

QTEST_GUILESS_MAIN(TestSessionSuspects)
#include "tst_session_suspects.moc"
