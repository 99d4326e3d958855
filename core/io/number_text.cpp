// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace inkling {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isInfinityName(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower == "inf" || lower == "infinity";
}

/// Of a text that is a number, without its sign: would a double print it differently?
bool losesDigits(std::string_view digits, double value)
{
    const bool hasLeadingZero = digits.size() > 1 && digits[0] == '0' && isDigit(digits[1]);
    const bool isLong = digits.size() > 15 && std::abs(value) >= 9007199254740992.0;
    return (hasLeadingZero || isLong) && std::all_of(digits.begin(), digits.end(), isDigit);
}

NumberText parsePointed(std::string_view text, double &value)
{
    std::string_view digits = text;
    if (!digits.empty() && (digits[0] == '-' || digits[0] == '+'))
        digits.remove_prefix(1);
    // from_chars would also take names of infinity and NaN.
    if (digits.empty() || !(isDigit(digits[0]) || digits[0] == '.'))
        return isInfinityName(digits) ? NumberText::Infinite : NumberText::None;
    if (text[0] == '+')
        text = digits; // from_chars knows no plus sign
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size() || error == std::errc::invalid_argument)
        return NumberText::None;
    if (error == std::errc::result_out_of_range) {
        const std::size_t exponent = text.find_first_of("eE");
        const bool isTiny = exponent != std::string_view::npos ? text[exponent + 1] == '-'
                                                               : digits[0] == '0' || digits[0] == '.';
        value = 0.0;
        return isTiny ? NumberText::Finite : NumberText::Infinite;
    }
    return losesDigits(digits, value) ? NumberText::Identifier : NumberText::Finite;
}

} // namespace

NumberText parseNumber(std::string_view text, char decimal, double &value)
{
    if (decimal == '.')
        return parsePointed(text, value);
    if (text.find('.') != std::string_view::npos)
        return NumberText::None;
    std::array<char, 64> buffer = {};
    if (text.size() <= buffer.size()) {
        std::replace_copy(text.begin(), text.end(), buffer.begin(), decimal, '.');
        return parsePointed({buffer.data(), text.size()}, value);
    }
    std::string copy(text);
    std::replace(copy.begin(), copy.end(), decimal, '.');
    return parsePointed(copy, value);
}

} // namespace inkling
