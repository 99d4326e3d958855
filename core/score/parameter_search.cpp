// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/parameter_search.h"

#include "core/base/stopwatch.h"
#include "core/graph/distance.h"
#include "core/graph/kernel_factor.h"
#include "core/learn/leave_one_out.h"
#include "core/score/intervals.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

namespace inkling {

namespace {

/// What stands for "auto" under these values: the median distance, or the graph's gamma.
Result<double> automaticValue(const Parameter &parameter, const ParameterValues &values,
                              const LearningProblem &problem, const RunControl &control)
{
    GraphOptions options = graphOptions(values);
    if (std::strcmp(parameter.id, "sigma") == 0)
        return medianDistance(metricPoints(*problem.X, options.metric), control);
    options.gamma = std::numeric_limits<double>::quiet_NaN();
    GraphCache ownGraphs;
    GraphCache &graphs = problem.graphs ? *problem.graphs : ownGraphs;
    const auto graph = graphs.graph(problem.X, options, problem.surgery, control);
    if (!graph)
        return graph.error();
    return (*graph)->gamma;
}

/// Multiples of the automatic value; that itself stays automatic.
Result<std::vector<double>> multiplesOfAutomatic(const Parameter &parameter, const ParameterValues &values,
                                                 const LearningProblem &problem, const RunControl &control)
{
    const auto automatic = automaticValue(parameter, values, problem, control);
    if (!automatic)
        return automatic.error();
    std::vector<double> multiples;
    for (const double factor : parameter.trials)
        multiples.push_back(factor == 1.0
                                ? std::numeric_limits<double>::quiet_NaN()
                                : std::clamp(factor * *automatic, parameter.minimum, parameter.maximum));
    return multiples;
}

/// The values to try of a parameter of this candidate.
Result<std::vector<double>> valuesToTry(const Parameter &parameter, const VariedParameter &varied,
                                        const ConfiguredLearner &candidate, const LearningProblem &problem,
                                        const RunControl &control)
{
    std::vector<double> values;
    for (const std::string &text : varied.values) {
        ParameterValues read = candidate.values;
        if (const Status status = read.set(candidate.learner->parameters, varied.id, text); !status)
            return status.error();
        values.push_back(read.number(varied.id));
    }
    if (!values.empty())
        return values;
    if (parameter.hasAutomatic && !parameter.trials.empty())
        return multiplesOfAutomatic(parameter, candidate.values, problem, control);
    for (std::size_t choice = 0; choice < parameter.choices.size(); ++choice)
        values.push_back(static_cast<double>(choice));
    values.insert(values.end(), parameter.trials.begin(), parameter.trials.end());
    if (values.empty())
        return Error{message(
            QT_TRANSLATE_NOOP("core", "\"%1\" has no values that are tried by themselves; name some."),
            varied.id)};
    return values;
}

/// Each candidate with each value of one more parameter, where that matters.
Result<std::vector<ConfiguredLearner>> expanded(const std::vector<ConfiguredLearner> &candidates,
                                                const Parameter &parameter, const VariedParameter &varied,
                                                const LearningProblem &problem, const RunControl &control)
{
    std::vector<ConfiguredLearner> more;
    bool matters = false;
    for (const ConfiguredLearner &candidate : candidates) {
        if (!isRelevant(candidate.learner->parameters, parameter, candidate.values)) {
            more.push_back(candidate);
            continue;
        }
        matters = true;
        const auto values = valuesToTry(parameter, varied, candidate, problem, control.part(0.0, 0.0));
        if (!values)
            return values.error();
        for (const double value : *values) {
            more.push_back(candidate);
            more.back().values.set(varied.id, value);
        }
    }
    if (matters)
        return more;
    return Error{
        message(QT_TRANSLATE_NOOP("core", "\"%1\" has no effect under the other settings."), varied.id)};
}

/// How far the values are from the method's defaults: of a number the ratio or the share of its range, of
/// others 1 where they differ.
double distanceToDefaults(const ConfiguredLearner &candidate)
{
    double distance = 0.0;
    for (const Parameter &parameter : candidate.learner->parameters) {
        const double value = candidate.values.number(parameter.id);
        const bool isNumber =
            parameter.kind != ParameterKind::Choice && !std::isnan(value) && !std::isnan(parameter.initial);
        if (!isNumber)
            distance +=
                parameterText(parameter, value) == parameterText(parameter, parameter.initial) ? 0.0 : 1.0;
        else if (parameter.isLogarithmic)
            distance += std::abs(std::log(value / parameter.initial));
        else
            distance += std::abs(value - parameter.initial) / (parameter.maximum - parameter.minimum);
    }
    return distance;
}

/// Keeps the points whose value is the least, up to rounding.
template<typename Value>
void keepLeast(std::vector<std::size_t> &places, Value value)
{
    constexpr double kRounding = 1e-9;
    double least = std::numeric_limits<double>::infinity();
    for (const std::size_t place : places)
        least = std::min(least, value(place));
    std::erase_if(places, [&](std::size_t place) { return value(place) > least + kRounding; });
}

/// None where all have failed.
std::optional<std::size_t> bestPoint(const std::vector<SearchPoint> &points)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!points[i].failure)
            places.push_back(i);
    }
    if (places.empty())
        return std::nullopt;
    keepLeast(places, [&](std::size_t i) { return -static_cast<double>(points[i].score.correct); });
    keepLeast(places, [&](std::size_t i) { return points[i].score.logLoss; });
    keepLeast(places, [&](std::size_t i) { return distanceToDefaults(points[i].candidate); });
    return places.front();
}

/// The left-out samples alone, as held-out ones.
Labels leftOutLabels(const LearningProblem &problem, const std::vector<int> &rows)
{
    Labels labels(rows.size(), std::vector<ClassInfo>(static_cast<std::size_t>(problem.classCount)));
    for (std::size_t i = 0; i < rows.size(); ++i)
        labels.set(i, {.truth = problem.given[rows[i]], .heldOut = true});
    return labels;
}

/// Error: stopped. Other failures are in the point.
Result<SearchPoint> judged(const ConfiguredLearner &candidate, const LearningProblem &problem,
                           const std::vector<int> &rows, const RunControl &control)
{
    const Stopwatch stopwatch;
    SearchPoint point;
    point.candidate = candidate;
    const auto outcome = leaveOneOut(*candidate.learner, problem, rows, candidate.values, control);
    if (!outcome && outcome.error().kind == ErrorKind::Stopped)
        return outcome.error();
    if (outcome) {
        point.score = scoreOutcome(*outcome, leftOutLabels(problem, rows));
        point.ending = outcome->ending;
    } else {
        point.failure = outcome.error();
    }
    point.milliseconds = stopwatch.milliseconds();
    return point;
}

bool useTheSameGraph(const ConfiguredLearner &a, const ConfiguredLearner &b)
{
    return a.learner->family == Family::Graph && b.learner->family == Family::Graph &&
           graphOptions(a.values) == graphOptions(b.values);
}

/// The places of the candidates, those with the same graph one after the other.
std::vector<std::size_t> orderOfWork(const std::vector<ConfiguredLearner> &candidates)
{
    std::vector<std::size_t> order;
    std::vector<bool> isPlaced(candidates.size(), false);
    for (std::size_t first = 0; first < candidates.size(); ++first) {
        if (isPlaced[first])
            continue;
        for (std::size_t i = first; i < candidates.size(); ++i) {
            if (isPlaced[i] || (i != first && !useTheSameGraph(candidates[first], candidates[i])))
                continue;
            isPlaced[i] = true;
            order.push_back(i);
        }
    }
    return order;
}

/// The labels that all candidates are asked about.
std::vector<int> searchedLabels(const LearningProblem &problem,
                                const std::vector<ConfiguredLearner> &candidates)
{
    const bool byRuns = std::any_of(candidates.begin(), candidates.end(), [](const ConfiguredLearner &one) {
        return leavesOutByRuns(*one.learner, one.values);
    });
    return labelsToLeaveOut(problem, byRuns ? kMostSearchedByRuns : kMostSearched);
}

/// Judges one candidate after the other. Error: stopped before the first was done.
Status judgeAll(const LearningProblem &problem, const std::vector<ConfiguredLearner> &candidates,
                const std::vector<int> &rows, SearchReport &report, const RunControl &control)
{
    std::vector<std::optional<SearchPoint>> points(candidates.size());
    double done = 0.0;
    for (const std::size_t i : orderOfWork(candidates)) {
        const auto all = static_cast<double>(candidates.size());
        auto point = judged(candidates[i], problem, rows, control.part(done / all, (done + 1.0) / all));
        if (!point && done == 0.0)
            return point.error();
        if (!point) {
            report.ending = Ending::Stopped;
            break;
        }
        points[i] = std::move(point).value();
        done += 1.0;
    }
    for (std::optional<SearchPoint> &point : points) {
        if (point)
            report.points.push_back(std::move(*point));
    }
    return Success{};
}

void noteLabels(const LearningProblem &problem, const std::vector<int> &rows, SearchReport &report)
{
    if (report.leftOut < report.given)
        report.notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "Of the given labels %1 are left out, evenly over the classes."),
            report.leftOut));
    const std::size_t alone = rows.size() - labelsWithOthers(problem, rows).size();
    if (alone > 0)
        report.notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "Labels that are the only one of their class, which no candidate can "
                                      "predict from the others: %1."),
            alone));
}

void compareWithBest(SearchReport &report)
{
    std::size_t others = 0;
    std::size_t alike = 0;
    const std::vector<bool> &best = report.points[*report.best].score.right;
    for (std::size_t i = 0; i < report.points.size(); ++i) {
        SearchPoint &point = report.points[i];
        if (point.failure || i == *report.best)
            continue;
        const Discordant pairs = discordant(best, point.score.right);
        point.mcnemarP = mcnemarP(pairs.onlyFirst, pairs.onlySecond);
        ++others;
        alike += point.mcnemarP >= kSearchSignificance ? 1 : 0;
    }
    if (alike > 0)
        report.notes.push_back(message(
            QT_TRANSLATE_NOOP("core",
                              "Candidates that so few labels cannot tell from the best one (McNemar's "
                              "test, 5 %): %1 of the other %2."),
            alike, others));
}

} // namespace

Result<std::vector<ConfiguredLearner>> searchCandidates(const ConfiguredLearner &base,
                                                        const std::vector<VariedParameter> &varied,
                                                        const LearningProblem &problem,
                                                        const RunControl &control)
{
    const ParameterTable &table = base.learner->parameters;
    std::vector<std::pair<const Parameter *, const VariedParameter *>> steps;
    for (const Parameter &parameter : table) {
        const auto own = std::find_if(varied.begin(), varied.end(),
                                      [&](const VariedParameter &one) { return one.id == parameter.id; });
        if (own != varied.end())
            steps.emplace_back(&parameter, &*own);
    }
    for (const VariedParameter &one : varied) {
        if (!base.values.contains(one.id))
            return ParameterValues().set(table, one.id, {}).error();
    }
    // Whether a parameter matters depends on earlier ones of the table; an automatic value on all others.
    std::stable_partition(steps.begin(), steps.end(), [](const auto &step) {
        return !(step.first->hasAutomatic && step.second->values.empty());
    });
    std::vector<ConfiguredLearner> candidates = {base};
    for (const auto &[parameter, values] : steps) {
        auto more = expanded(candidates, *parameter, *values, problem, control);
        if (!more)
            return more;
        candidates = std::move(more).value();
    }
    return candidates;
}

Result<SearchReport> searchParameters(const LearningProblem &problem,
                                      const std::vector<ConfiguredLearner> &candidates,
                                      const RunControl &control)
{
    const Stopwatch stopwatch;
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    GraphCache ownGraphs;
    LearningProblem cached = problem;
    cached.graphs = problem.graphs ? problem.graphs : &ownGraphs;
    const std::vector<int> rows = searchedLabels(problem, candidates);
    if (labelsWithOthers(problem, rows).empty())
        return Error{message(QT_TRANSLATE_NOOP(
            "core", "No class has two labels, so that one could be predicted from the others; label more."))};
    SearchReport report;
    report.given =
        problem.given.size() -
        static_cast<std::size_t>(std::count(problem.given.begin(), problem.given.end(), kUnlabelled));
    report.leftOut = rows.size();
    report.planned = candidates.size();
    if (const Status judged = judgeAll(cached, candidates, rows, report, control); !judged)
        return judged.error();
    noteLabels(problem, rows, report);
    report.best = bestPoint(report.points);
    if (report.best)
        compareWithBest(report);
    report.milliseconds = stopwatch.milliseconds();
    return report;
}

} // namespace inkling
