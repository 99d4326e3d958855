// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph.h"

namespace inkling {

/// W of a graph, for slow obvious versions.
inline RowMatrix denseWeights(const Graph &graph)
{
    return denseWeights(graph.weights);
}

/// (D - W) / (mean degree).
inline RowMatrix denseLaplacian(const Graph &graph)
{
    RowMatrix L = -denseWeights(graph);
    L.diagonal() += graph.degree;
    return L / graph.degree.mean();
}

} // namespace inkling
