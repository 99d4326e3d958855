// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/low_rank_preconditioner.h"

#include "core/base/blas.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace inkling {

namespace {

// Measured on two moons: less costs iterations, more costs more than it saves.
constexpr double kRankPerRoot = 2.0;
constexpr double kSmallRest = 0.03; ///< of the trace

// Of s, for a node to take part. The others are as good as alone: their own degree, however small, is all
// there is to know, and would be lost beside s.
constexpr double kLeastDegree = 0.05;

constexpr std::size_t kBlockColumns = 1024;

/// U^T of W + s I, a row a pivot, until the rest is small or there are `most` rows.
class PartialCholesky
{
public:
    /// isIn: n, 1 for the nodes that it is for, 0 for the others.
    PartialCholesky(const PairWeights &W, const Eigen::VectorXd &isIn, Eigen::Index most)
        : m_W(W)
        , m_isIn(isIn)
        , m_rows(most, W.rows())
        , m_rest(W.largest() * isIn)
    {
    }

    Result<RowMatrix> factor(const RunControl &control)
    {
        const double small = kSmallRest * m_rest.sum();
        Eigen::Index rank = 0;
        for (; rank < m_rows.rows() && m_rest.sum() > small; ++rank) {
            const double share = static_cast<double>(rank) / static_cast<double>(m_rows.rows());
            if (!control.advance(share * share))
                return stopped();
            addRow(rank, control.pool());
        }
        m_rows.conservativeResize(rank, Eigen::NoChange);
        return std::move(m_rows);
    }

private:
    void addRow(Eigen::Index rank, ThreadPool *pool)
    {
        Eigen::Index pivot = 0;
        const double root = std::sqrt(m_rest.maxCoeff(&pivot));
        m_rows.row(rank) = m_W.row(pivot);
        m_rows(rank, pivot) = m_W.largest();
        const Eigen::VectorXd known = m_rows.col(pivot).head(rank);
        parallelFor(pool, static_cast<std::size_t>(m_rows.cols()), kBlockColumns,
                    [&](std::size_t begin, std::size_t end) {
                        const auto first = static_cast<Eigen::Index>(begin);
                        const auto count = static_cast<Eigen::Index>(end - begin);
                        auto row = m_rows.row(rank).segment(first, count);
                        row.noalias() -= known.transpose() * m_rows.block(0, first, rank, count);
                        row.array() *= m_isIn.segment(first, count).transpose().array() / root;
                        auto rest = m_rest.segment(first, count);
                        rest = (rest - row.transpose().cwiseAbs2()).cwiseMax(0.0);
                    });
        m_rest[pivot] = 0.0;
    }

    const PairWeights &m_W;
    const Eigen::VectorXd &m_isIn;
    RowMatrix m_rows;
    Eigen::VectorXd m_rest; ///< the diagonal of R
};

} // namespace

Result<LowRankPreconditioner> LowRankPreconditioner::of(const PairWeights &W, const Eigen::VectorXd &d,
                                                        const RunControl &control)
{
    const Eigen::Index n = W.rows();
    const double s = W.largest();
    const auto most = static_cast<Eigen::Index>(kRankPerRoot * std::sqrt(static_cast<double>(n)));
    const Eigen::VectorXd isIn = (d.array() >= kLeastDegree * s).cast<double>();
    auto factor = PartialCholesky(W, isIn, std::min(n, most)).factor(control.part(0.0, 0.7));
    if (!factor)
        return factor.error();
    const RowMatrix U = std::move(factor).value();
    const auto r = static_cast<int>(U.rows());
    LowRankPreconditioner result;
    result.m_inverse = (d + s * isIn).cwiseInverse();
    result.m_scaled = U * result.m_inverse.asDiagonal();
    if (!control.advance(0.8))
        return stopped();
    keepBlasOnThisThread();
    RowMatrix core = RowMatrix::Identity(r, r);
    if (r > 0) {
        cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, r, r, static_cast<int>(n), -1.0,
                    result.m_scaled.data(), static_cast<int>(n), U.data(), static_cast<int>(n), 1.0,
                    core.data(), r);
    }
    result.m_core.compute(core);
    if (r == 0 || result.m_core.info() != Eigen::Success) {
        result.m_inverse = d.cwiseInverse();
        result.m_scaled.resize(0, n);
    }
    if (!control.advance(1.0))
        return stopped();
    return result;
}

RowMatrix LowRankPreconditioner::apply(const RowMatrix &B, const RunControl &control) const
{
    if (m_scaled.rows() == 0)
        return m_inverse.asDiagonal() * B;
    const auto n = static_cast<std::size_t>(B.rows());
    std::vector<RowMatrix> partial((n + kBlockColumns - 1) / kBlockColumns);
    parallelFor(control.pool(), n, kBlockColumns, [&](std::size_t begin, std::size_t end) {
        const auto first = static_cast<Eigen::Index>(begin);
        const auto count = static_cast<Eigen::Index>(end - begin);
        partial[begin / kBlockColumns] = m_scaled.middleCols(first, count) * B.middleRows(first, count);
    });
    RowMatrix seen = RowMatrix::Zero(m_scaled.rows(), B.cols());
    for (const RowMatrix &part : partial)
        seen += part;
    const RowMatrix solved = m_core.solve(seen);
    RowMatrix result(B.rows(), B.cols());
    parallelFor(control.pool(), n, kBlockColumns, [&](std::size_t begin, std::size_t end) {
        const auto first = static_cast<Eigen::Index>(begin);
        const auto count = static_cast<Eigen::Index>(end - begin);
        result.middleRows(first, count) =
            m_inverse.segment(first, count).asDiagonal() * B.middleRows(first, count);
        result.middleRows(first, count).noalias() += m_scaled.middleCols(first, count).transpose() * solved;
    });
    return result;
}

} // namespace inkling
