// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/distance.h"
#include "core/graph/kd_tree.h"

#include <optional>
#include <vector>

namespace inkling {

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
};

/// Points made ready for searching. Same bits for any number of threads.
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
    void searchOne(const double *query, int excluded, NearestList &list) const;
    double searchCost() const;

    NeighbourOptions m_options;
    RowMatrix m_points;           ///< as metricPoints() makes them
    std::optional<KdTree> m_tree; ///< none: all points are looked at
};

/// Finds the nearest others of every row of X (n x d, finite). Metric::Cosine: an all-zero row is at distance
/// 1 from all. Stopped: an Error of that kind. Same bits for any number of threads. Cost: kd-tree for d <= 8
/// (O(n k log n) when d is small), else and for the cosine all pairs, O(n^2 d).
Result<Neighbours> nearestNeighbours(const RowMatrix &X, const NeighbourOptions &options,
                                     const RunControl &control);

/// For each row of `queries` (m x d) its k nearest rows of X, itself not excluded.
Result<Neighbours> nearestNeighbours(const RowMatrix &X, const RowMatrix &queries,
                                     const NeighbourOptions &options, const RunControl &control);

} // namespace inkling
