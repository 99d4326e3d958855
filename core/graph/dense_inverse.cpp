// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/dense_inverse.h"

#include "core/base/blas.h"
#include "core/base/parallel.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr Eigen::Index kPanel = 64;
constexpr Eigen::Index kBlockRows = 128;

/// Columns begin ... end - 1 of the symmetric matrix of which the lower triangle is A's.
RowMatrix columns(const RowMatrix &A, Eigen::Index begin, Eigen::Index end)
{
    RowMatrix V(A.rows(), end - begin);
    V.topRows(begin) = A.block(begin, 0, end - begin, begin).transpose();
    V.middleRows(begin, end - begin) =
        A.block(begin, begin, end - begin, end - begin).selfadjointView<Eigen::Lower>();
    V.bottomRows(A.rows() - end) = A.block(end, begin, A.rows() - end, end - begin);
    return V;
}

/// Sweeps a panel K: A_ij <- A_ij - A_iK A_KK^-1 A_Kj, A_iK <- A_iK A_KK^-1, A_KK <- -A_KK^-1. What is not
/// swept yet is a Schur complement, positive definite like all of A; after the last panel A is minus its
/// inverse.
void sweep(RowMatrix &A, Eigen::Index begin, Eigen::Index end, ThreadPool *pool)
{
    const Eigen::Index n = A.rows();
    const Eigen::Index width = end - begin;
    const RowMatrix V = columns(A, begin, end);
    const RowMatrix pivot = V.middleRows(begin, width).llt().solve(RowMatrix::Identity(width, width)).eval();
    const RowMatrix R = V * pivot;
    parallelFor(pool, static_cast<std::size_t>(n), kBlockRows, [&](std::size_t from, std::size_t to) {
        const auto first = static_cast<Eigen::Index>(from);
        const auto last = static_cast<Eigen::Index>(to); // of the lower triangle's columns, too
        cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(last - first),
                    static_cast<int>(last), static_cast<int>(width), -1.0, R.data() + first * width,
                    static_cast<int>(width), V.data(), static_cast<int>(width), 1.0, A.data() + first * n,
                    static_cast<int>(n));
    });
    A.block(begin, 0, width, begin) = R.topRows(begin).transpose();
    A.block(begin, begin, width, width) = -pivot;
    A.block(end, begin, n - end, width) = R.bottomRows(n - end);
}

} // namespace

Result<RowMatrix> inverse(RowMatrix A, const RunControl &control)
{
    keepBlasOnThisThread();
    const Eigen::Index n = A.rows();
    for (Eigen::Index begin = 0; begin < n; begin += kPanel) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(n)))
            return stopped();
        sweep(A, begin, std::min(n, begin + kPanel), control.pool());
    }
    A.triangularView<Eigen::Lower>() *= -1.0;
    A.triangularView<Eigen::StrictlyUpper>() = A.transpose();
    return A;
}

} // namespace inkling
