// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/cell_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace inkling {

namespace {

constexpr double kExactWholeNumbers = 9007199254740992.0; // 2^53

bool isExactWhole(double value)
{
    return value == std::trunc(value) && std::abs(value) < kExactWholeNumbers;
}

} // namespace

void appendNumber(std::string &text, double value)
{
    if (value == 0.0 && std::signbit(value)) {
        text += "-0.0"; // "-0" is a whole number to many readers, which have no negative zero
        return;
    }
    std::array<char, 32> buffer = {};
    char *const begin = buffer.data();
    char *const end = begin + buffer.size();
    const auto written = isExactWhole(value) ? std::to_chars(begin, end, static_cast<long long>(value))
                         : std::abs(value) >= kExactWholeNumbers
                             ? std::to_chars(begin, end, value, std::chars_format::scientific)
                             : std::to_chars(begin, end, value);
    text.append(begin, written.ptr);
}

void appendCell(std::string &text, const Column &column, std::size_t row)
{
    if (column.isMissing(row))
        return;
    if (column.type == ColumnType::Category)
        text += column.categories[column.codes[row]];
    else if (!column.texts.empty())
        text += column.texts[row];
    else
        appendNumber(text, column.numbers[row]);
}

bool holdsWholeNumbers(const Column &column)
{
    return std::all_of(column.numbers.begin(), column.numbers.end(), [](double value) {
        return std::isnan(value) || (isExactWhole(value) && !(value == 0.0 && std::signbit(value)));
    });
}

std::optional<std::int64_t> integerOf(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || std::to_string(value) != text)
        return std::nullopt;
    return value;
}

bool losesDigitsAsDouble(const Column &column)
{
    for (std::size_t row = 0; row < column.texts.size(); ++row) {
        std::string number;
        if (!column.isMissing(row))
            appendNumber(number, column.numbers[row]);
        if (number != column.texts[row])
            return true;
    }
    return false;
}

} // namespace inkling
