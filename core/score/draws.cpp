// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/draws.h"

#include "core/base/stopwatch.h"
#include "core/score/split.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

void addDraw(DrawsReport &draws, const Report &report)
{
    if (draws.methods.empty()) {
        draws.methods.push_back({report.learner, {}, {}});
        for (const BaselineScore &baseline : report.baselines)
            draws.methods.push_back({baseline.id, {}, {}});
    }
    draws.methods.front().accuracies.push_back(report.score.accuracy);
    for (std::size_t i = 0; i < report.baselines.size(); ++i)
        draws.methods[i + 1].accuracies.push_back(report.baselines[i].score.accuracy);
}

void compareWithBaseline(DrawsReport &draws)
{
    draws.comparedTo = comparedBaseline(draws.learner);
    const std::vector<double> &own = draws.methods.front().accuracies;
    for (auto baseline = draws.methods.begin() + 1; baseline != draws.methods.end(); ++baseline) {
        if (baseline->id != draws.comparedTo)
            continue;
        std::vector<double> differences(own.size());
        std::transform(own.begin(), own.end(), baseline->accuracies.begin(), differences.begin(),
                       std::minus<>());
        draws.difference = summarize(differences);
        draws.verdict = verdictOf(draws.difference.interval);
    }
}

} // namespace

DrawSummary summarize(const std::vector<double> &values)
{
    const auto count = static_cast<double>(values.size());
    DrawSummary summary;
    summary.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - summary.mean) * (value - summary.mean);
    summary.deviation = std::sqrt(squares / (count - 1.0));
    const double half =
        studentQuantile975(static_cast<int>(values.size()) - 1) * summary.deviation / std::sqrt(count);
    summary.interval = {summary.mean - half, summary.mean + half};
    return summary;
}

DrawSummary summarizeShares(const std::vector<double> &shares)
{
    DrawSummary summary = summarize(shares);
    summary.interval = {std::max(0.0, summary.interval.low), std::min(1.0, summary.interval.high)};
    return summary;
}

Result<DrawsReport> runDraws(const Experiment &experiment, std::size_t draws, const RunControl &control)
{
    const Stopwatch stopwatch;
    if (experiment.labels.count(LabelRole::HeldOut) == 0) {
        return Error{message(QT_TRANSLATE_NOOP(
            "core", "Draws are scored on held-out labels, and none are held out: hold some out first."))};
    }
    DrawsReport result;
    result.learner = experiment.learner->id;
    result.parameters = experiment.values;
    result.seed = experiment.seed;
    result.evaluation = experiment.evaluation;
    result.heldOut = experiment.labels.count(LabelRole::HeldOut);
    result.wanted = draws;
    GraphCache ownGraphs;
    Experiment drawn = experiment;
    drawn.trace = TraceRequest::None;
    drawn.graphs = experiment.graphs ? experiment.graphs : &ownGraphs;
    for (std::size_t i = 0; i < draws; ++i) {
        auto labels = redrawGiven(experiment.labels, experiment.seed + i);
        if (!labels)
            return labels.error();
        drawn.labels = std::move(labels).value();
        result.given = drawn.labels.count(LabelRole::Given);
        const auto all = static_cast<double>(draws);
        const auto report =
            runAndScore(drawn, control.part(static_cast<double>(i) / all, static_cast<double>(i + 1) / all));
        const bool wasStopped =
            report ? report->outcome.ending == Ending::Stopped : report.error().kind == ErrorKind::Stopped;
        if (!report && !wasStopped)
            return report.error();
        if (wasStopped) {
            result.ending = Ending::Stopped;
            break;
        }
        addDraw(result, *report);
    }
    if (result.draws() < kFewestDraws)
        return stopped();
    for (DrawnMethod &method : result.methods)
        method.summary = summarizeShares(method.accuracies);
    compareWithBaseline(result);
    result.milliseconds = stopwatch.milliseconds();
    return result;
}

} // namespace inkling
