// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/propagation.h"

#include "core/data/labels.h"
#include "core/learn/graph_learning.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

// Measured. Elimination is the quickest for graphs that are small or lie in the plane or in space, and there
// the only one that tells tiny values apart; in more dimensions the factor fills up, multigrid makes up for
// it, and where labels fade in a few steps conjugate gradients need no help. Dense weights are like many
// dimensions.
constexpr Eigen::Index kMostDirectNodes = 3'000;
constexpr Eigen::Index kMostDirectNodesOnce = 50'000;
constexpr Eigen::Index kMostFactoredNodes = 1'500'000; // some 1.5 GB
constexpr Eigen::Index kFlatDimensions = 3;
constexpr double kAutomaticTolerance = 1e-8;

RowMatrix frameScores(const Propagation &propagation, const RowMatrix &F)
{
    return propagation.scores ? propagation.scores(F) : dividedByRowSums(F);
}

RowMatrix finalScores(const Propagation &propagation, RowMatrix F, Outcome &outcome,
                      const RunControl &control)
{
    if (propagation.answer)
        return propagation.answer(F, outcome, control);
    return propagation.scores ? propagation.scores(F) : dividedByRowSums(std::move(F));
}

/// What an iteration has come to.
struct Iteration
{
    RowMatrix F;
    int iterations = 0;
    Ending ending = Ending::LimitReached;
    std::vector<TraceFrame> frames;
};

/// Sweeps until no score changes by more than the tolerance. Scores are compared, not F, so that the
/// iteration cannot end while labels are still travelling, however little of them arrives.
Iteration iterate(const Propagation &propagation, const PropagationSettings &settings, TraceRequest trace,
                  const RunControl &control)
{
    const FrameSchedule schedule(settings.maximumIterations);
    Iteration run;
    run.F = propagation.start();
    RowMatrix scores = frameScores(propagation, run.F);
    while (run.iterations < settings.maximumIterations) {
        if (trace == TraceRequest::Frames && schedule.contains(run.iterations))
            run.frames.push_back(traceFrame(run.iterations, scores));
        const double done = static_cast<double>(run.iterations) / settings.maximumIterations;
        RowMatrix next = propagation.sweep(run.F, control.part(done, done));
        if (!control.advance(done)) {
            run.ending = Ending::Stopped;
            break;
        }
        run.F = std::move(next);
        ++run.iterations;
        const RowMatrix newScores = frameScores(propagation, run.F);
        const double change = scores.size() > 0 ? (newScores - scores).cwiseAbs().maxCoeff() : 0.0;
        scores = newScores;
        const bool isFirst = run.iterations == 1; // sources may fill then that show as given labels before
        if (change <= settings.tolerance && !isFirst) {
            run.ending = Ending::Converged;
            break;
        }
    }
    return run;
}

/// The outcome's frames: those of the iteration, and at the end what is returned.
void finishTrace(Outcome &outcome, Iteration iteration)
{
    outcome.trace = std::move(iteration.frames);
    if (!outcome.trace.empty() && outcome.trace.back().iteration == iteration.iterations)
        outcome.trace.pop_back();
    outcome.trace.push_back(traceFrame(iteration.iterations, outcome.scores));
}

Result<Outcome> solveOnGraph(const LearningProblem &problem, const Graph &graph,
                             const PropagationSettings &settings, const Propagation &propagation,
                             const RunControl &control)
{
    Outcome outcome;
    outcome.startedFrom = problem.kept() ? StartFrom::LastAnswer : StartFrom::Nothing;
    const PropagationSettings exact = limitSettings(settings, problem, graph, propagation.kind);
    const TraceRequest spreading = problem.kept() ? TraceRequest::None : problem.trace; // there is none
    if (exact.solver == PropagationSolver::Iterate) {
        Iteration iteration = iterate(propagation, settings, spreading, control);
        outcome.scores = finalScores(propagation, std::move(iteration.F), outcome, control);
        outcome.iterations = iteration.iterations;
        outcome.ending = iteration.ending;
        if (problem.trace == TraceRequest::Frames)
            finishTrace(outcome, std::move(iteration));
        return outcome;
    }
    const double share = spreading == TraceRequest::Frames ? 0.7 : 1.0;
    auto F = propagation.limit(exact, outcome, control.part(0.0, share));
    if (!F)
        return F.error();
    outcome.scores = finalScores(propagation, std::move(F).value(), outcome, control.part(share, share));
    if (spreading == TraceRequest::Frames) {
        Iteration iteration = iterate(propagation, settings, spreading, control.part(share, 1.0));
        if (iteration.ending == Ending::Stopped)
            outcome.ending = Ending::Stopped;
        finishTrace(outcome, std::move(iteration));
    } else if (problem.trace == TraceRequest::Frames) {
        outcome.trace.push_back(traceFrame(outcome.iterations, outcome.scores));
    }
    return outcome;
}

} // namespace

PropagationSolver chosenSolver(PropagationSolver solver, const LearningProblem &problem, const Graph &graph,
                               LimitKind kind)
{
    if (solver != PropagationSolver::Automatic)
        return solver;
    const bool isDense = std::holds_alternative<PairWeights>(graph.weights);
    const bool isFlat = !isDense && problem.X->cols() <= kFlatDimensions;
    const bool isFactorWorthMore = kind == LimitKind::Fading || problem.kept(); // it answers the next labels
    const Eigen::Index most = !isFlat             ? kMostDirectNodes
                              : isFactorWorthMore ? kMostFactoredNodes
                                                  : kMostDirectNodesOnce;
    if (graph.size() <= most)
        return PropagationSolver::Direct;
    return isFlat || kind == LimitKind::Even ? PropagationSolver::Multigrid
                                             : PropagationSolver::ConjugateGradients;
}

SolverMethod solverMethod(PropagationSolver solver)
{
    switch (solver) {
    case PropagationSolver::ConjugateGradients:
        return SolverMethod::ConjugateGradients;
    case PropagationSolver::Multigrid:
        return SolverMethod::Multigrid;
    case PropagationSolver::Automatic:
    case PropagationSolver::Direct:
    case PropagationSolver::Iterate:
        break;
    }
    return SolverMethod::Direct;
}

PropagationSettings limitSettings(const PropagationSettings &settings, const LearningProblem &problem,
                                  const Graph &graph, LimitKind kind)
{
    PropagationSettings exact = settings;
    if (settings.solver == PropagationSolver::Automatic)
        exact.tolerance = std::min(settings.tolerance, kAutomaticTolerance);
    exact.solver = chosenSolver(settings.solver, problem, graph, kind);
    return exact;
}

RowMatrix dividedByRowSums(RowMatrix F)
{
    for (Eigen::Index i = 0; i < F.rows(); ++i) {
        const double sum = F.row(i).sum();
        if (sum > 0.0)
            F.row(i) /= sum;
    }
    return F;
}

RowMatrix oneHot(const std::vector<int> &classes, int classCount)
{
    RowMatrix Y = RowMatrix::Zero(std::ssize(classes), classCount);
    for (Eigen::Index i = 0; i < Y.rows(); ++i) {
        if (classes[i] != kUnlabelled)
            Y(i, classes[i]) = 1.0;
    }
    return Y;
}

Result<IterativeSolution> solveSystem(const Graph &graph, const GroundedLaplacian &system,
                                      SolverMethod method, const IterativeOptions &options,
                                      const RunControl &control)
{
    const auto solver = systemSolver(graph, system, method, control.part(0.0, 0.6));
    if (!solver)
        return solver.error();
    return solver->solve(system.sources, options, control.part(0.6, 1.0));
}

Result<RowMatrix> solveLimit(const GroundedLimit &limit, const LearningProblem &problem,
                             const PropagationSettings &settings, Outcome &outcome, const RunControl &control)
{
    const auto solution = limit.solve(limit.system, solverMethod(settings.solver),
                                      {.tolerance = settings.tolerance,
                                       .maximumIterations = settings.maximumIterations,
                                       .rowSum = limit.rowSum},
                                      control);
    if (!solution)
        return solution.error();
    outcome.ending = solution->ending;
    outcome.iterations = solution->iterations;
    const double smallest = solution->residual * limit.errorScale;
    RowMatrix F = oneHot(problem.given, problem.classCount);
    std::size_t doubtful = 0;
    for (std::size_t i = 0; i < limit.system.nodes.size(); ++i) {
        auto row = F.row(limit.system.nodes[i]);
        row = limit.scale[limit.system.nodes[i]] * solution->F.row(static_cast<Eigen::Index>(i));
        doubtful += row.sum() < smallest ? 1 : 0;
    }
    if (doubtful > 0) {
        outcome.notes.push_back(message(
            QT_TRANSLATE_NOOP("core",
                              "Samples so far from every label that this solver cannot tell their class for "
                              "sure: %1; solver=direct can."),
            doubtful));
    }
    return F;
}

ParameterTable propagationParameters()
{
    const std::vector<ParameterCondition> whenIterative = {{"solver", {"cg", "multigrid", "iterate"}}};
    return {{.id = "solver",
             .label = QT_TRANSLATE_NOOP("core", "Solver"),
             .meaning = QT_TRANSLATE_NOOP(
                 "core", "How the answer is computed; automatic takes the one that is fastest on this "
                         "graph among those that are sure."),
             .kind = ParameterKind::Choice,
             .choices = {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                         {"direct", QT_TRANSLATE_NOOP("core", "Direct")},
                         {"cg", QT_TRANSLATE_NOOP("core", "Conjugate gradients")},
                         {"multigrid", QT_TRANSLATE_NOOP("core", "Multigrid")},
                         {"iterate", QT_TRANSLATE_NOOP("core", "Plain iteration")}}},
            {.id = "max_iterations",
             .label = QT_TRANSLATE_NOOP("core", "Most iterations"),
             .meaning = QT_TRANSLATE_NOOP(
                 "core", "After how many iterations to stop, also those that are only shown."),
             .kind = ParameterKind::Integer,
             .minimum = 1.0,
             .maximum = 100'000.0,
             .initial = 1'000.0,
             .isLogarithmic = true},
            {.id = "tolerance",
             .label = QT_TRANSLATE_NOOP("core", "Tolerance"),
             .meaning = QT_TRANSLATE_NOOP(
                 "core", "When to stop: the largest change of a score in plain iteration, else the relative "
                         "residual."),
             .kind = ParameterKind::Real,
             .minimum = 1e-12,
             .maximum = 0.1,
             .initial = 1e-6,
             .isLogarithmic = true,
             .relevantWhen = whenIterative}};
}

ParameterTable propagationTable(const ParameterTable &own)
{
    ParameterTable table = graphParameters();
    table.insert(table.end(), own.begin(), own.end());
    const ParameterTable solver = propagationParameters();
    table.insert(table.end(), solver.begin(), solver.end());
    return table;
}

PropagationSettings propagationSettings(const ParameterValues &values)
{
    return {.solver = values.choice<PropagationSolver>("solver"),
            .maximumIterations = values.integer("max_iterations"),
            .tolerance = values.number("tolerance")};
}

Result<Outcome> propagate(const LearningProblem &problem, const GraphOptions &graphOptions,
                          const PropagationSettings &settings,
                          const std::function<Propagation(const Graph &)> &propagation,
                          const RunControl &control)
{
    return learnOnGraph(
        problem, graphOptions,
        [&](const Graph &graph, const RunControl &part) {
            return solveOnGraph(problem, graph, settings, propagation(graph), part);
        },
        control);
}

} // namespace inkling
