// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/weights.h"

namespace inkling {

/// The solution F (m x c) of (diag(W 1 + g) - W) F = B for sparse W; see solveDirectly in laplacian.h. A node
/// that nothing ties to the ground gets a row of zeros. Error: stopped. Cost: as a left-looking Cholesky
/// factorisation in minimum degree order: memory 12 bytes an entry of the factor, some 45 entries a node for
/// neighbour graphs of the plane.
Result<RowMatrix> eliminate(const SparseMatrix &W, const Eigen::VectorXd &ground, const RowMatrix &sources,
                            const RunControl &control);

} // namespace inkling
