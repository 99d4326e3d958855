// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_search.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"

#include <cmath>

using namespace inkling;

namespace {

SearchRequest presentMethod(const Session &session, const std::vector<VariedParameter> &varied)
{
    return {{{&session.learner(), session.parameters()}}, varied};
}

void searchAndWait(Session &session, const SearchRequest &request)
{
    session.search().start(request);
    QTRY_VERIFY_WITH_TIMEOUT(!session.search().isRunning(), kPatience);
}

/// What core says of the session's given labels.
SearchReport expectedReport(Session &session, const std::vector<VariedParameter> &varied)
{
    const LearningProblem problem{.X = std::make_shared<const RowMatrix>(session.features().X),
                                  .given = session.labels().given(),
                                  .classCount = static_cast<int>(session.labels().classCount()),
                                  .seed = session.seed()};
    const ConfiguredLearner base{&session.learner(), session.parameters()};
    const auto candidates = searchCandidates(base, varied, problem, RunControl());
    return searchParameters(problem, *candidates, RunControl()).value();
}

} // namespace

class TestSessionSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatCoreFinds();
    void heldOutLabelsPlayNoPart();
    void ofEachMethodVariesWhatMatters();
    void stopKeepsTheCandidatesThatAreDone();
    void otherDataDropTheResult();
    void otherLabelsMarkItStale();
    void labelsChangedDuringASearchLeaveItStale();
    void theSessionCanGoDuringASearch();
    void useSetsMethodAndValuesAtOnce();
    void tooFewLabelsAreAProblem();
};

void TestSessionSearch::findsWhatCoreFinds()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:moons?n=200&noise=0.25&seed=1"));
    session.giveAtRandom(8);
    session.setLearner(*findLearner("label_spreading"));
    session.setParameter("weights", 1); // gaussian, so that gamma matters
    const std::vector<VariedParameter> varied = {{"k", {"5", "20"}}, {"gamma", {}}};
    const SearchReport expected = expectedReport(session, varied);
    QSignalSpy changed(&session.search(), &SessionSearch::reportChanged);
    searchAndWait(session, presentMethod(session, varied));
    QCOMPARE(changed.count(), 1);
    const SearchReport &report = *session.search().report();
    QCOMPARE(report.points.size(), std::size_t(14));
    QCOMPARE(*report.best, *expected.best);
    for (std::size_t i = 0; i < 14; ++i) {
        QVERIFY(report.points[i].candidate.values == expected.points[i].candidate.values);
        QCOMPARE(report.points[i].score.logLoss, expected.points[i].score.logLoss);
        QCOMPARE(report.points[i].mcnemarP, expected.points[i].mcnemarP);
    }
    QVERIFY(report.notes == expected.notes);
    QVERIFY(!session.search().isStale());
    QVERIFY(!session.report()); // a search is no answer for these data
}

void TestSessionSearch::heldOutLabelsPlayNoPart()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    const SearchRequest request = presentMethod(session, {{"k", {}}});
    searchAndWait(session, request);
    const SearchReport before = *session.search().report();
    QCOMPARE(before.given, std::size_t(6));
    session.holdOut(0.0); // nothing is held out any more
    QVERIFY(!session.search().isStale());
    searchAndWait(session, request);
    QCOMPARE(session.search().report()->given, std::size_t(6));
    for (std::size_t i = 0; i < before.points.size(); ++i)
        QCOMPARE(session.search().report()->points[i].score.logLoss, before.points[i].score.logLoss);
}

void TestSessionSearch::ofEachMethodVariesWhatMatters()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    const LearnerInfo &propagation = *findLearner("label_propagation");
    const LearnerInfo &spreading = *findLearner("label_spreading");
    ParameterValues allPairs = ParameterValues::defaults(propagation.parameters);
    allPairs.set("graph", 1);
    const ParameterValues defaults = ParameterValues::defaults(spreading.parameters);
    searchAndWait(session, {{{&propagation, allPairs}, {&spreading, defaults}},
                            {{"k", {"5", "7"}}, {"alpha", {"0.5", "0.9", "0.99"}}}});
    QVERIFY(session.search().report());
    QCOMPARE(session.search().report()->points.size(), std::size_t(1 + 2 * 3));
}

void TestSessionSearch::stopKeepsTheCandidatesThatAreDone()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:moons?n=2000&noise=0.1&seed=1"));
    session.giveAtRandom(20);
    std::vector<std::string> values;
    for (int k = 5; k < 205; ++k)
        values.push_back(std::to_string(k));
    QSignalSpy progress(&session.search(), &SessionSearch::progressChanged);
    session.search().start(presentMethod(session, {{"k", values}}));
    QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty() && progress.last().first().toDouble() > 0.13, kPatience);
    session.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!session.search().isRunning(), kPatience);
    const SearchReport *report = session.search().report();
    QVERIFY(report);
    QVERIFY(report->ending == Ending::Stopped);
    QCOMPARE(report->planned, std::size_t(200));
    QVERIFY(!report->points.empty());
    QVERIFY(report->points.size() < 200);
    QVERIFY(report->best.has_value());
}

void TestSessionSearch::otherDataDropTheResult()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    searchAndWait(session, presentMethod(session, {{"k", {}}}));
    QVERIFY(session.search().report());
    std::vector<std::string> values;
    for (int k = 5; k < 105; ++k)
        values.push_back(std::to_string(k));
    session.search().start(presentMethod(session, {{"k", values}})); // still runs when the others are there
    openAndWait(session, QStringLiteral("builtin:iris"));
    QVERIFY(!session.search().report());
    QTRY_VERIFY_WITH_TIMEOUT(!session.search().isRunning(), kPatience);
    QVERIFY(!session.search().report());
}

void TestSessionSearch::otherLabelsMarkItStale()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    searchAndWait(session, presentMethod(session, {{"k", {"5", "7"}}}));
    QSignalSpy changed(&session.search(), &SessionSearch::reportChanged);
    session.setParameter("k", 5);
    QVERIFY(!session.search().isStale()); // each candidate says itself what its values are
    session.giveAtRandom(1);
    QVERIFY(session.search().isStale());
    QCOMPARE(changed.count(), 1);
    session.undoStack().undo();
    QVERIFY(!session.search().isStale());
    session.surgery().join(0, 1);
    QVERIFY(session.search().isStale());
    session.undoStack().undo();
    QVERIFY(!session.search().isStale());
    session.setEvaluation(Evaluation::Inductive);
    QVERIFY(session.search().isStale());
    session.setEvaluation(Evaluation::Transductive);
    session.setPreparation({.scaling = Scaling::None});
    QTRY_VERIFY_WITH_TIMEOUT(session.search().isStale(), kPatience);
    QVERIFY(session.search().report());
}

void TestSessionSearch::labelsChangedDuringASearchLeaveItStale()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    session.search().start(presentMethod(session, {{"k", {"5", "7"}}}));
    session.giveAtRandom(1);
    QTRY_VERIFY_WITH_TIMEOUT(!session.search().isRunning(), kPatience);
    QCOMPARE(session.search().report()->given, std::size_t(6));
    QVERIFY(session.search().isStale());
}

void TestSessionSearch::theSessionCanGoDuringASearch()
{
    auto session = std::make_unique<Session>();
    openAndWait(*session, QStringLiteral("builtin:moons?n=2000&noise=0.1&seed=1"));
    session->giveAtRandom(50);
    session->search().start(presentMethod(*session, {{"k", {}}}));
    QVERIFY(session->search().isRunning());
    session.reset();
}

void TestSessionSearch::useSetsMethodAndValuesAtOnce()
{
    Session session;
    openMoonsAndRun(session);
    const LearnerInfo &spreading = *findLearner("label_spreading");
    ParameterValues values = ParameterValues::defaults(spreading.parameters);
    values.set("k", 7);
    values.set("alpha", 0.5);
    QSignalSpy learner(&session, &Session::learnerChanged);
    QSignalSpy parameters(&session, &Session::parametersChanged);
    session.use({&spreading, values});
    QCOMPARE(&session.learner(), &spreading);
    QVERIFY(session.parameters() == values);
    QCOMPARE(learner.count(), 1);
    QCOMPARE(parameters.count(), 1);
    QVERIFY(session.isStale());
    session.use({&spreading, values});
    QCOMPARE(parameters.count(), 1);
}

void TestSessionSearch::tooFewLabelsAreAProblem()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(1);
    QSignalSpy problems(&session, &Session::problemFound);
    session.search().start(presentMethod(session, {{"k", {}}}));
    QVERIFY(problems.wait(kPatience));
    QVERIFY(problems.first().first().toString().startsWith(QStringLiteral("No class has two labels")));
    QVERIFY(!session.search().report());
}

QTEST_GUILESS_MAIN(TestSessionSearch)
#include "tst_session_search.moc"
