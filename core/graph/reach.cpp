// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/reach.h"

#include "core/graph/edges.h"

#include <variant>

namespace inkling {

namespace {

template<typename AnyWeights>
Reach reached(const AnyWeights &W, int from, int hops, std::size_t most)
{
    Reach reach{{from}, false};
    std::vector<bool> isFound(static_cast<std::size_t>(W.rows()));
    isFound[static_cast<std::size_t>(from)] = true;
    std::size_t next = 0; // the nodes found are the queue, too
    for (int hop = 0; hop < hops; ++hop) {
        for (const std::size_t last = reach.nodes.size(); next < last; ++next) {
            forEachEdge(W, reach.nodes[next], [&](int other, double) {
                if (isFound[static_cast<std::size_t>(other)])
                    return;
                isFound[static_cast<std::size_t>(other)] = true;
                reach.isCut = reach.nodes.size() == most;
                if (!reach.isCut)
                    reach.nodes.push_back(other);
            });
            if (reach.isCut)
                return reach;
        }
    }
    return reach;
}

} // namespace

Reach reachedNodes(const Weights &weights, int from, int hops, std::size_t most)
{
    return std::visit([&](const auto &W) { return reached(W, from, hops, most); }, weights);
}

} // namespace inkling
