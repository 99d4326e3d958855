// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/distance.h"
#include "core/graph/graph.h"

#include <limits>
#include <vector>

namespace inkling {

struct DeformedKernelOptions
{
    Metric metric = Metric::Euclidean;
    double sigma = std::numeric_limits<double>::quiet_NaN(); ///< > 0; NaN: medianDistance()
    double ratio = 1e4;                                      ///< gamma_I / gamma_A >= 0
    int degree = 1;                                          ///< p, 1 ... 5
    double mostBytes = 4.0 * (1ULL << 30);

    bool operator==(const DeformedKernelOptions &other) const;
};

/// The Gaussian kernel K_ij = exp(-|x_i - x_j|^2 / (2 sigma^2)) bent along a graph (Sindhwani, Niyogi and
/// Belkin 2005, Beyond the point cloud): Kt = K - K (I + M K)^-1 M K, M = ratio L^p, with the
/// normalised Laplacian L = D^-1/2 (D - W) D^-1/2, 0 at nodes without an edge. Of the cosine metric x_i are
/// the rows at length 1. With K = R^T R (factorKernel()) that is Kt = R^T (I + R M R^T)^-1 R: nothing is
/// subtracted, and what is inverted is symmetric and at least I. Hence Kt = Z^T Z, Z = C^-1 R with C C^T = I
/// + R M R^T. No label is in it.
class DeformedKernel
{
public:
    /// Error: see factorKernel(); too ill-conditioned, see cholesky(). Same bits for any number of threads.
    /// Cost: O(n r (r + d)) time and n r + 2 r^2 numbers, r <= n the rank of K within rounding.
    static Result<DeformedKernel> of(const RowMatrix &X, const Graph &graph,
                                     const DeformedKernelOptions &options, const RunControl &control);

    double sigma() const { return m_sigma; } ///< the one used

    /// Kt between some samples, l x l. Error: stopped.
    Result<RowMatrix> among(const std::vector<int> &rows, const RunControl &control) const;

    /// f_i = sum over `rows` (l) of a_j Kt(x_j, x_i) for every column of a (l x c) and all n samples: n x c.
    /// Error: stopped.
    Result<RowMatrix> functions(const std::vector<int> &rows, const RowMatrix &a,
                                const RunControl &control) const;

    /// The same functions at points (m x d) that were not there: as functions of the kernel's space they have
    /// a value everywhere. Error: stopped.
    Result<RowMatrix> functionsAt(const RowMatrix &points, const std::vector<int> &rows, const RowMatrix &a,
                                  const RunControl &control) const;

    /// What it was made with.
    const DeformedKernelOptions &options() const { return m_options; }

private:
    DeformedKernel() = default;

    DeformedKernelOptions m_options;
    double m_sigma = 1.0;
    RowMatrix m_pivots;       ///< r x d, the points of factorKernel(), as metricPoints() makes them
    RowMatrix m_Z;            ///< r x n
    RowMatrix m_C;            ///< r x r
    RowMatrix m_pivotColumns; ///< r x r: R of the pivots, upper triangular
};

} // namespace inkling
