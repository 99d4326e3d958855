// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/weights.h"

namespace inkling {

/// Calls visit(j, weight) for every edge of a node, by ascending j.
template<typename Visit>
void forEachEdge(const SparseMatrix &W, int node, Visit visit)
{
    for (SparseMatrix::InnerIterator edge(W, node); edge; ++edge)
        visit(static_cast<int>(edge.col()), edge.value());
}

template<typename Visit>
void forEachEdge(const PairWeights &W, int node, Visit visit)
{
    for (int j = 0; j < W.cols(); ++j) {
        if (const double weight = W(node, j); weight > 0.0)
            visit(j, weight);
    }
}

} // namespace inkling
