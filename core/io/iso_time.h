// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace inkling {

/// How exact a date or a time of day is written.
enum class TimeUnit { Year, Month, Day, Hour, Minute, Second, Millisecond, Microsecond, Nanosecond };

/// "2024-02-29" (ISO 8601, Gregorian); nothing outside of the years 1 to 9999.
std::optional<std::string> isoDate(std::int64_t daysSince1970);

/// "13", "13:05", "13:05:07" to "13:05:07.000000001". Precondition: within a day; the unit is Hour at least.
std::string isoTime(std::int64_t nanosecondsOfDay, TimeUnit unit);

/// The time so many units after the beginning of 1970: "2024", "2024-02", "2024-02-29", "2024-02-29T13", ...;
/// nothing outside of the years 1 to 9999.
std::optional<std::string> isoSince1970(std::int64_t units, TimeUnit unit);

} // namespace inkling
