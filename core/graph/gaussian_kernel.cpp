// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/gaussian_kernel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#ifdef __x86_64__
#define INKLING_WIDER_VECTORS __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define INKLING_WIDER_VECTORS
#endif

namespace inkling {

namespace {

constexpr Eigen::Index kTogether = 256;
using Numbers = std::array<double, kTogether>;

/// Adds (from - x)^2 of one coordinate.
INKLING_WIDER_VECTORS void addSquares(double from, const double *x, Eigen::Index count, double *sum)
{
    for (Eigen::Index j = 0; j < count; ++j) {
        const double difference = from - x[j];
        sum[j] += difference * difference;
    }
}

/// Replaces x <= 0 by exp(x). A loop over std::exp would not become vectors.
INKLING_WIDER_VECTORS void exponentiate(Eigen::Index count, double *x)
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
        // The sums of squaredDistance(), in its order: the same bits.
        std::array<Numbers, 4> lanes = {};
        for (Eigen::Index i = 0; i < m_coordinates.rows(); ++i)
            addSquares(from[i], m_coordinates.data() + i * m_coordinates.cols() + first, count,
                       lanes[i % 4].data());
        double *const x = out + (first - begin);
        for (Eigen::Index j = 0; j < count; ++j) {
            const double squared = (lanes[0][j] + lanes[1][j]) + (lanes[2][j] + lanes[3][j]);
            const double cosine = std::isnan(squared) ? 1.0 : squared / 2.0;
            x[j] = -m_gamma * (m_metric == Metric::Cosine ? cosine * cosine : squared);
        }
        exponentiate(count, x);
    }
}

void GaussianKernel::weights(Eigen::Index row, Eigen::Index begin, Eigen::Index end, double *out) const
{
    weights(m_points.data() + row * m_points.cols(), begin, end, out);
}

} // namespace inkling
