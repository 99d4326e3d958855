// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_reader.h"
#include "core/io/csv_sample.h"
#include "core/io/csv_tokenizer.h"
#include "core/io/header_rows.h"
#include "core/io/number_marks.h"
#include "core/io/number_text.h"
#include "core/io/one_column.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace inkling {

namespace {

using Record = SampledRecord;
using Records = std::vector<Record>;

/// Whether a cell looks like one cell: no delimiter is left in it, other than in prose (before a blank) or in
/// a number.
bool isWhole(const TextCell &cell)
{
    if (cell.isQuoted || isNumber(cell, {','}))
        return true;
    for (std::size_t i = cell.text.find_first_of(",;\t|"); i != std::string_view::npos;
         i = cell.text.find_first_of(",;\t|", i + 1)) {
        if (cell.text.substr(i + 1, 1) != " ")
            return false;
    }
    return true;
}

/// How well a delimiter cuts; the larger the better, the second where the first are equal.
struct Separation
{
    double score = 0.0;   ///< 0 to 1; 0 where it cuts nothing
    double numbers = 0.0; ///< share of cells that are numbers

    auto operator<=>(const Separation &) const = default;
};

/// The number of cells that most records have, the largest of several, and how many do.
std::pair<std::size_t, std::size_t> commonCellCount(const Records &records)
{
    std::map<std::size_t, std::size_t> counts;
    for (const Record &record : records)
        ++counts[record.cells.size()];
    std::pair<std::size_t, std::size_t> common;
    for (const auto &[size, count] : counts) {
        if (count >= common.second)
            common = {size, count};
    }
    return common;
}

bool isAnyNumber(const TextCell &cell)
{
    return isNumber(cell, {'.'}) || isNumber(cell, {','});
}

/// Whether all rows are a cell longer than the line of names, as R writes them, whose first cells name the
/// rows: none of these comes again, and in some column all cells are numbers.
bool haveRowNames(const Records &records, std::size_t common)
{
    constexpr std::size_t kLeastRecords = 3;
    const std::vector<TextCell> &first = records.front().cells;
    if (records.size() < kLeastRecords || first.size() + 1 != common ||
        std::any_of(first.begin(), first.end(), isAnyNumber))
        return false;
    std::set<std::string_view> rowNames;
    std::vector<bool> areNumbers(common, true);
    for (std::size_t row = 1; row < records.size(); ++row) {
        const std::vector<TextCell> &cells = records[row].cells;
        if (cells.size() != common || !rowNames.insert(cells.front().text).second)
            return false;
        for (std::size_t column = 0; column < common; ++column)
            areNumbers[column] = areNumbers[column] && isAnyNumber(cells[column]);
    }
    return std::find(areNumbers.begin(), areNumbers.end(), true) != areNumbers.end();
}

/// The score is the share of records with the most common number of cells times the share of cells that look
/// whole.
Separation separation(const Records &records, char delimiter)
{
    std::size_t cells = 0;
    std::size_t whole = 0;
    std::size_t numbers = 0;
    for (const Record &record : records) {
        cells += record.cells.size();
        for (const TextCell &cell : record.cells) {
            whole += isWhole(cell) ? 1 : 0;
            numbers += isAnyNumber(cell) ? 1 : 0;
        }
    }
    const auto [common, most] = commonCellCount(records);
    if (common < 2)
        return {};
    // Any prose has blanks: as a delimiter they must cut every line alike.
    if (delimiter == ' ' && most < records.size() && !haveRowNames(records, common))
        return {};
    const auto share = [](std::size_t part, std::size_t all) {
        return static_cast<double>(part) / static_cast<double>(all);
    };
    return {share(most, records.size()) * share(whole, cells), share(numbers, cells)};
}

/// Where the file's name says which one it is, another has to cut every line into as many whole cells.
char detectDelimiter(std::string_view head, std::size_t skippedLines, bool hasDecimalComma,
                     char namedDelimiter)
{
    if (const char hint = delimiterHint(head); hint != '\0')
        return hint;
    const bool isNamed = namedDelimiter != '\0';
    char winner = isNamed ? namedDelimiter : hasDecimalComma ? ';' : ',';
    Separation best;
    for (const char delimiter : {'\t', ',', ';', '|', ' '}) {
        if ((delimiter == ',' && hasDecimalComma) || (delimiter == ' ' && isNamed))
            continue;
        const Separation found = separation(sampleRecords(head, delimiter, skippedLines), delimiter);
        if (isNamed && delimiter == namedDelimiter && found.score > 0.0)
            return delimiter;
        if (found > best && (!isNamed || found.score == 1.0)) {
            best = found;
            winner = delimiter;
        }
    }
    if (winner == ',' && !isNamed && isOneColumn(sampleRecords(head, ',', skippedLines)))
        return ';'; // which cuts nothing there, or it would have won
    return winner;
}

/// The lines at the front that are comments or blank.
struct Comments
{
    std::size_t lines = 0;
    std::string_view last; ///< comment
};

/// None where a comment would be all there is.
Comments findComments(std::string_view head)
{
    head = withoutByteOrderMark(head);
    Comments comments;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < head.size(); ++lines) {
        const std::size_t end = std::min(head.find_first_of("\r\n", begin), head.size());
        if (head[begin] == '#')
            comments = {lines + 1, head.substr(begin, end - begin)};
        else if (head.find_first_not_of(" \t", begin) < end)
            return comments;
        begin = end + (head.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return {};
}

/// Whether the last comment is prose, by the blanks behind its delimiters or its mark. `records`: what
/// follows it.
bool isProse(std::string_view comment, char delimiter, const Records &records)
{
    if (delimiter == ' ')
        return comment.starts_with("# ");
    const std::vector<TextCell> &cells = records.front().cells;
    const bool isSpaced =
        cells.size() > 1 && !cells[1].text.empty() && *std::prev(cells[1].text.data()) == ' ';
    const bool overNumbers =
        records.size() > 1 && std::any_of(records[1].cells.begin(), records[1].cells.end(), isAnyNumber);
    return (overNumbers && comment.starts_with("# ")) ||
           (!isSpaced && comment.find(std::string{delimiter, ' '}) != std::string_view::npos);
}

/// Whether the last comment is the line of names, "#id,x": it has as many cells as the table, and the first
/// record below names no columns, or the comment is no prose.
bool isHeader(const Comments &comments, std::string_view head, char delimiter, const Records &records,
              const std::set<std::string_view> &missing)
{
    const Records withLast = sampleRecords(head, delimiter, comments.lines - 1);
    if (records.empty() || withLast.empty() || withLast.front().line != comments.lines ||
        withLast.front().cells.size() != commonCellCount(records).first)
        return false;
    const bool areNamed = namesColumns(records, {'.'}, missing);
    if (withLast.front().cells.size() > 1)
        return !areNamed || !isProse(comments.last, delimiter, records);
    const bool isWord = comments.last.find_first_of(" \t") == std::string_view::npos;
    return isWord && (!areNamed || (comments.lines == 1 && comments.last == "#"));
}

/// Whether a single cell stands over two columns whose names are below it, one of them over numbers alone.
bool isTitle(const Records &records, const std::set<std::string_view> &missing)
{
    if (records.size() < 3 || records.front().cells.size() != 1 ||
        std::any_of(records[1].cells.begin(), records[1].cells.end(), isAnyNumber))
        return false;
    const auto areNumbers = [&](std::size_t column) {
        return std::all_of(records.begin() + 2, records.end(), [column](const Record &record) {
            return column >= record.cells.size() || isAnyNumber(record.cells[column]);
        });
    };
    return (areNumbers(0) || areNumbers(1)) &&
           namesColumns({records.begin() + 1, records.end()}, {'.'}, missing);
}

/// The lines before the table: comments, and titles, which have fewer cells than the table.
std::size_t detectSkippedLines(std::string_view head, char delimiter, const Comments &comments,
                               const std::set<std::string_view> &missing)
{
    const Records records = sampleRecords(head, delimiter, comments.lines);
    if (comments.lines > 0)
        return isHeader(comments, head, delimiter, records, missing) ? comments.lines - 1 : comments.lines;
    const std::pair<std::size_t, std::size_t> counted = commonCellCount(records);
    const std::size_t common = counted.first;
    const std::size_t most = counted.second;
    if (common < 2 || 2 * most < records.size())
        return 0;
    if (common == 2 && isTitle(records, missing))
        return records[1].line - 1;
    const auto isOfTable = [&](std::size_t i) {
        const std::size_t size = records[i].cells.size();
        const bool isShortHeader = size + 1 == common && i + 1 < records.size() &&
                                   records[i + 1].cells.size() == common &&
                                   records[i + 1].line == records[i].line + 1;
        return size >= common || isShortHeader;
    };
    std::size_t first = 0;
    while (first < records.size() && !isOfTable(first))
        ++first;
    return first == 0 || first == records.size() ? 0 : records[first].line - 1;
}

std::string detectLineEnd(std::string_view head)
{
    const std::size_t place = head.find_first_of("\r\n");
    if (place == std::string_view::npos || head[place] == '\n')
        return "\n";
    return head.substr(place, 2) == "\r\n" ? "\r\n" : "\r";
}

} // namespace

TextDialect detectDialect(std::string_view head, const ReadOptions &options, char namedDelimiter)
{
    TextDialect dialect;
    dialect.lineEnd = detectLineEnd(head);
    const Comments comments = options.skippedLines ? Comments{*options.skippedLines, {}} : findComments(head);
    dialect.delimiter = options.delimiter
                            ? *options.delimiter
                            : detectDelimiter(head, comments.lines, options.decimal == ',', namedDelimiter);
    const std::vector<std::string> &missingTexts = options.missing ? *options.missing : defaultMissingTexts();
    const std::set<std::string_view> missing(missingTexts.begin(), missingTexts.end());
    dialect.skippedLines = options.skippedLines
                               ? *options.skippedLines
                               : detectSkippedLines(head, dialect.delimiter, comments, missing);
    Records records = sampleRecords(head, dialect.delimiter, dialect.skippedLines);
    const NumberMarks marks = detectMarks(records, dialect.delimiter, options, missing);
    dialect.decimal = marks.decimal;
    dialect.thousands = marks.thousands;
    if (const std::size_t titles = options.skippedLines ? 0 : countTitleRows(records, marks, missing);
        titles > 0) {
        dialect.skippedLines = records[titles].line - 1;
        records.erase(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(titles));
    }
    if (options.headerRows)
        dialect.headerRows = *options.headerRows;
    else
        dialect.headerRows = records.empty() ? 1 : countHeaderRows(records, marks, missing);
    return dialect;
}

} // namespace inkling
