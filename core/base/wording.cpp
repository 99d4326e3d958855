// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wording.h"

#include <array>
#include <charconv>
#include <cmath>

namespace inkling {

std::string Wording::count(std::size_t number) const
{
    const std::string digits = std::to_string(number);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += groupMark;
        text += digits[i];
    }
    return text;
}

std::string Wording::decimals(double value, int digits) const
{
    std::array<char, 400> buffer = {}; // the largest number has 309 digits before its point
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, digits)
            .ptr;
    std::string text(buffer.data(), end);
    if (const std::size_t point = text.find('.'); point != std::string::npos)
        text.replace(point, 1, decimalMark);
    return text;
}

std::string Wording::percent(double share) const
{
    return decimals(100.0 * share, 1) + "\u00a0%";
}

std::string Wording::points(double difference) const
{
    const bool isNegative = difference < 0.0;
    return (isNegative ? "\u2212" : "+") + decimals(100.0 * std::abs(difference), 1);
}

} // namespace inkling
