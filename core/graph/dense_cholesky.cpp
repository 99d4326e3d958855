// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/dense_cholesky.h"

#include "core/base/blas.h"
#include "core/base/rounds.h"

#include <Eigen/Cholesky>

#include <algorithm>

namespace inkling {

namespace {

constexpr Eigen::Index kPanel = 64;
constexpr std::size_t kBlockRows = 64;
constexpr std::size_t kBlockColumns = 32;

/// Columns begin ... end - 1 of C, from those before them.
Status factorPanel(RowMatrix &A, Eigen::Index begin, Eigen::Index end, const RunControl &control)
{
    const Eigen::Index n = A.rows();
    const Eigen::Index width = end - begin;
    const auto takeOff = [&](Eigen::Index first, Eigen::Index last) {
        cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(last - first),
                    static_cast<int>(width), static_cast<int>(begin), -1.0, A.data() + first * n,
                    static_cast<int>(n), A.data() + begin * n, static_cast<int>(n), 1.0,
                    A.data() + first * n + begin, static_cast<int>(n));
    };
    takeOff(begin, end);
    const Eigen::LLT<RowMatrix> pivot(A.block(begin, begin, width, width));
    if (pivot.info() != Eigen::Success) {
        return Error{message(QT_TRANSLATE_NOOP(
            "core", "With these settings the equations are too ill-conditioned to be solved; choose a larger "
                    "gamma_a or a smaller gamma_i."))};
    }
    A.block(begin, begin, width, width) = pivot.matrixL();
    const bool isDone =
        parallelRounds(control, static_cast<std::size_t>(n - end), kBlockRows,
                       static_cast<double>(width * end), [&](std::size_t from, std::size_t to) {
                           const Eigen::Index first = end + static_cast<Eigen::Index>(from);
                           const Eigen::Index last = end + static_cast<Eigen::Index>(to);
                           takeOff(first, last);
                           cblas_dtrsm(CblasRowMajor, CblasRight, CblasLower, CblasTrans, CblasNonUnit,
                                       static_cast<int>(last - first), static_cast<int>(width), 1.0,
                                       A.data() + begin * n + begin, static_cast<int>(n),
                                       A.data() + first * n + begin, static_cast<int>(n));
                       });
    if (!isDone)
        return stopped();
    return Success{};
}

} // namespace

Result<RowMatrix> cholesky(RowMatrix A, const RunControl &control)
{
    keepBlasOnThisThread();
    const Eigen::Index n = A.rows();
    for (Eigen::Index begin = 0; begin < n; begin += kPanel) {
        const double done = static_cast<double>(begin) / static_cast<double>(n);
        const RunControl part = control.part(done, done);
        if (!part.advance(0.0))
            return stopped();
        const Status factored = factorPanel(A, begin, std::min(n, begin + kPanel), part);
        if (!factored)
            return factored.error();
    }
    A.triangularView<Eigen::StrictlyUpper>().setZero();
    return A;
}

bool solveLower(const RowMatrix &C, RowMatrix &B, const RunControl &control)
{
    keepBlasOnThisThread();
    const Eigen::Index n = C.rows();
    const double cost = static_cast<double>(n * n) / 2.0;
    return parallelRounds(control, static_cast<std::size_t>(B.cols()), kBlockColumns, cost,
                          [&](std::size_t from, std::size_t to) {
                              cblas_dtrsm(CblasRowMajor, CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit,
                                          static_cast<int>(n), static_cast<int>(to - from), 1.0, C.data(),
                                          static_cast<int>(n), B.data() + from, static_cast<int>(B.cols()));
                          });
}

Result<RowMatrix> solveCholesky(const RowMatrix &C, const RowMatrix &B, const RunControl &control)
{
    RowMatrix X = B;
    for (Eigen::Index column = 0; column < X.cols(); ++column) {
        if (!control.advance(static_cast<double>(column) / static_cast<double>(X.cols())))
            return stopped();
        Eigen::VectorXd x = X.col(column);
        C.triangularView<Eigen::Lower>().solveInPlace(x);
        C.transpose().triangularView<Eigen::Upper>().solveInPlace(x);
        X.col(column) = x;
    }
    return X;
}

} // namespace inkling
