// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace inkling {

struct Interval
{
    double low = 0.0;
    double high = 1.0;
};

/// The normal distribution's 97.5 % quantile.
inline constexpr double kNormal975 = 1.959963984540054;

/// 95 % interval of a proportion (Wilson 1927, no continuity correction); [0, 1] when total is 0.
Interval wilsonInterval(std::size_t successes, std::size_t total);

} // namespace inkling
