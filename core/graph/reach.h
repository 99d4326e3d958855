// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/weights.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// Nodes near one by the number of edges between them.
struct Reach
{
    std::vector<int> nodes; ///< each once, the fewest hops first; of as many, by the order of the edges
    bool isCut = false;     ///< there are more than were asked for
};

/// The nodes at most `hops` (>= 0) edges away from one, itself included, but no more than `most` (>= 1) of
/// them. Breadth-first, deterministic, on one thread. Cost: the edges of the nodes found but for those of
/// the last hop, and n bits; of a dense graph O(n) a node.
Reach reachedNodes(const Weights &weights, int from, int hops, std::size_t most);

} // namespace inkling
