// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/graph/lanes.h"
#include "core/graph/weights.h"

#include <vector>

namespace inkling {

/// A grounded Laplacian A = diag(W 1 + g) - W of n nodes in single precision, as iterative solvers work on
/// it: (A x)_i = g_i x_i + sum_j w_ij (x_i - x_j), which is about a hundred times as exact as a subtraction
/// from the diagonal where x is smooth. Nodes are swept in spans: within one after the other, between spans
/// side by side, so that threads can share the work and the bits do not depend on how many there are.
struct SingleLaplacian
{
    static constexpr int kSpan = 16'384; ///< nodes

    int n = 0;
    std::vector<int> start;  ///< n + 1: of each row in column and weight; rows are sorted by column
    std::vector<int> low;    ///< n: where the columns of the row's own span begin,
    std::vector<int> middle; ///< those after the row itself,
    std::vector<int> high;   ///< and those after its span
    std::vector<int> column;
    std::vector<float> weight;  ///< > 0
    std::vector<float> ground;  ///< n, >= 0
    std::vector<float> inverse; ///< n: of the diagonal; 0 where that is 0

    /// Sorts the rows and fills in low, middle, high and inverse. The others must be there.
    void finish(ThreadPool *pool);
    double diagonal(int node) const;
};

/// The nodes of W in an order in which neighbours are mostly near each other: breadth first from each node
/// that is not yet reached (without the sorting of Cuthill and McKee 1969, which gains nothing here).
std::vector<int> breadthFirstOrder(const SparseMatrix &W);

/// The system of W (n x n) and its ground (n), numbered anew in an order. Asked to stop, it returns early
/// with an unfinished system: ask the control again.
SingleLaplacian singleLaplacian(const SparseMatrix &W, const Eigen::VectorXd &ground,
                                const std::vector<int> &order, const RunControl &control);

/// y_i = (A x)_i.
template<int L>
Lanes<L> laplacianRow(const SingleLaplacian &A, const LaneBlock<L> &x, std::size_t i)
{
    Lanes<L> y;
    const Lanes<L> own = x[i];
    y.add(A.ground[i], own);
    for (int p = A.start[i]; p < A.start[i + 1]; ++p)
        y.addDifference(A.weight[p], own, x[A.column[p]]);
    return y;
}

} // namespace inkling
