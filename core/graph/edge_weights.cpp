// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/edge_weights.h"

#include "core/base/median.h"
#include "core/base/rounds.h"
#include "core/graph/gaussian_kernel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace inkling {

namespace {

constexpr Eigen::Index kRowsBetweenQuestions = 1 << 16; // some 20 ms

double selfTuned(double distance, double scale)
{
    const double ratio = scale > 0.0 ? distance / scale : 0.0;
    return std::exp(-4.0 * ratio * ratio);
}

double symmetrizedWeight(double there, double back, Symmetrization symmetrization)
{
    switch (symmetrization) {
    case Symmetrization::Average:
        return (there + back) / 2.0;
    case Symmetrization::Maximum:
        return std::max(there, back);
    case Symmetrization::Mutual:
        return std::min(there, back);
    }
    return 0.0;
}

/// About what a weight between two points costs.
double pairOperations(const RowMatrix &X)
{
    constexpr double kExponential = 30.0;
    return static_cast<double>(X.cols()) + kExponential;
}

} // namespace

double automaticGamma(const Neighbours &neighbours)
{
    std::vector<double> reach;
    const auto k = static_cast<std::size_t>(neighbours.k);
    for (std::size_t i = k; k > 0 && i <= neighbours.distance.size(); i += k)
        reach.push_back(neighbours.distance[i - 1]);
    double scale = reach.empty() ? 0.0 : median(reach);
    if (scale == 0.0) {
        std::erase(reach, 0.0);
        scale = reach.empty() ? 1.0 : median(reach);
    }
    return 1.0 / (2.0 * scale * scale);
}

SparseMatrix neighbourWeights(const Neighbours &neighbours, Eigen::Index n, EdgeWeights weights, double gamma,
                              const RunControl &control)
{
    const auto k = static_cast<std::size_t>(neighbours.k);
    SparseMatrix A(neighbours.rows, n);
    A.reserve(static_cast<Eigen::Index>(neighbours.index.size()));
    std::vector<std::size_t> order(k);
    for (Eigen::Index i = 0; i < A.rows(); ++i) {
        if (i % kRowsBetweenQuestions == 0 && !control.advance(0.0))
            break;
        const std::size_t first = static_cast<std::size_t>(i) * k;
        std::iota(order.begin(), order.end(), first);
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return neighbours.index[a] < neighbours.index[b]; });
        A.startVec(i);
        for (const std::size_t place : order) {
            const double r = neighbours.distance[place];
            const double weight = weights == EdgeWeights::SelfTuned
                                      ? selfTuned(r, neighbours.distance[first + k - 1])
                                  : weights == EdgeWeights::Gaussian ? std::exp(-gamma * r * r)
                                                                     : 1.0;
            if (weight > 0.0)
                A.insertBack(i, neighbours.index[place]) = weight;
        }
    }
    A.finalize();
    return A;
}

SparseMatrix symmetrized(const SparseMatrix &A, Symmetrization symmetrization, const RunControl &control)
{
    const SparseMatrix B = A.transpose();
    SparseMatrix W(A.rows(), A.cols());
    W.reserve(2 * A.nonZeros());
    for (Eigen::Index i = 0; i < A.rows(); ++i) {
        if (i % kRowsBetweenQuestions == 0 && !control.advance(0.0))
            break;
        SparseMatrix::InnerIterator there(A, i);
        SparseMatrix::InnerIterator back(B, i);
        W.startVec(i);
        while (there || back) {
            const Eigen::Index column = !back    ? there.col()
                                        : !there ? back.col()
                                                 : std::min(there.col(), back.col());
            const bool hasThere = there && there.col() == column;
            const bool hasBack = back && back.col() == column;
            const double weight = symmetrizedWeight(hasThere ? there.value() : 0.0,
                                                    hasBack ? back.value() : 0.0, symmetrization);
            if (weight > 0.0)
                W.insertBack(i, column) = weight;
            if (hasThere)
                ++there;
            if (hasBack)
                ++back;
        }
    }
    W.finalize();
    return W;
}

Result<RowMatrix> pairWeights(const RowMatrix &points, const RowMatrix &X, Metric metric, double gamma,
                              const RunControl &control)
{
    const RowMatrix from = metricPoints(points, metric);
    const GaussianKernel kernel(X, metric, gamma);
    RowMatrix W(from.rows(), X.rows());
    const auto writeRows = [&](std::size_t first, std::size_t last) {
        for (auto i = static_cast<Eigen::Index>(first); i < static_cast<Eigen::Index>(last); ++i)
            kernel.weights(from.data() + i * from.cols(), 0, X.rows(), W.data() + i * X.rows());
    };
    if (!parallelRounds(control, static_cast<std::size_t>(from.rows()), 8,
                        pairOperations(X) * static_cast<double>(X.rows()), writeRows))
        return stopped();
    return W;
}

Result<PairWeights> allPairWeights(const RowMatrix &X, Metric metric, double gamma, const RunControl &control)
{
    const GaussianKernel kernel(X, metric, gamma);
    return PairWeights::of(
        X.rows(), pairOperations(X),
        [&](Eigen::Index i, Eigen::Index begin, double *out) { kernel.weights(i, begin, X.rows(), out); },
        control);
}

} // namespace inkling
