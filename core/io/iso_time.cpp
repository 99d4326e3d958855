// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/iso_time.h"

#include <chrono>

namespace inkling {

namespace {

constexpr std::int64_t kFirstDay = -719162; // 0001-01-01
constexpr std::int64_t kLastDay = 2932896;  // 9999-12-31

constexpr std::int64_t kEpoch = 1970;
constexpr std::int64_t kLastYear = 9999;
constexpr std::int64_t kDayNanoseconds = 86'400'000'000'000;

/// Rounded down.
std::int64_t quotient(std::int64_t value, std::int64_t divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

/// Of a unit shorter than a day.
std::int64_t unitsInDay(TimeUnit unit)
{
    std::int64_t count = unit == TimeUnit::Hour ? 24 : unit == TimeUnit::Minute ? 1440 : 86'400;
    for (TimeUnit longer = TimeUnit::Second; longer < unit;
         longer = static_cast<TimeUnit>(static_cast<int>(longer) + 1))
        count *= 1000;
    return count;
}

std::string padded(std::int64_t value, std::size_t digits)
{
    std::string text = std::to_string(value);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

} // namespace

std::optional<std::string> isoDate(std::int64_t daysSince1970)
{
    if (daysSince1970 < kFirstDay || daysSince1970 > kLastDay)
        return std::nullopt;
    const std::chrono::year_month_day date{
        std::chrono::sys_days(std::chrono::days(static_cast<int>(daysSince1970)))};
    return padded(static_cast<int>(date.year()), 4) + '-' + padded(static_cast<unsigned>(date.month()), 2) +
           '-' + padded(static_cast<unsigned>(date.day()), 2);
}

std::string isoTime(std::int64_t nanosecondsOfDay, TimeUnit unit)
{
    constexpr std::int64_t kSecond = 1'000'000'000;
    const std::int64_t seconds = nanosecondsOfDay / kSecond;
    std::string text = padded(seconds / 3600, 2);
    if (unit >= TimeUnit::Minute)
        text += ':' + padded(seconds / 60 % 60, 2);
    if (unit >= TimeUnit::Second)
        text += ':' + padded(seconds % 60, 2);
    if (unit > TimeUnit::Second) {
        const std::size_t digits =
            3 * (static_cast<std::size_t>(unit) - static_cast<std::size_t>(TimeUnit::Second));
        text += '.' + padded(nanosecondsOfDay % kSecond, 9).substr(0, digits);
    }
    return text;
}

std::optional<std::string> isoSince1970(std::int64_t units, TimeUnit unit)
{
    constexpr std::int64_t kMonths = 12;
    if (unit == TimeUnit::Day)
        return isoDate(units);
    if (unit < TimeUnit::Day) {
        const std::int64_t inYear = unit == TimeUnit::Month ? kMonths : 1;
        const std::int64_t year = quotient(units, inYear);
        if (year < 1 - kEpoch || year > kLastYear - kEpoch)
            return std::nullopt;
        const std::string text = padded(kEpoch + year, 4);
        return inYear == 1 ? text : text + '-' + padded(units - year * inYear + 1, 2);
    }
    const std::int64_t inDay = unitsInDay(unit);
    const std::int64_t days = quotient(units, inDay);
    auto text = isoDate(days);
    if (text)
        *text += 'T' + isoTime((units - days * inDay) * (kDayNanoseconds / inDay), unit);
    return text;
}

} // namespace inkling
