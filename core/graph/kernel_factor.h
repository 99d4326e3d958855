// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"

#include <vector>

namespace inkling {

/// The Gaussian kernel K_ij = exp(-gamma |x_i - x_j|^2) of n points as R^T R, right to n epsilon in every
/// entry. Few columns of a smooth kernel in few dimensions are independent within rounding; then r is small.
struct KernelFactor
{
    RowMatrix R;             ///< r x n
    std::vector<int> pivots; ///< r rows of X: R of these columns is upper triangular
};

/// By Cholesky's decomposition that always goes on with points whose kernel is explained least, up to 64 at a
/// time (Fine and Scheinberg 2001, Efficient SVM training using low-rank kernel representations). X: n x d,
/// as metricPoints() makes them. Error: n r + 2 r^2 numbers would be more than mostBytes, as soon as that can
/// be told; stopped. Same bits for any number of threads. Cost: O(n r (d + r)).
Result<KernelFactor> factorKernel(const RowMatrix &X, double gamma, double mostBytes,
                                  const RunControl &control);

/// The median distance between two of up to 500 rows spread evenly from the first to the last (of an even
/// number of distances: the mean of the middle two). Distances of 0 do not count; none left: 1. Error:
/// stopped. X: as metricPoints() makes them.
Result<double> medianDistance(const RowMatrix &X, const RunControl &control);

} // namespace inkling
