// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/pair_weights.h"

#include <Eigen/Cholesky>

namespace inkling {

/// An approximate inverse of A = diag(d) - W, for conjugate gradients. With a constant s on its diagonal the
/// W of a Gaussian kernel is positive semidefinite and nearly of low rank: W + s I = U U^T + R with R from a
/// partial Cholesky factorisation with pivoting (Harbrecht, Peters and Schneider 2012), and what is inverted
/// is diag(d + s) - U U^T = A + R (Sherman, Morrison and Woodbury). Of other W it is the diagonal's inverse
/// where that would not be positive definite. Same bits for any number of threads.
class LowRankPreconditioner
{
public:
    /// d: n, > 0; s is W.largest(). Stopped: an Error of that kind. Cost: O(n r^2) for the
    /// rank r <= 2 sqrt(n), less where R has become small; memory: 8 n r bytes.
    static Result<LowRankPreconditioner> of(const PairWeights &W, const Eigen::VectorXd &d,
                                            const RunControl &control);

    /// Of each column of B (n x c). Cost: O(n r c).
    RowMatrix apply(const RowMatrix &B, const RunControl &control) const;

private:
    Eigen::VectorXd m_inverse;          ///< n: 1 / (d + s), of the diagonal alone 1 / d
    RowMatrix m_scaled;                 ///< r x n: U^T diag(d + s)^-1
    Eigen::LLT<Eigen::MatrixXd> m_core; ///< of I - U^T diag(d + s)^-1 U: r x r
};

} // namespace inkling
