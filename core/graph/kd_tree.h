// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"
#include "core/graph/nearest_list.h"

#include <vector>

namespace inkling {

/// Points sorted into boxes of boxes, for exact search of nearest points in few dimensions (Bentley 1975).
/// Keeps a copy of the points in its own order. Cost: O(n log n) to build; a search visits O(log n) boxes.
class KdTree
{
public:
    static constexpr Eigen::Index kMostDimensions = 3;

    /// points: n x d, no NaN, n > 0, 0 < d <= kMostDimensions. Asked to stop, it leaves the boxes coarse:
    /// searches stay right and become slow.
    KdTree(const RowMatrix &points, const RunControl &control);

    /// Offers the list every point that could belong to it, except the row `excluded` (-1: none).
    void search(const double *query, int excluded, NearestList &list) const;

    /// Offers the list every point that could belong to it, except order()[position], which is the query:
    /// from its leaf outwards, which is quicker than from the root. Quickest for one position after the
    /// other.
    void searchOthers(std::size_t position, NearestList &list) const;

    /// The rows in the tree's order, in which neighbours in space are mostly neighbours.
    const std::vector<int> &order() const { return m_rows; }

private:
    struct Node
    {
        int begin = 0; ///< its points: positions [begin, end) in m_rows
        int end = 0;
        int firstChild = -1; ///< the second follows it; -1: a leaf
        int lowestRow = 0;
    };
    struct Pending
    {
        Candidate nearest; ///< that its points could be
        int node = 0;
    };
    template<int D>
    struct Place; ///< a point and its row

    template<int D>
    void build(const RowMatrix &points, const RunControl &control);
    template<int D>
    void addNode(int begin, int end, const std::vector<Place<D>> &places);
    template<int D>
    void split(std::size_t node, std::vector<Place<D>> &places);
    template<int D>
    Candidate nearestPossible(int node, const double *query) const;
    template<int D>
    void searchNode(Pending next, const double *query, int excluded, NearestList &list) const;
    template<int D>
    void searchOutwards(int position, NearestList &list) const;
    template<int D>
    void offerLeaf(const Node &leaf, const double *query, int excluded, NearestList &list) const;

    Eigen::Index m_dimensions;
    std::vector<int> m_rows;
    std::vector<double> m_points; ///< for each of m_rows its d coordinates
    std::vector<Node> m_nodes;
    std::vector<double> m_boxes; ///< for each node d lower bounds, then d upper ones
};

} // namespace inkling
