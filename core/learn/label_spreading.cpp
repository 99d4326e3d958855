// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/label_spreading.h"

#include "core/data/labels.h"
#include "core/learn/graph_prediction.h"
#include "core/learn/leave_one_out.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace inkling {

namespace {

struct SolverOptions
{
    SolverMethod method;
    const IterativeOptions &options;
};

Result<IterativeSolution> solveSpreading(const LearningProblem &problem, const Graph &graph,
                                         const GroundedLaplacian &system, const SolverOptions &solver,
                                         const RunControl &control)
{
    if (!problem.kept())
        return solveSystem(graph, system, solver.method, solver.options, control);
    return problem.kept()->of<KeptColumns>().solve(
        {.alpha = system.alpha, .method = solver.method, .nodes = system.nodes}, system.sources,
        solver.options,
        [&](const RunControl &part) { return systemSolver(graph, system, solver.method, part); }, control);
}

Propagation spreading(const LearningProblem &problem, const Graph &graph, double alpha)
{
    Propagation propagation;
    propagation.kind = LimitKind::Fading;
    propagation.start = [&problem] {
        return oneHot(problem.given, problem.classCount);
    };
    const auto labels =
        std::ssize(problem.given) - std::count(problem.given.begin(), problem.given.end(), kUnlabelled);
    const Eigen::VectorXd root = graph.degree.cwiseSqrt();
    propagation.sweep = [&problem, &graph, alpha, root](const RowMatrix &F, const RunControl &control) {
        const Eigen::VectorXd inverse = (root.array() > 0.0).select(root.array().inverse(), 0.0);
        const RowMatrix arrived = graph.multiply(inverse.asDiagonal() * F, control);
        RowMatrix next = alpha * (inverse.asDiagonal() * arrived);
        for (Eigen::Index i = 0; i < next.rows(); ++i) {
            if (problem.given[i] != kUnlabelled)
                next(i, problem.given[i]) += 1.0 - alpha;
        }
        return next;
    };
    propagation.limit = [&problem, &graph, alpha, root, labels](const PropagationSettings &settings,
                                                                Outcome &outcome, const RunControl &control) {
        // |error| <= |residual| / (1 - alpha), the smallest eigenvalue of I - alpha S, and |(1 - alpha) Y|
        // has sqrt(labels) at most.
        return solveLimit({.system = spreadingSystem(graph, problem.given, problem.classCount, alpha),
                           .solve =
                               [&](const GroundedLaplacian &system, SolverMethod method,
                                   const IterativeOptions &options, const RunControl &part) {
                                   return solveSpreading(problem, graph, system, {method, options}, part);
                               },
                           .scale = root,
                           .rowSum = {},
                           .errorScale = std::sqrt(static_cast<double>(labels))},
                          problem, settings, outcome, control);
    };
    return propagation;
}

Result<Outcome> labelSpreadingLeftOut(const LearningProblem &problem, const std::vector<int> &rows,
                                      const ParameterValues &values, const RunControl &control)
{
    LinearPropagation linear{.graph = graphOptions(values), .solver = propagationSettings(values)};
    linear.propagation = [alpha = values.number("alpha")](const LearningProblem &labels, const Graph &graph) {
        return spreading(labels, graph, alpha);
    };
    linear.leftOut = [](const Graph &, const LabelColumns &columns, const RowMatrix &F) {
        RowMatrix rest(static_cast<Eigen::Index>(columns.own().size()), columns.classCount());
        for (std::size_t column = 0; column < columns.own().size(); ++column)
            rest.row(static_cast<Eigen::Index>(column)) =
                columns.byClassWithout(column, F.row(columns.own()[column]));
        return rest;
    };
    return leaveOneOut(linear, problem, rows, control);
}

Parameter alphaParameter()
{
    return {.id = "alpha",
            .label = QT_TRANSLATE_NOOP("core", "Alpha"),
            .meaning = QT_TRANSLATE_NOOP(
                "core", "How much a sample listens to its neighbours; the rest holds on to given labels."),
            .kind = ParameterKind::Real,
            .minimum = 1e-6,
            .maximum = 1.0 - 1e-6,
            .initial = 0.99,
            .trials = {0.5, 0.8, 0.9, 0.95, 0.99, 0.999}};
}

} // namespace

Result<Outcome> labelSpreading(const LearningProblem &problem, const LabelSpreadingOptions &options,
                               const RunControl &control)
{
    return propagate(
        problem, options.graph, {options.solver, options.maximumIterations, options.tolerance},
        [&](const Graph &graph) { return spreading(problem, graph, options.alpha); }, control);
}

LearnerInfo labelSpreadingInfo()
{
    return {.id = "label_spreading",
            .name = QT_TRANSLATE_NOOP("core", "Label spreading"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Labels spread through the graph and fade with the distance; given labels may be "
                        "outvoted."),
            .family = Family::Graph,
            .source = "Zhou, Bousquet, Lal, Weston and Schoelkopf 2004",
            .parameters = propagationTable({alphaParameter()}),
            .pseudocode = {{.text = QT_TRANSLATE_NOOP("core", "W ← weighted neighbour graph of all samples")},
                           {.text = "S ← D^(-1/2) W D^(-1/2)"},
                           {.text = QT_TRANSLATE_NOOP(
                                "core", "Y ← 1 at the class of a given sample, 0 elsewhere; F ← Y"),
                            .moment = Moment::Start},
                           {.text = QT_TRANSLATE_NOOP("core", "repeat until F stands still")},
                           {.text = "F ← α S F + (1 - α) Y", .depth = 1, .moment = Moment::Step},
                           {.text = QT_TRANSLATE_NOOP("core", "each sample ← largest entry of its row of F"),
                            .moment = Moment::End}},
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    const PropagationSettings settings = propagationSettings(values);
                    return labelSpreading(problem,
                                          {.graph = graphOptions(values),
                                           .alpha = values.number("alpha"),
                                           .solver = settings.solver,
                                           .maximumIterations = settings.maximumIterations,
                                           .tolerance = settings.tolerance},
                                          control);
                },
            .predict = predictByGraph,
            .explain =
                [](const LearningProblem &problem, const ParameterValues &values, const Outcome &, int row,
                   const RunControl &control) { return spreadingInfluence(problem, values, row, control); },
            .leaveOneOut = labelSpreadingLeftOut};
}

} // namespace inkling
