// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/graph.h"
#include "core/graph/linear_solver.h"

#include <memory>
#include <vector>

namespace inkling {

struct CovarianceOptions
{
    double ridge = 1e-4;            ///< tau^2
    double noise = 0.01;            ///< gamma^2, the variance of a label about the value that it tells
    Eigen::Index mostDense = 2'000; ///< nodes; with more of them the spectral form
    int modes = 50;                 ///< of the spectral form
    SolverMethod method = SolverMethod::Direct; ///< how its modes are found, see SmoothModeOptions
};

/// What is thought of a function on a graph before any label: normal with the covariance
/// C = (L + tau^2 I)^-1, L = (D - W) / (mean degree), which frees it of the weights' unit. tau^2 is the
/// largest of 1e-3, 1e-4, 1e-5 and 1e-6 with which Sigma-optimality finds both of 70,000 moons at once; on
/// smaller data they do alike.
/// Spectral form: C = V diag(1 / (lambda + tau^2)) V^T from the 50 lowest eigenpairs (Miller and Bertozzi
/// 2021, Model change active learning in graph-based semi-supervised learning) and the constants of the 50
/// largest components that have an edge. The rest of C is nearly diagonal and counts as noise of each node,
/// 1 / (degree / (mean degree) + tau^2) more: without it nodes at the rim look as telling as centres. Until
/// Sigma-optimality has found the ten classes of digits (mean of five subsets of 80 %): 10.0 labels in the
/// dense form, 10.4 in this one, 15.6 without the noise.
class LaplacianCovariance
{
public:
    /// Error: stopped. Same bits for any number of threads. Cost: dense n^3 / 2 multiplications and 8 n^2
    /// bytes; spectral that of smoothModes(). On 10,000 MNIST digits the dense form took 28 s, 800 MB and a
    /// fifth of a second for each label, the spectral one 3 s, 9 MB and 2 ms, and the labels chosen by either
    /// were worth the same.
    static Result<LaplacianCovariance> of(const Graph &graph, const CovarianceOptions &options,
                                          const RunControl &control);

private:
    friend class PosteriorCovariance;

    LaplacianCovariance() = default;

    RowMatrix m_modes;       ///< U, n x m orthonormal; without rows: the identity
    RowMatrix m_inner;       ///< A, m x m: C = U A U^T
    Eigen::VectorXd m_noise; ///< n
};

/// The covariance after the labels of some nodes, whatever their classes: observing node k takes
/// C_k C_k^T / (gamma_k^2 + C_kk) off, C_k the column of k.
class PosteriorCovariance
{
public:
    /// After the labels of `observed` (in this order). Asked to stop, it is unfinished: ask the control
    /// again. Cost: O(m^2) for each of them, and O(n m^2) in the spectral form.
    PosteriorCovariance(std::shared_ptr<const LaplacianCovariance> prior, const std::vector<int> &observed,
                        const RunControl &control);

    /// One label more. Cost: O(n m).
    void observe(int node, const RunControl &control);

    double variance(int k) const { return m_variance[k]; }                                  ///< C_kk
    double observationVariance(int k) const { return m_variance[k] + m_prior->m_noise[k]; } ///< of a label
    double squaredNorm(int k) const { return m_squaredNorm[k]; }                            ///< |C_k|^2
    double sum(int k) const { return m_sum[k]; }                                            ///< 1^T C_k

private:
    bool isDense() const { return m_prior->m_modes.rows() == 0; }
    void measure(const RunControl &control);

    std::shared_ptr<const LaplacianCovariance> m_prior;
    RowMatrix m_weighted; ///< U A, n x m
    Eigen::VectorXd m_variance;
    Eigen::VectorXd m_squaredNorm;
    Eigen::VectorXd m_sum;
};

} // namespace inkling
