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

/// The length of the thousands mark at the front of the text; 0 where there is none.
std::size_t markLength(std::string_view text, char mark)
{
    if (mark == ' ') {
        for (const std::string_view blank : {" ", "\u00A0", "\u2009", "\u202F"}) {
            if (text.starts_with(blank))
                return blank.size();
        }
        return 0;
    }
    return !text.empty() && text[0] == mark ? 1 : 0;
}

std::size_t digitCount(std::string_view text)
{
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
}

/// The text without its thousands marks; itself where it has none; empty where they stand elsewhere than
/// between groups of three digits.
std::string withoutThousands(std::string_view text, NumberMarks marks)
{
    std::string plain;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        plain += text[0];
        text.remove_prefix(1);
    }
    std::size_t group = digitCount(text);
    plain += text.substr(0, group);
    text.remove_prefix(group);
    bool fits = group >= 1 && group <= 3;
    for (std::size_t mark = markLength(text, marks.thousands); mark > 0;
         mark = markLength(text, marks.thousands)) {
        text.remove_prefix(mark);
        group = digitCount(text);
        fits = fits && group == 3;
        plain += text.substr(0, group);
        text.remove_prefix(group);
        if (!fits)
            return {};
    }
    return plain.append(text);
}

NumberText parseMarked(std::string_view text, char decimal, double &value)
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

} // namespace

NumberText parseNumber(std::string_view text, NumberMarks marks, double &value)
{
    constexpr std::size_t kLongest = 512; // of a number with thousands marks: 1e308 has 412 characters
    if (marks.thousands == '\0' || text.size() > kLongest)
        return parseMarked(text, marks.decimal, value);
    return parseMarked(withoutThousands(text, marks), marks.decimal, value);
}

} // namespace inkling
