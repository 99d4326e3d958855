// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/one_column.h"

#include "core/io/number_text.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>

namespace inkling {

namespace {

using Records = std::vector<SampledRecord>;

bool areDigits(const TextCell &cell)
{
    return !cell.isQuoted && !cell.text.empty() &&
           cell.text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Of a number cut at its decimal comma the first cell; a whole number stays one.
bool isCutNumber(const SampledRecord &record)
{
    TextCell whole = record.cells.front();
    if (whole.text.starts_with('-'))
        whole.text.remove_prefix(1);
    return areDigits(whole) && record.cells.size() <= 2 && areDigits(record.cells.back());
}

/// Whether the first cells count the rows, each before one more cell, as R writes them.
bool doCount(const Records &records)
{
    for (std::size_t i = 1; i < records.size(); ++i) {
        const auto number = wholeNumber(records[i].cells.front().text);
        const auto before = i > 1 ? wholeNumber(records[i - 1].cells.front().text) : std::nullopt;
        if (records[i].cells.size() != 2 || !number || (before && *number != *before + 1))
            return false;
    }
    return true;
}

/// No whole number begins with a zero.
bool isFraction(const SampledRecord &record)
{
    const std::string_view text = record.cells.back().text;
    return record.cells.size() == 2 && text.size() > 1 && text.front() == '0';
}

bool areDecimals(const Records &records)
{
    return std::all_of(records.begin() + 1, records.end(), isCutNumber) &&
           (!doCount(records) || std::any_of(records.begin() + 1, records.end(), isFraction));
}

/// Whether blanks follow nearly all commas, and the lines are cut into different numbers of cells, or hold no
/// number.
bool isProse(const Records &records)
{
    std::set<std::size_t> counts;
    std::size_t commas = 0;
    std::size_t followed = 0;
    bool hasNumber = false;
    for (auto record = records.begin() + 1; record != records.end(); ++record) {
        counts.insert(record->cells.size());
        for (std::size_t i = 0; i < record->cells.size(); ++i) {
            const TextCell &cell = record->cells[i];
            hasNumber = hasNumber || isNumber(cell, {'.'});
            commas += i > 0 ? 1 : 0;
            followed +=
                i > 0 && !cell.isQuoted && !cell.text.empty() && *std::prev(cell.text.data()) == ' ' ? 1 : 0;
        }
    }
    return (counts.size() > 1 || !hasNumber) && 10 * followed >= 9 * commas;
}

} // namespace

bool isOneColumn(const std::vector<SampledRecord> &records)
{
    constexpr std::size_t kLeastRecords = 3;
    if (records.size() < kLeastRecords || records.front().cells.size() != 1 ||
        areDigits(records.front().cells.front()))
        return false;
    const bool haveCommas = std::any_of(records.begin(), records.end(),
                                        [](const SampledRecord &record) { return record.cells.size() > 1; });
    return haveCommas && (areDecimals(records) || isProse(records));
}

} // namespace inkling
