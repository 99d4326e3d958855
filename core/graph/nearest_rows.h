// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/distance.h"

#include <vector>

namespace inkling {

struct NearRow
{
    int row = 0;
    double distance = 0.0; ///< euclidean, or 1 - cosine

    bool operator==(const NearRow &) const = default;
};

/// The k rows of X (n x d, finite) that are nearest to one of them, itself not among them, nearest first
/// (ties: the lower row first); fewer where there are fewer. Exact, by looking at all: for a single question,
/// where an index does not pay. Error: stopped. Same bits for any number of threads. Cost: O(n d).
Result<std::vector<NearRow>> nearestRows(const RowMatrix &X, int row, int k, Metric metric,
                                         const RunControl &control);

} // namespace inkling
