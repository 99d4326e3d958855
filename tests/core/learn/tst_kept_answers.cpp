// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/data/labels.h"
#include "core/learn/learners.h"

#include <QTest>

#include <memory>

using namespace inkling;

namespace {

/// Three clouds that touch, and a fourth far away: 400 points in the plane.
std::shared_ptr<const RowMatrix> clouds()
{
    Random random(4);
    auto X = std::make_shared<RowMatrix>(400, 2);
    for (int i = 0; i < 400; ++i)
        X->row(i) << random.normal() + 2.5 * (i % 4) + (i % 4 == 3 ? 100.0 : 0.0), random.normal();
    return X;
}

/// Labels as a user gives them, a gesture a step: some at first, one more, one of a new class, a change, one
/// less, many at once, all of those back, the first in the far cloud.
std::vector<std::vector<int>> gestures()
{
    std::vector<std::vector<int>> steps;
    std::vector<int> given(400, kUnlabelled);
    const auto step = [&] {
        steps.push_back(given);
    };
    given[0] = given[4] = 0;
    given[1] = given[5] = 1;
    step();
    given[8] = 0;
    step();
    given[2] = 2;
    step();
    given[12] = 1;
    given[16] = 0;
    step();
    given[12] = 0;
    step();
    given[16] = kUnlabelled;
    step();
    given[0] = kUnlabelled;
    step();
    given[4] = 1;
    step();
    const std::vector<int> before = given;
    for (int i = 200; i < 400; i += 4)
        given[i] = given[i + 1] = 2;
    step();
    given = before;
    step();
    given[3] = 1;
    step();
    return steps;
}

/// What a method says of the same labels from nothing, and from its last answer.
struct Answers
{
    Outcome fresh;
    Outcome live;
};

std::vector<Answers> answersToGestures(const LearnerInfo &learner, const ParameterValues &values)
{
    const auto X = clouds();
    GraphCache graphs;
    std::vector<Answers> answers;
    for (const std::vector<int> &given : gestures()) {
        const LearningProblem fresh{.X = X, .given = given, .classCount = 3};
        LearningProblem live = fresh;
        live.graphs = &graphs;
        live.startFrom = StartFrom::LastAnswer;
        answers.push_back(
            {*learner.run(fresh, values, RunControl()), *learner.run(live, values, RunControl())});
    }
    return answers;
}

double marginOf(const Outcome &outcome, int row)
{
    return margin(outcome, static_cast<std::size_t>(row));
}

} // namespace

class TestKeptAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalThoseOfAFreshRun_data();
    void equalThoseOfAFreshRun();
    void eliminationGivesTheSameBits();
    void doNotOutliveTheirGraph();
    void areMadeAnewForASmallerTolerance();
    void sayWhatTheyStartedFrom();
    void areForgottenWhenAsked();
};

void TestKeptAnswers::equalThoseOfAFreshRun_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("solver");
    for (const LearnerInfo &learner : learners()) {
        if (learner.family != Family::Graph)
            continue;
        QTest::addRow("%s", learner.id) << QString::fromLatin1(learner.id) << QString();
        for (const char *solver : {"cg", "multigrid"}) {
            if (ParameterValues::defaults(learner.parameters).contains("solver"))
                QTest::addRow("%s %s", learner.id, solver)
                    << QString::fromLatin1(learner.id) << QString::fromLatin1(solver);
        }
    }
}

/// Reason: whatever a user does with labels, live answers are those of a run, for every method and solver.
void TestKeptAnswers::equalThoseOfAFreshRun()
{
    QFETCH(QString, method);
    QFETCH(QString, solver);
    const LearnerInfo &learner = *findLearner(method.toStdString());
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    if (!solver.isEmpty()) {
        QVERIFY(values.set(learner.parameters, "solver", solver.toStdString()).ok());
        QVERIFY(values.set(learner.parameters, "tolerance", "1e-10").ok());
    }
    for (const Answers &answers : answersToGestures(learner, values)) {
        for (int i = 0; i < 400; ++i) {
            QCOMPARE(answers.live.predicted[i] == kUnlabelled, answers.fresh.predicted[i] == kUnlabelled);
            if (marginOf(answers.fresh, i) > 1e-5)
                QCOMPARE(answers.live.predicted[i], answers.fresh.predicted[i]);
        }
    }
}

/// Reason: the matrix of label spreading stays, and each column of an elimination depends on that column
/// alone.
void TestKeptAnswers::eliminationGivesTheSameBits()
{
    const LearnerInfo &learner = *findLearner("label_spreading");
    for (const Answers &answers : answersToGestures(learner, ParameterValues::defaults(learner.parameters)))
        QVERIFY(answers.live.scores == answers.fresh.scores);
}

void TestKeptAnswers::doNotOutliveTheirGraph()
{
    const LearnerInfo &learner = *findLearner("harmonic");
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    GraphCache graphs;
    LearningProblem problem{.X = clouds(), .given = gestures().front(), .classCount = 3};
    problem.graphs = &graphs;
    problem.startFrom = StartFrom::LastAnswer;
    QVERIFY(learner.run(problem, values, RunControl()).ok());
    QVERIFY(values.set(learner.parameters, "k", "5").ok());
    const auto live = learner.run(problem, values, RunControl());
    problem.startFrom = StartFrom::Nothing;
    const auto fresh = learner.run(problem, values, RunControl());
    QVERIFY(live->scores == fresh->scores);
}

void TestKeptAnswers::areMadeAnewForASmallerTolerance()
{
    const LearnerInfo &learner = *findLearner("harmonic");
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    QVERIFY(values.set(learner.parameters, "solver", "cg").ok());
    QVERIFY(values.set(learner.parameters, "tolerance", "1e-2").ok());
    GraphCache graphs;
    LearningProblem problem{.X = clouds(), .given = gestures().front(), .classCount = 3};
    problem.graphs = &graphs;
    problem.startFrom = StartFrom::LastAnswer;
    QVERIFY(learner.run(problem, values, RunControl()).ok());
    QVERIFY(values.set(learner.parameters, "tolerance", "1e-10").ok());
    const auto live = learner.run(problem, values, RunControl());
    problem.startFrom = StartFrom::Nothing;
    const auto fresh = learner.run(problem, values, RunControl());
    QVERIFY(live->scores == fresh->scores);
}

/// Reason: a window must not play a spreading that has not been, nor export what was not run.
void TestKeptAnswers::sayWhatTheyStartedFrom()
{
    const LearnerInfo &learner = *findLearner("label_spreading");
    const ParameterValues values = ParameterValues::defaults(learner.parameters);
    GraphCache graphs;
    LearningProblem problem{.X = clouds(), .given = gestures().front(), .classCount = 3};
    problem.graphs = &graphs;
    problem.trace = TraceRequest::Frames;
    const auto fresh = learner.run(problem, values, RunControl());
    QVERIFY(fresh->startedFrom == StartFrom::Nothing);
    QVERIFY(fresh->trace.size() > 2);
    problem.startFrom = StartFrom::LastAnswer;
    const auto live = learner.run(problem, values, RunControl());
    QVERIFY(live->startedFrom == StartFrom::LastAnswer);
    QCOMPARE(live->trace.size(), std::size_t(1));
    QVERIFY(live->trace[0].predicted == fresh->trace.back().predicted);
}

/// Seen by the bits: a first answer has those of a fresh run, one that corrects another has not.
void TestKeptAnswers::areForgottenWhenAsked()
{
    const LearnerInfo &learner = *findLearner("harmonic");
    const ParameterValues values = ParameterValues::defaults(learner.parameters);
    GraphCache graphs;
    LearningProblem problem{.X = clouds(), .given = gestures()[0], .classCount = 3};
    problem.graphs = &graphs;
    const auto answer = [&](StartFrom startFrom, int step) {
        problem.startFrom = startFrom;
        problem.given = gestures()[static_cast<std::size_t>(step)];
        return learner.run(problem, values, RunControl())->scores;
    };
    QVERIFY(answer(StartFrom::LastAnswer, 0) == answer(StartFrom::Nothing, 0));
    QVERIFY(answer(StartFrom::LastAnswer, 1) != answer(StartFrom::Nothing, 1));
    graphs.forgetAnswers();
    QVERIFY(answer(StartFrom::LastAnswer, 1) == answer(StartFrom::Nothing, 1));
}

QTEST_APPLESS_MAIN(TestKeptAnswers)
#include "tst_kept_answers.moc"
