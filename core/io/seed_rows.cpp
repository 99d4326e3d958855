// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/seed_rows.h"

#include "core/io/dataset_readers.h"
#include "core/io/npy_header.h"
#include "core/io/npy_reader.h"

#include <charconv>

namespace inkling {

namespace {

constexpr std::string_view kSeparators = " \t\r\n,";

struct PlacedRow
{
    std::size_t row = 0;
    std::size_t line = 1; ///< 1-based, as the column
    std::size_t column = 1;
};

Result<std::size_t> rowNumber(std::string_view word, std::size_t rows, const std::string &path,
                              const PlacedRow &place)
{
    std::size_t row = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), row);
    if (end != word.data() + word.size() || error == std::errc::invalid_argument)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: \"%4\" is not a row number."),
                             path, place.line, place.column, word.substr(0, 40))};
    if (error == std::errc::result_out_of_range || row >= rows)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: there is no row %4; rows are numbered from 0, "
                                      "and there are %5."),
            path, place.line, place.column, word, rows)};
    return row;
}

/// The row numbers of a NumPy array, each row of it a line; one of a single axis is one line.
Result<std::vector<PlacedRow>> placedRowsOfArray(std::string_view bytes, std::size_t rows,
                                                 const std::string &path)
{
    const Result<Dataset> table = npyReader().read(bytes, path, {}, {});
    if (!table)
        return table.error();
    std::vector<PlacedRow> found;
    const bool isOneLine = table->columns.size() == 1;
    for (std::size_t line = 0; line < table->rows; ++line) {
        for (std::size_t column = 0; column < table->columns.size(); ++column) {
            PlacedRow place{0, isOneLine ? 1 : line + 1, isOneLine ? line + 1 : column + 1};
            const auto row = rowNumber(table->columns[column].text(line), rows, path, place);
            if (!row)
                return row.error();
            place.row = *row;
            found.push_back(place);
        }
    }
    return found;
}

/// All row numbers of a file in order. Error: not a number, beyond the rows, none at all.
Result<std::vector<PlacedRow>> placedRows(const std::string &path, std::size_t rows)
{
    const Result<std::string> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    if (isNpy(*bytes))
        return placedRowsOfArray(*bytes, rows, path);
    const std::string_view text = *bytes;
    std::vector<PlacedRow> found;
    std::size_t line = 1;
    std::size_t lineBegin = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\n') {
            ++line;
            lineBegin = i + 1;
        }
        if (kSeparators.find(text[i]) != std::string_view::npos) {
            ++i;
            continue;
        }
        const std::string_view word = text.substr(i, text.find_first_of(kSeparators, i) - i);
        PlacedRow place{0, line, i - lineBegin + 1};
        const auto row = rowNumber(word, rows, path, place);
        if (!row)
            return row.error();
        place.row = *row;
        found.push_back(place);
        i += word.size();
    }
    if (found.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds no row number."), path)};
    return found;
}

Error standsTwice(const std::string &path, const PlacedRow &place)
{
    return {message(QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: row %4 stands here a second time."),
                    path, place.line, place.column, place.row)};
}

} // namespace

Result<std::vector<std::size_t>> readSeedRows(const std::string &path, std::size_t rows)
{
    const auto places = placedRows(path, rows);
    if (!places)
        return places.error();
    std::vector<bool> isSeed(rows);
    std::vector<std::size_t> seeds;
    for (const PlacedRow &place : *places) {
        if (isSeed[place.row])
            return standsTwice(path, place);
        isSeed[place.row] = true;
        seeds.push_back(place.row);
    }
    return seeds;
}

Result<std::vector<std::vector<std::size_t>>> readRowLists(const std::string &path, std::size_t rows)
{
    const auto places = placedRows(path, rows);
    if (!places)
        return places.error();
    std::vector<std::vector<std::size_t>> lists;
    std::vector<std::size_t> lastLine(rows, 0); // on which each row was named
    std::size_t line = 0;
    for (const PlacedRow &place : *places) {
        if (place.line != line)
            lists.emplace_back();
        line = place.line;
        if (lastLine[place.row] == line)
            return standsTwice(path, place);
        lastLine[place.row] = line;
        lists.back().push_back(place.row);
    }
    return lists;
}

} // namespace inkling
