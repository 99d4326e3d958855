// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/deformed_kernel.h"

#include "core/base/blas.h"
#include "core/base/rounds.h"
#include "core/graph/dense_cholesky.h"
#include "core/graph/edge_weights.h"
#include "core/graph/kernel_factor.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr Eigen::Index kPanel = 64;
constexpr std::size_t kBlockRows = 64;

/// 1 / sqrt(degree), 0 for nodes without an edge.
Eigen::VectorXd inverseRoots(const Graph &graph)
{
    return (graph.degree.array() > 0.0).select(graph.degree.array().sqrt().inverse(), 0.0);
}

/// ratio L^p F. Asked to stop, it returns anything: ask the control again.
RowMatrix penalty(const Graph &graph, const Eigen::VectorXd &roots, const DeformedKernelOptions &options,
                  RowMatrix F, const RunControl &control)
{
    F *= options.ratio;
    for (int power = 0; power < options.degree; ++power) {
        const RowMatrix WF = graph.multiply(roots.asDiagonal() * F, control);
        F = ((graph.degree.array() > 0.0).cast<double>().matrix().asDiagonal() * F - roots.asDiagonal() * WF)
                .eval();
    }
    return F;
}

/// I + R M R^T, the lower triangle.
Result<RowMatrix> innerMatrix(const RowMatrix &R, const Graph &graph, const DeformedKernelOptions &options,
                              const RunControl &control)
{
    keepBlasOnThisThread();
    const Eigen::Index r = R.rows();
    const Eigen::Index n = R.cols();
    const Eigen::VectorXd roots = inverseRoots(graph);
    RowMatrix A = RowMatrix::Identity(r, r);
    for (Eigen::Index begin = 0; begin < r && options.ratio > 0.0; begin += kPanel) {
        const double done = static_cast<double>(begin) / static_cast<double>(r);
        const RunControl part = control.part(done, done);
        const Eigen::Index width = std::min(kPanel, r - begin);
        const RowMatrix MR = penalty(graph, roots, options, R.middleRows(begin, width).transpose(), part);
        const bool isDone = parallelRounds(
            part, static_cast<std::size_t>(r - begin), kBlockRows, static_cast<double>(n * width),
            [&](std::size_t from, std::size_t to) {
                const Eigen::Index first = begin + static_cast<Eigen::Index>(from);
                cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, static_cast<int>(to - from),
                            static_cast<int>(width), static_cast<int>(n), 1.0, R.data() + first * n,
                            static_cast<int>(n), MR.data(), static_cast<int>(width), 1.0,
                            A.data() + first * r + begin, static_cast<int>(r));
            });
        if (!isDone || !part.advance(0.0))
            return stopped();
    }
    return A;
}

/// A^T B.
Result<RowMatrix> product(const RowMatrix &A, const RowMatrix &B, const RunControl &control)
{
    keepBlasOnThisThread();
    RowMatrix C = RowMatrix::Zero(A.cols(), B.cols());
    const bool isDone = parallelRounds(
        control, static_cast<std::size_t>(A.cols()), kBlockRows, static_cast<double>(B.size()),
        [&](std::size_t from, std::size_t to) {
            cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, static_cast<int>(to - from),
                        static_cast<int>(B.cols()), static_cast<int>(A.rows()), 1.0, A.data() + from,
                        static_cast<int>(A.cols()), B.data(), static_cast<int>(B.cols()), 1.0,
                        C.data() + static_cast<Eigen::Index>(from) * C.cols(), static_cast<int>(C.cols()));
        });
    if (!isDone)
        return stopped();
    return C;
}

} // namespace

bool DeformedKernelOptions::operator==(const DeformedKernelOptions &other) const
{
    const bool sameSigma = sigma == other.sigma || (std::isnan(sigma) && std::isnan(other.sigma));
    return metric == other.metric && sameSigma && ratio == other.ratio && degree == other.degree &&
           mostBytes == other.mostBytes;
}

Result<DeformedKernel> DeformedKernel::of(const RowMatrix &X, const Graph &graph,
                                          const DeformedKernelOptions &options, const RunControl &control)
{
    const RowMatrix points = metricPoints(X, options.metric);
    DeformedKernel kernel;
    kernel.m_options = options;
    kernel.m_sigma = options.sigma;
    if (std::isnan(options.sigma)) {
        const auto distance = medianDistance(points, control.part(0.0, 0.05));
        if (!distance)
            return distance.error();
        kernel.m_sigma = *distance;
    }
    const double gamma = 1.0 / (2.0 * kernel.m_sigma * kernel.m_sigma);
    auto factor = factorKernel(points, gamma, options.mostBytes, control.part(0.05, 0.4));
    if (!factor)
        return factor.error();
    kernel.m_pivots = points(factor->pivots, Eigen::all);
    kernel.m_pivotColumns = factor->R(Eigen::all, factor->pivots);
    auto inner = innerMatrix(factor->R, graph, options, control.part(0.4, 0.7));
    if (!inner)
        return inner.error();
    auto C = cholesky(std::move(inner).value(), control.part(0.7, 0.8));
    if (!C)
        return C.error();
    kernel.m_C = std::move(C).value();
    kernel.m_Z = std::move(factor.value().R);
    if (!solveLower(kernel.m_C, kernel.m_Z, control.part(0.8, 1.0)))
        return stopped();
    return kernel;
}

Result<RowMatrix> DeformedKernel::among(const std::vector<int> &rows, const RunControl &control) const
{
    auto K = product(m_Z(Eigen::all, rows), m_Z(Eigen::all, rows), control);
    if (K)
        K.value().triangularView<Eigen::StrictlyUpper>() = K.value().transpose();
    return K;
}

Result<RowMatrix> DeformedKernel::functions(const std::vector<int> &rows, const RowMatrix &a,
                                            const RunControl &control) const
{
    return product(m_Z, m_Z(Eigen::all, rows) * a, control);
}

Result<RowMatrix> DeformedKernel::functionsAt(const RowMatrix &points, const std::vector<int> &rows,
                                              const RowMatrix &a, const RunControl &control) const
{
    // The functions are sum_j b_j K(p_j, .) over the pivots p_j: with U = R of the pivots Z(x) is
    // C^-1 U^-T k(x), so b = U^-1 C^-T Z_L a.
    RowMatrix b = m_Z(Eigen::all, rows) * a;
    for (Eigen::Index column = 0; column < b.cols(); ++column) {
        if (!control.advance(0.0))
            return stopped();
        Eigen::VectorXd x = b.col(column);
        m_C.transpose().triangularView<Eigen::Upper>().solveInPlace(x);
        m_pivotColumns.triangularView<Eigen::Upper>().solveInPlace(x);
        b.col(column) = x;
    }
    constexpr Eigen::Index kRows = 256; // bounds the memory for their kernel
    const RowMatrix from = metricPoints(points, m_options.metric);
    const double gamma = 1.0 / (2.0 * m_sigma * m_sigma);
    RowMatrix F(points.rows(), a.cols());
    for (Eigen::Index begin = 0; begin < points.rows(); begin += kRows) {
        const Eigen::Index count = std::min(kRows, points.rows() - begin);
        const double done = static_cast<double>(begin) / static_cast<double>(points.rows());
        const auto K = pairWeights(from.middleRows(begin, count), m_pivots, Metric::Euclidean, gamma,
                                   control.part(done, done));
        if (!K)
            return K.error();
        F.middleRows(begin, count).noalias() = *K * b;
    }
    return F;
}

} // namespace inkling
