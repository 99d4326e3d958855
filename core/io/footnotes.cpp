// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/footnotes.h"

#include "core/io/csv_tokenizer.h"
#include "core/io/header_question.h"
#include "core/io/reading_pace.h"

#include <algorithm>
#include <array>
#include <deque>
#include <span>

namespace inkling {

namespace {

constexpr std::size_t kMostFootnotes = 30;
constexpr std::size_t kLeastColumns = 3; ///< of a table, for a short row to be no row of it

bool hasMark(std::string_view text)
{
    constexpr std::array<std::string_view, 8> kMarks = {"*", "†", "‡", "§", "#", "¹", "²", "³"};
    return std::any_of(kMarks.begin(), kMarks.end(),
                       [&](std::string_view mark) { return text.starts_with(mark); });
}

/// Whether the last line that is not empty and does not hold delimiters alone may be a single cell, or end
/// one.
bool mayEndInNotes(std::string_view text, char delimiter)
{
    const std::string blanks = std::string(" \t\r\n") + delimiter;
    const std::size_t last = text.find_last_not_of(blanks);
    if (last == std::string_view::npos)
        return false;
    const std::size_t before = text.find_last_of("\r\n", last);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = text.substr(begin, last + 1 - begin);
    if (line.front() == '"') {
        std::size_t end = line.find('"', 1);
        while (end != std::string_view::npos && line.substr(end + 1, 1) == "\"")
            end = line.find('"', end + 2);
        return end == std::string_view::npos || end + 1 == line.size();
    }
    // with a single quote it is the end of a cell of several lines
    const bool isWithinQuotes = std::count(line.begin(), line.end(), '"') % 2 != 0;
    return isWithinQuotes || line.find(delimiter) == std::string_view::npos;
}

/// A record with nothing behind its first cell.
struct Candidate
{
    std::size_t begin;
    std::size_t line;
    std::size_t cells;
    std::string_view text;
    bool followsBlankLine;
};

/// Goes through a table's records and keeps those at its end that may be notes.
class FootnoteSearch
{
public:
    FootnoteSearch(const TextDialect &dialect, const MissingTexts &missing)
        : m_marks{dialect.decimal, dialect.thousands}
        , m_missing(missing)
    {
    }

    void addHeader(const CsvTokenizer &record) { m_following = record.following(); }
    void add(const CsvTokenizer &record);
    Footnotes footnotes(std::size_t end) const;

private:
    void addRow(std::size_t cells, const TextCell &first);
    bool mayBeNote(std::span<const TextCell> cells) const;
    bool isNote(const Candidate &candidate, bool followsBlankLine) const;

    NumberMarks m_marks;
    const MissingTexts &m_missing;
    std::size_t m_following = 0;  ///< the byte behind the last record
    bool m_hasBlankLines = false; ///< between the rows
    std::size_t m_rows = 0;
    std::size_t m_columns = 0; ///< of the last row
    std::size_t m_texts = 0;   ///< in the first column
    std::size_t m_longest = 0; ///< of those
    bool m_hasMarks = false;   ///< one of those
    std::vector<Candidate> m_candidates;
    bool m_areTooMany = false;
};

/// A number, and a word for "no value", is rather a row that was cut off.
bool FootnoteSearch::mayBeNote(std::span<const TextCell> cells) const
{
    const bool isAlone =
        std::all_of(cells.begin() + 1, cells.end(), [](const TextCell &cell) { return cell.text.empty(); });
    if (!isAlone || m_rows == 0)
        return false;
    const TextCell &first = cells.front();
    return first.text.empty() ? cells.size() > 1
                              : !m_missing.contains(first.text) && !isNumber(first, m_marks);
}

void FootnoteSearch::addRow(std::size_t cells, const TextCell &first)
{
    ++m_rows;
    m_columns = cells;
    if (first.text.empty() || m_missing.contains(first.text) || isNumber(first, m_marks))
        return;
    ++m_texts;
    m_longest = std::max(m_longest, first.text.size());
    m_hasMarks = m_hasMarks || hasMark(first.text);
}

void FootnoteSearch::add(const CsvTokenizer &record)
{
    const std::span<const TextCell> cells = record.cells();
    const bool followsBlankLine = m_following > 0 && record.begin() > m_following;
    m_following = record.following();
    if (!mayBeNote(cells)) {
        for (const Candidate &candidate : m_candidates)
            addRow(candidate.cells, {candidate.text});
        m_candidates.clear();
        m_areTooMany = false;
        m_hasBlankLines = m_hasBlankLines || followsBlankLine;
        addRow(cells.size(), cells.front());
    } else if (m_areTooMany || m_candidates.size() == kMostFootnotes) {
        m_areTooMany = true;
        addRow(cells.size(), cells.front());
    } else {
        m_candidates.push_back(
            {record.begin(), record.line(), cells.size(), cells.front().text, followsBlankLine});
    }
}

bool FootnoteSearch::isNote(const Candidate &candidate, bool followsBlankLine) const
{
    if (candidate.text.empty() || followsBlankLine)
        return true;
    const bool isShort = candidate.cells == 1;
    const bool isLonger = candidate.text.size() > m_longest;
    if (m_columns < kLeastColumns) {
        const bool namesSource = isLonger && candidate.text.find(": ") != std::string_view::npos;
        return isShort && (namesSource || (hasMark(candidate.text) && !m_hasMarks));
    }
    const bool isSentence = isLonger && candidate.text.find(' ') != std::string_view::npos;
    return m_texts == 0 || (hasMark(candidate.text) && !m_hasMarks) || (isShort && isSentence);
}

/// The candidates from the one on that has none behind it that is no note.
Footnotes FootnoteSearch::footnotes(std::size_t end) const
{
    Footnotes found{end, {}};
    if (m_areTooMany || m_columns < 2)
        return found;
    bool followsBlankLine = false;
    bool hasText = false;
    for (const Candidate &candidate : m_candidates) {
        followsBlankLine =
            followsBlankLine || candidate.text.empty() || (candidate.followsBlankLine && !m_hasBlankLines);
        if (!isNote(candidate, followsBlankLine)) {
            found = {end, {}};
            hasText = false;
            continue;
        }
        if (found.lines.empty())
            found.begin = candidate.begin;
        found.lines.push_back(candidate.line);
        hasText = hasText || !candidate.text.empty();
    }
    return hasText ? found : Footnotes{end, {}};
}

/// The last `count` records.
class LastRecords
{
public:
    explicit LastRecords(std::size_t count)
        : m_count(count)
    {
    }

    void addHeader(const CsvTokenizer &) {}
    void add(const CsvTokenizer &record)
    {
        m_last.emplace_back(record.begin(), record.line());
        if (m_last.size() > m_count)
            m_last.pop_front();
    }
    Footnotes footnotes(std::size_t end) const
    {
        Footnotes found{m_last.empty() ? end : m_last.front().first, {}};
        for (const auto &[begin, line] : m_last)
            found.lines.push_back(line);
        return found;
    }

private:
    std::size_t m_count;
    std::deque<std::pair<std::size_t, std::size_t>> m_last; ///< where they begin: byte, line
};

template<typename Search>
Result<Footnotes> searched(std::string_view text, const TextDialect &dialect, Search search,
                           const RunControl &control)
{
    CsvTokenizer tokenizer(text, dialect.delimiter, dialect.skippedLines);
    ReadingPace pace(text.size(), control);
    std::size_t headers = dialect.headerRows;
    for (CsvStep step = tokenizer.next(); step != CsvStep::End; step = tokenizer.next()) {
        if (step != CsvStep::Record)
            return Footnotes{text.size(), {}};
        if (headers == 0) {
            search.add(tokenizer);
        } else {
            search.addHeader(tokenizer);
            --headers;
        }
        if (!pace.advance(tokenizer.following()))
            return stopped();
    }
    return search.footnotes(text.size());
}

} // namespace

Result<Footnotes> findFootnotes(std::string_view text, const TextDialect &dialect,
                                const MissingTexts &missing, std::optional<std::size_t> count,
                                const RunControl &control)
{
    if (count && *count > 0)
        return searched(text, dialect, LastRecords(*count), control);
    if (count || !mayEndInNotes(text, dialect.delimiter))
        return Footnotes{text.size(), {}};
    return searched(text, dialect, FootnoteSearch(dialect, missing), control);
}

} // namespace inkling
