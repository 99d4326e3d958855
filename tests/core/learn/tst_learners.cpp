// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/learners.h"

#include "core/base/parallel.h"
#include "tests/support/labelled_points.h"
#include "tests/support/without_negatives.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <map>
#include <set>
#include <string>

using namespace inkling;

namespace {

/// Samples: work for several threads, also in the methods whose blocks are a thousand rows long.
constexpr std::size_t kManyBlocks = 1'100;

ParameterValues defaults(const LearnerInfo &learner)
{
    return ParameterValues::defaults(learner.parameters);
}

/// Of the iterations that can be many: those of a trace, or the times through the samples.
void limitIterations(ParameterValues &values, int most)
{
    for (const char *id : {"max_iterations", "max_epochs"}) {
        if (values.contains(id))
            values.set(id, most);
    }
}

LearningProblem twoMoons(int n)
{
    return builtinPoints("moons?n=" + std::to_string(n) + "&noise=0.1", Scaling::Standard)
        .randomProblem(10, 1);
}

LearningProblem tinyProblem(const RowMatrix &X, std::vector<int> given, int classCount)
{
    return {.X = std::make_shared<const RowMatrix>(X), .given = std::move(given), .classCount = classCount};
}

/// What holds for every answer: all shapes, finite scores in [0, 1], rows that sum to 1 where reached and are
/// 0 elsewhere.
void verifyOutcome(const Outcome &outcome, const LearningProblem &problem)
{
    QCOMPARE(outcome.scores.rows(), problem.X->rows());
    QCOMPARE(outcome.scores.cols(), problem.classCount);
    QCOMPARE(outcome.predicted.size(), problem.given.size());
    QVERIFY(outcome.scores.allFinite());
    QVERIFY(outcome.scores.minCoeff() >= 0.0);
    QVERIFY(outcome.scores.maxCoeff() <= 1.0 + 1e-12);
    for (std::size_t i = 0; i < outcome.predicted.size(); ++i) {
        const auto row = outcome.scores.row(static_cast<Eigen::Index>(i));
        if (outcome.predicted[i] == kUnlabelled) {
            QVERIFY(row.isZero(0.0));
        } else {
            QVERIFY(std::abs(row.sum() - 1.0) < 1e-9);
            QCOMPARE(row[outcome.predicted[i]], row.maxCoeff());
        }
    }
    QVERIFY(outcome.graphMilliseconds >= 0.0);
    QVERIFY(outcome.solveMilliseconds >= 0.0);
}

/// Whether they speak of choices that the table has.
void verifyConditions(const ParameterTable &table, const std::vector<ParameterCondition> &conditions)
{
    for (const ParameterCondition &condition : conditions) {
        const auto other = std::find_if(table.begin(), table.end(), [&](const Parameter &p) {
            return std::strcmp(p.id, condition.parameter) == 0;
        });
        QVERIFY(other != table.end());
        for (const char *choice : condition.choices) {
            QVERIFY(std::any_of(other->choices.begin(), other->choices.end(),
                                [&](const ParameterChoice &c) { return std::strcmp(c.id, choice) == 0; }));
        }
    }
}

} // namespace

/// The contract that every entry of the list of methods keeps.
class TestLearners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreUnique();
    void findsById();

    void describesItself_data() { everyLearner(); }
    void describesItself();
    void answersAreWellFormed_data() { everyLearner(); }
    void answersAreWellFormed();
    void agreesWithClearLabels_data() { everyLearner(); }
    void agreesWithClearLabels();
    void clampsGivenLabels();
    void unreachedStayUnlabelled_data() { everyLearner(); }
    void unreachedStayUnlabelled();
    void sameBitsForAnyThreads_data() { everyLearner(); }
    void sameBitsForAnyThreads();
    void sameBitsTwice_data() { everyLearner(); }
    void sameBitsTwice();
    void stopsWhenAsked_data() { everyLearner(); }
    void stopsWhenAsked();
    void aLateStopLeavesAnAnswer_data() { everyLearner(); }
    void aLateStopLeavesAnAnswer();
    void refusesNoLabels_data() { everyLearner(); }
    void refusesNoLabels();
    void oneClassIsPredicted_data() { everyLearner(); }
    void oneClassIsPredicted();
    void classWithoutLabelsGetsNothing_data() { everyLearner(); }
    void classWithoutLabelsGetsNothing();
    void onePointIsAnswered_data() { everyLearner(); }
    void onePointIsAnswered();
    void duplicatesAreAnswered_data() { everyLearner(); }
    void duplicatesAreAnswered();
    void hugeValuesEndInASentence_data() { everyLearner(); }
    void hugeValuesEndInASentence();
    void everyLabelGivenIsAnswered_data() { everyLearner(); }
    void everyLabelGivenIsAnswered();
    void traceEndsWithTheAnswer_data() { everyLearner(); }
    void traceEndsWithTheAnswer();
    void traceChangesNothing_data() { everyLearner(); }
    void traceChangesNothing();
    void everyChoiceRuns_data() { everyLearner(); }
    void everyChoiceRuns();
    void pseudocodeFollowsTheTrace_data() { everyLearner(); }
    void pseudocodeFollowsTheTrace();

private:
    static void everyLearner();
    static const LearnerInfo &learner();
    static Result<Outcome> run(const LearningProblem &problem, const ParameterValues &values,
                               const RunControl &control);
};

void TestLearners::everyLearner()
{
    QTest::addColumn<QByteArray>("id");
    for (const LearnerInfo &learner : learners())
        QTest::newRow(learner.id) << QByteArray(learner.id);
}

const LearnerInfo &TestLearners::learner()
{
    QFETCH(QByteArray, id);
    return *findLearner(id.constData());
}

/// The answer of the data row's one.
Result<Outcome> TestLearners::run(const LearningProblem &problem, const ParameterValues &values,
                                  const RunControl &control)
{
    return learner().run(acceptable(problem, learner(), values), values, control);
}

void TestLearners::idsAreUnique()
{
    std::set<std::string> ids;
    for (const LearnerInfo &learner : learners())
        QVERIFY2(ids.insert(learner.id).second, learner.id);
    QVERIFY(ids.contains("label_propagation"));
}

void TestLearners::findsById()
{
    QCOMPARE(findLearner("label_spreading")->id, "label_spreading");
    QVERIFY(findLearner("no_such_method") == nullptr);
}

void TestLearners::describesItself()
{
    const LearnerInfo &method = learner();
    QVERIFY(std::strlen(method.name) > 0);
    QVERIFY(std::strlen(method.summary) > 0);
    QVERIFY(std::strlen(method.source) > 0);
    std::set<std::string> ids;
    for (const Parameter &parameter : method.parameters) {
        QVERIFY2(ids.insert(parameter.id).second, parameter.id);
        QVERIFY(std::strlen(parameter.label) > 0);
        QVERIFY(std::strlen(parameter.meaning) > 0);
        if (parameter.kind == ParameterKind::Choice)
            QVERIFY(parameter.initial >= 0.0 &&
                    parameter.initial < static_cast<double>(parameter.choices.size()));
        else if (!parameter.hasAutomatic)
            QVERIFY(parameter.minimum <= parameter.initial && parameter.initial <= parameter.maximum);
        QVERIFY(!parameter.isLogarithmic || parameter.minimum > 0.0);
        QVERIFY(std::is_sorted(parameter.trials.begin(), parameter.trials.end()));
        for (const double trial : parameter.trials)
            QVERIFY(parameter.minimum <= trial && trial <= parameter.maximum);
        verifyConditions(method.parameters, parameter.relevantWhen);
    }
    for (const PseudocodeLine &line : method.pseudocode) {
        QVERIFY(std::strlen(line.text) > 0);
        verifyConditions(method.parameters, line.onlyWhen);
    }
}

void TestLearners::answersAreWellFormed()
{
    for (const char *name : {"iris", "digits"}) {
        const LearningProblem problem =
            builtinPoints(name, Scaling::Standard).first(kManyBlocks).randomProblem(4, 1);
        const auto outcome = run(problem, defaults(learner()), RunControl());
        QVERIFY(outcome->ending == Ending::Converged);
        verifyOutcome(*outcome, problem);
        QVERIFY(outcome->trace.empty());
    }
}

void TestLearners::agreesWithClearLabels()
{
    // Two far clusters with labels that nothing contradicts, in different columns, for a learner of counts
    // sees their shares alone. The majority rule does not look at the points.
    if (std::strcmp(learner().id, "majority") == 0)
        QSKIP("it looks at no point");
    RowMatrix X(40, 2);
    Random random(1);
    for (int i = 0; i < 40; ++i)
        X.row(i) << 5.0 * (i % 2) + random.uniform(), 5.0 * ((i + 1) % 2) + random.uniform();
    LearningProblem problem = tinyProblem(X, std::vector<int>(40, kUnlabelled), 2);
    for (int i = 0; i < 6; ++i)
        problem.given[i] = i % 2;
    const auto outcome = run(problem, defaults(learner()), RunControl());
    for (int i = 0; i < 40; ++i)
        QCOMPARE(outcome->predicted[i], i % 2);
}

void TestLearners::clampsGivenLabels()
{
    // Labels against all sense: those of label propagation stand all the same.
    LearningProblem problem = twoMoons(200);
    for (std::size_t i = 0; i < problem.given.size(); i += 3)
        problem.given[i] = static_cast<int>(i % 2);
    const LearnerInfo &method = *findLearner("label_propagation");
    for (const char *solver : {"direct", "cg", "iterate"}) {
        ParameterValues values = defaults(method);
        QVERIFY(values.set(method.parameters, "solver", solver).ok());
        const auto outcome = method.run(problem, values, RunControl());
        for (std::size_t i = 0; i < problem.given.size(); ++i) {
            if (problem.given[i] == kUnlabelled)
                continue;
            QCOMPARE(outcome->predicted[i], problem.given[i]);
            QCOMPARE(outcome->scores(i, problem.given[i]), 1.0);
        }
    }
}

void TestLearners::unreachedStayUnlabelled()
{
    // Fifty points here and fifty a thousand away; one side has no label.
    RowMatrix X(100, 2);
    Random random(2);
    for (int i = 0; i < 100; ++i)
        X.row(i) << random.normal() + (i < 50 ? 0.0 : 1000.0), random.normal();
    LearningProblem problem = tinyProblem(X, std::vector<int>(100, kUnlabelled), 2);
    problem.given[0] = 0;
    problem.given[1] = 1;
    const auto outcome = run(problem, defaults(learner()), RunControl());
    verifyOutcome(*outcome, problem);
    if (learner().family != Family::Graph) {
        QCOMPARE(outcome->components, 0);
        QVERIFY(std::count(outcome->predicted.begin(), outcome->predicted.end(), kUnlabelled) == 0);
        return;
    }
    QCOMPARE(outcome->components, 2);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(outcome->predicted[i] == kUnlabelled, i >= 50);
}

void TestLearners::sameBitsForAnyThreads()
{
    LearningProblem problem =
        builtinPoints("digits", Scaling::Standard).first(kManyBlocks).randomProblem(10, 1);
    problem.trace = TraceRequest::Frames;
    ParameterValues values = defaults(learner());
    limitIterations(values, 20);
    const auto expected = run(problem, values, RunControl()); // on this thread alone
    ThreadPool pool(3);
    const auto outcome = run(problem, values, RunControl({}, &pool));
    QVERIFY(outcome->scores == expected->scores);
    QCOMPARE(outcome->iterations, expected->iterations);
    QCOMPARE(outcome->trace.size(), expected->trace.size());
    for (std::size_t i = 0; i < outcome->trace.size(); ++i)
        QVERIFY(outcome->trace[i].confidence == expected->trace[i].confidence);
}

void TestLearners::sameBitsTwice()
{
    const LearningProblem problem = twoMoons(300);
    const auto first = run(problem, defaults(learner()), RunControl());
    // A label more and a label less: what remains of the run before must not show.
    GraphCache cache;
    LearningProblem other = problem;
    other.graphs = &cache;
    other.given[0] = 0;
    QVERIFY(run(other, defaults(learner()), RunControl()).ok());
    other.given = problem.given;
    QVERIFY(run(other, defaults(learner()), RunControl())->scores == first->scores);
}

void TestLearners::stopsWhenAsked()
{
    LearningProblem problem = twoMoons(4'000);
    problem.trace = TraceRequest::Frames;
    ParameterValues values = defaults(learner());
    limitIterations(values, 200); // enough to be stopped in
    int questions = 0;
    const auto whole = run(problem, values, RunControl([&](double fraction) {
                               ++questions;
                               return fraction >= 0.0 && fraction <= 1.0;
                           }));
    QVERIFY(whole->ending == Ending::Converged || whole->ending == Ending::LimitReached);
    for (const int allowed : {0, questions / 2, questions - 1}) {
        int asked = 0;
        std::clock_t askedToStop = 0; // of the processor: other programs may have it meanwhile
        const auto outcome = run(problem, values, RunControl([&](double) {
                                     if (++asked <= allowed)
                                         return true;
                                     if (asked == allowed + 1)
                                         askedToStop = std::clock();
                                     return false;
                                 }));
        if (allowed > 0 && asked <= allowed)
            continue; // some ask by the clock, and this run was the faster one
        QVERIFY(std::clock() - askedToStop < CLOCKS_PER_SEC / 5);
        if (outcome.ok()) {
            QVERIFY(outcome->ending == Ending::Stopped);
            verifyOutcome(*outcome, problem);
        } else {
            QVERIFY(outcome.error().kind == ErrorKind::Stopped);
        }
    }
}

// Methods that go on from answer to answer: what they had is kept, and new samples get the same.
void TestLearners::aLateStopLeavesAnAnswer()
{
    const Family family = learner().family;
    if (family != Family::Generative && family != Family::EntropyRegularised && family != Family::Margin &&
        family != Family::Clustering)
        QSKIP("it has no answer on the way");
    LearningProblem problem = builtinPoints("iris", Scaling::Standard).randomProblem(4, 1);
    problem.classCount = 4; // one that nobody has
    for (const TraceRequest trace : {TraceRequest::None, TraceRequest::Frames}) {
        problem.trace = trace;
        const ParameterValues values = defaults(learner());
        int questions = 0;
        QVERIFY(run(problem, values, RunControl([&](double) { return ++questions > 0; })).ok());
        int asked = 0;
        const auto outcome = run(problem, values, RunControl([&](double) { return ++asked < questions; }));
        QVERIFY(outcome.ok());
        QVERIFY(outcome->ending == Ending::Stopped);
        verifyOutcome(*outcome, problem);
        const LearningProblem same = acceptable(problem, learner(), values);
        const auto again = learner().predict(same, values, *outcome, *same.X, RunControl());
        QVERIFY(again.ok());
        for (std::size_t i = 0; i < problem.given.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            if (problem.given[i] == kUnlabelled)
                QVERIFY(again->row(row).isApprox(outcome->scores.row(row), 1e-9));
        }
    }
}

void TestLearners::refusesNoLabels()
{
    const LearningProblem problem =
        tinyProblem(RowMatrix::Random(10, 2), std::vector<int>(10, kUnlabelled), 2);
    const auto outcome = run(problem, defaults(learner()), RunControl());
    QVERIFY(!outcome.ok());
    QVERIFY(outcome.error().kind == ErrorKind::Input);
    QCOMPARE(english(outcome.error().message), std::string("No sample has a label yet; label at least one."));
}

void TestLearners::oneClassIsPredicted()
{
    LearningProblem problem = twoMoons(100);
    problem.given.assign(100, kUnlabelled);
    problem.given[7] = problem.given[8] = 1;
    const auto outcome = run(problem, defaults(learner()), RunControl());
    verifyOutcome(*outcome, problem);
    QCOMPARE(outcome->predicted, std::vector<int>(100, 1));
}

void TestLearners::classWithoutLabelsGetsNothing()
{
    LearningProblem problem = twoMoons(100);
    problem.classCount = 4;
    const auto outcome = run(problem, defaults(learner()), RunControl());
    verifyOutcome(*outcome, problem);
    QVERIFY(outcome->scores.rightCols(2).isZero(0.0));
}

void TestLearners::onePointIsAnswered()
{
    const LearningProblem problem = tinyProblem(RowMatrix::Ones(1, 2), {1}, 2);
    const auto outcome = run(problem, defaults(learner()), RunControl());
    verifyOutcome(*outcome, problem);
    QCOMPARE(outcome->predicted, std::vector<int>{1});
}

void TestLearners::duplicatesAreAnswered()
{
    // All points equal, labels contradicting: two say 1.
    LearningProblem problem = tinyProblem(RowMatrix::Ones(50, 3), std::vector<int>(50, kUnlabelled), 2);
    problem.given[0] = 0;
    problem.given[1] = problem.given[2] = 1;
    problem.trace = TraceRequest::Frames;
    const auto outcome = run(problem, defaults(learner()), RunControl());
    verifyOutcome(*outcome, problem);
    QVERIFY(std::count(outcome->predicted.begin(), outcome->predicted.end(), kUnlabelled) == 0);
}

// Squares beyond the range of numbers: an answer or a sentence, and no rows of NaN.
void TestLearners::hugeValuesEndInASentence()
{
    LearningProblem problem = builtinPoints("iris", Scaling::None).randomProblem(5, 1);
    RowMatrix X = *problem.X;
    X.col(1) *= 1e200;
    problem.X = std::make_shared<const RowMatrix>(X);
    const auto outcome = learner().run(problem, defaults(learner()), RunControl());
    if (outcome.ok())
        verifyOutcome(*outcome, problem);
    else
        QVERIFY(!english(outcome.error().message).empty());
}

void TestLearners::everyLabelGivenIsAnswered()
{
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    LearningProblem problem = iris.problem({});
    problem.given = iris.y;
    problem.trace = TraceRequest::Frames;
    const auto outcome = run(problem, defaults(learner()), RunControl());
    verifyOutcome(*outcome, problem);
}

void TestLearners::traceEndsWithTheAnswer()
{
    LearningProblem problem = twoMoons(400);
    problem.trace = TraceRequest::Frames;
    for (const int maximum : {1, 2, 63, 64, 5'000}) {
        ParameterValues values = defaults(learner());
        limitIterations(values, maximum);
        const auto outcome = run(problem, values, RunControl());
        QVERIFY(!outcome->trace.empty());
        QVERIFY(outcome->trace.size() <= kMaximumFrames);
        const TraceFrame &last = outcome->trace.back();
        QVERIFY(std::equal(last.predicted.begin(), last.predicted.end(), outcome->predicted.begin(),
                           outcome->predicted.end()));
        for (std::size_t i = 1; i < outcome->trace.size(); ++i)
            QVERIFY(outcome->trace[i].iteration > outcome->trace[i - 1].iteration);
        if (learner().family != Family::Graph)
            continue;
        const TraceFrame &first = outcome->trace.front(); // nothing has spread yet
        QCOMPARE(first.iteration, 0);
        for (std::size_t i = 0; i < problem.given.size(); ++i)
            QCOMPARE(static_cast<int>(first.predicted[i]), problem.given[i]);
    }
}

void TestLearners::traceChangesNothing()
{
    LearningProblem problem = twoMoons(400);
    const auto plain = run(problem, defaults(learner()), RunControl());
    problem.trace = TraceRequest::Frames;
    const auto traced = run(problem, defaults(learner()), RunControl());
    QVERIFY(plain->scores == traced->scores);
    QVERIFY(plain->ending == traced->ending);
    QCOMPARE(plain->iterations, traced->iterations);
}

void TestLearners::everyChoiceRuns()
{
    const LearningProblem problem = builtinPoints("iris", Scaling::Standard).randomProblem(5, 1);
    for (const Parameter &parameter : learner().parameters) {
        for (std::size_t choice = 0; choice < parameter.choices.size(); ++choice) {
            ParameterValues values = defaults(learner());
            values.set(parameter.id, static_cast<double>(choice));
            const auto outcome = run(problem, values, RunControl());
            QVERIFY2(outcome.ok(), parameter.choices[choice].id);
            verifyOutcome(*outcome, problem);
        }
    }
}

// The window marks the line that a frame shows: whatever is chosen, each frame has one, and one alone.
void TestLearners::pseudocodeFollowsTheTrace()
{
    LearningProblem problem = twoMoons(100);
    problem.trace = TraceRequest::Frames;
    for (const Parameter &parameter : learner().parameters) {
        for (std::size_t choice = 0; choice < std::max<std::size_t>(1, parameter.choices.size()); ++choice) {
            ParameterValues values = defaults(learner());
            if (!parameter.choices.empty())
                values.set(parameter.id, static_cast<double>(choice));
            const Pseudocode lines = linesFor(learner().pseudocode, learner().parameters, values);
            std::map<Moment, int> times;
            for (const PseudocodeLine &line : lines)
                ++times[line.moment];
            QCOMPARE(times[Moment::End], 1);
            QVERIFY(times[Moment::Start] <= 1);
            QVERIFY(times[Moment::Step] <= 1);
        }
    }
    const ParameterValues values = defaults(learner());
    const auto outcome = run(problem, values, RunControl());
    const Pseudocode lines = linesFor(learner().pseudocode, learner().parameters, values);
    const std::size_t frames = outcome->trace.size();
    for (std::size_t frame = 0; frame < frames; ++frame)
        QVERIFY(lineOfFrame(lines, frame, frames));
}

QTEST_APPLESS_MAIN(TestLearners)
#include "tst_learners.moc"
