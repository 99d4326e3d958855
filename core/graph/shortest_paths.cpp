// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/shortest_paths.h"

#include "core/graph/edges.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>
#include <variant>

namespace inkling {

namespace {

constexpr std::size_t kEdgesBetweenQuestions = 1 << 16; // some 20 ms

} // namespace

Result<ShortestPaths> shortestPaths(const Graph &graph, const std::vector<int> &sources,
                                    const EdgeLength &length, const RunControl &control)
{
    using Place = std::pair<double, int>; // equal distances: the lower node first
    std::priority_queue<Place, std::vector<Place>, std::greater<>> front;
    ShortestPaths paths{Eigen::VectorXd::Constant(graph.size(), std::numeric_limits<double>::infinity()),
                        std::vector<int>(static_cast<std::size_t>(graph.size()), -1)};
    for (const int source : sources) {
        paths.distance[source] = 0.0;
        front.emplace(0.0, source);
    }
    std::size_t edges = 0;
    std::size_t done = 0;
    while (!front.empty()) {
        const auto [reached, node] = front.top();
        front.pop();
        if (reached > paths.distance[node])
            continue; // a shorter way has been found meanwhile
        ++done;
        const auto visit = [&, reached = reached, node = node](int other, double weight) {
            ++edges;
            const double there = reached + length(node, other, weight);
            if (there < paths.distance[other]) {
                paths.distance[other] = there;
                paths.previous[other] = node;
                front.emplace(there, other);
            }
        };
        std::visit([&, node = node](const auto &W) { forEachEdge(W, node, visit); }, graph.weights);
        if (edges >= kEdgesBetweenQuestions) {
            edges = 0;
            const double share = static_cast<double>(done) / static_cast<double>(graph.size());
            if (!control.advance(std::min(share, 1.0)))
                return stopped();
        }
    }
    return paths;
}

} // namespace inkling
