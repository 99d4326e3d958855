// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/neighbours.h"
#include "core/graph/weights.h"

namespace inkling {

enum class EdgeWeights { SelfTuned, Gaussian, Binary };
enum class Symmetrization { Average, Maximum, Mutual };

/// 1 / (2 s^2) with s the median over all points of the distance to their last listed neighbour (of an even
/// number: the mean of the middle two). Where that median is 0, because most points have duplicates, s is the
/// median of the distances that are not 0, and 1 if there are none.
double automaticGamma(const Neighbours &neighbours);

/// A_ij for the listed neighbours j, of n, of point i, at distance r: exp(-4 r^2 / r_k(i)^2) with r_k(i) the
/// distance of i's last listed neighbour (SelfTuned), exp(-gamma r^2) or 1. r_k(i) = 0, duplicates only: 1,
/// the weight of duplicates everywhere. Weights that underflow to 0 are left out. Asked to stop, it returns
/// early with empty rows: ask the control again.
SparseMatrix neighbourWeights(const Neighbours &neighbours, Eigen::Index n, EdgeWeights weights, double gamma,
                              const RunControl &control);

/// (A + A^T) / 2, or the larger or the smaller of A and A^T entry by entry. Asked to stop, it returns early
/// with empty rows: ask the control again.
SparseMatrix symmetrized(const SparseMatrix &A, Symmetrization symmetrization, const RunControl &control);

/// exp(-gamma r^2) from each row of `points` (m x d) to each of X (n x d): m x n. Stopped: an Error of that
/// kind. Cost: O(m n d), 8 m n bytes.
Result<RowMatrix> pairWeights(const RowMatrix &points, const RowMatrix &X, Metric metric, double gamma,
                              const RunControl &control);

/// The same between all pairs of X.
Result<PairWeights> allPairWeights(const RowMatrix &X, Metric metric, double gamma,
                                   const RunControl &control);

} // namespace inkling
