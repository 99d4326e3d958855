// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/experiment.h"

#include "core/base/stopwatch.h"
#include "core/learn/inductive.h"
#include "core/learn/learners.h"
#include "core/learn/leave_one_out.h"

#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace inkling {

namespace {

constexpr const char *kBaselines[] = {"majority", "nearest_neighbour", "logistic_regression"};

/// The experiment with its own cache of graphs, or with this one where it has none.
Experiment withGraphs(const Experiment &experiment, GraphCache &graphs)
{
    Experiment kept = experiment;
    if (!kept.graphs)
        kept.graphs = &graphs;
    return kept;
}

/// How many more pairs would show a difference of this mean and variance at 5 % with a power of 80 %; 0: not
/// to be said.
std::size_t morePairsNeeded(double mean, double variance, std::size_t count)
{
    constexpr double kQuantiles = 1.959963984540054 + 0.8416212335729143; // the normal's 97.5 % and 80 %
    constexpr double kMostSaid = 1e6;
    const double needed = kQuantiles * kQuantiles * variance / (mean * mean);
    const double more = std::ceil(needed - static_cast<double>(count));
    return more > 0.0 && more <= kMostSaid ? static_cast<std::size_t>(more) : 0; // also for 0 / 0 and x / 0
}

/// With the baselines from the same labels; stopped: with those that had an answer, its ending Stopped.
Report withBaselines(const Experiment &experiment, Report report, const RunControl &control)
{
    const Stopwatch stopwatch;
    const LearningProblem problem = problemOf(experiment);
    double done = 0.0;
    for (const char *id : kBaselines) {
        if (report.outcome.ending == Ending::Stopped)
            break;
        const LearnerInfo &learner = *findLearner(id);
        const RunControl part = control.part(done, done + 1.0 / std::size(kBaselines));
        auto outcome = learner.run(problem, ParameterValues::defaults(learner.parameters), part);
        if (outcome && outcome->ending != Ending::Stopped) {
            const Score score = scoreOutcome(*outcome, experiment.labels);
            report.baselines.push_back({id, std::move(outcome).value(), score});
        } else {
            report.outcome.ending = Ending::Stopped;
        }
        done += 1.0 / std::size(kBaselines);
    }
    report.milliseconds += stopwatch.milliseconds();
    return report;
}

/// Predicts each given label from the others; none when stopped.
std::optional<LeaveOneOut> leftOutLabels(const Experiment &experiment, const RunControl &control)
{
    LearningProblem problem = problemOf(experiment);
    const std::vector<int> hidden = rowsLeftOut(experiment.labels, experiment.evaluation);
    if (!hidden.empty())
        problem = withoutRows(hidden, problem, *experiment.graphs);
    const std::vector<int> rows = labelsToLeaveOut(problem, kMostLeftOut);
    const auto outcome = leaveOneOut(*experiment.learner, problem, rows, experiment.values, control);
    if (!outcome)
        return std::nullopt;
    LeaveOneOut result;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isExcluded = outcome->predicted[i] == kUnlabelled;
        ++(isExcluded ? result.excluded : result.total);
        result.right += outcome->predicted[i] == problem.given[rows[i]] ? 1 : 0;
    }
    return result;
}

void addDifference(Report &report, std::uint64_t seed)
{
    for (const BaselineScore &baseline : report.baselines) {
        if (baseline.id == comparedBaseline(report.learner) && report.score.heldOut > 0)
            report.difference = compare(report.score, baseline.score, baseline.id, seed);
    }
}

/// False when stopped.
bool addLeaveOneOut(const Experiment &experiment, Report &report, const RunControl &control)
{
    if (report.score.heldOut >= kFewHeldOut)
        return true;
    const std::size_t rows =
        leavesOutByRuns(*experiment.learner, experiment.values) ? kMostLeftOutRows : kMostSolvedRows;
    const std::size_t most = std::min(kMostLeftOut, rows / experiment.labels.size());
    if (report.score.given > most) {
        report.outcome.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Given labels: %1, too many to predict each from the others "
                                              "(at most %2 with so many rows)."),
                    report.score.given, most));
        return true;
    }
    report.leaveOneOut = leftOutLabels(experiment, control);
    return report.leaveOneOut.has_value();
}

} // namespace

std::vector<int> rowsLeftOut(const Labels &labels, Evaluation evaluation)
{
    std::vector<int> rows;
    for (std::size_t row = 0; row < labels.size() && evaluation == Evaluation::Inductive; ++row) {
        if (labels.role(row) == LabelRole::HeldOut)
            rows.push_back(static_cast<int>(row));
    }
    return rows;
}

Verdict verdictOf(const Interval &difference)
{
    return difference.low > 0.0    ? Verdict::Helped
           : difference.high < 0.0 ? Verdict::Hurt
                                   : Verdict::CannotTell;
}

std::string comparedBaseline(const std::string &learner)
{
    return learner == "logistic_regression" ? "nearest_neighbour" : "logistic_regression";
}

Difference compare(const Score &score, const Score &baseline, const std::string &baselineId,
                   std::uint64_t seed)
{
    Difference difference;
    difference.to = baselineId;
    if (score.right.empty())
        return difference;
    std::vector<double> differences(score.right.size());
    for (std::size_t i = 0; i < differences.size(); ++i)
        differences[i] = (score.right[i] ? 1.0 : 0.0) - (baseline.right[i] ? 1.0 : 0.0);
    const auto [onlyMethod, onlyBaseline] = discordant(score.right, baseline.right);
    const auto count = static_cast<double>(differences.size());
    difference.points = (static_cast<double>(onlyMethod) - static_cast<double>(onlyBaseline)) / count;
    difference.interval = bootstrapInterval(differences, seed);
    difference.mcnemarP = mcnemarP(onlyMethod, onlyBaseline);
    difference.verdict = verdictOf(difference.interval);
    if (difference.verdict == Verdict::CannotTell)
        difference.moreNeeded = morePairsNeeded(difference.points,
                                                static_cast<double>(onlyMethod + onlyBaseline) / count -
                                                    difference.points * difference.points,
                                                differences.size());
    return difference;
}

LearningProblem problemOf(const Experiment &experiment)
{
    return {.X = experiment.X,
            .given = experiment.labels.given(),
            .classCount = static_cast<int>(experiment.labels.classCount()),
            .seed = experiment.seed,
            .graphs = experiment.graphs,
            .surgery = experiment.surgery,
            .views = experiment.views,
            .categories = experiment.categories};
}

Result<Report> runMethod(const Experiment &experiment, const RunControl &control)
{
    const Stopwatch stopwatch;
    LearningProblem problem = problemOf(experiment);
    problem.trace = experiment.trace;
    problem.startFrom = experiment.startFrom;
    auto outcome = runWithout(rowsLeftOut(experiment.labels, experiment.evaluation), *experiment.learner,
                              problem, experiment.values, control);
    if (!outcome)
        return outcome.error();
    Report report;
    report.learner = experiment.learner->id;
    report.parameters = experiment.values;
    report.seed = experiment.seed;
    report.evaluation = experiment.evaluation;
    report.outcome = std::move(outcome).value();
    report.score = scoreOutcome(report.outcome, experiment.labels);
    report.milliseconds = stopwatch.milliseconds();
    return report;
}

Result<Report> runAndScore(const Experiment &experiment, const RunControl &control)
{
    auto scored = runMethod(experiment, control.part(0.0, 0.75));
    if (!scored)
        return scored;
    return withBaselines(experiment, std::move(scored).value(), control.part(0.75, 1.0));
}

Report compared(const Experiment &experiment, Report answered, const RunControl &control)
{
    GraphCache ownGraphs; // leave-one-out runs on one graph
    const Experiment kept = withGraphs(experiment, ownGraphs);
    Report report = withBaselines(kept, std::move(answered), control.part(0.0, 0.5));
    const Stopwatch stopwatch;
    if (report.outcome.ending != Ending::Stopped && !addLeaveOneOut(kept, report, control.part(0.5, 1.0)))
        report.outcome.ending = Ending::Stopped;
    addDifference(report, experiment.seed);
    report.milliseconds += stopwatch.milliseconds();
    return report;
}

Result<Report> runExperiment(const Experiment &experiment, const RunControl &control)
{
    GraphCache ownGraphs; // leave-one-out runs on the graph of the run before
    const Experiment kept = withGraphs(experiment, ownGraphs);
    auto scored = runMethod(kept, control.part(0.0, 0.6));
    if (!scored)
        return scored;
    return compared(kept, std::move(scored).value(), control.part(0.6, 1.0));
}

} // namespace inkling
