// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/tri_training.h"

#include "core/base/stopwatch.h"
#include "core/data/labels.h"
#include "core/learn/balance_lines.h"
#include "core/learn/committee.h"
#include "core/learn/given_samples.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kLearners = 3;

/// The other two.
std::array<std::size_t, 2> teachersOf(std::size_t learner)
{
    return {learner == 0 ? 1U : 0U, learner == 2 ? 1U : 2U};
}

/// What each learner begins with; the same for the same problem.
std::vector<TrainingSet> bootstraps(const LearningProblem &problem)
{
    Random random(problem.seed);
    std::vector<TrainingSet> sets;
    for (std::size_t learner = 0; learner < kLearners; ++learner) {
        const std::vector<int> rows = stratifiedBootstrap(problem.given, problem.classCount, random);
        sets.push_back(samplesAt(problem, rows, problem.given));
    }
    return sets;
}

/// How far the rounds have come.
struct Course
{
    const LearningProblem &problem;
    LabellingRounds rounds;
    Committee committee;
    std::array<Lesson, kLearners> lessons = {};
    Random random = Random(0); ///< of the lessons that are a part of what a pair agrees on
};

/// What the others tell a learner of the samples without a label, ascending by row; nothing where it had
/// better keep what it has.
std::vector<Pseudolabel> lesson(Course &course, std::size_t learner)
{
    const auto [one, other] = teachersOf(learner);
    const std::vector<int> &first = course.committee.votes(one);
    const std::vector<int> &second = course.committee.votes(other);
    const double error = jointError(first, second, course.problem.given);
    Lesson &previous = course.lessons[learner];
    if (error >= previous.error)
        return {};
    std::vector<int> agreed;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (course.problem.given[i] == kUnlabelled && first[i] == second[i])
            agreed.push_back(static_cast<int>(i));
    }
    if (previous.size == 0)
        previous.size = leastLesson(error, previous.error);
    const int size = lessonSize(error, static_cast<int>(agreed.size()), previous);
    if (size == 0)
        return {};
    if (size < static_cast<int>(agreed.size())) {
        course.random.shuffle(agreed);
        agreed.resize(static_cast<std::size_t>(size));
        std::sort(agreed.begin(), agreed.end());
    }
    previous = {error, size};
    std::vector<Pseudolabel> told;
    for (const int row : agreed) {
        const auto place = static_cast<std::size_t>(row);
        const int label = first[place];
        const double sum =
            course.committee.scores(one)(row, label) + course.committee.scores(other)(row, label);
        told.push_back({.row = row, .label = label, .probability = sum / 2.0});
    }
    return told;
}

/// One round. Error: stopped, or the base learner's.
Status doRound(Course &course, const RunControl &control)
{
    std::vector<int> pupils;
    for (std::size_t learner = 0; learner < kLearners; ++learner) {
        const std::vector<Pseudolabel> told = lesson(course, learner);
        if (told.empty())
            continue;
        pupils.push_back(static_cast<int>(learner));
        course.rounds.replace(told, static_cast<int>(learner));
    }
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        const TrainingSet set = course.rounds.labelledSamples(pupils[i]);
        if (Status fitted = course.committee.fit(static_cast<std::size_t>(pupils[i]), set,
                                                 turn(control, i, pupils.size()));
            !fitted)
            return fitted;
    }
    return Success{};
}

/// Learners that were not taught know their bootstrap alone. Error: stopped, or the base learner's.
Status fitAll(Committee &committee, const LearningProblem &problem, const Outcome &outcome,
              const RunControl &control)
{
    const std::vector<TrainingSet> first = bootstraps(problem);
    for (std::size_t learner = 0; learner < kLearners; ++learner) {
        const std::vector<int> labels = labelsAfter(problem, outcome, static_cast<int>(learner));
        const TrainingSet set = labels == problem.given ? first[learner] : givenSamples(problem, labels);
        if (Status fitted = committee.fit(learner, set, turn(control, learner, kLearners)); !fitted)
            return fitted;
    }
    return Success{};
}

/// The class that two learners vote for; kUnlabelled where there is none.
std::vector<int> majority(const Committee &committee)
{
    std::vector<int> classes;
    for (std::size_t i = 0; i < committee.votes(0).size(); ++i) {
        const int a = committee.votes(0)[i];
        const int b = committee.votes(1)[i];
        const int c = committee.votes(2)[i];
        classes.push_back(a == b || a == c ? a : b == c ? b : kUnlabelled);
    }
    return classes;
}

Result<RowMatrix> vote(const Committee &committee, const RunControl &control)
{
    return committee.scoresTogether(majority(committee), std::vector<double>(kLearners, 1.0), control);
}

/// All rounds and the vote. Error: stopped, or the base learner's.
Result<RowMatrix> train(Course &course, const RunControl &control)
{
    if (const Status fitted = fitAll(course.committee, course.problem, {}, control.part(0.0, 0.2)); !fitted)
        return fitted.error();
    const auto round = [&course](const RunControl &part) {
        return doRound(course, part);
    };
    if (const Status done = course.rounds.run(round, control.part(0.2, 0.95)); !done)
        return done.error();
    return vote(course.committee, control.part(0.95, 1.0));
}

Message taught(const LabellingRounds &rounds)
{
    std::array<std::size_t, kLearners> counts = {};
    for (std::size_t learner = 0; learner < kLearners; ++learner)
        counts[learner] = rounds.pseudolabelledRows(static_cast<int>(learner)).size();
    if (*std::max_element(counts.begin(), counts.end()) == 0)
        return message(QT_TRANSLATE_NOOP(
            "core",
            "No two learners were right often enough on the given labels to teach the third: the answer "
            "is the vote of three learners that know parts of the given labels alone."));
    return message(QT_TRANSLATE_NOOP("core", "In the end the three learners know the labels of %1, %2 and %3 "
                                             "samples from the other two."),
                   counts[0], counts[1], counts[2]);
}

std::vector<Message> pairNames()
{
    std::vector<Message> names;
    for (std::size_t learner = 0; learner < kLearners; ++learner) {
        const auto [one, other] = teachersOf(learner);
        names.push_back(
            message(QT_TRANSLATE_NOOP("core", "The pair of learners %1 and %2"), one + 1, other + 1));
    }
    return names;
}

/// From three learners fitted on the labels that the run ended with.
Result<RowMatrix> predictTriTrained(const LearningProblem &problem, const ParameterValues &values,
                                    const Outcome &outcome, const RowMatrix &points,
                                    const RunControl &control)
{
    Committee committee(std::vector(kLearners, baseLearner(values)), points);
    if (const Status fitted = fitAll(committee, problem, outcome, control.part(0.0, 0.95)); !fitted)
        return fitted.error();
    return vote(committee, control.part(0.95, 1.0));
}

ParameterTable triTrainingParameters()
{
    // the one that gains in each of the built-in tables, where logistic regression loses in iris
    ParameterTable table = baseLearnerParameters("linear_discriminant");
    table.push_back(maximumRoundsParameter());
    return table;
}

Pseudocode triTrainingLines()
{
    return {
        {.text = QT_TRANSLATE_NOOP(
             "core", "h_1, h_2, h_3 ← base learner fitted to random parts of the given samples"),
         .moment = Moment::Start},
        {.text = QT_TRANSLATE_NOOP("core", "repeat until no learner is taught anything new")},
        {.text = QT_TRANSLATE_NOOP("core", "for each learner and the pair of the others"), .depth = 1},
        {.text = QT_TRANSLATE_NOOP("core", "e ← share of errors where the pair agrees on a given sample"),
         .depth = 2},
        {.text = QT_TRANSLATE_NOOP("core", "S ← samples without a given label on which the pair agrees"),
         .depth = 2},
        {.text = QT_TRANSLATE_NOOP("core", "where e |S| has not fallen, S ← a random part, so that it has"),
         .depth = 2},
        {.text = QT_TRANSLATE_NOOP("core", "where e has fallen and S has grown, S is what it is taught"),
         .depth = 2,
         .moment = Moment::Step},
        {.text = QT_TRANSLATE_NOOP("core", "those taught ← fitted to the given samples and their S"),
         .depth = 1},
        {.text =
             QT_TRANSLATE_NOOP("core", "each sample ← majority of the three, else the most probable class"),
         .moment = Moment::End}};
}

} // namespace

double jointError(const std::vector<int> &first, const std::vector<int> &second,
                  const std::vector<int> &labels)
{
    double same = 0.0;
    double wrong = 0.0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] == kUnlabelled || first[i] != second[i])
            continue;
        same += 1.0;
        wrong += first[i] == labels[i] ? 0.0 : 1.0;
    }
    return same > 0.0 ? wrong / same : 0.5;
}

int leastLesson(double error, double previousError)
{
    return static_cast<int>(std::floor(error / (previousError - error) + 1.0));
}

int lessonSize(double error, int agreed, const Lesson &previous)
{
    if (error >= previous.error || agreed <= previous.size)
        return 0;
    const double allowed = previous.error * previous.size; // wrong samples, fewer than which there must be
    if (error * agreed < allowed)
        return agreed;
    // error > 0 from here on: 0 is always less than what is allowed
    if (previous.size <= error / (previous.error - error))
        return 0; // a part that is small enough would not be larger than what it knows
    return static_cast<int>(std::ceil(allowed / error - 1.0));
}

Result<Outcome> triTraining(const LearningProblem &problem, const BaseLearner &base,
                            const TriTrainingOptions &options, const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const Stopwatch stopwatch;
    Course course{.problem = problem,
                  .rounds = LabellingRounds(problem, options.maximumRounds, kLearners),
                  .committee = Committee(std::vector(kLearners, base), *problem.X),
                  .random = Random(problem.seed)};
    auto scores = train(course, control);
    const bool isWhole = scores.ok();
    const Message lessons = taught(course.rounds);
    auto outcome = std::move(course.rounds).finish(std::move(scores), course.committee.ending());
    if (!outcome)
        return outcome;
    outcome.value().learners = pairNames();
    if (isWhole)
        outcome.value().notes.push_back(lessons);
    outcome.value().solveMilliseconds = stopwatch.milliseconds();
    return outcome;
}

LearnerInfo triTrainingInfo()
{
    return {.id = "tri_training",
            .name = QT_TRANSLATE_NOOP("core", "Tri-training"),
            .summary =
                QT_TRANSLATE_NOOP("core", "Three learners from random parts of the given labels teach "
                                          "one another what two agree on; hurts where parts of few labels "
                                          "say too little."),
            .family = Family::SelfLabelled,
            .source = "Zhou and Li 2005",
            .parameters = triTrainingParameters(),
            .pseudocode = withBalance(triTrainingLines()),
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    return triTraining(problem, baseLearner(values),
                                       {.maximumRounds = values.integer("max_rounds")}, control);
                },
            .predict = predictTriTrained};
}

} // namespace inkling
