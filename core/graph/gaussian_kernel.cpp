// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/gaussian_kernel.h"

#include "core/base/wider_vectors.h"

#include <algorithm>
#include <bit>
#include <cstdint>

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

/// Replaces x <= 0 by exp(x). A loop over std::exp would not become vectors.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void exponentiate(Eigen::Index count, double *x)
{
    // exp(x) = (2^k exp(r))^2 with x / 2 = k ln 2 + r, |r| <= ln 2 / 2: squaring reaches the numbers below
    // the smallest normal one, which 2^k made from its bits does not. ln 2 is split so that k times its upper
    // part is exact; the series ends where terms are below 1e-16.
    constexpr double kLeast = -400.0;   // exp(2 kLeast) is 0
    constexpr double kRound = 0x1.8p52; // added and taken away it rounds; added, the low bits are the integer
    constexpr double kUpper = 0x1.62ep-1;
    constexpr double kLower = 0x1.0bfbe8e7bcd5ep-15;
    for (Eigen::Index j = 0; j < count; ++j) {
        const double half = std::max(0.5 * x[j], kLeast);
        const double shifted = half * 0x1.71547652b82fep+0 + kRound;
        const double k = shifted - kRound;
        const double r = (half - k * kUpper) - k * kLower;
        double series = 1.0 / 479001600.0;
        series = series * r + 1.0 / 39916800.0;
        series = series * r + 1.0 / 3628800.0;
        series = series * r + 1.0 / 362880.0;
        series = series * r + 1.0 / 40320.0;
        series = series * r + 1.0 / 5040.0;
        series = series * r + 1.0 / 720.0;
        series = series * r + 1.0 / 120.0;
        series = series * r + 1.0 / 24.0;
        series = series * r + 1.0 / 6.0;
        series = series * r + 0.5;
        series = series * r + 1.0;
        series = series * r + 1.0;
        const std::uint64_t exponent = std::bit_cast<std::uint64_t>(shifted) << 52;
        const double root = series * std::bit_cast<double>(exponent + std::bit_cast<std::uint64_t>(1.0));
        x[j] = root * root;
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
        exponentiate(count, x);
    }
}

void GaussianKernel::weights(Eigen::Index row, Eigen::Index begin, Eigen::Index end, double *out) const
{
    weights(m_points.data() + row * m_points.cols(), begin, end, out);
}

} // namespace inkling
