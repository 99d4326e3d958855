// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/number_text.h"

#include "core/base/lower_case.h"
#include "core/base/message.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>

namespace inkling {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitCount(std::string_view text)
{
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
}

bool isInfinityName(std::string_view text)
{
    const std::string lower = lowerCase(std::string(text));
    return lower == "inf" || lower == "infinity";
}

/// Of a text that is a number: is it one of those that only name something?
bool isIdentifier(std::string_view text, double value)
{
    constexpr std::size_t kTelephone = 8;
    const bool hasPlus = text[0] == '+';
    const std::string_view digits = text.substr(hasPlus || text[0] == '-' ? 1 : 0);
    const bool hasLeadingZero = digits.size() > 1 && digits[0] == '0' && isDigit(digits[1]);
    const bool isLong = digits.size() > 15 && std::abs(value) >= 9007199254740992.0;
    const bool isTelephone = hasPlus && digits.size() >= kTelephone;
    const std::size_t whole = digitCount(digits);
    const bool hasExponent = whole < digits.size() && (digits[whole] == 'e' || digits[whole] == 'E');
    return whole == digits.size() ? hasLeadingZero || isLong || isTelephone : hasLeadingZero && hasExponent;
}

/// The digits that fill a word as numbers of two digits, in every other byte; false where not all of its
/// bytes are digits. Source: Daniel Lemire, "Quickly parsing eight digits" (2018).
template<typename Word>
bool pairsOfDigits(const char *text, Word &word)
{
    constexpr Word kBytes = std::numeric_limits<Word>::max() / 0xFFU; // 1 in each
    if constexpr (std::endian::native != std::endian::little)
        return false;
    std::memcpy(&word, text, sizeof word);
    if ((word & kBytes * 0xF0U) != kBytes * 0x30U ||
        ((word + kBytes * 0x06U) & kBytes * 0xF0U) != kBytes * 0x30U)
        return false;
    word -= kBytes * 0x30U;
    word = word * 10U + (word >> 8U);
    return true;
}

/// Eight digits at once, or nothing where not all eight bytes are digits.
bool eightDigits(const char *text, std::uint64_t &value)
{
    constexpr std::uint64_t kPairs = 0x000000FF000000FFULL;
    std::uint64_t word = 0;
    if (!pairsOfDigits(text, word))
        return false;
    value =
        (((word & kPairs) * 0x000F424000000064ULL) + (((word >> 16U) & kPairs) * 0x0000271000000001ULL)) >>
        32U;
    return true;
}

/// Four of them, likewise.
bool fourDigits(const char *text, std::uint32_t &value)
{
    std::uint32_t word = 0;
    if (!pairsOfDigits(text, word))
        return false;
    value = (word & 0xFFU) * 100U + ((word >> 16U) & 0xFFU);
    return true;
}

/// Appends the digits at the front of [begin, end) to a number; where they end. It overflows where there are
/// more than 19.
const char *readDigits(const char *begin, const char *end, std::uint64_t &number)
{
    for (; begin != end && isDigit(*begin); ++begin)
        number = number * 10 + static_cast<std::uint64_t>(*begin - '0');
    return begin;
}

constexpr std::size_t kMostDigits = 19; ///< that surely fit into 64 bits
// Exact powers of ten; not local, where they would be copied at each call.
constexpr std::array kPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,
                                1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19};
constexpr std::array kLongPowers = {1e0L,  1e1L,  1e2L,  1e3L,  1e4L,  1e5L,  1e6L,  1e7L,  1e8L,  1e9L,
                                    1e10L, 1e11L, 1e12L, 1e13L, 1e14L, 1e15L, 1e16L, 1e17L, 1e18L, 1e19L};

/// The double nearest to digits / 10^fraction for digits beyond 2^53, where the processor has a longer type:
/// the quotient rounded to 64 bits rounds on to the nearest double, unless it lies half-way between two (then
/// false: which side it came from is lost).
bool nearestQuotient(std::uint64_t digits, std::size_t fraction, double &value)
{
    if constexpr (std::numeric_limits<long double>::digits != 64)
        return false;
    constexpr std::uint64_t kBelowDouble = 0x7FF;
    constexpr std::uint64_t kHalf = 0x400;
    const long double quotient = static_cast<long double>(digits) / kLongPowers[fraction];
    std::uint64_t mantissa = 0;
    std::memcpy(&mantissa, &quotient, sizeof mantissa);
    value = static_cast<double>(quotient);
    return (mantissa & kBelowDouble) != kHalf;
}

/// Reads what most cells are: digits with at most a decimal mark among them, so few that one rounding gives
/// the nearest double. False: something else, or not for sure; ask parsePointed().
bool parsePlain(std::string_view text, char decimal, double &value)
{
    constexpr std::uint64_t kExact = std::uint64_t(1) << 53U;
    const char *begin = text.data();
    const char *const end = begin + text.size();
    const bool isNegative = begin != end && *begin == '-';
    begin += isNegative ? 1 : 0;
    std::uint64_t digits = 0;
    const char *const point = readDigits(begin, end, digits);
    const char *last = point;
    if (point != end && *point == decimal) {
        ++last;
        std::uint64_t eight = 0;
        for (; end - last >= 8 && eightDigits(last, eight); last += 8)
            digits = digits * 100'000'000 + eight;
        std::uint32_t four = 0;
        if (end - last >= 4 && fourDigits(last, four)) {
            digits = digits * 10'000 + four;
            last += 4;
        }
        last = readDigits(last, end, digits);
    }
    const auto whole = static_cast<std::size_t>(point - begin);
    const auto fraction = static_cast<std::size_t>(last == point ? 0 : last - point - 1);
    const bool isIdentifier = whole > 1 && *begin == '0';
    if (last != end || whole == 0 || whole + fraction > kMostDigits || isIdentifier)
        return false;
    if (digits < kExact)
        value = static_cast<double>(digits) / kPowers[fraction];
    else if (fraction == 0 || !nearestQuotient(digits, fraction, value))
        return false;
    value = isNegative ? -value : value;
    return true;
}

NumberText parsePointed(std::string_view text, double &value)
{
    std::string_view digits = text;
    if (!digits.empty() && (digits[0] == '-' || digits[0] == '+'))
        digits.remove_prefix(1);
    // from_chars would also take names of infinity and NaN.
    if (digits.empty() || !(isDigit(digits[0]) || digits[0] == '.'))
        return isInfinityName(digits) ? NumberText::Infinite : NumberText::None;
    const char *const begin = text[0] == '+' ? digits.data() : text.data(); // from_chars knows no plus sign
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), value);
    if (end != text.data() + text.size() || error == std::errc::invalid_argument)
        return NumberText::None;
    if (error == std::errc::result_out_of_range) {
        const std::size_t exponent = text.find_first_of("eE");
        const bool isTiny = exponent != std::string_view::npos ? text[exponent + 1] == '-'
                                                               : digits[0] == '0' || digits[0] == '.';
        value = 0.0;
        return isTiny ? NumberText::Finite : NumberText::Infinite;
    }
    return isIdentifier(text, value) ? NumberText::Identifier : NumberText::Finite;
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

/// Not inlined, for the sake of the few registers that parsePlain() needs.
[[gnu::noinline]] NumberText parseOther(std::string_view text, NumberMarks marks, double &value)
{
    constexpr std::size_t kLongest = 512; // of a number with thousands marks: 1e308 has 412 characters
    if (marks.thousands == '\0' || text.size() > kLongest)
        return parseMarked(text, marks.decimal, value);
    return parseMarked(withoutThousands(text, marks), marks.decimal, value);
}

} // namespace

NumberText parseNumber(std::string_view text, NumberMarks marks, double &value)
{
    return parsePlain(text, marks.decimal, value) ? NumberText::Finite : parseOther(text, marks, value);
}

NumberSpelling spellingOf(std::string_view text, NumberMarks marks)
{
    constexpr std::size_t kSureDigits = 15; // of a double (DBL_DIG)
    constexpr std::size_t kSmall = 3;       // zeros behind the point, from where on numbers get an exponent
    const bool isNegative = text.starts_with('-');
    text.remove_prefix(isNegative ? 1 : 0);
    const bool isBelowOne = text.starts_with('0');
    const std::size_t whole = digitCount(text);
    if (whole == 0 || (isBelowOne && whole > 1))
        return NumberSpelling::Other;
    // with a decimal comma or marks between thousands it is not as numberText() has it
    if (whole < text.size() && (text[whole] != '.' || marks.decimal != '.'))
        return NumberSpelling::Other;
    const NumberSpelling ofWhole = isBelowOne && isNegative ? NumberSpelling::Other : NumberSpelling::Plain;
    if (whole == text.size())
        return ofWhole;
    const std::string_view fraction = text.substr(whole + 1);
    if (fraction.empty() || digitCount(fraction) != fraction.size())
        return NumberSpelling::Other;
    const std::size_t zeros = fraction.find_first_not_of('0');
    if (zeros == std::string_view::npos)
        return std::max(ofWhole, NumberSpelling::PointZero);
    const bool isSure = whole + fraction.size() <= kSureDigits && (!isBelowOne || zeros < kSmall);
    return isSure && fraction.back() != '0' ? NumberSpelling::Plain : NumberSpelling::Other;
}

std::optional<double> plainNumber(std::string_view text)
{
    double value = 0.0;
    if (parseNumber(text, {}, value) != NumberText::Finite || numberText(value) != text)
        return std::nullopt;
    return value;
}

std::optional<std::size_t> wholeNumber(std::string_view text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace inkling
