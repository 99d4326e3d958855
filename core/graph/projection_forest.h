// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/graph/float_rows.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace inkling {

/// All rows, in an order in which the rows of a leaf stand together.
struct ProjectionTree
{
    std::vector<int> order;  ///< n rows
    std::vector<int> leaves; ///< where each leaf begins in it, ascending; last: n
};

struct ForestOptions
{
    int trees = 8;
    int leafRows = 60; ///< at most
    std::uint64_t seed = 1;
};

/// Trees that split the rows of X by the plane half way between two of them, drawn at random, until few are
/// left: rows of a leaf are mostly near each other (Dasgupta and Freund 2008). None: stopped. Same bits for
/// the same seed and any number of threads. Cost: O(trees n d log n).
std::optional<std::vector<ProjectionTree>> growForest(const FloatMatrix &X, const ForestOptions &options,
                                                      const RunControl &control);

} // namespace inkling
