// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// The values of a column of numbers that are not missing, in order of rows.
std::vector<double> knownNumbers(const Column &column);

/// The q-quantile of ascending values, interpolated linearly between neighbours (type 7 of Hyndman and Fan
/// 1996). Precondition: not empty.
double quantile(const std::vector<double> &ascending, double q);

/// 0 where there are none. Of large values, too: nothing overflows that need not.
double mean(const std::vector<double> &values);

/// The value that stands most often among ascending ones; ties: the smallest. Precondition: not empty.
double mostFrequent(const std::vector<double> &ascending);

/// Beyond these a value is an outlier: three times the distance of the quartiles from them ("far out", Tukey,
/// Exploratory Data Analysis, 1977).
struct Fences
{
    double low = 0.0;
    double high = 0.0;

    bool contains(double value) const { return value >= low && value <= high; }
};

/// Of ascending values. Where the quartiles are equal, more than half of the values are the same and any
/// other one would be far out: then the fences are the extremes. Precondition: not empty.
Fences fencesOf(const std::vector<double> &ascending);

/// Of what a column says most often.
struct Commonest
{
    std::size_t count = 0; ///< rows that say it
    std::size_t known = 0; ///< rows that say anything

    /// Whether hardly a row in a hundred says anything else.
    bool isNearlyAll() const
    {
        constexpr double kShare = 0.99;
        return static_cast<double>(count) >= kShare * static_cast<double>(known);
    }
};

/// Cost: O(n log n) for numbers.
Commonest commonest(const Column &column);
/// The same of the known numbers of a column, ascending. Cost: O(n).
Commonest commonestOf(const std::vector<double> &ascending);

} // namespace inkling
