// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/propagation.h"

#include "core/base/parallel.h"
#include "core/graph/conjugate_gradients.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kBlockRows = 512;
// Elimination is the best for graphs that are small or lie in the plane or in space; in more dimensions the
// factor fills up.
constexpr Eigen::Index kMostDirectNodes = 3'000;
constexpr Eigen::Index kMostDirectFlatNodes = 200'000;
constexpr Eigen::Index kFlatDimensions = 3;
constexpr double kAutomaticTolerance = 1e-8;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

PropagationSolver chosenSolver(PropagationSolver solver, const Graph &graph, Eigen::Index dimensions)
{
    if (solver != PropagationSolver::Automatic)
        return solver;
    const bool isDense = std::holds_alternative<RowMatrix>(graph.weights);
    const Eigen::Index most = dimensions <= kFlatDimensions ? kMostDirectFlatNodes : kMostDirectNodes;
    return isDense || graph.size() <= most ? PropagationSolver::Direct
                                           : PropagationSolver::ConjugateGradients;
}

/// Sets the scores to F with rows divided by their sums (rows of zeros stay); the largest change of a score.
double updateScores(const RowMatrix &F, RowMatrix &scores, const RunControl &control)
{
    const auto rows = static_cast<std::size_t>(F.rows());
    std::vector<double> changes((rows + kBlockRows - 1) / kBlockRows, 0.0);
    parallelFor(control.pool(), rows, kBlockRows, [&](std::size_t begin, std::size_t end) {
        for (auto i = static_cast<Eigen::Index>(begin); i < static_cast<Eigen::Index>(end); ++i) {
            const double sum = F.row(i).sum();
            double &change = changes[begin / kBlockRows];
            for (Eigen::Index j = 0; j < F.cols(); ++j) {
                const double score = sum > 0.0 ? F(i, j) / sum : 0.0;
                change = std::max(change, std::abs(score - scores(i, j)));
                scores(i, j) = score;
            }
        }
    });
    return changes.empty() ? 0.0 : *std::max_element(changes.begin(), changes.end());
}

RowMatrix scoresOf(const RowMatrix &F, const RunControl &control)
{
    RowMatrix scores = RowMatrix::Zero(F.rows(), F.cols());
    updateScores(F, scores, control);
    return scores;
}

/// What an iteration has come to.
struct Iteration
{
    RowMatrix scores;
    int iterations = 0;
    Ending ending = Ending::Converged;
    std::vector<TraceFrame> frames;
};

/// Sweeps until no score changes by more than the tolerance. Scores are compared after division by the row
/// sums, so that the iteration cannot end while labels are still travelling, however little of them arrives.
Iteration iterate(const Propagation &propagation, const PropagationSettings &settings, TraceRequest trace,
                  const RunControl &control)
{
    const FrameSchedule schedule(settings.maximumIterations);
    RowMatrix F = propagation.start;
    Iteration run{scoresOf(F, control), 0, Ending::LimitReached, {}};
    while (run.iterations < settings.maximumIterations) {
        if (trace == TraceRequest::Frames && schedule.contains(run.iterations))
            run.frames.push_back(traceFrame(run.iterations, run.scores));
        const double done = static_cast<double>(run.iterations) / settings.maximumIterations;
        RowMatrix next = propagation.sweep(F, control.part(done, done));
        if (!control.advance(done)) {
            run.ending = Ending::Stopped;
            break;
        }
        F = std::move(next);
        ++run.iterations;
        if (updateScores(F, run.scores, control) <= settings.tolerance) {
            run.ending = Ending::Converged;
            break;
        }
    }
    return run;
}

/// F from the linear system, all of it or none.
Result<RowMatrix> solve(const Propagation &propagation, PropagationSolver solver,
                        const PropagationSettings &settings, Outcome &outcome, const RunControl &control)
{
    const GroundedLaplacian system = propagation.system(control.part(0.0, 0.0));
    if (!control.advance(0.0))
        return stopped();
    RowMatrix solution;
    double smallest = 0.0;
    if (solver == PropagationSolver::Direct) {
        auto direct = solveDirectly(system, control);
        if (!direct)
            return direct;
        solution = std::move(direct).value();
    } else {
        const bool isAutomatic = settings.solver == PropagationSolver::Automatic;
        const double tolerance =
            isAutomatic ? std::min(settings.tolerance, kAutomaticTolerance) : settings.tolerance;
        auto iterative = conjugateGradients(system,
                                            {.tolerance = tolerance,
                                             .maximumIterations = settings.maximumIterations,
                                             .rowSum = propagation.rowSum},
                                            control);
        smallest = tolerance * propagation.errorScale;
        outcome.ending = iterative.ending;
        outcome.iterations = iterative.iterations;
        solution = std::move(iterative.F);
    }
    RowMatrix F = propagation.start;
    std::size_t doubtful = 0;
    for (std::size_t i = 0; i < system.nodes.size(); ++i) {
        auto row = F.row(system.nodes[i]);
        row = propagation.scale[system.nodes[i]] * solution.row(static_cast<Eigen::Index>(i));
        doubtful += row.sum() < smallest ? 1 : 0;
    }
    if (doubtful > 0) {
        outcome.notes.push_back(message(
            QT_TRANSLATE_NOOP(
                "core", "Samples so far from every label that conjugate gradients cannot tell their class "
                        "for sure: %1; solver=direct can."),
            doubtful));
    }
    return F;
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
    outcome.components = graph.componentCount;
    const PropagationSolver solver = chosenSolver(settings.solver, graph, problem.X->cols());
    if (solver == PropagationSolver::Iterate) {
        Iteration iteration = iterate(propagation, settings, problem.trace, control);
        outcome.scores = std::move(iteration.scores);
        outcome.iterations = iteration.iterations;
        outcome.ending = iteration.ending;
        if (problem.trace == TraceRequest::Frames)
            finishTrace(outcome, std::move(iteration));
        return outcome;
    }
    const double share = problem.trace == TraceRequest::Frames ? 0.7 : 1.0;
    auto F = solve(propagation, solver, settings, outcome, control.part(0.0, share));
    if (!F)
        return F.error();
    outcome.scores = scoresOf(*F, control);
    if (problem.trace == TraceRequest::Frames) {
        Iteration iteration = iterate(propagation, settings, problem.trace, control.part(share, 1.0));
        if (iteration.ending == Ending::Stopped)
            outcome.ending = Ending::Stopped;
        finishTrace(outcome, std::move(iteration));
    }
    return outcome;
}

} // namespace

ParameterTable propagationParameters()
{
    const std::vector<ParameterCondition> whenIterative = {{"solver", {"cg", "iterate"}}};
    return {{.id = "solver",
             .label = QT_TRANSLATE_NOOP("core", "Solver"),
             .meaning = QT_TRANSLATE_NOOP(
                 "core", "How the answer is computed; automatic takes the direct solution where it is "
                         "fast, else conjugate gradients."),
             .kind = ParameterKind::Choice,
             .choices = {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                         {"direct", QT_TRANSLATE_NOOP("core", "Direct")},
                         {"cg", QT_TRANSLATE_NOOP("core", "Conjugate gradients")},
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
                 "core", "When to stop: the largest change of a score, or for conjugate gradients the "
                         "relative residual."),
             .kind = ParameterKind::Real,
             .minimum = 1e-12,
             .maximum = 0.1,
             .initial = 1e-6,
             .isLogarithmic = true,
             .relevantWhen = whenIterative}};
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
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const auto graphStart = Clock::now();
    GraphCache ownCache;
    GraphCache &cache = problem.graphs ? *problem.graphs : ownCache;
    const auto graph = cache.graph(problem.X, graphOptions, control.part(0.0, 0.5));
    if (!graph)
        return graph.error();
    const double graphMilliseconds = millisecondsSince(graphStart);
    const auto solveStart = Clock::now();
    auto solved = solveOnGraph(problem, **graph, settings, propagation(**graph), control.part(0.5, 1.0));
    if (!solved)
        return solved;
    Outcome outcome = std::move(solved).value();
    predictFromScores(outcome);
    outcome.graphMilliseconds = graphMilliseconds;
    outcome.solveMilliseconds = millisecondsSince(solveStart);
    return outcome;
}

} // namespace inkling
