// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/laplacian_covariance.h"

#include "core/base/blas.h"
#include "core/base/parallel.h"
#include "core/graph/dense_inverse.h"
#include "core/graph/smooth_modes.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kBlockRows = 128;
constexpr std::size_t kObservedTogether = 64;
constexpr std::size_t kMostConstants = 50;

/// The mean degree, by which the Laplacian is divided; 1 for a graph without edges.
double unitOf(const Graph &graph)
{
    const double mean = graph.degree.size() > 0 ? graph.degree.mean() : 0.0;
    return mean > 0.0 ? mean : 1.0;
}

RowMatrix denseLaplacian(const Graph &graph)
{
    RowMatrix L = -denseWeights(graph.weights);
    L.diagonal() += graph.degree;
    return L / unitOf(graph);
}

/// For the largest components with an edge (ties: the lower number first) the constant on them, of length 1.
RowMatrix componentConstants(const Graph &graph)
{
    std::vector<int> sizes(static_cast<std::size_t>(graph.componentCount), 0);
    for (const int component : graph.component)
        ++sizes[component];
    std::vector<int> order(sizes.size());
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order, [&](int component) { return sizes[component] < 2; });
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return sizes[a] > sizes[b]; });
    order.resize(std::min(order.size(), kMostConstants));
    std::vector<int> column(sizes.size(), -1);
    for (std::size_t j = 0; j < order.size(); ++j)
        column[order[j]] = static_cast<int>(j);
    RowMatrix constants = RowMatrix::Zero(graph.size(), static_cast<Eigen::Index>(order.size()));
    for (Eigen::Index i = 0; i < graph.size(); ++i) {
        const int component = graph.component[i];
        if (column[component] >= 0)
            constants(i, column[component]) = 1.0 / std::sqrt(sizes[component]);
    }
    return constants;
}

/// C += factor A B (rows x width times width x columns), row blocks in the pool.
void addProduct(RowMatrix &C, double factor, const RowMatrix &A, const RowMatrix &B, ThreadPool *pool)
{
    if (C.cols() == 0)
        return;
    keepBlasOnThisThread();
    parallelFor(pool, static_cast<std::size_t>(C.rows()), kBlockRows,
                [&](std::size_t begin, std::size_t end) {
                    const auto first = static_cast<Eigen::Index>(begin);
                    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, static_cast<int>(end - begin),
                                static_cast<int>(C.cols()), static_cast<int>(A.cols()), factor,
                                A.data() + first * A.cols(), static_cast<int>(A.cols()), B.data(),
                                static_cast<int>(C.cols()), 1.0, C.data() + first * C.cols(),
                                static_cast<int>(C.cols()));
                });
}

} // namespace

Result<LaplacianCovariance> LaplacianCovariance::of(const Graph &graph, const CovarianceOptions &options,
                                                    const RunControl &control)
{
    const double unit = unitOf(graph);
    LaplacianCovariance covariance;
    covariance.m_noise = Eigen::VectorXd::Constant(graph.size(), options.noise);
    if (graph.size() <= options.mostDense) {
        RowMatrix L = denseLaplacian(graph);
        L.diagonal().array() += options.ridge;
        auto inverted = inverse(std::move(L), control);
        if (!inverted)
            return inverted.error();
        covariance.m_inner = std::move(inverted).value();
        return covariance;
    }
    const auto smooth = smoothModes(
        graph, unit, {.count = options.modes, .ridge = options.ridge, .method = options.method}, control);
    if (!smooth)
        return smooth.error();
    const RowMatrix constants = componentConstants(graph);
    const Eigen::Index m = smooth->eigenvalues.size();
    covariance.m_modes.resize(graph.size(), constants.cols() + m);
    covariance.m_modes.leftCols(constants.cols()) = constants;
    covariance.m_modes.rightCols(m) = smooth->vectors;
    Eigen::VectorXd eigenvalues = Eigen::VectorXd::Zero(constants.cols() + m);
    eigenvalues.tail(m) = smooth->eigenvalues;
    covariance.m_inner = (eigenvalues.array() + options.ridge).inverse().matrix().asDiagonal();
    covariance.m_noise.array() += (graph.degree.array() / unit + options.ridge).inverse();
    return covariance;
}

PosteriorCovariance::PosteriorCovariance(std::shared_ptr<const LaplacianCovariance> prior,
                                         const std::vector<int> &observed, const RunControl &control)
    : m_prior(std::move(prior))
{
    const RowMatrix &U = m_prior->m_modes;
    RowMatrix A = m_prior->m_inner;
    const std::size_t count = A.cols() > 0 ? observed.size() : 0; // a graph without edges has no modes
    for (std::size_t first = 0; first < count && control.advance(0.0); first += kObservedTogether) {
        const std::size_t last = std::min(count, first + kObservedTogether);
        const std::vector<int> nodes(observed.begin() + static_cast<std::ptrdiff_t>(first),
                                     observed.begin() + static_cast<std::ptrdiff_t>(last));
        // The matrix inversion lemma: A - A U_K^T (U_K A U_K^T + noise)^-1 U_K A.
        const RowMatrix rows = isDense() ? RowMatrix(A(nodes, Eigen::all)) : U(nodes, Eigen::all) * A;
        RowMatrix variance = isDense() ? RowMatrix(rows(Eigen::all, nodes))
                                       : RowMatrix(rows * U(nodes, Eigen::all).transpose());
        variance.diagonal() += m_prior->m_noise(nodes);
        addProduct(A, -1.0, rows.transpose(), variance.llt().solve(rows), control.pool());
    }
    if (isDense()) {
        m_weighted = std::move(A);
    } else {
        m_weighted = RowMatrix::Zero(U.rows(), U.cols());
        addProduct(m_weighted, 1.0, U, A, control.pool());
    }
    measure(control);
}

void PosteriorCovariance::observe(int node, const RunControl &control)
{
    const RowMatrix row = m_weighted.row(node);
    const RowMatrix column = isDense() ? RowMatrix(row.transpose()) : m_prior->m_modes * row.transpose();
    addProduct(m_weighted, -1.0 / observationVariance(node), column, row, control.pool());
    measure(control);
}

/// The numbers of each node.
void PosteriorCovariance::measure(const RunControl &control)
{
    const Eigen::Index n = m_weighted.rows();
    const RowMatrix &U = m_prior->m_modes;
    const Eigen::VectorXd total =
        isDense() ? Eigen::VectorXd::Ones(n) : Eigen::VectorXd(U.colwise().sum().transpose());
    m_variance.resize(n);
    m_squaredNorm.resize(n);
    m_sum.resize(n);
    parallelFor(control.pool(), static_cast<std::size_t>(n), kBlockRows,
                [&](std::size_t begin, std::size_t end) {
                    for (auto i = static_cast<Eigen::Index>(begin); i < static_cast<Eigen::Index>(end); ++i) {
                        const auto row = m_weighted.row(i);
                        m_variance[i] = isDense() ? row[i] : row.dot(U.row(i));
                        m_squaredNorm[i] = row.squaredNorm();
                        m_sum[i] = row.dot(total);
                    }
                });
}

} // namespace inkling
