// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/kernel_factor.h"

#include "core/base/blas.h"
#include "core/base/gigabytes.h"
#include "core/base/median.h"
#include "core/base/rounds.h"
#include "core/graph/edge_weights.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kMostTogether = 64;
constexpr std::size_t kBlockColumns = 128;
constexpr double kGoodPivot = 0.1; // of the largest: what a pivot is worth that shares its panel with others
constexpr Eigen::Index kMostForMedian = 500;

double factorBytes(double n, double rank)
{
    return sizeof(double) * rank * (n + 2.0 * rank);
}

/// The decomposition, a panel of rows of R at a time.
class PivotedCholesky
{
public:
    PivotedCholesky(const RowMatrix &X, double gamma, double mostBytes)
        : m_X(X)
        , m_gamma(gamma)
        , m_mostBytes(mostBytes)
        , m_tolerance(static_cast<double>(X.rows()) * std::numeric_limits<double>::epsilon())
        , m_residual(Eigen::VectorXd::Ones(X.rows()))
    {
    }

    Status run(const RunControl &control);
    KernelFactor factor();

private:
    double progress() const;
    Status fits() const;
    std::vector<int> candidates() const;
    bool takeOffEarlier(RowMatrix &panel, const std::vector<int> &points, const RunControl &control) const;
    std::vector<int> goodPivots(RowMatrix S) const;
    bool append(const RowMatrix &panel, const std::vector<int> &points, const RunControl &control);

    const RowMatrix &m_X;
    double m_gamma;
    double m_mostBytes;
    double m_tolerance;
    Eigen::VectorXd m_residual; ///< what is left of K's diagonal; 0 at pivots
    std::vector<RowMatrix> m_panels;
    std::vector<int> m_pivots;
    std::size_t m_together = 1; ///< so many points are tried next
};

/// Of the logarithm of the largest residual, or of the points.
double PivotedCholesky::progress() const
{
    const double largest = std::clamp(m_residual.maxCoeff(), m_tolerance, 1.0);
    const double used = static_cast<double>(m_pivots.size()) / static_cast<double>(m_X.rows());
    return std::min(1.0, std::max(used, std::log(largest) / std::log(m_tolerance)));
}

/// The residual falls ever more slowly, so that the rank is at least what its fall up to now makes it.
Status PivotedCholesky::fits() const
{
    const auto n = static_cast<double>(m_X.rows());
    const auto rank = static_cast<double>(m_pivots.size());
    const double largest = m_residual.maxCoeff();
    double atLeast = rank;
    if (rank >= 4.0 * kMostTogether && largest > m_tolerance)
        atLeast = std::min(n, rank * std::log(m_tolerance) / std::min(-1e-9, std::log(largest)));
    const double bytes = factorBytes(n, atLeast);
    if (bytes <= m_mostBytes)
        return Success{};
    return Error{
        message(QT_TRANSLATE_NOOP("core",
                                  "The kernel of %1 samples needs at least %2 GB of memory, more than the "
                                  "%3 GB allowed; choose a larger sigma, fewer samples or another method."),
                m_X.rows(), neededGigabytes(bytes), m_mostBytes / kGigabyte),
        ErrorKind::Limit};
}

/// The points with the largest residuals (ties: the lower row first).
std::vector<int> PivotedCholesky::candidates() const
{
    std::vector<int> points;
    for (Eigen::Index i = 0; i < m_residual.size(); ++i) {
        if (m_residual[i] > m_tolerance)
            points.push_back(static_cast<int>(i));
    }
    const auto middle = points.begin() + static_cast<std::ptrdiff_t>(std::min(m_together, points.size()));
    std::partial_sort(points.begin(), middle, points.end(), [&](int a, int b) {
        return m_residual[a] > m_residual[b] || (m_residual[a] == m_residual[b] && a < b);
    });
    points.erase(middle, points.end());
    return points;
}

bool PivotedCholesky::takeOffEarlier(RowMatrix &panel, const std::vector<int> &points,
                                     const RunControl &control) const
{
    std::vector<RowMatrix> factors;
    factors.reserve(m_panels.size());
    for (const RowMatrix &earlier : m_panels)
        factors.emplace_back(earlier(Eigen::all, points));
    const auto cost = static_cast<double>(points.size() * m_pivots.size());
    const auto n = static_cast<int>(panel.cols());
    return parallelRounds(
        control, static_cast<std::size_t>(n), kBlockColumns, cost, [&](std::size_t from, std::size_t to) {
            for (std::size_t k = 0; k < m_panels.size(); ++k) {
                cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, static_cast<int>(panel.rows()),
                            static_cast<int>(to - from), static_cast<int>(m_panels[k].rows()), -1.0,
                            factors[k].data(), static_cast<int>(panel.rows()), m_panels[k].data() + from, n,
                            1.0, panel.data() + from, n);
            }
        });
}

/// Which of some points to go on with, S what is left of the kernel between them.
std::vector<int> PivotedCholesky::goodPivots(RowMatrix S) const
{
    std::vector<int> good;
    const double enough = std::max(m_tolerance, kGoodPivot * S.diagonal().maxCoeff());
    Eigen::Index next = 0;
    while (S.diagonal().maxCoeff(&next) > enough) {
        good.push_back(static_cast<int>(next));
        const Eigen::VectorXd column = S.col(next);
        S -= column * column.transpose() / column[next];
        S.diagonal()[next] = 0.0;
    }
    return good;
}

/// R's next rows, from what is left of the kernel's rows of these points.
bool PivotedCholesky::append(const RowMatrix &panel, const std::vector<int> &points,
                             const RunControl &control)
{
    const RowMatrix S = panel(Eigen::all, points);
    const std::vector<int> good = goodPivots(S);
    if (good.size() == points.size())
        m_together = std::min(2 * m_together, kMostTogether);
    else if (2 * good.size() < points.size())
        m_together = std::max<std::size_t>(1, points.size() / 2);
    if (good.empty()) { // nothing but rounding was left of them
        m_residual(points).setZero();
        return true;
    }
    const RowMatrix C = S(good, good).llt().matrixL();
    RowMatrix rows = panel(good, Eigen::all);
    const bool isDone =
        parallelRounds(control, static_cast<std::size_t>(rows.cols()), kBlockColumns,
                       static_cast<double>(good.size() * good.size()), [&](std::size_t from, std::size_t to) {
                           const auto columns =
                               Eigen::seq(static_cast<Eigen::Index>(from), static_cast<Eigen::Index>(to) - 1);
                           auto block = rows(Eigen::all, columns);
                           RowMatrix solved = block;
                           C.triangularView<Eigen::Lower>().solveInPlace(solved);
                           block = solved;
                           m_residual(columns) -= solved.colwise().squaredNorm().transpose();
                       });
    if (!isDone)
        return false;
    for (const int place : good) {
        m_residual[points[place]] = 0.0;
        m_pivots.push_back(points[place]);
    }
    m_panels.push_back(std::move(rows));
    return true;
}

Status PivotedCholesky::run(const RunControl &control)
{
    keepBlasOnThisThread();
    for (std::vector<int> points = candidates(); !points.empty(); points = candidates()) {
        const RunControl part = control.part(progress(), progress());
        if (Status enough = fits(); !enough)
            return enough;
        auto panel = pairWeights(m_X(points, Eigen::all), m_X, Metric::Euclidean, m_gamma, part);
        if (!panel)
            return panel.error();
        for (std::size_t i = 0; i < points.size(); ++i) // also of a row without a direction
            panel.value()(static_cast<Eigen::Index>(i), points[i]) = 1.0;
        if (!takeOffEarlier(panel.value(), points, part) || !append(*panel, points, part))
            return stopped();
    }
    return Success{};
}

KernelFactor PivotedCholesky::factor()
{
    KernelFactor factor{RowMatrix(static_cast<Eigen::Index>(m_pivots.size()), m_X.rows()),
                        std::move(m_pivots)};
    Eigen::Index row = 0;
    for (RowMatrix &panel : m_panels) {
        factor.R.middleRows(row, panel.rows()) = panel;
        row += panel.rows();
        panel.resize(0, 0);
    }
    return factor;
}

} // namespace

Result<KernelFactor> factorKernel(const RowMatrix &X, double gamma, double mostBytes,
                                  const RunControl &control)
{
    PivotedCholesky decomposition(X, gamma, mostBytes);
    if (const Status done = decomposition.run(control); !done)
        return done.error();
    return decomposition.factor();
}

Result<double> medianDistance(const RowMatrix &X, const RunControl &control)
{
    const Eigen::Index m = std::min(X.rows(), kMostForMedian);
    RowMatrix points(m, X.cols());
    for (Eigen::Index i = 0; i < m; ++i)
        points.row(i) = X.row(i * X.rows() / m);
    RowMatrix squared = RowMatrix::Zero(m, m);
    const Eigen::Index d = X.cols();
    const bool isDone = parallelRounds(
        control, static_cast<std::size_t>(m), 8, static_cast<double>(m * d),
        [&](std::size_t from, std::size_t to) {
            for (auto i = static_cast<Eigen::Index>(from); i < static_cast<Eigen::Index>(to); ++i) {
                for (Eigen::Index j = 0; j < i; ++j)
                    squared(i, j) = squaredDistance(points.data() + i * d, points.data() + j * d, d);
            }
        });
    if (!isDone)
        return stopped();
    std::vector<double> distances;
    for (Eigen::Index i = 0; i < m; ++i) {
        for (Eigen::Index j = 0; j < i; ++j) {
            if (squared(i, j) > 0.0)
                distances.push_back(std::sqrt(squared(i, j)));
        }
    }
    return distances.empty() ? 1.0 : median(std::move(distances));
}

} // namespace inkling
