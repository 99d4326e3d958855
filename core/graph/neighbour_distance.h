// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/graph.h"

#include <vector>

namespace inkling {

/// How sparse it is round each of n nodes: the mean euclidean distance in X (n x d) along its edges, then
/// twice the mean of that over the node and its neighbours, without which a chance pair looks like a centre.
/// Infinity at nodes without an edge. Error: stopped. Same bits for any number of threads. Cost: O(edges d).
Result<std::vector<double>> meanNeighbourDistances(const Graph &graph, const RowMatrix &X,
                                                   const RunControl &control);

} // namespace inkling
