// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// What the number in a cell means, by the cell's number format.
enum class XlsxMeaning { Number, Date, Time, DateAndTime };

/// Of a format, by its number among those that every workbook has (ECMA-376, 18.8.30), or else by its code
/// ("dd.mm.yyyy"); elapsed times ("[h]:mm") are numbers.
XlsxMeaning meaningOfFormat(unsigned number, std::string_view code);

/// From which day the days of a workbook are counted.
enum class XlsxEpoch { Year1900, Year1904 };

/// A day and time that stands as a number in a cell, to the millisecond: "2024-02-29", "13:05:07",
/// "2024-02-29T13:05:07.250". Nothing before the first day or beyond the year 9999.
std::optional<std::string> serialTime(double days, XlsxMeaning meaning, XlsxEpoch epoch);

} // namespace inkling
