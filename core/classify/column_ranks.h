// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"

#include <cstdint>
#include <optional>

namespace inkling {

/// n x d, columns contiguous in memory.
using RankMatrix = Eigen::Matrix<std::uint32_t, Eigen::Dynamic, Eigen::Dynamic>;

/// The place of each value among the distinct values of its column, from 0: equal values have equal ranks.
/// None: stopped. Precondition: X is finite. Same bits for any number of threads. Cost: O(d n log n).
std::optional<RankMatrix> columnRanks(const RowMatrix &X, const RunControl &control);

} // namespace inkling
