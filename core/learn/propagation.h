// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/laplacian.h"
#include "core/learn/learner.h"

#include <functional>
#include <optional>

namespace inkling {

/// How a propagation's answer is computed.
enum class PropagationSolver { Automatic, Direct, ConjugateGradients, Iterate };

struct PropagationSettings
{
    PropagationSolver solver = PropagationSolver::Automatic;
    int maximumIterations = 1000;
    double tolerance = 1e-6;
};

/// The parameters solver, max_iterations and tolerance.
ParameterTable propagationParameters();
PropagationSettings propagationSettings(const ParameterValues &values);

/// A method in its two forms on one graph: the iteration that people watch, and the linear system that is its
/// limit.
struct Propagation
{
    RowMatrix start; ///< n x c: F before the first sweep; nodes that are not in the system keep their rows
    /// F after one more sweep. Asked to stop, it returns anything.
    std::function<RowMatrix(const RowMatrix &F, const RunControl &control)> sweep;
    /// Asked to stop, it returns an unfinished one.
    std::function<GroundedLaplacian(const RunControl &control)> system;
    Eigen::VectorXd scale;        ///< n: F_i is this times the system's solution
    std::optional<double> rowSum; ///< of the system's solution, where it is known
    /// A row of F smaller than this times the tolerance of conjugate gradients may be nothing but their
    /// error.
    double errorScale = 0.0;
};

/// Runs a propagation: its graph from the problem's cache, its solution by the solver asked for, its trace
/// from the iteration. The scores are F with rows divided by their sums. Errors: see LearnerInfo::run.
Result<Outcome> propagate(const LearningProblem &problem, const GraphOptions &graphOptions,
                          const PropagationSettings &settings,
                          const std::function<Propagation(const Graph &)> &propagation,
                          const RunControl &control);

} // namespace inkling
