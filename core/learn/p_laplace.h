// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

namespace inkling {

/// From this p on it counts as infinite.
inline constexpr double kInfiniteP = 1e9;

struct PLaplaceOptions
{
    GraphOptions graph = {};
    double p = 10.0;               ///< 2 (the harmonic function) to infinity (absolutely minimal Lipschitz)
    int maximumIterations = 10000; ///< of the solution, and of the trace
    double tolerance = 1e-6;       ///< of a score before rows are divided by their sums, as estimated
};

/// The game-theoretic p-Laplace equation, one class against the rest: u is 1 at given samples of the class, 0
/// at the others, and elsewhere u_i = alpha sum_j w_ij u_j / d_i + (1 - alpha) (min_j u_j + max_j u_j) / 2
/// over the neighbours j, alpha = 1 / (p - 1), weights counting 1 in the second term (Flores Rios, Calder and
/// Lerman 2019, Algorithms for l_p-based semi-supervised learning on graphs, section 4). Rows are divided by
/// their sums. Large p keeps few labels from being spikes, p = 2 is label propagation. Clamping and unreached
/// samples as there.
/// Solved by Gauss-Seidel sweeps up and down the rows, all classes side by side, from the harmonic function;
/// the trace shows simultaneous sweeps from the labels. Converged: the change of a double sweep, divided by
/// one minus the ratio to the change before (the largest of the last few), is within the tolerance, which
/// estimates the distance to the limit; the change alone says nothing of it on long graphs. LimitReached: the
/// sweeps so far. Stopped before the first sweep: an Error of that kind. Deterministic, on one thread. Cost:
/// O(c edges) a sweep, tens of sweeps on graphs of many dimensions, thousands along a line.
Result<Outcome> pLaplace(const LearningProblem &problem, const PLaplaceOptions &options,
                         const RunControl &control);

LearnerInfo pLaplaceInfo();

} // namespace inkling
