// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"
#include "core/graph/float_rows.h"
#include "core/graph/nearest_list.h"

#include <functional>
#include <vector>

namespace inkling {

/// Exact search of nearest points in many dimensions: all distances as one product of float matrices, block
/// by block, which rules most points out; what is left is compared by squaredDistance(). Keeps a copy of the
/// points as floats. Cost: n d multiplications a query at the speed of a matrix product, and d for each of
/// the some k log(n / k) points that are not ruled out; the more digits the points have in common (tight
/// groups far apart), the more these are.
class BlockedSearch
{
public:
    /// What is looked for: the k nearest points of each row of `points` (m x d, as metricPoints() makes
    /// them), but never the row excluded[i] (-1 or an empty list: none).
    struct Queries
    {
        const RowMatrix &points;
        std::vector<int> excluded;
        int k = 0;
    };
    using Found = std::function<void(Eigen::Index query, const NearestList &)>;

    /// points: n x d as metricPoints() makes them, borrowed: they must outlive the search. Asked to stop, it
    /// leaves the copy unfinished: searches stay right and become slow.
    BlockedSearch(const RowMatrix &points, Metric metric, const RunControl &control);

    /// Calls found(query, its k nearest) for each query, in order, on this thread; the list is what comparing
    /// with every point by squaredDistance() would give, to the bit. False: stopped before the end.
    bool search(const Queries &queries, const Found &found, const RunControl &control) const;

private:
    struct Block;
    void begin(Block &block, const Queries &queries, Eigen::Index first, Eigen::Index end) const;
    void compare(Block &block, const Queries &queries, Eigen::Index first, Eigen::Index end) const;
    void offer(Block &block, const Queries &queries, Eigen::Index query, Eigen::Index target) const;
    float limit(const Block &block, Eigen::Index query) const;

    const RowMatrix *m_points;
    FloatFrame m_frame;
    double m_relativeError;   ///< c of the bound in the source
    std::vector<int> m_order; ///< row i of m_targets is the point m_order[i]
    FloatMatrix m_targets;    ///< the points, then their lower |x|^2 (see the bound)
};

} // namespace inkling
