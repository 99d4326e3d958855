// SPDX-License-Identifier: GPL-3.0-or-later
// Every graph method on a graph that was changed by hand.
#include "core/learn/inductive.h"
#include "core/learn/learners.h"
#include "core/learn/leave_one_out.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <algorithm>
#include <cstring>

using namespace inkling;

namespace {

constexpr int kSide = 8; // samples of one half

/// Two groups on a line, with a bridge of two samples: with two neighbours one edge, 7-8, joins the halves.
LearningProblem halves()
{
    auto X = std::make_shared<RowMatrix>(2 * kSide, 1);
    for (int i = 0; i < kSide; ++i) {
        (*X)(i, 0) = -1.0 - 1.3 * (kSide - 1 - i);
        (*X)(kSide + i, 0) = 1.0 + 1.3 * i;
    }
    LearningProblem problem{.X = X, .given = std::vector<int>(2 * kSide, kUnlabelled), .classCount = 2};
    problem.given[0] = 0;
    problem.given[kSide - 1] = 1;
    return problem;
}

ParameterValues values(const LearnerInfo &learner)
{
    ParameterValues result = ParameterValues::defaults(learner.parameters);
    result.set("k", 2.0);
    return result;
}

SharedSurgery cutting(const std::vector<RowPair> &pairs)
{
    auto surgery = std::make_shared<GraphSurgery>();
    surgery->cut(pairs);
    return surgery;
}

SharedSurgery joining(const std::vector<RowPair> &pairs)
{
    auto surgery = std::make_shared<GraphSurgery>();
    surgery->join(pairs);
    return surgery;
}

/// Every edge between the halves.
SharedSurgery bridges()
{
    std::vector<RowPair> pairs;
    for (int i = 0; i < kSide; ++i) {
        for (int j = kSide; j < 2 * kSide; ++j)
            pairs.emplace_back(i, j);
    }
    return cutting(pairs);
}

bool sameBits(const Outcome &a, const Outcome &b)
{
    return a.predicted == b.predicted && a.scores.size() == b.scores.size() &&
           std::memcmp(a.scores.data(), b.scores.data(),
                       sizeof(double) * static_cast<std::size_t>(a.scores.size())) == 0;
}

bool isReached(const Outcome &outcome, int row)
{
    return outcome.predicted[static_cast<std::size_t>(row)] != kUnlabelled;
}

void addGraphMethods()
{
    QTest::addColumn<QString>("id");
    for (const LearnerInfo &learner : learners()) {
        if (learner.family == Family::Graph)
            QTest::newRow(learner.id) << QString::fromLatin1(learner.id);
    }
}

const LearnerInfo &fetched()
{
    QFETCH(QString, id);
    return *findLearner(id.toStdString());
}

} // namespace

class TestChangedGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutBridgeStopsLabels_data() { addGraphMethods(); }
    void cutBridgeStopsLabels();
    void joinCarriesLabels_data() { addGraphMethods(); }
    void joinCarriesLabels();
    void undoneCutGivesTheBitsOfBefore_data() { addGraphMethods(); }
    void undoneCutGivesTheBitsOfBefore();
    void lastAnswerOfAnotherGraphIsNotUsed_data() { addGraphMethods(); }
    void lastAnswerOfAnotherGraphIsNotUsed();
    void cacheKeysOnTheChanges();
    void cacheKeepsTheGraphAsBuilt();
    void leftOutRowsTakeTheirEdgesAlong();
    void leavesLabelsOutOnTheChangedGraph();
    void notesTheChangesInTheOutcome();
    void heedsNothingInAGraphOfAllPairs();
};

void TestChangedGraph::cutBridgeStopsLabels()
{
    const LearnerInfo &learner = fetched();
    LearningProblem problem = halves();
    QVERIFY(isReached(learner.run(problem, values(learner), RunControl()).value(), 2 * kSide - 1));
    problem.surgery = bridges();
    const Outcome cut = learner.run(problem, values(learner), RunControl()).value();
    QCOMPARE(cut.components, 2);
    for (int row = kSide; row < 2 * kSide; ++row)
        QVERIFY(!isReached(cut, row));
}

void TestChangedGraph::joinCarriesLabels()
{
    const LearnerInfo &learner = fetched();
    LearningProblem problem = halves();
    auto surgery = std::make_shared<GraphSurgery>(*bridges());
    surgery->join(std::vector<RowPair>{{0, 2 * kSide - 1}});
    problem.surgery = surgery;
    const Outcome joined = learner.run(problem, values(learner), RunControl()).value();
    QCOMPARE(joined.components, 1);
    for (int row = kSide; row < 2 * kSide; ++row)
        QVERIFY(isReached(joined, row));
}

void TestChangedGraph::undoneCutGivesTheBitsOfBefore()
{
    const LearnerInfo &learner = fetched();
    GraphCache graphs;
    LearningProblem problem = halves();
    problem.graphs = &graphs;
    const Outcome before = learner.run(problem, values(learner), RunControl()).value();
    problem.surgery = cutting({{2, 3}});
    const Outcome cut = learner.run(problem, values(learner), RunControl()).value();
    QVERIFY(!sameBits(before, cut));
    problem.surgery = std::make_shared<const GraphSurgery>();
    QVERIFY(sameBits(before, learner.run(problem, values(learner), RunControl()).value()));
}

void TestChangedGraph::lastAnswerOfAnotherGraphIsNotUsed()
{
    const LearnerInfo &learner = fetched();
    LearningProblem problem = halves();
    problem.given[kSide + 2] = 0;
    problem.surgery = cutting({{2, 3}, {kSide - 1, kSide}});
    const Outcome fresh = learner.run(problem, values(learner), RunControl()).value();
    GraphCache graphs;
    LearningProblem live = problem;
    live.graphs = &graphs;
    live.startFrom = StartFrom::LastAnswer;
    live.surgery = nullptr;
    QVERIFY(learner.run(live, values(learner), RunControl()).ok());
    live.surgery = problem.surgery;
    const Outcome answered = learner.run(live, values(learner), RunControl()).value();
    QCOMPARE(answered.predicted, fresh.predicted);
    QVERIFY(answered.scores.isApprox(fresh.scores, 1e-6));
}

void TestChangedGraph::cacheKeysOnTheChanges()
{
    GraphCache graphs;
    const auto X = halves().X;
    const auto whole = graphs.graph(X, {}, nullptr, RunControl()).value();
    const auto cut = graphs.graph(X, {}, cutting({{0, 1}}), RunControl()).value();
    QVERIFY(cut != whole);
    QVERIFY(graphs.graph(X, {}, cutting({{0, 1}}), RunControl()).value() == cut); // the same by value
    QVERIFY(!graphs.ready(X, {}));
    QVERIFY(!graphs.ready(X, {}, cutting({{1, 2}})));
    QVERIFY(graphs.sharingGraph().ready(X, {}, cutting({{0, 1}})) == cut);
}

void TestChangedGraph::cacheKeepsTheGraphAsBuilt()
{
    GraphCache graphs;
    const auto X = halves().X;
    const auto whole = graphs.graph(X, {}, nullptr, RunControl()).value();
    QVERIFY(graphs.graph(X, {}, cutting({{0, 1}}), RunControl()).ok());
    QVERIFY(graphs.graph(X, {}, nullptr, RunControl()).value() == whole);
    // stopped: what was there stays
    QVERIFY(!graphs.graph(X, {}, cutting({{1, 2}}), RunControl([](double) { return false; })).ok());
    QVERIFY(graphs.ready(X, {}) == whole);
}

void TestChangedGraph::leftOutRowsTakeTheirEdgesAlong()
{
    GraphCache graphs;
    LearningProblem problem = halves();
    problem.surgery = joining({{2, 9}, {3, 12}});
    const LearningProblem part = withoutRows({3, 5}, problem, graphs);
    QVERIFY(isSame(part.surgery, joining({{2, 7}})));
}

void TestChangedGraph::leavesLabelsOutOnTheChangedGraph()
{
    const LearnerInfo &learner = *findLearner("label_propagation");
    LearningProblem problem = halves();
    problem.given[kSide] = problem.given[2 * kSide - 1] = 1;
    const std::vector<int> rows = {0, kSide - 1};
    problem.given[1] = 0;
    problem.surgery = bridges();
    const auto outcome = leaveOneOut(learner, problem, rows, values(learner), RunControl());
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->predicted[1], 0); // class 1 is on the other side
}

void TestChangedGraph::notesTheChangesInTheOutcome()
{
    const LearnerInfo &learner = *findLearner("label_propagation");
    LearningProblem problem = halves();
    problem.surgery = cutting({{2, 3}});
    const Outcome outcome = learner.run(problem, values(learner), RunControl()).value();
    QVERIFY(std::any_of(outcome.notes.begin(), outcome.notes.end(), [](const Message &note) {
        return english(note) == "Graph changed by hand: 1 cut, 0 joined.";
    }));
}

void TestChangedGraph::heedsNothingInAGraphOfAllPairs()
{
    const LearnerInfo &learner = *findLearner("label_propagation");
    ParameterValues pairs = values(learner);
    pairs.set("graph", 1.0);
    LearningProblem problem = halves();
    const Outcome before = learner.run(problem, pairs, RunControl()).value();
    problem.surgery = bridges();
    const Outcome after = learner.run(problem, pairs, RunControl()).value();
    QVERIFY(sameBits(before, after));
    QVERIFY(english(after.notes.back()).find("not heeded") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestChangedGraph)
#include "tst_changed_graph.moc"
