// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/influence.h"

#include "core/data/labels.h"
#include "core/graph/edges.h"
#include "core/graph/potentials.h"
#include "core/graph/shortest_paths.h"
#include "core/learn/propagation.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <utility>

namespace inkling {

namespace {

constexpr double kTolerance = 1e-8; // of conjugate gradients

/// A sample on its graph, and the seeds of its component.
struct Question
{
    const LearningProblem &problem;
    std::shared_ptr<const Graph> graph;
    PropagationSettings solver; ///< neither Automatic nor Iterate
    int row = 0;
    std::vector<int> seeds;

    SolverMethod method() const { return solverMethod(solver.solver); }
    IterativeOptions options() const
    {
        return {.tolerance = std::min(solver.tolerance, kTolerance),
                .maximumIterations = solver.maximumIterations};
    }
};

/// Numbers that a solution gave, and how it ended.
struct Solved
{
    Eigen::VectorXd values;
    Ending ending = Ending::Converged;
};

/// What each seed adds, of a question and its graph.
using Parts = std::function<Result<Solved>(const Question &question, const RunControl &control)>;

Result<Question> questionOf(const LearningProblem &problem, const ParameterValues &values, int row,
                            LimitKind kind, const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    GraphCache ownCache;
    GraphCache &cache = problem.graphs ? *problem.graphs : ownCache;
    const auto graph = cache.graph(problem.X, graphOptions(values), problem.surgery, control);
    if (!graph)
        return graph.error();
    Question question{problem, *graph, propagationSettings(values), row, {}};
    question.solver.solver = chosenSolver(question.solver.solver, problem, **graph, kind);
    for (int i = 0; i < (*graph)->size(); ++i) {
        if (problem.given[i] != kUnlabelled && (*graph)->component[i] == (*graph)->component[row])
            question.seeds.push_back(i);
    }
    return question;
}

/// The system's solution for a unit at the row: n numbers, 0 at nodes that are not in it.
Result<Solved> response(GroundedLaplacian system, const Question &question, const RunControl &control)
{
    const auto node = std::lower_bound(system.nodes.begin(), system.nodes.end(), question.row);
    system.sources = RowMatrix::Zero(system.ground.size(), 1);
    system.sources(node - system.nodes.begin(), 0) = 1.0;
    const auto solution =
        solveSystem(*question.graph, system, question.method(), question.options(), control);
    if (!solution)
        return solution.error();
    if (solution->ending == Ending::Stopped)
        return stopped();
    Solved solved{Eigen::VectorXd::Zero(question.graph->size()), solution->ending};
    solved.values(system.nodes) = solution->F.col(0);
    return solved;
}

/// Along edges, from the row to the target, where a walk goes most probably; through no closed node.
Result<std::vector<int>> likeliestPath(const Question &question, int target,
                                       const std::function<bool(int)> &isClosed, const RunControl &control)
{
    const Graph &graph = *question.graph;
    const auto length = [&](int from, int to, double weight) {
        if (to != target && isClosed(to))
            return std::numeric_limits<double>::infinity();
        return std::max(0.0, -std::log(weight / graph.degree[from]));
    };
    const auto paths = shortestPaths(graph, {question.row}, length, control);
    if (!paths)
        return paths.error();
    std::vector<int> path;
    if (std::isinf(paths->distance[target])) // nothing of any seed has arrived, not even in double precision
        return path;
    for (int node = target; node >= 0; node = paths->previous[node])
        path.push_back(node);
    std::reverse(path.begin(), path.end());
    return path;
}

/// What the methods have in common: the question, and what follows from the parts.
Result<Influence> influenceBy(const Parts &parts, const Question &question,
                              const std::function<bool(int)> &isClosed, const RunControl &control)
{
    if (question.seeds.empty())
        return Influence{};
    if (question.graph->degree[question.row] == 0.0) // a seed on its own
        return Influence{{{question.row, 1.0}}, 1.0, {question.row}};
    const auto solved = parts(question, control.part(0.0, 0.9));
    if (!solved)
        return solved.error();
    Influence influence;
    influence.ending = solved->ending;
    influence.whole = solved->values.sum();
    const auto count = static_cast<double>(question.seeds.size());
    for (std::size_t s = 0; s < question.seeds.size(); ++s) {
        const double part = solved->values[static_cast<Eigen::Index>(s)];
        influence.seeds.push_back(
            {question.seeds[s], influence.whole > 0.0 ? part / influence.whole : 1.0 / count});
    }
    std::stable_sort(influence.seeds.begin(), influence.seeds.end(),
                     [](const SeedShare &a, const SeedShare &b) { return a.share > b.share; });
    auto path = likeliestPath(question, influence.seeds.front().row, isClosed, control.part(0.9, 1.0));
    if (!path)
        return path.error();
    influence.path = std::move(path).value();
    return influence;
}

bool isNever(int)
{
    return false;
}

/// h_il of each seed l.
Result<Solved> hittingProbabilities(const Question &question, const ClampedInfluence &how,
                                    const RunControl &control)
{
    const LearningProblem &problem = question.problem;
    GroundedLaplacian system = harmonicSystem(*question.graph, problem.given, problem.classCount);
    system.ground *= how.labelWeight;
    const auto g = response(std::move(system), question, control);
    if (!g)
        return g.error();
    Solved parts{Eigen::VectorXd::Zero(static_cast<Eigen::Index>(question.seeds.size())), g->ending};
    Eigen::VectorXd ofClass = Eigen::VectorXd::Zero(problem.classCount);
    for (Eigen::Index s = 0; s < parts.values.size(); ++s) {
        const int seed = question.seeds[s];
        const auto addEdge = [&](int u, double weight) {
            parts.values[s] += how.labelWeight * weight * g->values[u];
        };
        std::visit([&](const auto &W) { forEachEdge(W, seed, addEdge); }, question.graph->weights);
        ofClass[problem.given[seed]] += parts.values[s];
    }
    for (Eigen::Index s = 0; s < parts.values.size() && how.classTotals; ++s) {
        const int c = problem.given[question.seeds[s]];
        parts.values[s] *= ofClass[c] > 0.0 ? how.classTotals->scores(question.row, c) / ofClass[c] : 0.0;
    }
    return parts;
}

/// Entries of (1 - alpha) D^1/2 (D - alpha W)^-1 D^1/2.
Result<Solved> spreadingParts(const Question &question, double alpha, const RunControl &control)
{
    const LearningProblem &problem = question.problem;
    auto parts = response(spreadingSystem(*question.graph, problem.given, problem.classCount, alpha),
                          question, control);
    if (!parts)
        return parts;
    const Eigen::VectorXd root = question.graph->degree.cwiseSqrt();
    const Eigen::VectorXd ofSeed = parts->values(question.seeds).cwiseProduct(root(question.seeds));
    return Solved{(1.0 - alpha) * root[question.row] * ofSeed, parts->ending};
}

/// G_il - min_l G_il: the potentials of a unit charge at the sample are those at it of unit charges.
Result<Solved> potentialParts(const Question &question, const RunControl &control)
{
    const Graph &graph = *question.graph;
    std::vector<int> nodes;
    for (int i = 0; i < graph.size(); ++i) {
        if (graph.component[i] == graph.component[question.row])
            nodes.push_back(i);
    }
    const auto place = [&nodes](int node) {
        return std::lower_bound(nodes.begin(), nodes.end(), node) - nodes.begin();
    };
    RowMatrix charge = RowMatrix::Zero(static_cast<Eigen::Index>(nodes.size()), 1);
    charge(place(question.row), 0) = 1.0;
    const auto solved = potentials(graph, nodes, charge,
                                   {.method = question.method(),
                                    .tolerance = question.options().tolerance,
                                    .maximumIterations = question.options().maximumIterations},
                                   control);
    if (!solved)
        return solved.error();
    if (solved->ending == Ending::Stopped)
        return stopped();
    Solved parts{Eigen::VectorXd::Zero(static_cast<Eigen::Index>(question.seeds.size())), solved->ending};
    for (Eigen::Index s = 0; s < parts.values.size(); ++s)
        parts.values[s] = solved->U(place(question.seeds[s]), 0);
    parts.values.array() -= parts.values.minCoeff();
    return parts;
}

} // namespace

Result<Influence> clampedInfluence(const LearningProblem &problem, const ParameterValues &values, int row,
                                   const ClampedInfluence &how, const RunControl &control)
{
    if (problem.given[row] != kUnlabelled)
        return Influence{{{row, 1.0}}, 1.0, {row}};
    const auto question = questionOf(problem, values, row, LimitKind::Even, control.part(0.0, 0.5));
    if (!question)
        return question.error();
    const auto parts = [&how](const Question &asked, const RunControl &part) {
        return hittingProbabilities(asked, how, part);
    };
    const auto isSeed = [&problem](int node) {
        return problem.given[node] != kUnlabelled;
    };
    return influenceBy(parts, *question, isSeed, control.part(0.5, 1.0));
}

Result<Influence> spreadingInfluence(const LearningProblem &problem, const ParameterValues &values, int row,
                                     const RunControl &control)
{
    const auto question = questionOf(problem, values, row, LimitKind::Fading, control.part(0.0, 0.5));
    if (!question)
        return question.error();
    const auto parts = [&values](const Question &asked, const RunControl &part) {
        return spreadingParts(asked, values.number("alpha"), part);
    };
    return influenceBy(parts, *question, isNever, control.part(0.5, 1.0));
}

Result<Influence> poissonInfluence(const LearningProblem &problem, const ParameterValues &values, int row,
                                   const RunControl &control)
{
    const auto question = questionOf(problem, values, row, LimitKind::Even, control.part(0.0, 0.5));
    if (!question)
        return question.error();
    return influenceBy(potentialParts, *question, isNever, control.part(0.5, 1.0));
}

} // namespace inkling
