// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/k_means.h"
#include "core/learn/learner.h"

#include <functional>
#include <vector>

namespace inkling {

/// Clusters that stand for classes.
struct LabelledClusters
{
    RowMatrix centres = {};        ///< k x d, k >= 1
    std::vector<int> classes = {}; ///< k, kUnlabelled where a cluster has none
    int classCount = 0;            ///< c
    /// What squared distances are measured by: the inertia divided by n sqrt(d). Divided by n d it would be
    /// the variance of a column, and columns that say the same would make the probabilities too sure.
    double spread = 0.0;
};

/// Class probabilities (m x c) of points (m x d): the softmax over the classes of minus the squared distance
/// to the class's nearest centre, divided by twice the spread. Where there is none (every sample is a centre)
/// the nearest classes share equally. A row of zeros where the nearest centre has no class. Cost: O(m k d).
/// Measured on iris, wine, breast_cancer and digits with 10 % labels: a log loss of 0.15 to 0.98, against
/// 0.15 to 4.5 with a column's variance.
RowMatrix classProbabilities(const LabelledClusters &clusters, const RowMatrix &points);

/// What becomes of the samples of a cluster in which no label is given.
enum class UnlabelledClusters {
    NearestLabelled, ///< each goes to the nearest cluster that has a class
    Unreached        ///< they stay unlabelled
};

/// How a method begins its clustering and what it makes of it.
struct ClusterPlan
{
    RowMatrix centres = {};     ///< k x d, to begin with
    KMeansOptions options = {}; ///< with groups: they are the classes, and given labels stay as they are
    /// The classes (k) of the clusters as they stand, kUnlabelled where one has none; at least one has one.
    std::function<std::vector<int>(const Clustering &clustering)> classes = {};
    UnlabelledClusters unlabelled = UnlabelledClusters::Unreached;
};

/// Clusters the problem's samples by the plan and predicts them all. Frames: each assignment. Error: stopped
/// before the first assignment. Later stops: Ending::Stopped and the last whole assignment; where
/// probabilities would take too long, each sample is in its cluster's class, those of a cluster without one,
/// where the plan wants them labelled, in that of the nearest centre with one, and a note says so.
Result<Outcome> learnByClusters(const LearningProblem &problem, const ClusterPlan &plan,
                                const RunControl &control);

/// Class probabilities of new points from the clusters that the outcome came from: as many iterations again.
/// Error: stopped.
Result<RowMatrix> predictByClusters(const LearningProblem &problem, ClusterPlan plan, const Outcome &outcome,
                                    const RowMatrix &points, const RunControl &control);

/// The parameter max_iterations of clustering methods.
Parameter clusterIterations();

} // namespace inkling
