// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/graph.h"

#include <functional>
#include <vector>

namespace inkling {

/// How long an edge is from one node to the other, >= 0, or infinite: no way.
using EdgeLength = std::function<double(int from, int to, double weight)>;

struct ShortestPaths
{
    Eigen::VectorXd distance;  ///< n, from the nearest source; infinite where there is no path
    std::vector<int> previous; ///< n, the node before on that path; -1 at sources and where there is none
};

/// The shortest paths from any of some nodes (Dijkstra 1959, from all of them at once). Error: stopped.
/// Deterministic, on one thread. Cost: O(edges log n).
Result<ShortestPaths> shortestPaths(const Graph &graph, const std::vector<int> &sources,
                                    const EdgeLength &length, const RunControl &control);

} // namespace inkling
