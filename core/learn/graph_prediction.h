// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

namespace inkling {

/// Class probabilities of points (m x d) that are not in the problem's graph, from the scores F (n x c) of
/// those that are, for LearnerInfo::predict: f(x) = sum_i w(x, x_i) F_i / sum_i w(x, x_i), over the k nearest
/// x_i or over all, with the weights that an edge from x would have (Delalleau, Bengio and Le Roux 2005,
/// Efficient non-parametric function induction in semi-supervised learning, eq. 7). Unreached x_i have no
/// say; a point with none but such neighbours, or with weights that underflow to 0, gets a row of zeros. An
/// automatic gamma is the graph's. Stopped: an Error of that kind. Cost: of the search for the neighbours of
/// m points.
Result<RowMatrix> predictByGraph(const LearningProblem &problem, const ParameterValues &values,
                                 const Outcome &outcome, const RowMatrix &points, const RunControl &control);

} // namespace inkling
