// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"

namespace inkling {

/// The solution F (m x c) of (diag(W 1 + g) - W) F = B for dense W (taken by value: it is overwritten); see
/// solveDirectly in laplacian.h. A node that nothing ties to the ground gets a row of zeros. Error: stopped.
/// Same bits for any number of threads. Cost: m^3 / 3 multiplications in matrix products, in the pool.
Result<RowMatrix> eliminate(RowMatrix W, Eigen::VectorXd ground, RowMatrix sources,
                            const RunControl &control);

} // namespace inkling
