// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// Appends the shortest text that reads back as the same double (-0 too) and as a number: whole numbers from
/// 2^53 on, whose digits readers keep as text, get an exponent.
void appendNumber(std::string &text, double value);

/// Appends a cell as files have it: the category, or the number as it stood (texts) or else as appendNumber()
/// has it; nothing where it is missing.
void appendCell(std::string &text, const Column &column, std::size_t row);

/// Whether all values of a column of numbers are whole and exact in a double, or missing.
bool holdsWholeNumbers(const Column &column);

/// The whole number that a text is, where it is written as numbers are: without leading zeros, within 64
/// bits.
std::optional<std::int64_t> integerOf(std::string_view text);

/// Whether a column of numbers has texts that its numbers alone would not be written as.
bool losesDigitsAsDouble(const Column &column);

} // namespace inkling
