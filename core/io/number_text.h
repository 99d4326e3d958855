// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace inkling {

/// What a cell's text is, taken as a number.
enum class NumberText {
    Finite,
    Infinite,   ///< an infinity by name, or a number beyond the range of double
    Identifier, ///< digits that a double would lose: leading zeros, or a whole number from 2^53 on
    None
};

/// Reads a whole text as a decimal number with an optional sign, fraction and exponent; `value` is set where
/// Finite. No blanks, no thousands marks, no hexadecimal, no NaN. Independent of the locale. Cost: some 20
/// ns.
NumberText parseNumber(std::string_view text, char decimal, double &value);

} // namespace inkling
