// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/wnll.h"

#include "core/data/labels.h"
#include "core/learn/graph_prediction.h"
#include "core/learn/label_propagation.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// How many times its weight an edge to a given sample counts.
double labelWeight(const LearningProblem &problem)
{
    const auto n = static_cast<double>(problem.given.size());
    const auto labels =
        n - static_cast<double>(std::count(problem.given.begin(), problem.given.end(), kUnlabelled));
    return (1.0 + n / labels) / 2.0;
}

} // namespace

Result<Outcome> wnll(const LearningProblem &problem, const WnllOptions &options, const RunControl &control)
{
    return propagate(
        problem, options.graph, options.solver,
        [&](const Graph &graph) { return clampedPropagation(problem, graph, labelWeight(problem)); },
        control);
}

LearnerInfo wnllInfo()
{
    return {
        .id = "wnll",
        .name = QT_TRANSLATE_NOOP("core", "Weighted nonlocal Laplacian"),
        .summary = QT_TRANSLATE_NOOP(
            "core", "Label propagation in which an edge to a given sample counts the more, the fewer "
                    "are given."),
        .family = Family::Graph,
        .source = "Shi, Osher and Zhu 2017",
        .parameters = propagationTable(),
        .pseudocode = clampedPseudocode(
            {{.text = QT_TRANSLATE_NOOP("core", "an edge to a given sample counts (1 + n / l) / 2 times")}}),
        .run =
            [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                return wnll(problem, {.graph = graphOptions(values), .solver = propagationSettings(values)},
                            control);
            },
        .predict = predictByGraph,
        .explain =
            [](const LearningProblem &problem, const ParameterValues &values, const Outcome &, int row,
               const RunControl &control) {
                return clampedInfluence(problem, values, row, {.labelWeight = labelWeight(problem)}, control);
            }};
}

} // namespace inkling
