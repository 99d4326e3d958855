// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"
#include "core/graph/nearest_list.h"

#include <vector>

namespace inkling {

/// Points sorted into boxes of boxes, for exact search of nearest points in few dimensions (Bentley 1975).
/// Keeps a copy of the points in its own order. Cost: O(n d log n) to build; a search visits O(log n) boxes
/// when d is small, all of them when it is not.
class KdTree
{
public:
    /// points: n x d, no NaN, n > 0, d > 0. Asked to stop, it leaves the boxes coarse: searches stay right
    /// and become slow.
    KdTree(const RowMatrix &points, const RunControl &control);

    /// Offers the list every point that could belong to it, except the row `excluded` (-1: none).
    void search(const double *query, int excluded, NearestList &list) const;

    /// The rows in the tree's order: neighbours in space are mostly neighbours in it, so queries in this
    /// order use the cache.
    const std::vector<int> &order() const { return m_rows; }

private:
    struct Node
    {
        int begin = 0; ///< its points: positions [begin, end) in m_rows
        int end = 0;
        int firstChild = -1; ///< the second follows it; -1: a leaf
        int lowestRow = 0;
    };

    void addNode(int begin, int end, const RowMatrix &points);
    void split(std::size_t node, const RowMatrix &points);
    Candidate nearestPossible(std::size_t node, const double *query) const;
    void search(std::size_t node, const double *query, int excluded, NearestList &list) const;

    Eigen::Index m_dimensions;
    std::vector<int> m_rows;
    RowMatrix m_points; ///< row i: the point m_rows[i]
    std::vector<Node> m_nodes;
    std::vector<double> m_boxes; ///< for each node d lower bounds, then d upper ones
};

} // namespace inkling
