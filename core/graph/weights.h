// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"
#include "core/graph/pair_weights.h"

#include <Eigen/SparseCore>

#include <variant>
#include <vector>

namespace inkling {

using SparseMatrix = Eigen::SparseMatrix<double, Eigen::RowMajor>;

/// Symmetric weights >= 0 between n nodes with a zero diagonal; a sparse one stores no zeros and sorts its
/// rows by column.
using Weights = std::variant<SparseMatrix, PairWeights>;

/// W F, in the pool, also where a sparse W is not square; same bits for any number of threads. Asked to stop,
/// it returns early with anything: ask the control again. Cost: O(edges c).
RowMatrix multiply(const Weights &weights, const RowMatrix &F, const RunControl &control);

/// All weights: 8 n^2 bytes.
RowMatrix denseWeights(const Weights &weights);

/// The sum of each node's weights: as multiply().
Eigen::VectorXd degrees(const Weights &weights, const RunControl &control);

/// factor times the weights among some nodes (ascending), numbered anew in their order. Asked to stop, it
/// returns early with anything: ask the control again.
Weights restricted(const Weights &weights, const std::vector<int> &nodes, double factor,
                   const RunControl &control);

} // namespace inkling
