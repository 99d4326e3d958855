// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/graph.h"

#include <array>
#include <compare>
#include <memory>
#include <span>
#include <vector>

namespace inkling {

/// Two different samples, the lower row first.
class RowPair
{
public:
    RowPair() = default;
    /// In either order. Precondition: they differ.
    RowPair(int a, int b)
        : low(a < b ? a : b)
        , high(a < b ? b : a)
    {
    }

    int low = 0;
    int high = 1;

    auto operator<=>(const RowPair &) const = default;
};

/// What somebody has changed in a graph by hand: for each pair of samples nothing, that no edge joins them,
/// or that one does. The last change of a pair counts.
class GraphSurgery
{
public:
    std::span<const RowPair> cuts() const { return m_cuts; }   ///< ascending, each once
    std::span<const RowPair> joins() const { return m_joins; } ///< likewise, none of them a cut
    bool isEmpty() const { return m_cuts.empty() && m_joins.empty(); }

    void cut(std::span<const RowPair> pairs);  ///< a pair joined by hand is joined no more
    void join(std::span<const RowPair> pairs); ///< a pair cut by hand is cut no more

    /// The changes among some rows (ascending), numbered anew in their order.
    GraphSurgery among(std::span<const int> rows) const;

    bool operator==(const GraphSurgery &) const = default;

private:
    std::vector<RowPair> m_cuts;
    std::vector<RowPair> m_joins;
};

/// Null: nothing was changed.
using SharedSurgery = std::shared_ptr<const GraphSurgery>;

/// Whether both say the same.
bool isSame(const SharedSurgery &a, const SharedSurgery &b);

/// The graph without the edges that were cut, and with those that were joined: a pair that has an edge keeps
/// its weight; another one gets the largest weight that the edges of the two had before any change, or, where
/// neither has an edge, 1, the weight of duplicates. So the order of the changes does not matter. A note says
/// how many there are. Precondition: a sparse graph, and the pairs are rows of it; in a graph of all pairs no
/// single edge means anything. Error: stopped. Cost: O(edges), in a copy.
Result<Graph> operated(const Graph &graph, const GraphSurgery &surgery, const RunControl &control);

} // namespace inkling
