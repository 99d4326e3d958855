// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/graph_learning.h"

#include "core/base/stopwatch.h"

#include <utility>

namespace inkling {

Result<Outcome>
learnOnGraph(const LearningProblem &problem, const GraphOptions &options,
             const std::function<Result<Outcome>(const Graph &graph, const RunControl &control)> &learn,
             const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const Stopwatch graphWatch;
    GraphCache ownCache;
    GraphCache &cache = problem.graphs ? *problem.graphs : ownCache;
    const auto graph = cache.graph(problem.X, options, problem.surgery, control.part(0.0, 0.5));
    if (!graph)
        return graph.error();
    const double graphMilliseconds = graphWatch.milliseconds();
    const Stopwatch learnWatch;
    auto learned = learn(**graph, control.part(0.5, 1.0));
    if (!learned)
        return learned;
    Outcome outcome = std::move(learned).value();
    outcome.components = (*graph)->componentCount;
    outcome.notes.insert(outcome.notes.begin(), (*graph)->notes.begin(), (*graph)->notes.end());
    if (problem.surgery && !problem.surgery->isEmpty() && options.kind == GraphKind::AllPairs)
        outcome.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "What was cut and joined by hand is not heeded: in a graph of "
                                              "all pairs a single edge means nothing.")));
    predictFromScores(outcome);
    outcome.graphMilliseconds = graphMilliseconds;
    outcome.solveMilliseconds = learnWatch.milliseconds();
    return outcome;
}

} // namespace inkling
