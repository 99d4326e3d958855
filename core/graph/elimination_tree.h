// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/weights.h"

#include <vector>

namespace inkling {

/// In which order the n nodes of a symmetric sparse matrix are eliminated, and which of them together. Nodes
/// that follow each other and are tied to nearly the same later ones form a supernode: its columns of the
/// factor are one dense block (Liu, Ng and Peyton 1993, On finding supernodes for sparse matrix
/// computations).
struct EliminationTree
{
    std::vector<int> node;   ///< n: the node eliminated k-th
    std::vector<int> place;  ///< n: when a node is eliminated
    std::vector<int> first;  ///< s + 1: supernode i eliminates places [first[i], first[i + 1])
    std::vector<int> parent; ///< s: the supernode that takes over what a supernode leaves; -1: none. After it
    std::vector<int> rows;   ///< s: its own nodes and the later ones tied to them

    int count() const { return static_cast<int>(rows.size()); }
    int pivots(int supernode) const { return first[supernode + 1] - first[supernode]; }
};

/// That of W in minimum degree order (Amestoy, Davis and Duff 1996), in postorder. Cannot be interrupted.
/// Cost: about a microsecond a node.
EliminationTree eliminationTree(const SparseMatrix &W);

} // namespace inkling
