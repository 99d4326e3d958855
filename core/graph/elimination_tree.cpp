// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/elimination_tree.h"

#include <Eigen/OrderingMethods>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr int kNone = -1;

std::vector<int> minimumDegreeOrder(const SparseMatrix &W)
{
    // Eigen's ordering takes a matrix without its diagonal wrongly.
    SparseMatrix identity(W.rows(), W.cols());
    identity.setIdentity();
    Eigen::PermutationMatrix<Eigen::Dynamic, Eigen::Dynamic, int> order;
    Eigen::AMDOrdering<int>()(SparseMatrix(W + identity).selfadjointView<Eigen::Lower>(), order);
    return {order.indices().data(), order.indices().data() + W.rows()};
}

std::vector<int> inverse(const std::vector<int> &order)
{
    std::vector<int> place(order.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        place[order[k]] = static_cast<int>(k);
    return place;
}

/// Of each place the first later one that its column of the factor reaches; kNone: none (Liu 1986).
std::vector<int> parents(const SparseMatrix &W, const std::vector<int> &node, const std::vector<int> &place)
{
    std::vector<int> parent(node.size(), kNone);
    std::vector<int> ancestor(node.size(), kNone); // parents with shortened paths
    for (int k = 0; k < static_cast<int>(node.size()); ++k) {
        for (SparseMatrix::InnerIterator edge(W, node[k]); edge; ++edge) {
            for (int i = place[edge.col()]; i < k;) {
                const int next = std::exchange(ancestor[i], k);
                if (next == kNone) {
                    parent[i] = k;
                    break;
                }
                if (next == k)
                    break;
                i = next;
            }
        }
    }
    return parent;
}

/// The places in an order in which each tree's places follow each other, children before parents.
std::vector<int> postorder(const std::vector<int> &parent)
{
    const auto n = static_cast<int>(parent.size());
    std::vector<int> firstChild(parent.size(), kNone);
    std::vector<int> nextSibling(parent.size(), kNone);
    for (int k = n - 1; k >= 0; --k) { // children in ascending order
        if (parent[k] != kNone)
            nextSibling[k] = std::exchange(firstChild[parent[k]], k);
    }
    std::vector<int> order;
    order.reserve(parent.size());
    std::vector<int> path;
    for (int root = 0; root < n; ++root) {
        if (parent[root] != kNone)
            continue;
        path.push_back(root);
        while (!path.empty()) {
            const int child = firstChild[path.back()];
            if (child == kNone) {
                order.push_back(path.back());
                path.pop_back();
                continue;
            }
            firstChild[path.back()] = nextSibling[child];
            path.push_back(child);
        }
    }
    return order;
}

/// How many later places each column of the factor reaches. Cost: O(entries of the factor).
std::vector<int> columnCounts(const SparseMatrix &W, const EliminationTree &tree,
                              const std::vector<int> &parent)
{
    std::vector<int> counts(parent.size(), 0);
    std::vector<int> mark(parent.size(), kNone);
    for (int k = 0; k < static_cast<int>(parent.size()); ++k) {
        mark[k] = k;
        for (SparseMatrix::InnerIterator edge(W, tree.node[k]); edge; ++edge) {
            for (int i = tree.place[edge.col()]; i < k && mark[i] != k; i = parent[i]) {
                ++counts[i];
                mark[i] = k;
            }
        }
    }
    return counts;
}

/// Whether a block of so many pivots may hold so large a share of zeros: dense work on small blocks is
/// quicker than sparse work without them (the rule and its numbers: Chen, Davis, Hager and Rajamanickam 2008,
/// CHOLMOD).
bool isWorthwhile(int pivots, double zeroShare)
{
    return pivots <= 4 || (pivots <= 16 && zeroShare < 0.8) || (pivots <= 48 && zeroShare < 0.1) ||
           zeroShare < 0.05;
}

/// Fills in the supernodes: columns that reach the same places, then neighbours among them merged.
void findSupernodes(EliminationTree &tree, const std::vector<int> &parent, const std::vector<int> &counts)
{
    const auto n = static_cast<int>(parent.size());
    std::vector<int> first; // of supernodes without zeros
    std::vector<int> supernode(parent.size());
    for (int k = 0; k < n; ++k) {
        if (k == 0 || parent[k - 1] != k || counts[k - 1] != counts[k] + 1)
            first.push_back(k);
        supernode[k] = static_cast<int>(first.size()) - 1;
    }
    const auto count = static_cast<int>(first.size());
    std::vector<int> pivots(first.size());
    std::vector<int> rows(first.size());
    std::vector<double> zeros(first.size(), 0.0);
    std::vector<int> last(first.size()); // a merged one is [s, last[s]] of these
    for (int s = count - 1; s >= 0; --s) {
        pivots[s] = (s + 1 < count ? first[s + 1] : n) - first[s];
        rows[s] = counts[first[s]] + 1;
        last[s] = s;
        const int above = parent[first[s] + pivots[s] - 1];
        if (above == kNone || supernode[above] > last[s + 1])
            continue;
        const int merged = pivots[s] + pivots[s + 1];
        const double newZeros = static_cast<double>(pivots[s]) * (rows[s + 1] + pivots[s] - rows[s]);
        const double allZeros = newZeros + zeros[s] + zeros[s + 1];
        const double entries =
            0.5 * merged * (merged + 1.0) + static_cast<double>(merged) * (rows[s + 1] - pivots[s + 1]);
        if (newZeros > 0.0 && !isWorthwhile(merged, allZeros / entries))
            continue;
        rows[s] = pivots[s] + rows[s + 1];
        pivots[s] = merged;
        zeros[s] = allZeros;
        last[s] = last[s + 1];
    }
    std::vector<int> number(first.size());
    for (int s = 0; s < count; s = last[s] + 1) {
        std::fill(number.begin() + s, number.begin() + last[s] + 1, tree.count());
        tree.first.push_back(first[s]);
        tree.rows.push_back(rows[s]);
    }
    tree.first.push_back(n);
    for (int s = 0; s < tree.count(); ++s) {
        const int above = parent[tree.first[s + 1] - 1];
        tree.parent.push_back(above == kNone ? kNone : number[supernode[above]]);
    }
}

} // namespace

EliminationTree eliminationTree(const SparseMatrix &W)
{
    EliminationTree tree;
    const std::vector<int> byDegree = minimumDegreeOrder(W);
    const std::vector<int> placeByDegree = inverse(byDegree);
    const std::vector<int> parentByDegree = parents(W, byDegree, placeByDegree);
    const std::vector<int> order = postorder(parentByDegree);
    const std::vector<int> placeInOrder = inverse(order);
    std::vector<int> parent(order.size());
    for (std::size_t k = 0; k < order.size(); ++k) {
        tree.node.push_back(byDegree[order[k]]);
        const int above = parentByDegree[order[k]];
        parent[k] = above == kNone ? kNone : placeInOrder[above];
    }
    tree.place = inverse(tree.node);
    findSupernodes(tree, parent, columnCounts(W, tree, parent));
    return tree;
}

} // namespace inkling
