// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/label_propagation.h"

#include "core/data/labels.h"
#include "core/learn/graph_prediction.h"

#include <utility>

namespace inkling {

namespace {

Propagation clampedPropagation(const LearningProblem &problem, const Graph &graph)
{
    const Eigen::Index n = graph.size();
    Propagation propagation;
    propagation.start = RowMatrix::Zero(n, problem.classCount);
    for (Eigen::Index i = 0; i < n; ++i) {
        if (problem.given[i] != kUnlabelled)
            propagation.start(i, problem.given[i]) = 1.0;
    }
    propagation.sweep = [&problem, &graph, n](const RowMatrix &F, const RunControl &control) {
        RowMatrix next = graph.multiply(F, control);
        for (Eigen::Index i = 0; i < n; ++i) {
            if (problem.given[i] != kUnlabelled)
                next.row(i) = F.row(i);
            else if (graph.degree[i] > 0.0)
                next.row(i) /= graph.degree[i];
        }
        return next;
    };
    propagation.system = [&problem, &graph](const RunControl &control) {
        return harmonicSystem(graph, problem.given, problem.classCount, control);
    };
    propagation.scale = Eigen::VectorXd::Ones(n);
    propagation.rowSum = 1.0;
    return propagation;
}

} // namespace

Result<Outcome> labelPropagation(const LearningProblem &problem, const LabelPropagationOptions &options,
                                 const RunControl &control)
{
    return propagate(
        problem, options.graph, {options.solver, options.maximumIterations, options.tolerance},
        [&](const Graph &graph) { return clampedPropagation(problem, graph); }, control);
}

LearnerInfo labelPropagationInfo()
{
    ParameterTable parameters = graphParameters();
    for (Parameter &parameter : propagationParameters())
        parameters.push_back(std::move(parameter));
    return {.id = "label_propagation",
            .name = QT_TRANSLATE_NOOP("core", "Label propagation"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Every sample takes the mean of its neighbours until all agree; given labels "
                        "never change."),
            .family = Family::Graph,
            .source = "Zhu and Ghahramani 2002; Zhu, Ghahramani and Lafferty 2003",
            .parameters = std::move(parameters),
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    const PropagationSettings settings = propagationSettings(values);
                    return labelPropagation(problem,
                                            {.graph = graphOptions(values),
                                             .solver = settings.solver,
                                             .maximumIterations = settings.maximumIterations,
                                             .tolerance = settings.tolerance},
                                            control);
                },
            .predict = predictByGraph};
}

} // namespace inkling
