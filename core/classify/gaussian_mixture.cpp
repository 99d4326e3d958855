// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/gaussian_mixture.h"

#include "core/base/blas.h"
#include "core/base/gigabytes.h"
#include "core/base/parallel.h"
#include "core/graph/dense_cholesky.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <utility>

namespace inkling {

namespace {

constexpr double kEmpty = 1e-12; // samples; a mean of fewer has no digits

/// Calls body(first row, rows, sum of weighted outer products) for chunks of rows, one after the other,
/// between which it asks the control; `cost` is that of a row. False: stopped.
bool inChunks(Eigen::Index n, double cost, const RunControl &control,
              const std::function<void(Eigen::Index, Eigen::Index)> &body)
{
    constexpr double kChunkOperations = 5e7; // some 50 ms
    constexpr double kFewestRows = 16.0;
    const auto chunk =
        static_cast<Eigen::Index>(std::clamp(kChunkOperations / std::max(cost, 1.0), kFewestRows, 1e6));
    for (Eigen::Index first = 0; first < n; first += chunk) {
        if (!control.advance(static_cast<double>(first) / static_cast<double>(n)))
            return false;
        body(first, std::min(chunk, n - first));
    }
    return true;
}

/// For each column of the weights W (n x K) the scatter of the rows of X about a centre (K x d): the lower
/// triangles of sums that a thread adds up in the order of the rows. False: stopped.
bool addScatters(const RowMatrix &X, const Eigen::Ref<const RowMatrix> &W, const RowMatrix &centres,
                 std::vector<RowMatrix> &sums, const RunControl &control)
{
    keepBlasOnThisThread();
    const Eigen::Index d = X.cols();
    sums.assign(static_cast<std::size_t>(W.cols()), RowMatrix::Zero(d, d));
    const double cost = static_cast<double>(W.cols() * d * d);
    return inChunks(X.rows(), cost, control, [&](Eigen::Index first, Eigen::Index rows) {
        parallelFor(control.pool(), sums.size(), 1, [&](std::size_t component, std::size_t) {
            const auto k = static_cast<Eigen::Index>(component);
            RowMatrix D = X.middleRows(first, rows).rowwise() - centres.row(k);
            D.array().colwise() *= W.col(k).segment(first, rows).array().sqrt();
            cblas_dsyrk(CblasRowMajor, CblasLower, CblasTrans, static_cast<int>(d), static_cast<int>(rows),
                        1.0, D.data(), static_cast<int>(d), 1.0, sums[component].data(), static_cast<int>(d));
        });
    });
}

/// The rows x of D (m x d) as C^-1 x, whose squared lengths are those that the covariance C C^T measures.
RowMatrix whitened(RowMatrix D, const RowMatrix &C)
{
    keepBlasOnThisThread();
    const auto d = static_cast<int>(D.cols());
    cblas_dtrsm(CblasRowMajor, CblasRight, CblasLower, CblasTrans, CblasNonUnit, static_cast<int>(D.rows()),
                d, 1.0, C.data(), d, D.data(), d);
    return D;
}

Error tooSingular()
{
    return {message(QT_TRANSLATE_NOOP(
        "core",
        "A covariance of the mixture is singular; choose a larger shrinkage or another covariance."))};
}

} // namespace

RowMatrix GaussianMixture::logDensities(const RowMatrix &points) const
{
    RowMatrix logs(points.rows(), weights.size());
    RowMatrix Z;
    RowMatrix centres;
    if (kind == CovarianceKind::Shared) {
        Z = whitened(points.rowwise() - means.row(0), factors.front());
        centres = whitened(means.rowwise() - means.row(0), factors.front());
    }
    const double constant = static_cast<double>(means.cols()) * std::log(2.0 * std::numbers::pi);
    for (Eigen::Index k = 0; k < weights.size(); ++k) {
        if (kind == CovarianceKind::Shared) {
            logs.col(k) = (Z.rowwise() - centres.row(k)).rowwise().squaredNorm();
        } else if (kind == CovarianceKind::Full) {
            Z = whitened(points.rowwise() - means.row(k), factors[static_cast<std::size_t>(k)]);
            logs.col(k) = Z.rowwise().squaredNorm();
        } else {
            Z = (points.rowwise() - means.row(k)).cwiseAbs2();
            logs.col(k) = Z * variances.row(k).cwiseInverse().transpose();
        }
        logs.col(k).array() += logDeterminants[k] + constant;
        logs.col(k) = (std::log(weights[k]) - logs.col(k).array() / 2.0).matrix();
    }
    return logs;
}

Status checkMixtureMemory(CovarianceKind kind, Eigen::Index K, Eigen::Index d, double mostBytes)
{
    constexpr double kCopies = 3.0; // of the last mixture, of the next one, and its scatters
    const auto width = static_cast<double>(d);
    const double matrices = kind == CovarianceKind::Full     ? static_cast<double>(K)
                            : kind == CovarianceKind::Shared ? 1.0
                                                             : 0.0;
    const double bytes = kCopies * sizeof(double) * matrices * width * width;
    if (bytes <= mostBytes)
        return Success{};
    return Error{
        message(QT_TRANSLATE_NOOP("core", "The covariances of %1 Gaussians in %2 columns need %3 GB of "
                                          "memory, more than the %4 GB allowed; choose diagonal "
                                          "covariances or fewer Gaussians (covariance=diagonal)."),
                K, d, neededGigabytes(bytes), mostBytes / kGigabyte),
        ErrorKind::Limit};
}

Result<MixtureFitter> MixtureFitter::prepare(const RowMatrix &X, const Eigen::VectorXd &sampleWeights,
                                             CovarianceKind kind, CovariancePrior prior,
                                             const RunControl &control)
{
    MixtureFitter fitter;
    fitter.m_X = &X;
    fitter.m_kind = kind;
    fitter.m_prior = std::move(prior);
    if (kind != CovarianceKind::Shared)
        return fitter;
    // The scatter within the Gaussians is that of all samples, which never changes, less that of the means.
    fitter.m_mean = sampleWeights.transpose() * X / sampleWeights.sum();
    std::vector<RowMatrix> scatter;
    if (!addScatters(X, sampleWeights, fitter.m_mean, scatter, control))
        return stopped();
    fitter.m_scatter = std::move(scatter.front());
    return fitter;
}

Result<GaussianMixture> MixtureFitter::maximise(const RowMatrix &R, const RowMatrix &emptyMeans,
                                                const RunControl &control) const
{
    const Eigen::Index K = R.cols();
    const Eigen::VectorXd counts = R.transpose() * Eigen::VectorXd::Ones(R.rows());
    GaussianMixture mixture{.kind = m_kind, .weights = counts / counts.sum(), .means = emptyMeans};
    mixture.logDeterminants.resize(K);
    RowMatrix sums = RowMatrix::Zero(K, m_X->cols());
    const double cost = static_cast<double>(K * m_X->cols());
    const bool isDone =
        inChunks(m_X->rows(), cost, control.part(0.0, 0.2), [&](Eigen::Index first, Eigen::Index rows) {
            sums.noalias() += R.middleRows(first, rows).transpose() * m_X->middleRows(first, rows);
        });
    if (!isDone)
        return stopped();
    for (Eigen::Index k = 0; k < K; ++k) {
        if (counts[k] > kEmpty)
            mixture.means.row(k) = sums.row(k) / counts[k];
    }
    const RunControl rest = control.part(0.2, 1.0);
    const Status added = m_kind == CovarianceKind::Diagonal ? addDiagonal(mixture, R, counts, rest)
                         : m_kind == CovarianceKind::Shared ? addShared(mixture, counts, rest)
                                                            : addFull(mixture, R, counts, rest);
    if (!added)
        return added.error();
    return mixture;
}

Status MixtureFitter::addDiagonal(GaussianMixture &mixture, const RowMatrix &R, const Eigen::VectorXd &counts,
                                  const RunControl &control) const
{
    const Eigen::Index K = R.cols();
    const double nu = m_prior.strength;
    mixture.variances = RowMatrix::Zero(K, m_X->cols());
    const double cost = 3.0 * static_cast<double>(K * m_X->cols());
    const bool isDone = inChunks(m_X->rows(), cost, control, [&](Eigen::Index first, Eigen::Index rows) {
        parallelFor(control.pool(), static_cast<std::size_t>(K), 1, [&](std::size_t component, std::size_t) {
            const auto k = static_cast<Eigen::Index>(component);
            mixture.variances.row(k) +=
                R.col(k).segment(first, rows).transpose() *
                (m_X->middleRows(first, rows).rowwise() - mixture.means.row(k)).cwiseAbs2();
        });
    });
    if (!isDone)
        return stopped();
    for (Eigen::Index k = 0; k < K; ++k) {
        const Eigen::RowVectorXd scatter = mixture.variances.row(k);
        mixture.variances.row(k) = (scatter + nu * m_prior.variances) / (counts[k] + nu);
    }
    if (!(mixture.variances.array() > 0.0).all())
        return tooSingular();
    mixture.logDeterminants = mixture.variances.array().log().rowwise().sum();
    if (nu > 0.0) {
        mixture.penalty = nu / 2.0 *
                          (mixture.logDeterminants.sum() +
                           (m_prior.variances.replicate(K, 1).array() / mixture.variances.array()).sum());
    }
    return Success{};
}

Status MixtureFitter::addShared(GaussianMixture &mixture, const Eigen::VectorXd &counts,
                                const RunControl &control) const
{
    const double nu = m_prior.strength;
    const RowMatrix means = mixture.means.rowwise() - m_mean;
    RowMatrix S = m_scatter;
    S.noalias() -= means.transpose() * counts.asDiagonal() * means;
    S.diagonal() += nu * m_prior.variances.transpose();
    S /= counts.sum() + nu;
    const auto logDeterminant = addFactor(mixture, std::move(S), control);
    if (!logDeterminant)
        return logDeterminant.error();
    mixture.logDeterminants.setConstant(*logDeterminant);
    return Success{};
}

Status MixtureFitter::addFull(GaussianMixture &mixture, const RowMatrix &R, const Eigen::VectorXd &counts,
                              const RunControl &control) const
{
    const double nu = m_prior.strength;
    std::vector<RowMatrix> scatters;
    if (!addScatters(*m_X, R, mixture.means, scatters, control.part(0.0, 0.6)))
        return stopped();
    for (Eigen::Index k = 0; k < R.cols(); ++k) {
        const double done = 0.6 + 0.4 * static_cast<double>(k) / static_cast<double>(R.cols());
        RowMatrix &S = scatters[static_cast<std::size_t>(k)];
        S.diagonal() += nu * m_prior.variances.transpose();
        S /= counts[k] + nu;
        const auto logDeterminant =
            addFactor(mixture, std::move(S), control.part(done, done + 0.4 / static_cast<double>(R.cols())));
        if (!logDeterminant)
            return logDeterminant.error();
        mixture.logDeterminants[k] = *logDeterminant;
    }
    return Success{};
}

Result<double> MixtureFitter::addFactor(GaussianMixture &mixture, RowMatrix S,
                                        const RunControl &control) const
{
    auto C = cholesky(std::move(S), control.part(0.0, 0.5));
    if (!C)
        return C.error().kind == ErrorKind::Stopped ? C.error() : tooSingular();
    const double logDeterminant = 2.0 * C->diagonal().array().log().sum();
    mixture.penalty += m_prior.strength / 2.0 * logDeterminant;
    if (m_prior.strength > 0.0) {
        RowMatrix B = m_prior.variances.cwiseSqrt().asDiagonal();
        if (!solveLower(*C, B, control.part(0.5, 1.0)))
            return stopped();
        mixture.penalty += m_prior.strength / 2.0 * B.squaredNorm();
    }
    mixture.factors.push_back(std::move(C).value());
    return logDeterminant;
}

} // namespace inkling
