// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/self_training.h"

#include "core/base/stopwatch.h"
#include "core/classify/predict_rows.h"
#include "core/data/labels.h"
#include "core/learn/given_samples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

/// How far the rounds have come.
struct Course
{
    const LearningProblem &problem;
    const SelfTrainingOptions &options;
    std::vector<int> labels;           ///< n, given or not
    std::vector<double> probabilities; ///< n, of the labels
    std::vector<int> limits;           ///< c, how many labels a class may have
    int k = 1;
    std::shared_ptr<const FitState> previous = {};
    Outcome outcome = {};
};

std::vector<int> classCounts(const std::vector<int> &labels, int classCount)
{
    std::vector<int> counts(static_cast<std::size_t>(classCount), 0);
    for (const int label : labels) {
        if (label != kUnlabelled)
            ++counts[static_cast<std::size_t>(label)];
    }
    return counts;
}

/// How many labels each class may have in the end.
std::vector<int> classLimits(const LearningProblem &problem, ClassPriors priors)
{
    std::vector<int> counts = classCounts(problem.given, problem.classCount);
    if (priors == ClassPriors::None)
        return std::vector<int>(counts.size(), std::numeric_limits<int>::max());
    if (priors == ClassPriors::Equal) {
        for (int &count : counts)
            count = std::min(count, 1);
    }
    double whole = 0.0;
    for (const int count : counts)
        whole += count;
    const auto n = static_cast<double>(problem.given.size());
    std::transform(counts.begin(), counts.end(), counts.begin(),
                   [&](int count) { return static_cast<int>(std::ceil(n * count / whole)); });
    return counts;
}

int labelsARound(const LearningProblem &problem, const SelfTrainingOptions &options)
{
    if (options.k)
        return *options.k;
    constexpr double kShare = 0.1;
    const auto unlabelled = std::count(problem.given.begin(), problem.given.end(), kUnlabelled);
    const std::vector<int> counts = classCounts(problem.given, problem.classCount);
    const auto present = std::count_if(counts.begin(), counts.end(), [](int count) { return count > 0; });
    const auto parts = options.rule == PseudolabelRule::BestOfEachClass ? present : 1;
    return std::max(1, static_cast<int>(
                           std::ceil(kShare * static_cast<double>(unlabelled) / static_cast<double>(parts))));
}

TrainingSet labelledSamples(const Course &course)
{
    LearningProblem labelled = course.problem;
    labelled.given = course.labels;
    TrainingSet set = givenSamples(labelled);
    set.previous = course.previous;
    return set;
}

Pseudolabel prediction(int row, const Eigen::Ref<const Eigen::RowVectorXd> &scores)
{
    Pseudolabel one{.row = row};
    one.probability = scores.maxCoeff(&one.label);
    return one;
}

std::vector<int> unlabelledRows(const std::vector<int> &labels)
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] == kUnlabelled)
            rows.push_back(static_cast<int>(i));
    }
    return rows;
}

void setLabel(Course &course, const Pseudolabel &to, int round)
{
    const auto row = static_cast<std::size_t>(to.row);
    course.labels[row] = to.label;
    course.probabilities[row] = to.probability;
    course.outcome.labelSteps.push_back(
        {.round = round, .row = to.row, .label = to.label, .probability = to.probability});
}

/// Takes back the labels of earlier rounds that the learner does not give any more.
Status retract(Course &course, const Predictor &predict, int round, const RunControl &control)
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < course.labels.size(); ++i) {
        if (course.labels[i] != course.problem.given[i])
            rows.push_back(static_cast<int>(i));
    }
    const auto scores =
        predictRows(predict, (*course.problem.X)(rows, Eigen::all), course.problem.classCount, control);
    if (!scores)
        return scores.error();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int label = course.labels[static_cast<std::size_t>(rows[i])];
        const double probability = (*scores)(static_cast<Eigen::Index>(i), label);
        if (probability <= course.options.threshold)
            setLabel(course, {rows[i], kUnlabelled, probability}, round);
    }
    return Success{};
}

/// One fit and what follows from it. Error: stopped, or the base learner's.
Status doRound(Course &course, const BaseLearner &base, int round, const RunControl &control)
{
    const LearningProblem &problem = course.problem;
    const auto fitted = base.fit(labelledSamples(course), control.part(0.0, 0.6));
    if (!fitted)
        return fitted.error();
    if (fitted->ending == Ending::Stopped)
        return stopped();
    course.previous = fitted->state;
    const std::vector<int> rows = unlabelledRows(course.labels); // not those that are taken back now
    const auto scores = predictRows(fitted->predict, (*problem.X)(rows, Eigen::all), problem.classCount,
                                    control.part(0.6, 0.9));
    if (!scores)
        return scores.error();
    if (course.options.retraction == Retraction::WhenUnsure) {
        if (const Status kept = retract(course, fitted->predict, round, control.part(0.9, 1.0)); !kept)
            return kept;
    }
    std::vector<Pseudolabel> candidates;
    for (std::size_t i = 0; i < rows.size(); ++i)
        candidates.push_back(prediction(rows[i], scores->row(static_cast<Eigen::Index>(i))));
    std::vector<int> room = course.limits;
    const std::vector<int> counts = classCounts(course.labels, problem.classCount);
    for (std::size_t c = 0; c < room.size(); ++c)
        room[c] = std::max(0, room[c] - counts[c]);
    for (const Pseudolabel &one : pseudolabelled(std::move(candidates), course.options, course.k, room))
        setLabel(course, one, round);
    return Success{};
}

/// The labels as they stand; nothing of the other samples.
RowMatrix labelScores(const Course &course)
{
    RowMatrix scores =
        RowMatrix::Zero(static_cast<Eigen::Index>(course.labels.size()), course.problem.classCount);
    for (std::size_t i = 0; i < course.labels.size(); ++i) {
        if (course.labels[i] != kUnlabelled)
            scores(static_cast<Eigen::Index>(i), course.labels[i]) = 1.0;
    }
    return scores;
}

void addFrame(Course &course, int round)
{
    TraceFrame frame = traceFrame(round, labelScores(course));
    for (std::size_t i = 0; i < course.labels.size(); ++i)
        frame.confidence[i] = static_cast<std::uint8_t>(std::lround(255.0 * course.probabilities[i]));
    course.outcome.trace.push_back(std::move(frame));
}

void finish(Course &course, RowMatrix scores, Ending ending)
{
    Outcome &outcome = course.outcome;
    outcome.scores = std::move(scores);
    outcome.ending = ending;
    predictFromScores(outcome);
    if (course.problem.trace == TraceRequest::Frames)
        outcome.trace.push_back(traceFrame(outcome.iterations + 1, outcome.scores));
}

Message endMessage(bool isAllLabelled, bool isStill, int rounds)
{
    if (isAllLabelled)
        return message(QT_TRANSLATE_NOOP("core", "Every sample had a label after %1 rounds."), rounds);
    if (isStill)
        return message(QT_TRANSLATE_NOOP("core", "After %1 rounds no further sample was sure enough."),
                       rounds);
    return message(QT_TRANSLATE_NOOP("core", "The %1 rounds were over before every sample had a label."),
                   rounds);
}

/// Rounds until one of the ends; true: there was one before a stop. Error: the base learner's.
Result<bool> doRounds(Course &course, const BaseLearner &base, const RunControl &control)
{
    const FrameSchedule frames(course.options.maximumRounds + 1); // the last one is the answer's
    const bool traces = course.problem.trace == TraceRequest::Frames;
    if (traces)
        addFrame(course, 0);
    bool isStill = false;
    int round = 0;
    while (!unlabelledRows(course.labels).empty() && !isStill && round < course.options.maximumRounds) {
        ++round;
        // nobody knows how many there will be: each has a tenth of what is left
        constexpr double kShare = 0.9;
        const RunControl part =
            control.part(1.0 - std::pow(kShare, round - 1), 1.0 - std::pow(kShare, round));
        const std::size_t before = course.outcome.labelSteps.size();
        const Status done = doRound(course, base, round, part);
        if (!done && (done.error().kind != ErrorKind::Stopped || round == 1))
            return done.error();
        if (!done)
            return false;
        course.outcome.iterations = round;
        isStill = course.outcome.labelSteps.size() == before;
        if (traces && frames.contains(round))
            addFrame(course, round);
    }
    const bool isAllLabelled = unlabelledRows(course.labels).empty();
    course.outcome.notes.push_back(endMessage(isAllLabelled, isStill, round));
    course.outcome.ending = isAllLabelled || isStill ? Ending::Converged : Ending::LimitReached;
    return true;
}

/// The labels that the steps leave.
std::vector<int> labelsAfter(const LearningProblem &problem, const Outcome &outcome)
{
    std::vector<int> labels = problem.given;
    for (const LabelStep &step : outcome.labelSteps)
        labels[static_cast<std::size_t>(step.row)] = step.label;
    return labels;
}

SelfTrainingOptions optionsOf(const ParameterValues &values)
{
    SelfTrainingOptions options{.rule = values.choice<PseudolabelRule>("rule"),
                                .threshold = values.number("threshold"),
                                .maximumRounds = values.integer("max_rounds"),
                                .priors = values.choice<ClassPriors>("class_priors"),
                                .retraction = values.choice<Retraction>("retract")};
    if (const double k = values.number("k_best"); !std::isnan(k))
        options.k = static_cast<int>(k);
    return options;
}

/// From the learner fitted on the labels that the run ended with.
Result<RowMatrix> predictSelfTrained(const LearningProblem &problem, const ParameterValues &values,
                                     const Outcome &outcome, const RowMatrix &points,
                                     const RunControl &control)
{
    LearningProblem labelled = problem;
    labelled.given = labelsAfter(problem, outcome);
    const auto fitted = baseLearner(values).fit(givenSamples(labelled), control.part(0.0, 0.8));
    if (!fitted)
        return fitted.error();
    return predictRows(fitted->predict, points, problem.classCount, control.part(0.8, 1.0));
}

ParameterTable selfTrainingParameters()
{
    ParameterTable table = {
        {.id = "rule",
         .label = QT_TRANSLATE_NOOP("core", "In each round"),
         .meaning = QT_TRANSLATE_NOOP("core", "Which of the samples just predicted become labelled. The best "
                                              "of all classes together are easily all of one class."),
         .kind = ParameterKind::Choice,
         .initial = static_cast<double>(PseudolabelRule::BestOfEachClass),
         .choices = {{"best_of_each_class", QT_TRANSLATE_NOOP("core", "Best of each class")},
                     {"best", QT_TRANSLATE_NOOP("core", "Best of all")},
                     {"threshold", QT_TRANSLATE_NOOP("core", "All above the threshold")}}},
        {.id = "threshold",
         .label = QT_TRANSLATE_NOOP("core", "Threshold"),
         .meaning =
             QT_TRANSLATE_NOOP("core", "How probable a prediction must be, at least, to become a label."),
         .kind = ParameterKind::Real,
         .minimum = 0.0,
         .maximum = 1.0,
         .initial = 0.75,
         .relevantWhen = {{"rule", {"best_of_each_class", "threshold"}}, {"retract", {"when_unsure"}}},
         .trials = {0.5, 0.6, 0.75, 0.9, 0.95}},
        {.id = "k_best",
         .label = QT_TRANSLATE_NOOP("core", "Labels a round"),
         .meaning =
             QT_TRANSLATE_NOOP("core", "How many samples become labelled in a round, of each class or of "
                                       "all; automatic: a tenth of the unlabelled, in equal parts."),
         .kind = ParameterKind::Integer,
         .minimum = 1.0,
         .maximum = 1e6,
         .initial = std::numeric_limits<double>::quiet_NaN(),
         .hasAutomatic = true,
         .isLogarithmic = true,
         .relevantWhen = {{"rule", {"best_of_each_class", "best"}}}},
        {.id = "max_rounds",
         .label = QT_TRANSLATE_NOOP("core", "Rounds at most"),
         .meaning = QT_TRANSLATE_NOOP("core", "After how many rounds it ends at the latest."),
         .kind = ParameterKind::Integer,
         .minimum = 0.0,
         .maximum = 10'000.0,
         .initial = 100.0},
        {.id = "retract",
         .label = QT_TRANSLATE_NOOP("core", "Take labels back"),
         .meaning = QT_TRANSLATE_NOOP("core", "Whether a label of an earlier round goes when the learner no "
                                              "longer gives it with more than the threshold."),
         .kind = ParameterKind::Choice,
         .choices = {{"never", QT_TRANSLATE_NOOP("core", "Never")},
                     {"when_unsure", QT_TRANSLATE_NOOP("core", "When unsure")}}},
        classPriorsParameter(ClassPriors::None)};
    table.insert(table.begin(), baseLearnerParameters().begin(), baseLearnerParameters().end());
    return table;
}

} // namespace

std::vector<Pseudolabel> pseudolabelled(std::vector<Pseudolabel> candidates,
                                        const SelfTrainingOptions &options, int k,
                                        const std::vector<int> &room)
{
    if (options.rule != PseudolabelRule::Best)
        std::erase_if(candidates,
                      [&](const Pseudolabel &one) { return one.probability <= options.threshold; });
    std::sort(candidates.begin(), candidates.end(), [](const Pseudolabel &a, const Pseudolabel &b) {
        return a.probability != b.probability ? a.probability > b.probability : a.row < b.row;
    });
    std::vector<int> left = room;
    if (options.rule == PseudolabelRule::BestOfEachClass) {
        for (int &places : left)
            places = std::min(places, k);
    }
    std::erase_if(candidates, [&left](const Pseudolabel &one) {
        int &places = left[static_cast<std::size_t>(one.label)];
        return places == 0 || places-- == 0;
    });
    if (options.rule == PseudolabelRule::Best && candidates.size() > static_cast<std::size_t>(k))
        candidates.resize(static_cast<std::size_t>(k));
    std::sort(candidates.begin(), candidates.end(),
              [](const Pseudolabel &a, const Pseudolabel &b) { return a.row < b.row; });
    return candidates;
}

Result<Outcome> selfTraining(const LearningProblem &problem, const BaseLearner &base,
                             const SelfTrainingOptions &options, const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const Stopwatch stopwatch;
    Course course{problem,
                  options,
                  problem.given,
                  std::vector<double>(problem.given.size(), 1.0),
                  classLimits(problem, options.priors),
                  labelsARound(problem, options)};
    course.outcome.learners = {{base.classifier->name, {}}};
    const auto ended = doRounds(course, base, control.part(0.0, 0.9));
    if (!ended)
        return ended.error();
    const auto answer = [&]() -> Result<RowMatrix> {
        course.previous = nullptr; // a fit for predictions later has none
        const auto fitted = base.fit(labelledSamples(course), control.part(0.9, 0.95));
        if (!fitted)
            return fitted.error();
        if (fitted->ending == Ending::Stopped)
            return stopped();
        return predictRows(fitted->predict, *problem.X, problem.classCount, control.part(0.95, 1.0));
    };
    auto scores = *ended ? answer() : stopped();
    if (!scores && scores.error().kind != ErrorKind::Stopped)
        return scores.error();
    const bool isStopped = !scores;
    finish(course, isStopped ? labelScores(course) : std::move(scores).value(),
           isStopped ? Ending::Stopped : course.outcome.ending);
    course.outcome.solveMilliseconds = stopwatch.milliseconds();
    return std::move(course.outcome);
}

LearnerInfo selfTrainingInfo()
{
    return {.id = "self_training",
            .name = QT_TRANSLATE_NOOP("core", "Self-training"),
            .summary = QT_TRANSLATE_NOOP(
                "core",
                "A supervised learner labels the samples that it is sure of and learns from them, too, "
                "round after round."),
            .family = Family::SelfLabelled,
            .source = "Scudder 1965; Yarowsky 1995",
            .parameters = selfTrainingParameters(),
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    return selfTraining(problem, baseLearner(values), optionsOf(values), control);
                },
            .predict = predictSelfTrained};
}

} // namespace inkling
