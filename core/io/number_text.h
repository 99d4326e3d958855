// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace inkling {

/// How numbers are written.
struct NumberMarks
{
    char decimal = '.'; ///< '.' or ','
    char thousands =
        '\0'; ///< '.', ',', '\'' or ' ' (any narrow or no-break blank) between groups; '\0': none

    bool operator==(const NumberMarks &) const = default;
};

/// What a cell's text is, taken as a number.
enum class NumberText {
    Finite,
    Infinite,   ///< an infinity by name, or a number beyond the range of double
    Identifier, ///< what no measured value is written like, and a double would lose: zeros before a whole
                ///< number ("007", "01e5"), one from 2^53 on, or a plus before eight digits (of a telephone)
    None
};

/// Reads a whole text as a decimal number with an optional sign, fraction and exponent; `value` is set where
/// Finite or Identifier. Thousands marks, where there are any, must stand between groups of three digits. No
/// blanks, no hexadecimal, no NaN. Independent of the locale. Cost: some 20 ns.
NumberText parseNumber(std::string_view text, NumberMarks marks, double &value);

/// How a number is written, by its letters alone: with a decimal comma or marks between thousands otherwise
/// than numberText() does. Cost: some 5 ns. Precondition: parseNumber() says Finite.
NumberSpelling spellingOf(std::string_view text, NumberMarks marks);

/// The number that a text is, where that is written so: neither 1.0 nor 007. As numberText() writes it.
std::optional<double> plainNumber(std::string_view text);

/// Reads a whole text of nothing but digits; none where it is something else, or too large.
std::optional<std::size_t> wholeNumber(std::string_view text);

} // namespace inkling
