// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/blocked_search.h"
#include "core/graph/distance.h"
#include "core/graph/kd_tree.h"

#include <memory>
#include <vector>

namespace inkling {

/// Automatic: exact up to three dimensions and up to 20,000 points, else approximate.
enum class NeighbourSearch { Automatic, Exact, Approximate };

struct NeighbourOptions
{
    int k = 10;
    Metric metric = Metric::Euclidean;
    NeighbourSearch search = NeighbourSearch::Automatic;
};

/// For each of m points its k nearest (other) points among n, nearest first (ties: the lower row first).
struct Neighbours
{
    Eigen::Index rows = 0;        ///< m
    int k = 0;                    ///< min(options.k, n), of the points themselves n - 1
    std::vector<int> index;       ///< m x k, a point's neighbours contiguous
    std::vector<double> distance; ///< m x k: euclidean, or 1 - cosine
    double recall = 1.0;          ///< the share of the neighbours that are right, as far as it was measured
    int recallSamples = 0;        ///< on so many points; 0: all are right
};

/// Points made ready for exact searching. Same bits for any number of threads.
class NeighbourIndex
{
public:
    /// X: n x d, finite.
    NeighbourIndex(const RowMatrix &X, const NeighbourOptions &options, const RunControl &control);

    /// For each row of `queries` (m x d) its k nearest points. Stopped: an Error of that kind.
    Result<Neighbours> nearest(const RowMatrix &queries, const RunControl &control) const;

    /// For each point its k nearest others. Stopped: an Error of that kind.
    Result<Neighbours> nearestOthers(const RunControl &control) const;

private:
    enum class Self { Included, LeftOut };
    Result<Neighbours> search(const RowMatrix &queries, Self self, const RunControl &control) const;
    bool searchTree(const RowMatrix &queries, Self self, Neighbours &found, const RunControl &control) const;
    bool searchBlocks(const RowMatrix &queries, Self self, Neighbours &found,
                      const RunControl &control) const;
    void store(Neighbours &found, Eigen::Index query, const NearestList &list) const;

    NeighbourOptions m_options;
    std::shared_ptr<const RowMatrix> m_points;     ///< as metricPoints() makes them
    std::shared_ptr<const KdTree> m_tree;          ///< either this
    std::shared_ptr<const BlockedSearch> m_blocks; ///< or this, which borrows the points
};

/// Finds the nearest others of every row of X (n x d, finite). Metric::Cosine: an all-zero row is at distance
/// 1 from all. Stopped: an Error of that kind. Same bits for any number of threads. Cost: kd-tree for d <= 3
/// (O(n k log n)); else exactly all pairs, O(n^2 d), as matrix products, or approximately O(n (d + k) log n).
/// Few points or a large k are searched exactly even if asked otherwise (see canBeApproximate()).
Result<Neighbours> nearestNeighbours(const RowMatrix &X, const NeighbourOptions &options,
                                     const RunControl &control);

/// For each row of `queries` (m x d) its k nearest rows of X, itself not excluded; always exact.
Result<Neighbours> nearestNeighbours(const RowMatrix &X, const RowMatrix &queries,
                                     const NeighbourOptions &options, const RunControl &control);

} // namespace inkling
