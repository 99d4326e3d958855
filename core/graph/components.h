// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/weights.h"

#include <vector>

namespace inkling {

/// Which nodes hang together.
struct Components
{
    std::vector<int>
        of; ///< n: the number of each node's component; components are numbered by their lowest node
    int count = 0;
};

/// The connected components of a graph; a weight of 0 is no edge. Cost: O(n + edges).
Components connectedComponents(const Weights &weights);

} // namespace inkling
