// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_reader.h"
#include "core/io/csv_tokenizer.h"
#include "core/io/number_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace inkling {

namespace {

using Records = std::vector<std::vector<TextCell>>;

constexpr std::size_t kSampledRecords = 200;

/// The first records of the head, without the last where the head may have cut it.
Records sample(std::string_view head, char delimiter)
{
    CsvTokenizer tokenizer(head, delimiter);
    Records records;
    bool isCut = false;
    while (!isCut && records.size() < kSampledRecords && tokenizer.next() == CsvStep::Record) {
        isCut = tokenizer.following() == tokenizer.end();
        records.push_back(tokenizer.cells());
    }
    if (isCut && records.size() > 2)
        records.pop_back();
    return records;
}

bool isNumber(const TextCell &cell, char decimal)
{
    double value = 0.0;
    return parseNumber(cell.text, decimal, value) != NumberText::None;
}

/// Whether a cell looks like one cell: no delimiter is left in it, other than in prose (before a blank) or in
/// a number.
bool isWhole(const TextCell &cell)
{
    if (cell.isQuoted || isNumber(cell, ','))
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

/// The score is the share of records with the most common number of cells times the share of cells that look
/// whole.
Separation separation(const Records &records, char delimiter)
{
    std::map<std::size_t, std::size_t> counts;
    std::size_t cells = 0;
    std::size_t whole = 0;
    std::size_t numbers = 0;
    for (const auto &record : records) {
        ++counts[record.size()];
        cells += record.size();
        for (const TextCell &cell : record) {
            whole += isWhole(cell) ? 1 : 0;
            numbers += isNumber(cell, '.') || isNumber(cell, ',') ? 1 : 0;
        }
    }
    std::size_t common = 0;
    std::size_t most = 0;
    for (const auto &[size, count] : counts) {
        if (count >= most) {
            common = size;
            most = count;
        }
    }
    // Any prose has blanks: as a delimiter they must cut every line alike.
    if (common < 2 || (delimiter == ' ' && most < records.size()))
        return {};
    const auto share = [](std::size_t part, std::size_t all) {
        return static_cast<double>(part) / static_cast<double>(all);
    };
    return {share(most, records.size()) * share(whole, cells), share(numbers, cells)};
}

char detectDelimiter(std::string_view head, bool hasDecimalComma)
{
    if (const char hint = delimiterHint(head); hint != '\0')
        return hint;
    char winner = ',';
    Separation best;
    for (const char delimiter : {'\t', ',', ';', '|', ' '}) {
        if (delimiter == ',' && hasDecimalComma)
            continue;
        const Separation found = separation(sample(head, delimiter), delimiter);
        if (found > best) {
            best = found;
            winner = delimiter;
        }
    }
    return winner;
}

char detectDecimal(const Records &records, char delimiter)
{
    if (delimiter == ',')
        return '.';
    std::size_t points = 0;
    std::size_t commas = 0;
    for (const auto &record : records) {
        for (const TextCell &cell : record) {
            const bool hasPoint = cell.text.find('.') != std::string_view::npos;
            const bool hasComma = cell.text.find(',') != std::string_view::npos;
            points += hasPoint && isNumber(cell, '.') ? 1 : 0;
            commas += hasComma && isNumber(cell, ',') ? 1 : 0;
        }
    }
    return commas > points ? ',' : '.';
}

class HeaderQuestion
{
public:
    HeaderQuestion(const Records &records, char decimal, const std::vector<std::string> &missing)
        : m_records(records)
        , m_decimal(decimal)
        , m_missing(missing.begin(), missing.end())
    {
    }

    bool answer() const
    {
        const std::vector<TextCell> &first = m_records.front();
        if (std::any_of(first.begin(), first.end(),
                        [&](const TextCell &cell) { return isNumber(cell, m_decimal); }))
            return false;
        std::set<std::string_view> names;
        bool mayBeNames = true;
        for (std::size_t i = 0; i < first.size(); ++i) {
            if (!isMissing(first[i]) && standsOverNumbers(i))
                return true;
            mayBeNames =
                mayBeNames && !first[i].text.empty() && names.insert(first[i].text).second && !occursAgain(i);
        }
        return mayBeNames;
    }

private:
    bool isMissing(const TextCell &cell) const { return cell.text.empty() || m_missing.contains(cell.text); }

    bool standsOverNumbers(std::size_t column) const
    {
        std::size_t numbers = 0;
        std::size_t texts = 0;
        for (std::size_t row = 1; row < m_records.size(); ++row) {
            if (column >= m_records[row].size() || isMissing(m_records[row][column]))
                continue;
            ++(isNumber(m_records[row][column], m_decimal) ? numbers : texts);
        }
        return numbers > texts;
    }

    bool occursAgain(std::size_t column) const
    {
        return std::any_of(m_records.begin() + 1, m_records.end(), [&](const std::vector<TextCell> &record) {
            return column < record.size() && record[column].text == m_records.front()[column].text;
        });
    }

    const Records &m_records;
    char m_decimal;
    std::set<std::string_view> m_missing;
};

std::string detectLineEnd(std::string_view head)
{
    const std::size_t place = head.find_first_of("\r\n");
    if (place == std::string_view::npos || head[place] == '\n')
        return "\n";
    return head.substr(place, 2) == "\r\n" ? "\r\n" : "\r";
}

} // namespace

TextDialect detectDialect(std::string_view head, const ReadOptions &options)
{
    TextDialect dialect;
    dialect.lineEnd = detectLineEnd(head);
    dialect.delimiter =
        options.delimiter ? *options.delimiter : detectDelimiter(head, options.decimal == ',');
    const Records records = sample(head, dialect.delimiter);
    dialect.decimal = options.decimal ? *options.decimal : detectDecimal(records, dialect.delimiter);
    const std::vector<std::string> &missing = options.missing ? *options.missing : defaultMissingTexts();
    if (options.hasHeader)
        dialect.hasHeader = *options.hasHeader;
    else
        dialect.hasHeader = records.empty() || HeaderQuestion(records, dialect.decimal, missing).answer();
    return dialect;
}

} // namespace inkling
