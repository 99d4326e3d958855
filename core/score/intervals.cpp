// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/intervals.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace inkling {

namespace {

constexpr std::size_t kDraws = 2000;
/// From here on the mean of a resample is as good as normal (central limit theorem), and 2,000 resamples
/// would take too long.
constexpr std::size_t kMostResampled = 10'000;

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double resampledMean(const std::vector<double> &values, Random &random)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i)
        sum += values[random.below(static_cast<std::uint32_t>(values.size()))];
    return sum / static_cast<double>(values.size());
}

/// The p-quantile, interpolated between order statistics.
double quantile(const std::vector<double> &sorted, double p)
{
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// The probability that |t| is below sqrt(degrees) tan(angle).
double studentWithin(double angle, int degrees)
{
    // a series in cos^2, whose first factor is 2/3 for odd degrees and 1/2 for even ones
    const bool isOdd = degrees % 2 == 1;
    const double cosine = std::cos(angle);
    double term = isOdd ? cosine : 1.0;
    double sum = degrees == 1 ? 0.0 : term;
    for (int i = isOdd ? 3 : 2; i <= degrees - 2; i += 2) {
        term *= cosine * cosine * (i - 1) / i;
        sum += term;
    }
    return isOdd ? 2.0 / std::numbers::pi * (angle + std::sin(angle) * sum) : std::sin(angle) * sum;
}

} // namespace

Discordant discordant(const std::vector<bool> &firstRight, const std::vector<bool> &secondRight)
{
    Discordant pairs;
    for (std::size_t i = 0; i < firstRight.size(); ++i) {
        pairs.onlyFirst += firstRight[i] && !secondRight[i] ? 1 : 0;
        pairs.onlySecond += !firstRight[i] && secondRight[i] ? 1 : 0;
    }
    return pairs;
}

double mcnemarP(std::size_t onlyFirstRight, std::size_t onlySecondRight)
{
    const std::size_t n = onlyFirstRight + onlySecondRight;
    const std::size_t fewer = std::min(onlyFirstRight, onlySecondRight);
    double logTerm = -static_cast<double>(n) * std::log(2.0); // of n over i times 2^-n, from i = 0
    double tail = std::exp(logTerm);
    for (std::size_t i = 1; i <= fewer; ++i) {
        logTerm += std::log(static_cast<double>(n - i + 1) / static_cast<double>(i));
        tail += std::exp(logTerm);
    }
    return std::min(1.0, 2.0 * tail);
}

Interval bootstrapInterval(const std::vector<double> &differences, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> means(kDraws);
    if (differences.size() <= kMostResampled) {
        for (double &drawn : means)
            drawn = resampledMean(differences, random);
    } else {
        const double centre = mean(differences);
        double squares = 0.0;
        for (const double difference : differences)
            squares += (difference - centre) * (difference - centre);
        const double deviation = std::sqrt(squares) / static_cast<double>(differences.size());
        for (double &drawn : means)
            drawn = centre + deviation * random.normal();
    }
    std::sort(means.begin(), means.end());
    return {quantile(means, 0.025), quantile(means, 0.975)};
}

double studentQuantile975(int degrees)
{
    double low = 0.0;
    double high = std::numbers::pi / 2.0;
    for (int halving = 0; halving < 60; ++halving) {
        const double middle = (low + high) / 2.0;
        (studentWithin(middle, degrees) < 0.95 ? low : high) = middle;
    }
    return std::sqrt(degrees) * std::tan(low);
}

} // namespace inkling
