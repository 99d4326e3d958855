// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/democratic_co_learning.h"

#include "core/base/rounds.h"
#include "core/base/stopwatch.h"
#include "core/data/labels.h"
#include "core/learn/balance_lines.h"
#include "core/learn/committee.h"
#include "core/learn/given_samples.h"
#include "core/learn/left_out_accuracy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

namespace inkling {

namespace {

/// How far the rounds have come.
struct Course
{
    const LearningProblem &problem;
    const std::vector<BaseLearner> &bases;
    Acceptance acceptance = Acceptance::LeftOut;
    std::vector<std::vector<int>> folds;
    Committee committee;
    std::vector<Interval> confidences; ///< of the members
    std::vector<double> errors;        ///< of the members' labels, estimated
    double errorRate = 1.0;            ///< of the labels of a round's majority, estimated
};

Course courseOf(const LearningProblem &problem, const std::vector<BaseLearner> &bases,
                const RowMatrix &points)
{
    return {.problem = problem,
            .bases = bases,
            .folds = leftOutFolds(problem),
            .committee = Committee(bases, points),
            .confidences = std::vector<Interval>(bases.size()),
            .errors = std::vector<double>(bases.size(), 0.0)};
}

/// Weighs a member with these labels and fits it on them, unless the lower end of its confidence would be
/// below the least one. Whether it was fitted. Error: stopped, or the base learner's.
Result<bool> fit(Course &course, std::size_t member, const std::vector<int> &labels, double leastConfidence,
                 const RunControl &control)
{
    const auto confidence =
        leftOutAccuracy(course.problem, course.bases[member], labels, course.folds, control.part(0.0, 0.7));
    if (!confidence)
        return confidence.error();
    if (confidence->low < leastConfidence)
        return false;
    course.confidences[member] = *confidence;
    const Status fitted =
        course.committee.fit(member, givenSamples(course.problem, labels), control.part(0.7, 1.0));
    if (!fitted)
        return fitted.error();
    return true;
}

std::vector<double> weightsOf(const std::vector<Interval> &confidences)
{
    std::vector<double> weights;
    for (const Interval &confidence : confidences)
        weights.push_back((confidence.low + confidence.high) / 2.0);
    return weights;
}

/// Of those that have a say in the end; 0: of the others.
std::vector<double> lastWeights(const std::vector<Interval> &confidences)
{
    constexpr double kLeast = 0.5;
    std::vector<double> weights = weightsOf(confidences);
    if (*std::max_element(weights.begin(), weights.end()) > kLeast)
        std::replace_if(
            weights.begin(), weights.end(), [](double weight) { return weight <= kLeast; }, 0.0);
    return weights;
}

using Rule = int (*)(const std::vector<int> &votes, const std::vector<double> &weights);

/// What a rule makes of the votes on each point. Error: stopped.
Result<std::vector<int>> labelsByVote(const Committee &committee, Rule rule,
                                      const std::vector<double> &weights, const RunControl &control)
{
    constexpr std::size_t kBlockRows = 1024;
    constexpr double kCost = 200.0; // of a few small vectors and a map
    std::vector<int> labels(committee.votes(0).size());
    const bool isDone =
        parallelRounds(control, labels.size(), kBlockRows, kCost, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                labels[i] = rule(committee.votesOn(static_cast<int>(i)), weights);
        });
    if (!isDone)
        return stopped();
    return labels;
}

/// What is new to a member among the labels of the majority.
std::vector<Pseudolabel> lessonFor(const Course &course, std::size_t member, const std::vector<int> &known,
                                   const std::vector<int> &majority)
{
    std::vector<Pseudolabel> lesson;
    const std::vector<int> &own = course.committee.votes(member);
    for (std::size_t i = 0; i < majority.size(); ++i) {
        const bool isOutvoted = majority[i] != kUnlabelled && majority[i] != own[i];
        if (isOutvoted && course.problem.given[i] == kUnlabelled && known[i] != majority[i])
            lesson.push_back(course.committee.labelOf(static_cast<int>(i), majority[i]));
    }
    return lesson;
}

/// What a learner's labels would be with a lesson, and how many of them are wrong.
struct Enlarged
{
    std::vector<int> labels;
    double errors = 0.0;
};

/// None: by the estimate the lesson is not worth its errors.
std::optional<Enlarged> enlarged(const std::vector<int> &known, double errors,
                                 const std::vector<Pseudolabel> &lesson, double errorRate)
{
    Enlarged with{known, errors + errorRate * static_cast<double>(lesson.size())};
    for (const Pseudolabel &one : lesson)
        with.labels[static_cast<std::size_t>(one.row)] = one.label;
    const auto size = [](const std::vector<int> &labels) {
        return static_cast<double>(givenRows(labels).size());
    };
    if (effectiveSize(size(with.labels), with.errors) <= effectiveSize(size(known), errors))
        return std::nullopt;
    return with;
}

/// Teaches a member what the majority says against it, where it gains by it. Error: stopped, or the base
/// learner's.
Status teach(Course &course, LabellingRounds &rounds, std::size_t member,
             const std::vector<Pseudolabel> &lesson, const RunControl &control)
{
    const auto place = static_cast<int>(member);
    const auto with = enlarged(rounds.labels(place), course.errors[member], lesson, course.errorRate);
    if (!with)
        return Success{};
    const double least = course.acceptance == Acceptance::LeftOut ? course.confidences[member].low : 0.0;
    const auto isFitted = fit(course, member, with->labels, least, control);
    if (!isFitted)
        return isFitted.error();
    if (!*isFitted)
        return Success{};
    course.errors[member] = with->errors;
    for (const Pseudolabel &one : lesson)
        rounds.label(one, place);
    return Success{};
}

/// One round. Error: stopped, or a base learner's.
Status doRound(Course &course, LabellingRounds &rounds, const RunControl &control)
{
    const auto majority = labelsByVote(course.committee, outvotingLabel, weightsOf(course.confidences),
                                       control.part(0.0, 0.05));
    if (!majority)
        return majority.error();
    double lowest = 0.0;
    for (const Interval &confidence : course.confidences)
        lowest += confidence.low;
    course.errorRate = 1.0 - lowest / static_cast<double>(course.bases.size());
    std::vector<std::vector<Pseudolabel>> lessons; // all of the same votes
    for (std::size_t member = 0; member < course.bases.size(); ++member)
        lessons.push_back(lessonFor(course, member, rounds.labels(static_cast<int>(member)), *majority));
    for (std::size_t member = 0; member < course.bases.size(); ++member) {
        const RunControl part = turn(control.part(0.05, 1.0), member, course.bases.size());
        if (Status taught = teach(course, rounds, member, lessons[member], part); !taught)
            return taught;
    }
    return Success{};
}

/// Fits all on the labels that an outcome's steps leave. Error: stopped, or a base learner's.
Status fitAll(Course &course, const Outcome &outcome, const RunControl &control)
{
    for (std::size_t member = 0; member < course.bases.size(); ++member) {
        const std::vector<int> labels = labelsAfter(course.problem, outcome, static_cast<int>(member));
        const auto fitted = fit(course, member, labels, 0.0, turn(control, member, course.bases.size()));
        if (!fitted)
            return fitted.error();
    }
    return Success{};
}

Result<RowMatrix> vote(const Course &course, const RunControl &control)
{
    const std::vector<double> weights = lastWeights(course.confidences);
    const auto elected = labelsByVote(course.committee, electedLabel, weights, control.part(0.0, 0.5));
    if (!elected)
        return elected.error();
    return course.committee.scoresTogether(*elected, weights, control.part(0.5, 1.0));
}

/// All rounds and the vote. Error: stopped, or a base learner's.
Result<RowMatrix> train(Course &course, LabellingRounds &rounds, const RunControl &control)
{
    if (const Status fitted = fitAll(course, {}, control.part(0.0, 0.3)); !fitted)
        return fitted.error();
    const auto round = [&](const RunControl &part) {
        return doRound(course, rounds, part);
    };
    if (const Status done = rounds.run(round, control.part(0.3, 0.95)); !done)
        return done.error();
    return vote(course, control.part(0.95, 1.0));
}

/// Of one learner.
Message account(const Course &course, const LabellingRounds &rounds, std::size_t member)
{
    const Interval &confidence = course.confidences[member];
    return message(QT_TRANSLATE_NOOP("core",
                                     "Learner %1 knows %2 labels from the others; on given samples left "
                                     "out it is right in %3 to %4 % (95 % interval)."),
                   member + 1, rounds.pseudolabelledRows(static_cast<int>(member)).size(),
                   std::lround(100.0 * confidence.low), std::lround(100.0 * confidence.high));
}

const std::array<const char *, 3> kChoices = {"learner_1", "learner_2", "learner_3"};

std::vector<BaseLearner> basesOf(const ParameterValues &values)
{
    std::vector<BaseLearner> bases;
    for (const char *choice : kChoices)
        bases.push_back(baseLearner(values, choice));
    return bases;
}

/// From learners fitted on the labels that the run ended with.
Result<RowMatrix> predictDemocratic(const LearningProblem &problem, const ParameterValues &values,
                                    const Outcome &outcome, const RowMatrix &points,
                                    const RunControl &control)
{
    const std::vector<BaseLearner> bases = basesOf(values);
    Course course = courseOf(problem, bases, points);
    if (const Status fitted = fitAll(course, outcome, control.part(0.0, 0.95)); !fitted)
        return fitted.error();
    return vote(course, control.part(0.95, 1.0));
}

ParameterTable democraticParameters()
{
    constexpr const char *kMeaning =
        QT_TRANSLATE_NOOP("core", "One of the three supervised learners that vote; they should differ.");
    ParameterTable table = baseLearnerParameters(
        {baseLearnerChoice(kChoices[0], QT_TRANSLATE_NOOP("core", "Learner 1"), kMeaning,
                           "logistic_regression"),
         baseLearnerChoice(kChoices[1], QT_TRANSLATE_NOOP("core", "Learner 2"), kMeaning, "random_forest"),
         baseLearnerChoice(kChoices[2], QT_TRANSLATE_NOOP("core", "Learner 3"), kMeaning,
                           "nearest_neighbour")});
    table.push_back(
        {.id = "acceptance",
         .label = QT_TRANSLATE_NOOP("core", "Learn from a majority"),
         .meaning = QT_TRANSLATE_NOOP(
             "core",
             "When a learner that is outvoted learns the labels of the majority: where an estimate says "
             "that they are worth their errors, and, unless the estimate is enough, where it gets no "
             "worse by it on given samples left out."),
         .kind = ParameterKind::Choice,
         .choices = {{"left_out", QT_TRANSLATE_NOOP("core", "When no worse")},
                     {"estimate", QT_TRANSLATE_NOOP("core", "By the estimate")}}});
    table.push_back(maximumRoundsParameter());
    return table;
}

Pseudocode democraticLines()
{
    return {
        {.text = QT_TRANSLATE_NOOP("core", "h_1, h_2, h_3 ← the learners fitted to the given samples"),
         .moment = Moment::Start},
        {.text = QT_TRANSLATE_NOOP("core", "w ← accuracy of each on given samples left out")},
        {.text = QT_TRANSLATE_NOOP("core", "repeat until no learner is taught anything new")},
        {.text =
             QT_TRANSLATE_NOOP("core", "two that agree outvote the third where the sum of their w is larger"),
         .depth = 1},
        {.text = QT_TRANSLATE_NOOP("core", "for each learner"), .depth = 1},
        {.text = QT_TRANSLATE_NOOP("core", "S ← samples without a given label on which it is outvoted"),
         .depth = 2},
        {.text = QT_TRANSLATE_NOOP("core", "where S is worth its errors and w does not fall, it is taught S"),
         .depth = 2,
         .moment = Moment::Step,
         .onlyWhen = {{"acceptance", {"left_out"}}}},
        {.text = QT_TRANSLATE_NOOP("core", "where S is worth its errors, it is taught S"),
         .depth = 2,
         .moment = Moment::Step,
         .onlyWhen = {{"acceptance", {"estimate"}}}},
        {.text = QT_TRANSLATE_NOOP("core", "h, w ← fitted and measured with all that it was taught"),
         .depth = 2},
        {.text = QT_TRANSLATE_NOOP("core", "w ← 0 where it is at most 1/2, unless all are")},
        {.text = QT_TRANSLATE_NOOP(
             "core", "each sample ← largest (v + 1/2) / (v + 1) · mean w of the v that vote for it"),
         .moment = Moment::End}};
}

} // namespace

int outvotingLabel(const std::vector<int> &votes, const std::vector<double> &weights)
{
    std::map<int, std::pair<std::size_t, double>> groups; // voters and their weight
    for (std::size_t i = 0; i < votes.size(); ++i) {
        ++groups[votes[i]].first;
        groups[votes[i]].second += weights[i];
    }
    for (const auto &group : groups) {
        if (2 * group.second.first <= votes.size())
            continue;
        const bool isHeaviest = std::none_of(groups.begin(), groups.end(), [&group](const auto &other) {
            return other.first != group.first && other.second.second >= group.second.second;
        });
        return isHeaviest ? group.first : kUnlabelled;
    }
    return kUnlabelled;
}

double effectiveSize(double size, double errors)
{
    const double useful = 1.0 - 2.0 * errors / size;
    return useful > 0.0 ? size * useful * useful : 0.0;
}

int electedLabel(const std::vector<int> &votes, const std::vector<double> &weights)
{
    std::map<int, std::pair<double, double>> groups; // voters and their weight
    for (std::size_t i = 0; i < votes.size(); ++i) {
        if (weights[i] == 0.0)
            continue;
        groups[votes[i]].first += 1.0;
        groups[votes[i]].second += weights[i];
    }
    int elected = kUnlabelled;
    double most = 0.0;
    for (const auto &[label, group] : groups) {
        const double confidence = (group.first + 0.5) / (group.first + 1.0) * group.second / group.first;
        if (confidence >= most)
            elected = confidence == most ? kUnlabelled : label;
        most = std::max(most, confidence);
    }
    return elected;
}

Result<Outcome> democraticCoLearning(const LearningProblem &problem, const std::vector<BaseLearner> &bases,
                                     const DemocraticCoLearningOptions &options, const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const Stopwatch stopwatch;
    LabellingRounds rounds(problem, options.maximumRounds, bases.size());
    Course course = courseOf(problem, bases, *problem.X);
    course.acceptance = options.acceptance;
    auto scores = train(course, rounds, control);
    std::vector<Message> notes;
    std::vector<Message> names;
    for (std::size_t member = 0; member < bases.size(); ++member) {
        if (scores)
            notes.push_back(account(course, rounds, member));
        names.push_back(message(QT_TRANSLATE_NOOP("core", "The majority against learner %1"), member + 1));
    }
    auto outcome = std::move(rounds).finish(std::move(scores), course.committee.ending());
    if (!outcome)
        return outcome;
    outcome.value().learners = std::move(names);
    outcome.value().notes.insert(outcome.value().notes.end(), notes.begin(), notes.end());
    outcome.value().solveMilliseconds = stopwatch.milliseconds();
    return outcome;
}

LearnerInfo democraticCoLearningInfo()
{
    return {.id = "democratic_co_learning",
            .name = QT_TRANSLATE_NOOP("core", "Democratic co-learning"),
            .summary =
                QT_TRANSLATE_NOOP("core", "Different supervised learners vote, and whom a trustworthy "
                                          "majority outvotes learns from it; hurts where two of the three "
                                          "know little."),
            .family = Family::SelfLabelled,
            .source = "Zhou and Goldman 2004",
            .parameters = democraticParameters(),
            .pseudocode = withBalance(democraticLines()),
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    return democraticCoLearning(problem, basesOf(values),
                                                {.acceptance = values.choice<Acceptance>("acceptance"),
                                                 .maximumRounds = values.integer("max_rounds")},
                                                control);
                },
            .predict = predictDemocratic};
}

} // namespace inkling
