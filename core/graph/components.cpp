// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/components.h"

#include <numeric>

namespace inkling {

namespace {

/// Moves the neighbours of a node that no component has yet to `found`.
void takeNeighbours(const SparseMatrix &W, int node, std::vector<int> &component, std::vector<int> &,
                    std::vector<int> &found)
{
    for (SparseMatrix::InnerIterator edge(W, node); edge; ++edge) {
        if (component[edge.col()] < 0) {
            component[edge.col()] = component[node];
            found.push_back(static_cast<int>(edge.col()));
        }
    }
}

/// The same of a dense graph, where looking only at the nodes still free saves most of the n^2.
void takeNeighbours(const PairWeights &W, int node, std::vector<int> &component, std::vector<int> &free,
                    std::vector<int> &found)
{
    std::erase_if(free, [&](int other) {
        if (component[other] < 0 && W(node, other) > 0.0) {
            component[other] = component[node];
            found.push_back(other);
        }
        return component[other] >= 0;
    });
}

} // namespace

Components connectedComponents(const Weights &weights)
{
    return std::visit(
        [](const auto &W) {
            const auto n = static_cast<std::size_t>(W.rows());
            Components components{std::vector<int>(n, -1), 0};
            std::vector<int> free(n);
            std::iota(free.begin(), free.end(), 0);
            std::vector<int> found;
            for (std::size_t node = 0; node < n; ++node) {
                if (components.of[node] >= 0)
                    continue;
                components.of[node] = components.count++;
                found.assign(1, static_cast<int>(node));
                while (!found.empty()) {
                    const int next = found.back();
                    found.pop_back();
                    takeNeighbours(W, next, components.of, free, found);
                }
            }
            return components;
        },
        weights);
}

} // namespace inkling
