// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/graph/float_rows.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace inkling {

struct DescentOptions
{
    int neighbours = 18; ///< K, kept of each row while searching; more find more
    int candidates = 24; ///< of each kind that a row introduces to each other in a round
    int maximumRounds = 12;
    double leastChange = 0.001; ///< ends when a smaller share of the n K neighbours was replaced in a round
    int trees = 8;
    int leafRows = 60;
    std::uint64_t seed = 1;
};

/// For every row of X (n x stride, see floatRows()) K others that are probably its nearest, in no particular
/// order, n x K; -1 where fewer were found. Random-projection trees give the first neighbours; then
/// neighbours of a row are introduced to each other until hardly any two are nearer than what they had. None:
/// stopped. Same bits for the same seed and any number of threads. Cost: some 500 distances a row; memory
/// some 20 K bytes a row. Source: Dong, Moses and Li 2011, "Efficient k-nearest neighbor graph construction
/// for generic similarity measures", algorithm 2; unlike there, a row introduces its candidates as they are
/// when its turn comes, and the first neighbours come from trees (as in pynndescent, McInnes).
std::optional<std::vector<int>> descendToNeighbours(FloatMatrix X, const DescentOptions &options,
                                                    const RunControl &control);

} // namespace inkling
