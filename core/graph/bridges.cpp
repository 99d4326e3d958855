// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/bridges.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr int kNone = -1;

/// A depth-first search that keeps, of each node, the earliest one that its subtree reaches without the edge
/// that it was found by.
class BridgeSearch
{
public:
    BridgeSearch(const SparseMatrix &W, std::span<const char> isMarked)
        : m_W(W)
        , m_isMarked(isMarked)
        , m_found(static_cast<std::size_t>(W.rows()), kNone)
        , m_parent(m_found)
        , m_earliest(m_found)
        , m_size(m_found.size(), 1)
        , m_marked(m_found.size(), 0)
    {
    }

    std::vector<Bridge> run()
    {
        for (int node = 0; node < m_W.rows(); ++node) {
            if (m_found[node] == kNone)
                searchFrom(node);
        }
        std::sort(m_bridges.begin(), m_bridges.end(),
                  [](const Bridge &a, const Bridge &b) { return a.edge < b.edge; });
        return std::move(m_bridges);
    }

private:
    struct Step
    {
        int node;
        SparseMatrix::InnerIterator next;
    };

    void find(int node, int parent)
    {
        m_found[node] = m_earliest[node] = m_time++;
        m_parent[node] = parent;
        m_marked[node] = m_isMarked[static_cast<std::size_t>(node)] ? 1 : 0;
        m_path.push_back({node, SparseMatrix::InnerIterator(m_W, node)});
    }

    void searchFrom(int root)
    {
        const std::size_t first = m_bridges.size();
        find(root, kNone);
        while (!m_path.empty()) {
            Step &step = m_path.back();
            if (!step.next) {
                const int node = step.node;
                m_path.pop_back();
                leave(node);
                continue;
            }
            const int other = static_cast<int>(step.next.col());
            const int node = step.node;
            ++step.next;
            if (m_found[other] == kNone)
                find(other, node);
            else if (other != m_parent[node])
                m_earliest[node] = std::min(m_earliest[node], m_found[other]);
        }
        for (std::size_t i = first; i < m_bridges.size(); ++i)
            completeOtherSide(m_bridges[i], root);
    }

    void leave(int node)
    {
        const int parent = m_parent[node];
        if (parent == kNone)
            return;
        m_size[parent] += m_size[node];
        m_marked[parent] += m_marked[node];
        m_earliest[parent] = std::min(m_earliest[parent], m_earliest[node]);
        if (m_earliest[node] <= m_found[parent])
            return;
        Bridge bridge{.edge = RowPair(parent, node)};
        const int side = node > parent ? 1 : 0;
        bridge.size[side] = m_size[node];
        bridge.marked[side] = m_marked[node];
        m_bridges.push_back(bridge);
    }

    /// What is not below a bridge is known once the whole component is.
    void completeOtherSide(Bridge &bridge, int root) const
    {
        const int side = bridge.size[0] == 0 ? 0 : 1;
        bridge.size[side] = m_size[root] - bridge.size[1 - side];
        bridge.marked[side] = m_marked[root] - bridge.marked[1 - side];
    }

    const SparseMatrix &m_W;
    std::span<const char> m_isMarked;
    std::vector<int> m_found; ///< when
    std::vector<int> m_parent;
    std::vector<int> m_earliest;
    std::vector<int> m_size; ///< of the subtree, once it is left
    std::vector<int> m_marked;
    std::vector<Step> m_path;
    std::vector<Bridge> m_bridges;
    int m_time = 0;
};

} // namespace

std::vector<Bridge> findBridges(const SparseMatrix &W, std::span<const char> isMarked)
{
    return BridgeSearch(W, isMarked).run();
}

} // namespace inkling
