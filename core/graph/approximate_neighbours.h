// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/neighbours.h"

namespace inkling {

/// Whether approximateNeighbours() can be trusted to find what is asked for, and to be worth it: at least
/// 2,000 points, and k at most 100.
bool canBeApproximate(Eigen::Index rows, int k);

/// For every row of X (n x d, finite) probably its k nearest others, by descendToNeighbours(): with their
/// exact distances, nearest first, and with the recall measured on rows spread evenly over X. Of more than k
/// equally near rows any may be chosen, not only the lowest. Stopped: an Error of that kind. Same bits for
/// any number of threads. Precondition: canBeApproximate(n, k). Cost: about O(n (d + k) log n).
Result<Neighbours> approximateNeighbours(const RowMatrix &X, const NeighbourOptions &options,
                                         const RunControl &control);

} // namespace inkling
