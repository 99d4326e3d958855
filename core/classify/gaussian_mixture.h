// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"

#include <vector>

namespace inkling {

enum class CovarianceKind {
    Shared,   ///< one matrix for all Gaussians
    Diagonal, ///< of each Gaussian the variances of the columns
    Full      ///< of each Gaussian a matrix
};

inline constexpr double kMixtureBytes = 4.0 * (1ULL << 30);

/// What is believed of every covariance before a sample is seen: as if `strength` samples with these
/// variances and no correlation had been seen.
struct CovariancePrior
{
    double strength = 0.0;             ///< nu, samples; >= 0
    Eigen::RowVectorXd variances = {}; ///< T, d, > 0
};

/// K Gaussians in d dimensions with their weights.
struct GaussianMixture
{
    CovarianceKind kind = CovarianceKind::Shared;
    Eigen::VectorXd weights = {};         ///< K, sum to 1
    RowMatrix means = {};                 ///< K x d
    RowMatrix variances = {};             ///< K x d; Diagonal only
    std::vector<RowMatrix> factors = {};  ///< the C of S = C C^T: one (Shared), K (Full) or none (Diagonal)
    Eigen::VectorXd logDeterminants = {}; ///< K, log |S|
    double penalty = 0.0; ///< nu / 2 times the sum of log |S| + tr(S^-1 T) over all different S

    /// log(weight_k N(x | mean_k, S_k)) of points (m x d): m x K. Cost: O(m K d), Full O(m K d^2), Shared
    /// O(m d^2) besides.
    RowMatrix logDensities(const RowMatrix &points) const;
};

/// Error: the covariances of K Gaussians in d dimensions, of which a fit holds three at a time, need more
/// memory than mostBytes.
Status checkMixtureMemory(CovarianceKind kind, Eigen::Index K, Eigen::Index d,
                          double mostBytes = kMixtureBytes);

/// The M step: which mixture explains best the samples that it has been told to explain.
class MixtureFitter
{
public:
    /// X: n x d, finite, borrowed. sampleWeights: n, >= 0, the row sums of all responsibilities to come.
    /// Error: stopped. Cost: Shared O(n d^2).
    static Result<MixtureFitter> prepare(const RowMatrix &X, const Eigen::VectorXd &sampleWeights,
                                         CovarianceKind kind, CovariancePrior prior,
                                         const RunControl &control);

    /// The mixture that maximises sum_ik R_ik log(weight_k N(x_i | k)) - penalty:
    ///   S_k = (sum_i R_ik (x_i - mean_k)(x_i - mean_k)^T + nu T) / (sum_i R_ik + nu), Shared with both sums
    /// over all k. R: n x K, >= 0. emptyMeans (K x d): where a Gaussian stays to which no sample belongs.
    /// Error: stopped; a covariance that is not positive definite, which a prior of some strength excludes.
    /// Same bits for any number of threads. Cost: O(n K d), Full O(n K d^2 + K d^3), Shared O(K d^2 + d^3)
    /// besides. Source: Dempster, Laird and Rubin 1977; the prior, an inverse Wishart distribution, as in
    /// Fraley and Raftery 2007.
    Result<GaussianMixture> maximise(const RowMatrix &R, const RowMatrix &emptyMeans,
                                     const RunControl &control) const;

private:
    Status addDiagonal(GaussianMixture &mixture, const RowMatrix &R, const Eigen::VectorXd &counts,
                       const RunControl &control) const;
    Status addShared(GaussianMixture &mixture, const Eigen::VectorXd &counts,
                     const RunControl &control) const;
    Status addFull(GaussianMixture &mixture, const RowMatrix &R, const Eigen::VectorXd &counts,
                   const RunControl &control) const;
    Result<double> addFactor(GaussianMixture &mixture, RowMatrix S, const RunControl &control) const;

    const RowMatrix *m_X = nullptr; ///< borrowed
    CovarianceKind m_kind = CovarianceKind::Shared;
    CovariancePrior m_prior;
    Eigen::RowVectorXd m_mean; ///< of the weighted samples
    RowMatrix m_scatter;       ///< of the weighted samples about it; Shared only
};

} // namespace inkling
