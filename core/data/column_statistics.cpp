// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/column_statistics.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace inkling {

namespace {

constexpr double kFarOut = 3.0;

/// The longest run of equal values among ascending ones.
struct Run
{
    double value = 0.0;
    std::ptrdiff_t length = 0;
};

Run longestRun(const std::vector<double> &ascending)
{
    Run longest;
    for (auto begin = ascending.begin(); begin != ascending.end();) {
        const auto end = std::upper_bound(begin, ascending.end(), *begin);
        if (end - begin > longest.length)
            longest = {*begin, end - begin};
        begin = end;
    }
    return longest;
}

} // namespace

std::vector<double> knownNumbers(const Column &column)
{
    std::vector<double> known;
    known.reserve(column.numbers.size());
    std::copy_if(column.numbers.begin(), column.numbers.end(), std::back_inserter(known),
                 [](double value) { return !std::isnan(value); });
    return known;
}

double quantile(const std::vector<double> &ascending, double q)
{
    const double place = q * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    const double share = place - static_cast<double>(below);
    return ascending[below] + share * (ascending[above] - ascending[below]);
}

double mean(const std::vector<double> &values)
{
    // Divided by a power of two first, which rounds nothing: a sum of large values could overflow where their
    // mean does not.
    double largest = 0.0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    if (largest == 0.0)
        return 0.0;
    const double unit = std::exp2(std::ilogb(largest));
    double sum = 0.0;
    for (const double value : values)
        sum += value / unit;
    return sum / static_cast<double>(values.size()) * unit;
}

double mostFrequent(const std::vector<double> &ascending)
{
    return longestRun(ascending).value;
}

Fences fencesOf(const std::vector<double> &ascending)
{
    const double low = quantile(ascending, 0.25);
    const double high = quantile(ascending, 0.75);
    const double reach = kFarOut * (high - low);
    if (!(reach > 0.0))
        return {ascending.front(), ascending.back()};
    return {low - reach, high + reach};
}

Commonest commonestOf(const std::vector<double> &ascending)
{
    return {static_cast<std::size_t>(longestRun(ascending).length), ascending.size()};
}

Commonest commonest(const Column &column)
{
    if (column.type == ColumnType::Number) {
        std::vector<double> known = knownNumbers(column);
        std::sort(known.begin(), known.end());
        return commonestOf(known);
    }
    std::vector<std::size_t> counts(column.categories.size());
    Commonest result;
    for (const int code : column.codes) {
        if (code < 0)
            continue;
        ++result.known;
        result.count = std::max(result.count, ++counts[static_cast<std::size_t>(code)]);
    }
    return result;
}

} // namespace inkling
