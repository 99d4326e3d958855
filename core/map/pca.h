// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"

#include <vector>

namespace inkling {

/// Principal components.
struct PrincipalComponents
{
    RowMatrix points;                   ///< n x k: the first components, 0 where there are no more
    std::vector<double> explained = {}; ///< k shares of the variance
};

/// Projects the rows of X (n x d, finite) on the k directions of largest variance, k = `count` >= 2; the sign
/// of each makes its largest loading positive, so that the picture is the same everywhere. Error: no points;
/// stopped. Determinism: the same bits for any number of threads. Cost: O(s n d) time for s <= min(d, 400 + 2
/// k) steps, commonly 10 to 30 for two components, and O(s d) memory, O(s^3) besides: a block Krylov method
/// with full orthogonalisation (Golub and Van Loan, Matrix Computations, 4th ed., 10.3.6), which needs no d x
/// d matrix.
Result<PrincipalComponents> principalComponents(const RowMatrix &X, int count, const RunControl &control);
/// The first two.
Result<PrincipalComponents> principalComponents(const RowMatrix &X, const RunControl &control);

} // namespace inkling
