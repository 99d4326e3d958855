// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/label_columns.h"
#include "core/learn/learner.h"
#include "core/learn/propagation.h"

namespace inkling {

struct LabelPropagationOptions
{
    GraphOptions graph = {};
    PropagationSolver solver = PropagationSolver::Automatic;
    int maximumIterations = 1000; ///< of the iterative solvers and of the trace
    double tolerance = 1e-6;      ///< iterate: largest change of a score; cg: relative residual
};

/// Label propagation with clamped labels, its limit: the harmonic function L_UU F_U = W_UL Y_L (Zhu and
/// Ghahramani 2002; Zhu, Ghahramani and Lafferty 2003), solved per connected component. Samples in a
/// component without a label are unreached. Solver::Iterate runs F <- P F, clamped, to the tolerance; a trace
/// shows that iteration whatever the solver. Deterministic; same bits for any number of threads.
Result<Outcome> labelPropagation(const LearningProblem &problem, const LabelPropagationOptions &options,
                                 const RunControl &control);

/// The propagation of which the above is the limit, for methods that differ from it in how much an edge to a
/// given sample counts (labelWeight times its weight) or in what they make of F. Refers to both arguments.
Propagation clampedPropagation(const LearningProblem &problem, const Graph &graph, double labelWeight = 1.0);

/// LinearPropagation::leftOut of the limit with the label weight 1: what its neighbours bring to a sample
/// that has lost its label.
RowMatrix clampedLeftOut(const Graph &graph, const LabelColumns &columns, const RowMatrix &F);

/// The pseudo-code of the propagation, with a method's own lines on the weights and on what it makes of F.
Pseudocode clampedPseudocode(const Pseudocode &onWeights = {}, const Pseudocode &onScores = {});

LearnerInfo labelPropagationInfo();

} // namespace inkling
