// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/laplacian.h"
#include "core/graph/linear_solver.h"
#include "core/learn/learner.h"

#include <functional>
#include <optional>

namespace inkling {

/// How a propagation's answer is computed.
enum class PropagationSolver { Automatic, Direct, ConjugateGradients, Multigrid, Iterate };

struct PropagationSettings
{
    PropagationSolver solver = PropagationSolver::Automatic;
    int maximumIterations = 1000;
    double tolerance = 1e-6;
};

/// The parameters solver, max_iterations and tolerance.
ParameterTable propagationParameters();

/// The whole table of a propagation: the graph's parameters, the method's own, then the above.
ParameterTable propagationTable(const ParameterTable &own = {});

PropagationSettings propagationSettings(const ParameterValues &values);

/// What a limit is like, for the choice of its solver: of the same size everywhere, or less with every step
/// away from the labels, soon less than any error of an iterative solver.
enum class LimitKind { Even, Fading };

/// A method in its two forms on one graph: the iteration that people watch, and its limit.
struct Propagation
{
    std::function<RowMatrix()> start; ///< n x c: F before the first sweep
    /// F after one more sweep. Asked to stop, it returns anything.
    std::function<RowMatrix(const RowMatrix &F, const RunControl &control)> sweep;
    /// F of the limit, by a settings.solver that is neither Automatic nor Iterate. Sets the outcome's ending,
    /// iterations and notes. Error: stopped.
    std::function<Result<RowMatrix>(const PropagationSettings &settings, Outcome &outcome,
                                    const RunControl &control)>
        limit;
    /// Class probabilities of F, as frames show them; none: rows divided by their sums.
    std::function<RowMatrix(const RowMatrix &F)> scores = {};
    /// Those of the answer, may add notes; none: as `scores`.
    std::function<RowMatrix(const RowMatrix &F, Outcome &outcome, const RunControl &control)> answer = {};
    LimitKind kind = LimitKind::Even;
};

/// A limit that is the solution of a linear system.
struct GroundedLimit
{
    GroundedLaplacian system;
    /// How to solve it; see LinearSolver::solve().
    std::function<Result<IterativeSolution>(const GroundedLaplacian &system, SolverMethod method,
                                            const IterativeOptions &options, const RunControl &control)>
        solve;
    Eigen::VectorXd scale;        ///< n: F_i is this times the system's solution
    std::optional<double> rowSum; ///< of the system's solution, where it is known
    /// A row of F smaller than this times the relative residual of an iterative solver may be nothing but
    /// its error.
    double errorScale = 0.0;
};

/// The solution of a system of a graph, for GroundedLimit::solve.
Result<IterativeSolution> solveSystem(const Graph &graph, const GroundedLaplacian &system,
                                      SolverMethod method, const IterativeOptions &options,
                                      const RunControl &control);

/// F by the settings' solver, for Propagation::limit; nodes that are not in the system keep their
/// given class. Notes how many rows are in doubt. Error: stopped.
Result<RowMatrix> solveLimit(const GroundedLimit &limit, const LearningProblem &problem,
                             const PropagationSettings &settings, Outcome &outcome,
                             const RunControl &control);

/// n x c: 1 at the class of a sample, else 0; a row of zeros for kUnlabelled.
RowMatrix oneHot(const std::vector<int> &classes, int classCount);

/// The solver that stands for Automatic on the problem's graph; any other is itself.
PropagationSolver chosenSolver(PropagationSolver solver, const LearningProblem &problem, const Graph &graph,
                               LimitKind kind);

/// The settings with that solver, and for Automatic with a tolerance that is tight enough.
PropagationSettings limitSettings(const PropagationSettings &settings, const LearningProblem &problem,
                                  const Graph &graph, LimitKind kind);

/// That of linear systems. Precondition: neither Automatic nor Iterate.
SolverMethod solverMethod(PropagationSolver solver);

/// Rows divided by their sums; rows of zeros stay.
RowMatrix dividedByRowSums(RowMatrix F);

/// Runs a propagation: its graph from the problem's cache, its solution by the solver asked for, its trace
/// from the iteration. Errors: see LearnerInfo::run.
Result<Outcome> propagate(const LearningProblem &problem, const GraphOptions &graphOptions,
                          const PropagationSettings &settings,
                          const std::function<Propagation(const Graph &)> &propagation,
                          const RunControl &control);

} // namespace inkling
