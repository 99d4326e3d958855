// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/axis.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace inkling {

namespace {

constexpr double kSlack = 1e-9; // of a step: a tick on the border counts, whichever way it was rounded

double marginOf(double low, double high)
{
    const double size = std::max(std::abs(low), std::abs(high));
    if (high <= low)
        return std::max(0.5, 0.05 * size);
    return std::max(0.05 * (high - low), kSlack * size);
}

} // namespace

MapRange paddedRange(const MapRange &bounds)
{
    const double marginX = marginOf(bounds.x0, bounds.x1);
    const double marginY = marginOf(bounds.y0, bounds.y1);
    return {bounds.x0 - marginX, bounds.y0 - marginY, bounds.x1 + marginX, bounds.y1 + marginY};
}

double niceStep(double span, int most)
{
    const double least = span / most * (1.0 - kSlack);
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least)
            return factor * power;
    }
    return 10.0 * power;
}

std::vector<double> ticks(double low, double high, double step)
{
    std::vector<double> values;
    const double last = std::floor(high / step + kSlack);
    for (double k = std::ceil(low / step - kSlack); k <= last; ++k)
        values.push_back(k * step);
    return values;
}

double axisStep(double low, double high, int most)
{
    double step = niceStep(high - low, most);
    for (int parts = 2 * most; ticks(low, high, step).size() < 2; parts *= 2) // twice at most
        step = niceStep(high - low, parts);
    return step;
}

TickFormat tickFormat(double low, double high, double step)
{
    constexpr double kLargest = 1e6;
    constexpr double kSmallest = 1e-4;
    const int stepPower = static_cast<int>(std::floor(std::log10(step) + kSlack));
    const double size = std::max({std::abs(low), std::abs(high), step});
    if (size < kLargest && step >= kSmallest)
        return {false, std::max(0, -stepPower)};
    const int sizePower = static_cast<int>(std::floor(std::log10(size)));
    return {true, std::clamp(sizePower - stepPower, 0, 16)};
}

std::string tickText(double value, const TickFormat &format)
{
    char text[64];
    const auto form = format.exponent ? std::chars_format::scientific : std::chars_format::fixed;
    const double written = value == 0.0 ? 0.0 : value; // never "-0"
    const auto end = std::to_chars(text, text + sizeof text, written, form, format.decimals);
    return {text, end.ptr};
}

} // namespace inkling
