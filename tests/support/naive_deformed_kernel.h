// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph.h"
#include "tests/support/dense_graph.h"

#include <Eigen/LU>

#include <cmath>

namespace inkling {

using ExtendedMatrix = Eigen::Matrix<long double, Eigen::Dynamic, Eigen::Dynamic>;

/// exp(-|a_i - b_j|^2 / (2 sigma^2)).
inline ExtendedMatrix gaussianKernel(const RowMatrix &A, const RowMatrix &B, double sigma)
{
    ExtendedMatrix K(A.rows(), B.rows());
    for (Eigen::Index i = 0; i < A.rows(); ++i) {
        for (Eigen::Index j = 0; j < B.rows(); ++j) {
            const long double squared = (A.row(i) - B.row(j)).cast<long double>().squaredNorm();
            K(i, j) = std::exp(-squared / (2.0L * sigma * sigma));
        }
    }
    return K;
}

/// ratio L^p of the normalised Laplacian, 0 at nodes without an edge.
inline ExtendedMatrix manifoldPenalty(const Graph &graph, double ratio, int degree)
{
    const ExtendedMatrix W = denseWeights(graph).cast<long double>();
    ExtendedMatrix L = ExtendedMatrix::Zero(W.rows(), W.cols());
    for (Eigen::Index i = 0; i < W.rows(); ++i) {
        for (Eigen::Index j = 0; j < W.rows(); ++j) {
            const long double both = W.row(i).sum() * W.row(j).sum();
            if (both > 0.0L)
                L(i, j) = (i == j ? 1.0L : 0.0L) - W(i, j) / std::sqrt(both);
        }
    }
    ExtendedMatrix M = ratio * L;
    for (int power = 1; power < degree; ++power)
        M = (M * L).eval();
    return M;
}

/// The deformed kernel between `points` and all of X, by the words: k - k (I + M K)^-1 M K, in extended
/// precision.
inline RowMatrix naiveDeformedKernel(const RowMatrix &points, const RowMatrix &X, const ExtendedMatrix &M,
                                     double sigma)
{
    const ExtendedMatrix K = gaussianKernel(X, X, sigma);
    const ExtendedMatrix I = ExtendedMatrix::Identity(K.rows(), K.cols());
    const ExtendedMatrix k = gaussianKernel(points, X, sigma);
    const ExtendedMatrix bent = (I + M * K).partialPivLu().solve(M * K);
    return (k - k * bent).cast<double>();
}

} // namespace inkling
