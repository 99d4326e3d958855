// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/number_marks.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

using Records = std::vector<SampledRecord>;

/// Where the data begin: behind the first record, and those below it that hold no number and may name the
/// columns, too.
std::size_t firstDataRecord(const Records &records, NumberMarks marks)
{
    const std::size_t most = std::min(kMostHeaderRows + 1, records.size());
    for (std::size_t i = 1; i < most; ++i) {
        const std::vector<TextCell> &cells = records[i].cells;
        if (std::any_of(cells.begin(), cells.end(),
                        [&](const TextCell &cell) { return isNumber(cell, marks); }))
            return i;
    }
    return records.size() > 1 ? 1 : 0;
}

/// How many cells with a value a column of the sample has, and of how many of them something holds.
struct CellCount
{
    std::size_t found = 0;
    std::size_t known = 0;

    bool isMost() const { return 10 * found >= 9 * known; }
};

/// Counts the cells of each column, from a record on, of which `holds(cell)`.
template<typename Holds>
std::vector<CellCount> countCells(const Records &records, std::size_t first,
                                  const std::set<std::string_view> &missing, const Holds &holds)
{
    std::vector<CellCount> columns;
    for (std::size_t i = first; i < records.size(); ++i) {
        columns.resize(std::max(columns.size(), records[i].cells.size()));
        for (std::size_t place = 0; place < records[i].cells.size(); ++place) {
            const TextCell &cell = records[i].cells[place];
            if (cell.text.empty() || missing.contains(cell.text))
                continue;
            columns[place].found += holds(cell) ? 1 : 0;
            ++columns[place].known;
        }
    }
    return columns;
}

/// How many cells the marks make numbers, in the columns in which nearly all are.
std::size_t numbersBy(NumberMarks marks, const Records &records, const std::set<std::string_view> &missing)
{
    std::size_t numbers = 0;
    for (const CellCount &column :
         countCells(records, firstDataRecord(records, marks), missing,
                    [marks](const TextCell &cell) { return isNumber(cell, marks); }))
        numbers += column.isMost() ? column.found : 0;
    return numbers;
}

/// Whether the mark between thousands is the decimal mark of a whole column (0.125), and no cell has both
/// marks (1.234,5): then 1.500 elsewhere is no 1500.
bool isContradicted(NumberMarks marks, const Records &records, const std::set<std::string_view> &missing)
{
    if (marks.thousands != '.' && marks.thousands != ',')
        return false;
    const std::size_t first = firstDataRecord(records, marks);
    for (std::size_t i = first; i < records.size(); ++i) {
        for (const TextCell &cell : records[i].cells) {
            const std::size_t decimal = cell.text.find(marks.decimal);
            if (decimal != std::string_view::npos && cell.text.find(marks.thousands) < decimal &&
                isNumber(cell, marks))
                return false;
        }
    }
    // with thousands 0.125 would be an identifier, of which a number loses a digit
    const auto own = countCells(records, first, missing, [marks](const TextCell &cell) {
        double value = 0.0;
        return parseNumber(cell.text, marks, value) == NumberText::Finite;
    });
    const auto decimal = countCells(
        records, first, missing, [marks](const TextCell &cell) { return isNumber(cell, {marks.thousands}); });
    for (std::size_t place = 0; place < own.size(); ++place) {
        if (decimal[place].isMost() && !own[place].isMost())
            return true;
    }
    return false;
}

/// Whether the decimal comma makes numbers of a column of which the point makes none.
bool isOfCommas(const Records &records, const std::set<std::string_view> &missing)
{
    const std::size_t first = firstDataRecord(records, {','});
    const auto withComma =
        countCells(records, first, missing, [](const TextCell &cell) { return isNumber(cell, {','}); });
    const auto withPoint =
        countCells(records, first, missing, [](const TextCell &cell) { return isNumber(cell, {'.'}); });
    for (std::size_t place = 0; place < withComma.size(); ++place) {
        if (withComma[place].known > 0 && withComma[place].isMost() && withPoint[place].found == 0)
            return true;
    }
    return false;
}

} // namespace

/// The marks by which most cells are numbers; of those that are as good the first, but the decimal comma
/// where semicolons leave room for it and a column has it.
NumberMarks detectMarks(const Records &records, char delimiter, const ReadOptions &options,
                        const std::set<std::string_view> &missing)
{
    NumberMarks winner;
    std::size_t most = 0;
    // With commas between the cells, those within cells rather stand between thousands.
    const std::vector<NumberMarks> candidates =
        delimiter == ','
            ? std::vector<NumberMarks>{{'.'}, {'.', ','}, {','}, {',', '.'}, {'.', '\''}, {',', '\''}}
            : std::vector<NumberMarks>{{'.'},       {','},       {'.', ','}, {',', '.'},
                                       {'.', '\''}, {',', '\''}, {'.', ' '}, {',', ' '}};
    bool isFirst = true;
    for (NumberMarks marks : candidates) {
        if ((options.decimal && *options.decimal != marks.decimal) ||
            (options.thousands && *options.thousands != marks.thousands))
            continue;
        if (!options.thousands && isContradicted(marks, records, missing))
            continue;
        const std::size_t numbers = numbersBy(marks, records, missing);
        const bool isTieOfCommas =
            numbers == most && delimiter == ';' && marks == NumberMarks{','} && isOfCommas(records, missing);
        if (std::exchange(isFirst, false) || numbers > most || isTieOfCommas) {
            most = numbers;
            winner = marks;
        }
    }
    winner.decimal = options.decimal.value_or(winner.decimal);
    winner.thousands = options.thousands.value_or(winner.thousands);
    return winner;
}

} // namespace inkling
