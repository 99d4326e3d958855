// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/label_propagation.h"

#include "core/data/labels.h"
#include "core/learn/graph_prediction.h"
#include "core/learn/leave_one_out.h"

#include <utility>

namespace inkling {

namespace {

Result<Outcome> labelPropagationLeftOut(const LearningProblem &problem, const std::vector<int> &rows,
                                        const ParameterValues &values, const RunControl &control)
{
    LinearPropagation linear{.graph = graphOptions(values), .solver = propagationSettings(values)};
    linear.propagation = [](const LearningProblem &labels, const Graph &graph) {
        return clampedPropagation(labels, graph);
    };
    linear.leftOut = clampedLeftOut;
    return leaveOneOut(linear, problem, rows, control);
}

} // namespace

Propagation clampedPropagation(const LearningProblem &problem, const Graph &graph, double labelWeight)
{
    const Eigen::Index n = graph.size();
    Propagation propagation;
    propagation.start = [&problem] {
        return oneHot(problem.given, problem.classCount);
    };
    // What arrives at i: sum_j a_j w_ij F_j divided by sum_j a_j w_ij, a_j the label weight or 1.
    propagation.sweep = [&problem, &graph, n, labelWeight](const RowMatrix &F, const RunControl &control) {
        RowMatrix weighed(n, F.cols() + 1);
        weighed << F, Eigen::VectorXd::Ones(n);
        for (Eigen::Index i = 0; i < n; ++i) {
            if (problem.given[i] != kUnlabelled)
                weighed.row(i) *= labelWeight;
        }
        const RowMatrix arrived = graph.multiply(weighed, control);
        RowMatrix next = F;
        for (Eigen::Index i = 0; i < n; ++i) {
            const double degree = arrived(i, F.cols());
            if (problem.given[i] == kUnlabelled && degree > 0.0)
                next.row(i) = arrived.row(i).head(F.cols()) / degree;
        }
        return next;
    };
    propagation.limit = [&problem, &graph, n, labelWeight](const PropagationSettings &settings,
                                                           Outcome &outcome, const RunControl &control) {
        GroundedLimit limit{
            .system = harmonicSystem(graph, problem.given, problem.classCount),
            .solve =
                [&](const GroundedLaplacian &system, SolverMethod method, const IterativeOptions &options,
                    const RunControl &part) {
                    if (!problem.kept() || labelWeight != 1.0) // the weight changes with every label
                        return solveSystem(graph, system, method, options, part);
                    return problem.kept()->of<KeptHarmonic>().solve(graph, {problem.given, system, method},
                                                                    options, part);
                },
            .scale = Eigen::VectorXd::Ones(n),
            .rowSum = 1.0};
        limit.system.ground *= labelWeight;
        limit.system.sources *= labelWeight;
        return solveLimit(limit, problem, settings, outcome, control);
    };
    return propagation;
}

RowMatrix clampedLeftOut(const Graph &graph, const LabelColumns &columns, const RowMatrix &F)
{
    // Without its label the sample v is the mean of its neighbours, and what they had from v (column v) is
    // now worth what v is: f_v = sum_i w_vi (F_i without column v + F_iv f_v) / d_v. So f_v is the first sum,
    // up to a factor: the row of v in the Schur complement of the samples without a label.
    RowMatrix arrived(static_cast<Eigen::Index>(columns.own().size()), columns.classCount());
    const auto bring = [&](const auto &W) {
        for (std::size_t column = 0; column < columns.own().size(); ++column) {
            const Eigen::RowVectorXd row = W.row(columns.own()[column]) * F;
            arrived.row(static_cast<Eigen::Index>(column)) = columns.byClassWithout(column, row);
        }
    };
    std::visit(bring, graph.weights);
    return arrived;
}

Result<Outcome> labelPropagation(const LearningProblem &problem, const LabelPropagationOptions &options,
                                 const RunControl &control)
{
    return propagate(
        problem, options.graph, {options.solver, options.maximumIterations, options.tolerance},
        [&](const Graph &graph) { return clampedPropagation(problem, graph); }, control);
}

Pseudocode clampedPseudocode(const Pseudocode &onWeights, const Pseudocode &onScores)
{
    Pseudocode lines = {{.text = QT_TRANSLATE_NOOP("core", "W ← weighted neighbour graph of all samples")}};
    lines.insert(lines.end(), onWeights.begin(), onWeights.end());
    const Pseudocode iteration = {
        {.text = QT_TRANSLATE_NOOP("core", "P ← D⁻¹ W, rows sum to 1")},
        {.text = QT_TRANSLATE_NOOP("core", "F ← 1 at the class of a given sample, 0 elsewhere"),
         .moment = Moment::Start},
        {.text = QT_TRANSLATE_NOOP("core", "repeat until F stands still")},
        {.text = QT_TRANSLATE_NOOP("core", "F ← P F; given samples keep their rows"),
         .depth = 1,
         .moment = Moment::Step}};
    lines.insert(lines.end(), iteration.begin(), iteration.end());
    lines.insert(lines.end(), onScores.begin(), onScores.end());
    lines.push_back({.text = QT_TRANSLATE_NOOP("core", "each sample ← largest entry of its row of F"),
                     .moment = Moment::End});
    return lines;
}

LearnerInfo labelPropagationInfo()
{
    return {.id = "label_propagation",
            .name = QT_TRANSLATE_NOOP("core", "Label propagation"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Every sample takes the mean of its neighbours until all agree; given labels "
                        "never change."),
            .family = Family::Graph,
            .source = "Zhu and Ghahramani 2002; Zhu, Ghahramani and Lafferty 2003",
            .parameters = propagationTable(),
            .pseudocode = clampedPseudocode(),
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
            .predict = predictByGraph,
            .explain =
                [](const LearningProblem &problem, const ParameterValues &values, const Outcome &, int row,
                   const RunControl &control) { return clampedInfluence(problem, values, row, {}, control); },
            .leaveOneOut = labelPropagationLeftOut};
}

} // namespace inkling
