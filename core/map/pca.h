// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"

namespace inkling {

/// Principal components.
struct PrincipalComponents
{
    RowMatrix points;             ///< n x 2: the two first components (the second is 0 when d = 1)
    double explained[2] = {0, 0}; ///< share of the variance that each explains
};

/// Projects the rows of X (n x d, finite) on the two directions of largest variance; the sign of each makes
/// its largest loading positive, so that the picture is the same everywhere. Error: no points; stopped.
/// Determinism: the same bits for any number of threads. Cost: O(s n d) time for s <= min(d, 400) steps,
/// commonly 10 to 30, and O(s d) memory: a block Krylov method with full orthogonalisation (Golub and Van
/// Loan, Matrix Computations, 4th ed., 10.3.6), which needs no d x d matrix.
Result<PrincipalComponents> principalComponents(const RowMatrix &X, const RunControl &control);

} // namespace inkling
