// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xlsx_format.h"

#include "core/io/iso_time.h"

#include <cmath>
#include <cstdint>

namespace inkling {

namespace {

XlsxMeaning meaningOfParts(bool hasDate, bool hasTime)
{
    if (hasDate)
        return hasTime ? XlsxMeaning::DateAndTime : XlsxMeaning::Date;
    return hasTime ? XlsxMeaning::Time : XlsxMeaning::Number;
}

/// Of the formats that are not written in a workbook. Those from 27 to 58 are dates in East Asian ones.
XlsxMeaning meaningOfBuiltIn(unsigned number)
{
    if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31) || number == 36 ||
        (number >= 50 && number <= 58))
        return XlsxMeaning::Date;
    if ((number >= 18 && number <= 21) || (number >= 32 && number <= 35) || number == 45 || number == 47)
        return XlsxMeaning::Time;
    return number == 22 ? XlsxMeaning::DateAndTime : XlsxMeaning::Number;
}

/// The letters that stand for parts of a time: what is quoted, escaped or in brackets is left out. Nothing
/// where time has elapsed.
std::optional<std::string> timeLetters(std::string_view code)
{
    std::string letters;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"' || c == '[') {
            const std::size_t end = code.find(c == '"' ? '"' : ']', i + 1);
            if (end == std::string_view::npos)
                return std::nullopt;
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            if (c == '[' && !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                return std::nullopt;
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else {
            letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return letters;
}

} // namespace

XlsxMeaning meaningOfFormat(unsigned number, std::string_view code)
{
    if (code.empty())
        return meaningOfBuiltIn(number);
    const auto letters = timeLetters(code);
    if (!letters || *letters == "general")
        return XlsxMeaning::Number;
    const auto has = [&](std::string_view any) {
        return letters->find_first_of(any) != std::string::npos;
    };
    const bool hasTime = has("hs");
    return meaningOfParts(has("yd") || (has("m") && !hasTime), hasTime);
}

std::optional<std::string> serialTime(double days, XlsxMeaning meaning, XlsxEpoch epoch)
{
    constexpr double kDayMilliseconds = 86'400'000.0;
    constexpr double kFirstBeyond = 2'958'466.0; // 10000-01-01
    if (!(days >= 0.0 && days < kFirstBeyond))
        return std::nullopt;
    const auto milliseconds = static_cast<std::int64_t>(std::llround(days * kDayMilliseconds));
    const std::int64_t wholeDays = milliseconds / static_cast<std::int64_t>(kDayMilliseconds);
    const std::int64_t ofDay = milliseconds % static_cast<std::int64_t>(kDayMilliseconds);
    const TimeUnit unit = ofDay % 1000 == 0 ? TimeUnit::Second : TimeUnit::Millisecond;
    const std::string time = isoTime(ofDay * 1'000'000, unit);
    if (meaning == XlsxMeaning::Time && wholeDays == 0)
        return time;
    // Excel counts a 29th of February in 1900, which was none: the days before it are counted from a day
    // later.
    constexpr std::int64_t kDay0Of1900 = -25569; // 1899-12-30, counted from 1970
    constexpr std::int64_t kDay0Of1904 = -24107;
    constexpr std::int64_t kLeapDay1900 = 60;
    std::int64_t since1970 = wholeDays + kDay0Of1904;
    if (epoch == XlsxEpoch::Year1900)
        since1970 = wholeDays + kDay0Of1900 + (wholeDays < kLeapDay1900 ? 1 : 0);
    auto text = isoDate(since1970);
    if (text && (ofDay != 0 || meaning != XlsxMeaning::Date))
        *text += 'T' + time;
    return text;
}

} // namespace inkling
