// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/outcome.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace inkling {

struct KMeansOptions
{
    int maximumIterations = 300;
    /// n, kUnlabelled where a sample may go to any cluster, else it stays among those of its group. Empty:
    /// all are free.
    std::vector<int> groupOfSample = {};
    std::vector<int> groupOfCluster = {}; ///< k; not looked at where all are free
};

/// n samples in k clusters.
struct Clustering
{
    RowMatrix centres;        ///< k x d
    std::vector<int> cluster; ///< n, the cluster whose centre is nearest (ties: the lower one)
    double inertia = 0.0;     ///< the sum of squared distances to these centres
    Ending ending = Ending::LimitReached;
    int iterations = 0;
};

/// Rows of X (n x d, n >= 1) far from each other, to begin with: the first at random, each further one with a
/// probability that grows with the squared distance to those before. k of them, or fewer where fewer rows
/// differ. Error: stopped. Same bits for any number of threads. Cost: O(n d k). Source: Arthur and
/// Vassilvitskii 2007, k-means++, without their repetitions.
Result<RowMatrix> spreadCentres(const RowMatrix &X, int k, std::uint64_t seed, const RunControl &control);

/// Moves each centre (k x d, k >= 1) to the mean of its samples and each sample to its nearest centre, in
/// turn, until no sample moves. The inertia never grows. A cluster that has lost all its samples keeps its
/// centre. onIteration may be empty; it is told of every assignment, the first (iteration 0) being that to
/// the given centres. Precondition: every sample's group has a cluster. Error: stopped before the first
/// assignment; later Ending::Stopped and the last whole one. Same bits for any number of threads. Cost: an
/// iteration n k d multiplications in matrix products. Source: Lloyd 1982; with groups: Basu, Banerjee and
/// Mooney 2002.
Result<Clustering> kMeans(const RowMatrix &X, RowMatrix centres, const KMeansOptions &options,
                          const std::function<void(const Clustering &)> &onIteration,
                          const RunControl &control);

} // namespace inkling
