// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/gaussian_mixture.h"
#include "core/learn/learner.h"

#include <functional>
#include <optional>
#include <vector>

namespace inkling {

struct GaussianMixtureOptions
{
    CovarianceKind covariance = CovarianceKind::Shared;
    /// How many samples the belief counts that columns do not correlate, > 0; none: as many as there are
    /// columns. Of a class with m samples that matter the covariance is drawn towards it by
    /// shrinkage / (m + shrinkage): by more than half where they are fewer than the columns.
    std::optional<double> shrinkage = {};
    int components = 1;  ///< Gaussians a class, at most as many as it has different samples at the start
    double lambda = 0.1; ///< what an unlabelled sample counts, 0 ... 1; a given one counts 1
    int maximumIterations = 300;
    double tolerance = 1e-6; ///< of the objective's change, relative
};

/// A mixture some of whose samples have known classes, and how it was found.
struct FittedMixture
{
    GaussianMixture mixture;
    std::vector<int> classes;       ///< K, the class of each Gaussian
    RowMatrix scores;               ///< n x c, the mixture's class probabilities; of given samples, too
    std::vector<double> objectives; ///< at the start and after each iteration; never falls but by rounding
    Ending ending = Ending::LimitReached;

    /// Class probabilities (m x c) of points (m x d).
    RowMatrix classProbabilities(const RowMatrix &points, int classCount) const;

    int iterations() const { return static_cast<int>(objectives.size()) - 1; }
};

/// The belief of how the columns vary within a class: their variances within the classes of the given
/// samples, to which two more samples with the columns' variances over all samples are added; at least a
/// millionth of the columns' mean variance. Error: stopped. Cost: O(n d).
Result<CovariancePrior> withinClassPrior(const LearningProblem &problem, double strength,
                                         const RunControl &control);

/// Climbs the objective
///   sum over given i of log sum_{k of class y_i} w_k N(x_i | k)
///     + lambda * sum over the others of log sum_k w_k N(x_i | k) - penalty (see MixtureFitter)
/// by expectation and maximisation. It begins with the mixture of the given samples alone; with several
/// Gaussians in a class with the clusters (k-means from the seed) of the class's given samples and of the
/// unlabelled ones whose nearest given sample is theirs, the latter counting lambda. onIteration may be
/// empty; it gets the start (iteration 0) and each iteration. Error: stopped before the start's scores; no
/// label; not enough memory for the covariances. Later stops: Ending::Stopped and the last whole iteration.
/// Deterministic; same bits for any number of threads. Cost: an iteration as MixtureFitter::maximise() and
/// GaussianMixture::logDensities(). Source: Dempster, Laird and Rubin 1977; lambda: Nigam, McCallum, Thrun
/// and Mitchell 2000.
Result<FittedMixture> fitMixture(const LearningProblem &problem, const GaussianMixtureOptions &options,
                                 const std::function<void(const FittedMixture &)> &onIteration,
                                 const RunControl &control);

} // namespace inkling
