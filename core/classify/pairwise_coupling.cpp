// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/pairwise_coupling.h"

#include <Eigen/Cholesky>

#include <algorithm>

namespace inkling {

Eigen::VectorXd coupledProbabilities(const RowMatrix &r)
{
    // The sum is p^T Q p. Where p sums to 1, Q + 1 1^T has the same minimum, and unlike Q, which is singular
    // when all pairs agree, it is positive definite; p is then in proportion to (Q + 1 1^T)^-1 1. That no
    // p_i is negative is the paper's theorem 2.
    constexpr double kLeast = 1e-7;
    const Eigen::Index c = r.rows();
    Eigen::MatrixXd A = Eigen::MatrixXd::Ones(c, c);
    for (Eigen::Index i = 0; i < c; ++i) {
        for (Eigen::Index j = 0; j < i; ++j) {
            const double ij = std::clamp(r(i, j), kLeast, 1.0 - kLeast);
            const double ji = 1.0 - ij;
            A(i, i) += ji * ji;
            A(j, j) += ij * ij;
            A(i, j) -= ij * ji;
        }
    }
    Eigen::VectorXd p = Eigen::VectorXd::Ones(c);
    A.selfadjointView<Eigen::Lower>().llt().solveInPlace(p);
    p = p.cwiseMax(0.0); // rounding
    return p / p.sum();
}

} // namespace inkling
