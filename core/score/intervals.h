// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/interval.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inkling {

/// On how many pairs just one of two answers is right.
struct Discordant
{
    std::size_t onlyFirst = 0;
    std::size_t onlySecond = 0;
};
Discordant discordant(const std::vector<bool> &firstRight, const std::vector<bool> &secondRight);

/// Exact two-sided McNemar test from the discordant counts: the p-value, 1 when both are 0.
double mcnemarP(std::size_t onlyFirstRight, std::size_t onlySecondRight);

/// 95 % percentile interval of the mean of paired differences, by 2,000 bootstrap draws. Precondition: not
/// empty.
Interval bootstrapInterval(const std::vector<double> &differences, std::uint64_t seed);

/// The 97.5 % quantile of Student's t distribution, from its distribution function for whole degrees of
/// freedom (Abramowitz and Stegun 1964, Handbook of mathematical functions, 26.7.3 and 26.7.4), to 1e-12.
/// Precondition: degrees > 0. Cost: O(degrees).
double studentQuantile975(int degrees);

} // namespace inkling
