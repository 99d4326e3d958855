// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/gaussian_kernel.h"

#include "core/base/exponential.h"
#include "core/base/wider_vectors.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr Eigen::Index kTogether = 256;

/// The points [first, first + count) of n, a coordinate after the other: d x n.
struct Columns
{
    const double *data;
    Eigen::Index d;
    Eigen::Index n;
    Eigen::Index first;
    Eigen::Index count; ///< at most kTogether
};

/// squaredDistance() from a point to each: added in its order, the same bits.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void squaredDistances(const double *from, const Columns &to, double *squared)
{
    double lanes[4][kTogether] = {};
    for (Eigen::Index i = 0; i < to.d; ++i) {
        const double *const x = to.data + i * to.n + to.first;
        double *const sum = lanes[i % 4];
        for (Eigen::Index j = 0; j < to.count; ++j)
            sum[j] += (from[i] - x[j]) * (from[i] - x[j]);
    }
    for (Eigen::Index j = 0; j < to.count; ++j) {
        const double sum = (lanes[0][j] + lanes[1][j]) + (lanes[2][j] + lanes[3][j]);
        squared[j] = sum == sum ? sum : 2.0; // a loop with isnan() would not become vectors
    }
}

} // namespace

GaussianKernel::GaussianKernel(const RowMatrix &X, Metric metric, double gamma)
    : m_metric(metric)
    , m_gamma(gamma)
    , m_points(metricPoints(X, metric))
    , m_coordinates(m_points.transpose())
{
}

void GaussianKernel::weights(const double *from, Eigen::Index begin, Eigen::Index end, double *out) const
{
    for (Eigen::Index first = begin; first < end; first += kTogether) {
        const Eigen::Index count = std::min(kTogether, end - first);
        double *const x = out + (first - begin);
        squaredDistances(from,
                         {m_coordinates.data(), m_coordinates.rows(), m_coordinates.cols(), first, count}, x);
        for (Eigen::Index j = 0; j < count; ++j)
            x[j] *= -m_gamma * (m_metric == Metric::Cosine ? x[j] / 4.0 : 1.0); // (|a - b|^2 / 2)^2
        exponentiate(static_cast<std::size_t>(count), x);
    }
}

void GaussianKernel::weights(Eigen::Index row, Eigen::Index begin, Eigen::Index end, double *out) const
{
    weights(m_points.data() + row * m_points.cols(), begin, end, out);
}

} // namespace inkling
