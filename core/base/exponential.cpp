// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/exponential.h"

#include "core/base/wider_vectors.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace inkling {

// A loop over std::exp would not become vectors.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void exponentiate(std::size_t count, double *x)
{
    // exp(x) = (2^k exp(r))^2 with x / 2 = k ln 2 + r, |r| <= ln 2 / 2: squaring reaches the numbers below
    // the smallest normal one, which 2^k made from its bits does not. ln 2 is split so that k times its upper
    // part is exact; the series ends where terms are below 1e-16.
    constexpr double kLeast = -400.0;   // exp(2 kLeast) is 0
    constexpr double kRound = 0x1.8p52; // added and taken away it rounds; added, the low bits are the integer
    constexpr double kUpper = 0x1.62ep-1;
    constexpr double kLower = 0x1.0bfbe8e7bcd5ep-15;
    for (std::size_t j = 0; j < count; ++j) {
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

} // namespace inkling
