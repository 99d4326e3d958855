// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/surgery.h"
#include "core/graph/weights.h"

#include <span>
#include <vector>

namespace inkling {

/// An edge whose removal splits its component in two.
struct Bridge
{
    RowPair edge;
    int size[2] = {0, 0};   ///< nodes on the low row's side and on the high row's
    int marked[2] = {0, 0}; ///< of them, marked ones
};

/// The bridges of a graph (W symmetric), ascending by edge. isMarked: n. Cost: O(n + edges), without
/// recursion. Source: Tarjan (1974), "A note on finding the bridges of a graph".
std::vector<Bridge> findBridges(const SparseMatrix &W, std::span<const char> isMarked);

} // namespace inkling
