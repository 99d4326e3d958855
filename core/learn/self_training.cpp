// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/self_training.h"

#include "core/base/stopwatch.h"
#include "core/classify/predict_rows.h"
#include "core/data/labels.h"
#include "core/learn/balance_lines.h"
#include "core/learn/given_samples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

/// How far the rounds have come.
struct Course
{
    const LearningProblem &problem;
    const BaseLearner &base;
    const SelfTrainingOptions &options;
    LabellingRounds rounds;
    std::vector<int> limits; ///< c, how many labels a class may have
    int k = 1;
    std::vector<char> wasTakenBack; ///< n: its label was, which happens once at most
    std::shared_ptr<const FitState> previous = {};
    Ending lastFit = Ending::Converged;
};

/// How many labels each class may have in the end.
std::vector<int> classLimits(const LearningProblem &problem, ClassPriors priors, std::vector<int> counts)
{
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

int labelsARound(const LabellingRounds &rounds, const SelfTrainingOptions &options)
{
    if (options.k)
        return *options.k;
    constexpr double kShare = 0.1;
    const auto unlabelled = static_cast<double>(rounds.unlabelledRows().size());
    const std::vector<int> counts = rounds.classCounts();
    const auto present = std::count_if(counts.begin(), counts.end(), [](int count) { return count > 0; });
    const auto parts = options.rule == PseudolabelRule::BestOfEachClass ? present : 1;
    return std::max(1, static_cast<int>(std::ceil(kShare * unlabelled / static_cast<double>(parts))));
}

/// The labels of earlier rounds that the learner does not give any more.
Result<std::vector<Pseudolabel>> retracted(Course &course, const FittedClassifier &fitted,
                                           const RunControl &control)
{
    std::vector<Pseudolabel> changes;
    if (course.options.retraction == Retraction::None)
        return changes;
    const std::vector<int> rows = course.rounds.pseudolabelledRows();
    const auto scores = predictRows(fitted, *course.problem.X, rows, course.problem.classCount, control);
    if (!scores)
        return scores.error();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = static_cast<std::size_t>(rows[i]);
        const double probability = (*scores)(static_cast<Eigen::Index>(i), course.rounds.labels()[row]);
        if (probability > course.options.threshold || course.wasTakenBack[row])
            continue;
        course.wasTakenBack[row] = 1;
        changes.push_back({rows[i], kUnlabelled, probability});
    }
    return changes;
}

std::vector<int> roomLeft(const Course &course)
{
    std::vector<int> room = course.limits;
    const std::vector<int> counts = course.rounds.classCounts();
    for (std::size_t c = 0; c < room.size(); ++c)
        room[c] = std::max(0, room[c] - counts[c]);
    return room;
}

/// The labelled samples, as rows of the problem's points: the next round's fit is of most of them, too.
TrainingSet labelledRows(const Course &course)
{
    TrainingSet set = course.rounds.labelledSamples();
    set.matrix = course.problem.X;
    set.rows = givenRows(course.rounds.labels());
    return set;
}

/// One fit and what follows from it. Error: stopped, or the base learner's.
Status doRound(Course &course, const RunControl &control)
{
    const LearningProblem &problem = course.problem;
    TrainingSet labelled = labelledRows(course);
    labelled.previous = course.previous;
    const auto fitted = course.base.fit(std::move(labelled), control.part(0.0, 0.6));
    if (!fitted)
        return fitted.error();
    if (fitted->ending == Ending::Stopped)
        return stopped();
    course.previous = fitted->state;
    const std::vector<int> rows = course.rounds.unlabelledRows(); // not those that are taken back now
    const auto scores = predictRows(*fitted, *problem.X, rows, problem.classCount, control.part(0.6, 0.9));
    if (!scores)
        return scores.error();
    auto changes = retracted(course, *fitted, control.part(0.9, 1.0));
    if (!changes)
        return changes.error();
    std::vector<Pseudolabel> all = std::move(changes).value();
    for (const Pseudolabel &one :
         pseudolabelled(predictions(rows, *scores), course.options, course.k, roomLeft(course)))
        all.push_back(one);
    std::sort(all.begin(), all.end(),
              [](const Pseudolabel &a, const Pseudolabel &b) { return a.row < b.row; });
    for (const Pseudolabel &one : all)
        course.rounds.label(one);
    return Success{};
}

/// From a fit on the labels as they stand, as from scratch: a prediction later has nothing to start from.
Result<RowMatrix> lastScores(Course &course, const RunControl &control)
{
    TrainingSet labelled = labelledRows(course);
    if (course.previous && course.previous->isExact())
        labelled.previous = course.previous;
    const auto fitted = course.base.fit(std::move(labelled), control.part(0.0, 0.5));
    if (!fitted)
        return fitted.error();
    if (fitted->ending == Ending::Stopped)
        return stopped();
    course.lastFit = fitted->ending;
    std::vector<int> rows(course.problem.given.size());
    std::iota(rows.begin(), rows.end(), 0);
    return predictRows(*fitted, *course.problem.X, rows, course.problem.classCount, control.part(0.5, 1.0));
}

SelfTrainingOptions optionsOf(const ParameterValues &values)
{
    return {.rule = values.choice<PseudolabelRule>("rule"),
            .threshold = values.number("threshold"),
            .k = countOf(values, "k_best"),
            .maximumRounds = values.integer("max_rounds"),
            .priors = values.choice<ClassPriors>("class_priors"),
            .retraction = values.choice<Retraction>("retract")};
}

/// From the learner fitted on the labels that the run ended with.
Result<RowMatrix> predictSelfTrained(const LearningProblem &problem, const ParameterValues &values,
                                     const Outcome &outcome, const RowMatrix &points,
                                     const RunControl &control)
{
    const auto fitted =
        baseLearner(values).fit(givenSamples(problem, labelsAfter(problem, outcome)), control.part(0.0, 0.8));
    if (!fitted)
        return fitted.error();
    return predictRows(fitted->predict, points, problem.classCount, control.part(0.8, 1.0));
}

ParameterTable selfTrainingParameters()
{
    Parameter best = automaticCount(
        "k_best", QT_TRANSLATE_NOOP("core", "Labels a round"),
        QT_TRANSLATE_NOOP("core", "How many samples become labelled in a round, of each class or of "
                                  "all; automatic: a tenth of the unlabelled, in equal parts."));
    best.relevantWhen = {{"rule", {"best_of_each_class", "best"}}};
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
             QT_TRANSLATE_NOOP("core", "A prediction becomes a label where it is more probable than this."),
         .kind = ParameterKind::Real,
         .minimum = 0.0,
         .maximum = 1.0,
         .initial = SelfTrainingOptions().threshold,
         .relevantWhen = {{"rule", {"best_of_each_class", "threshold"}}, {"retract", {"when_unsure"}}},
         .trials = {0.5, 0.6, 0.75, 0.9, 0.95}},
        std::move(best),
        maximumRoundsParameter(),
        {.id = "retract",
         .label = QT_TRANSLATE_NOOP("core", "Take labels back"),
         .meaning =
             QT_TRANSLATE_NOOP("core", "Whether a label of an earlier round goes, once, when the learner no "
                                       "longer gives it with more than the threshold."),
         .kind = ParameterKind::Choice,
         .choices = {{"never", QT_TRANSLATE_NOOP("core", "Never")},
                     {"when_unsure", QT_TRANSLATE_NOOP("core", "When unsure")}}},
        classPriorsParameter(ClassPriors::None)};
    const ParameterTable base = baseLearnerParameters();
    table.insert(table.begin(), base.begin(), base.end());
    return table;
}

Pseudocode selfTrainingLines()
{
    return {{.text = QT_TRANSLATE_NOOP("core", "L ← given samples, U ← the others"), .moment = Moment::Start},
            {.text = QT_TRANSLATE_NOOP("core", "repeat until U is empty or nothing changes")},
            {.text = QT_TRANSLATE_NOOP("core", "h ← base learner fitted to L"), .depth = 1},
            {.text = QT_TRANSLATE_NOOP("core", "p ← probabilities of h for U"), .depth = 1},
            {.text = QT_TRANSLATE_NOOP("core", "take back labels whose p is too small"),
             .depth = 1,
             .onlyWhen = {{"retract", {"when_unsure"}}}},
            {.text = QT_TRANSLATE_NOOP("core", "the surest k of each class move from U to L"),
             .depth = 1,
             .moment = Moment::Step,
             .onlyWhen = {{"rule", {"best_of_each_class"}}}},
            {.text = QT_TRANSLATE_NOOP("core", "the surest k of all move from U to L"),
             .depth = 1,
             .moment = Moment::Step,
             .onlyWhen = {{"rule", {"best"}}}},
            {.text = QT_TRANSLATE_NOOP("core", "all with p above the threshold move from U to L"),
             .depth = 1,
             .moment = Moment::Step,
             .onlyWhen = {{"rule", {"threshold"}}}},
            {.text = QT_TRANSLATE_NOOP("core", "h ← base learner fitted to L; it predicts every sample"),
             .moment = Moment::End}};
}

} // namespace

std::vector<Pseudolabel> pseudolabelled(std::vector<Pseudolabel> predictions,
                                        const SelfTrainingOptions &options, int k,
                                        const std::vector<int> &room)
{
    constexpr double kNone = -1.0;
    std::vector<int> places = room;
    if (options.rule == PseudolabelRule::BestOfEachClass) {
        for (int &number : places)
            number = std::min(number, k);
    }
    const bool takesAny = options.rule == PseudolabelRule::Best && options.retraction == Retraction::None;
    const double threshold = takesAny ? kNone : options.threshold;
    std::vector<Pseudolabel> surest = surestOfEachClass(std::move(predictions), threshold, places);
    if (options.rule != PseudolabelRule::Best || surest.size() <= static_cast<std::size_t>(k))
        return surest;
    std::stable_sort(surest.begin(), surest.end(), [](const Pseudolabel &a, const Pseudolabel &b) {
        return a.probability > b.probability;
    });
    surest.resize(static_cast<std::size_t>(k));
    std::sort(surest.begin(), surest.end(),
              [](const Pseudolabel &a, const Pseudolabel &b) { return a.row < b.row; });
    return surest;
}

Result<Outcome> selfTraining(const LearningProblem &problem, const BaseLearner &base,
                             const SelfTrainingOptions &options, const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const Stopwatch stopwatch;
    LabellingRounds rounds(problem, options.maximumRounds);
    const std::vector<int> limits = classLimits(problem, options.priors, rounds.classCounts());
    const int k = labelsARound(rounds, options);
    Course course{
        problem, base, options, std::move(rounds), limits, k, std::vector<char>(problem.given.size(), 0)};
    const auto round = [&course](const RunControl &part) {
        return doRound(course, part);
    };
    const Status done = course.rounds.run(round, control.part(0.0, 0.9));
    auto scores = done ? lastScores(course, control.part(0.9, 1.0)) : done.error();
    auto outcome = std::move(course.rounds).finish(std::move(scores), course.lastFit);
    if (!outcome)
        return outcome;
    outcome.value().learners = {{base.classifier->name, {}}};
    outcome.value().solveMilliseconds = stopwatch.milliseconds();
    return outcome;
}

LearnerInfo selfTrainingInfo()
{
    return {.id = "self_training",
            .name = QT_TRANSLATE_NOOP("core", "Self-training"),
            .summary = QT_TRANSLATE_NOOP(
                "core",
                "A supervised learner labels the samples that it is sure of and learns from them, too, "
                "round after round; hurts where it is sure of the wrong class."),
            .family = Family::SelfLabelled,
            .source = "Scudder 1965; Yarowsky 1995",
            .parameters = selfTrainingParameters(),
            .pseudocode = withBalance(selfTrainingLines()),
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    return selfTraining(problem, baseLearner(values), optionsOf(values), control);
                },
            .predict = predictSelfTrained};
}

} // namespace inkling
