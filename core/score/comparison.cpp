// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/comparison.h"

#include "core/base/stopwatch.h"
#include "core/learn/inductive.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

Result<ComparisonRun> runOne(const Comparison &comparison, const ConfiguredLearner &method,
                             const ComparedSplit &split, GraphCache &graphs, const RunControl &control)
{
    const Stopwatch stopwatch;
    const Labels &labels = split.labels;
    const LearningProblem problem{.X = comparison.X,
                                  .given = labels.given(),
                                  .classCount = static_cast<int>(labels.classCount()),
                                  .seed = comparison.seed,
                                  .graphs = &graphs,
                                  .views = comparison.views,
                                  .categories = comparison.categories};
    const auto outcome = runWithout(rowsLeftOut(labels, comparison.evaluation), *method.learner, problem,
                                    method.values, control);
    if (!outcome)
        return outcome.error();
    if (outcome->ending == Ending::Stopped)
        return stopped();
    const Score score = scoreOutcome(*outcome, labels);
    const auto &predicted = outcome->predicted;
    const auto unreached = std::count(predicted.begin(), predicted.end(), kUnlabelled);
    return ComparisonRun{.method = method.learner->id,
                         .setting = split.setting,
                         .draw = split.draw,
                         .given = score.given,
                         .heldOut = score.heldOut,
                         .correct = score.correct,
                         .unreached = static_cast<std::size_t>(unreached),
                         .ending = outcome->ending,
                         .milliseconds = stopwatch.milliseconds()};
}

/// Why a run failed, with which one it was.
Message inRun(const Error &error, const ConfiguredLearner &method, const ComparedSplit &split)
{
    return message(QT_TRANSLATE_NOOP("core", "%1, %2, draw %3: %4"), method.learner->id, split.setting,
                   split.draw + 1, english(error.message));
}

/// Accuracies by setting and draw.
using AccuracyByDraw = std::map<std::pair<std::string, std::size_t>, double>;

AccuracyByDraw baselineAccuracies(const std::vector<ComparisonRun> &runs)
{
    AccuracyByDraw accuracies;
    for (const ComparisonRun &run : runs) {
        if (run.method == kComparisonBaseline)
            accuracies[{run.setting, run.draw}] = run.accuracy();
    }
    return accuracies;
}

ComparisonResult summarizeGroup(const std::vector<const ComparisonRun *> &runs,
                                const AccuracyByDraw &baseline)
{
    ComparisonResult result;
    result.method = runs.front()->method;
    result.setting = runs.front()->setting;
    result.runs = runs.size();
    std::vector<double> accuracies;
    std::vector<double> differences;
    for (const ComparisonRun *run : runs) {
        accuracies.push_back(run->accuracy());
        result.milliseconds += run->milliseconds / static_cast<double>(runs.size());
        const auto paired = baseline.find({run->setting, run->draw});
        if (paired != baseline.end() && run->method != kComparisonBaseline)
            differences.push_back(run->accuracy() - paired->second);
    }
    result.meanAccuracy =
        std::accumulate(accuracies.begin(), accuracies.end(), 0.0) / static_cast<double>(accuracies.size());
    if (accuracies.size() >= kFewestDraws)
        result.accuracy = summarizeShares(accuracies);
    if (differences.size() >= kFewestDraws)
        result.difference = summarize(differences);
    return result;
}

} // namespace

Status compareMethods(const Comparison &comparison, const std::function<bool(std::size_t run)> &isWanted,
                      const std::function<void(const ComparisonRun &)> &done,
                      const std::function<void(const Message &)> &refused, const RunControl &control)
{
    std::vector<std::size_t> wanted;
    for (std::size_t run = 0; run < comparison.runs(); ++run) {
        if (isWanted(run))
            wanted.push_back(run);
    }
    GraphCache graphs;
    const ConfiguredLearner *leftOut = nullptr; // the runs go method by method
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto all = static_cast<double>(wanted.size());
        const RunControl part = control.part(static_cast<double>(i) / all, static_cast<double>(i + 1) / all);
        if (!part.advance(0.0))
            return stopped();
        const ConfiguredLearner &method = comparison.methods[wanted[i] / comparison.splits];
        if (&method == leftOut)
            continue;
        const auto split = comparison.split(wanted[i] % comparison.splits);
        if (!split)
            return split.error();
        const auto run = runOne(comparison, method, *split, graphs, part);
        if (!run && run.error().kind == ErrorKind::Stopped)
            return run.error();
        if (run) {
            done(*run);
        } else {
            refused(inRun(run.error(), method, *split));
            leftOut = &method;
        }
    }
    return Success{};
}

std::vector<ComparisonResult> summarizeRuns(const std::vector<ComparisonRun> &runs)
{
    const AccuracyByDraw baseline = baselineAccuracies(runs);
    std::vector<std::vector<const ComparisonRun *>> groups;
    for (const ComparisonRun &run : runs) {
        const auto isSame = [&run](const std::vector<const ComparisonRun *> &group) {
            return group.front()->method == run.method && group.front()->setting == run.setting;
        };
        const auto group = std::find_if(groups.begin(), groups.end(), isSame);
        if (group == groups.end())
            groups.push_back({&run});
        else
            group->push_back(&run);
    }
    std::vector<ComparisonResult> results;
    results.reserve(groups.size());
    for (const auto &group : groups)
        results.push_back(summarizeGroup(group, baseline));
    return results;
}

} // namespace inkling
