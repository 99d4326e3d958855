// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xlsx_survey.h"

#include "core/io/header_rows.h"

#include <algorithm>
#include <map>
#include <set>

namespace inkling {

namespace {

constexpr std::size_t kSampledRows = 200;

} // namespace

bool XlsxSurvey::SampledRow::hasNumber() const
{
    return std::any_of(cells.begin(), cells.end(),
                       [](const XlsxCell &cell) { return isNumber(cell.cell, NumberMarks()); });
}

void XlsxSurvey::add(const XlsxRows &row)
{
    if (row.number() <= m_options.skippedLines.value_or(0))
        return;
    sample(row);
    if (!m_options.footnotes)
        lookForNotes(row);
    m_held.push_back({row.number(), {}});
    for (const XlsxCell &cell : row.cells())
        m_held.back().columns.push_back(cell.column);
    if (m_held.size() > m_options.footnotes.value_or(0)) {
        count(m_held.front());
        m_held.pop_front();
    }
}

void XlsxSurvey::sample(const XlsxRows &row)
{
    if (m_sample.size() == kSampledRows)
        return;
    m_sample.push_back({row.number(), row.cells()});
    for (XlsxCell &cell : m_sample.back().cells)
        cell.cell.text = m_texts.emplace_back(cell.cell.text);
}

void XlsxSurvey::count(const HeldRow &row)
{
    ++m_rows;
    m_lastRow = row.number;
    for (const std::size_t column : row.columns)
        m_lastRows[column] = row.number;
}

/// Notes are the last rows, below the only empty ones, with a text in the table's first column alone.
void XlsxSurvey::lookForNotes(const XlsxRows &row)
{
    const XlsxCell &first = row.cells().front();
    const bool isAlone = row.cells().size() == 1 && first.column == m_firstColumn &&
                         !first.cell.text.empty() && !m_missing.contains(first.cell.text) &&
                         !isNumber(first.cell, NumberMarks());
    const bool followsGap = m_firstColumn < XlsxRows::kMostColumns && row.number() > m_lastRow + 1;
    if (isAlone && m_notes > 0) {
        ++m_notes;
    } else if (isAlone && followsGap && !m_hasGaps) {
        m_notes = 1;
        m_firstNote = row.number();
        m_lastAboveNotes = m_lastRow;
    } else {
        m_hasGaps = m_hasGaps || followsGap || m_notes > 0;
        m_notes = 0;
    }
    if (row.cells().size() > 1)
        m_firstColumn = std::min(m_firstColumn, first.column);
}

XlsxTable XlsxSurvey::table() const
{
    XlsxTable table;
    const std::size_t first = firstSampled();
    table.firstRow = m_sample[first].number;
    table.rowsAbove = first;
    for (std::size_t column = 0; column < m_lastRows.size(); ++column) {
        if (m_lastRows[column] >= table.firstRow)
            table.columns.push_back(column);
    }
    if (table.columns.empty())
        return table; // all of it is said to be notes
    const std::vector<SampledRecord> sampled = records(table);
    const std::set<std::string_view> missing(m_missing.texts().begin(), m_missing.texts().end());
    const std::size_t headers = std::min(
        m_options.headerRows.value_or(countHeaderRows(sampled, NumberMarks(), missing)), sampled.size());
    const std::size_t dataRows = m_rows + m_held.size() - first - headers;
    table.rowsBelow = std::min(m_options.footnotes ? m_held.size() : hasNotes() ? m_notes : 0, dataRows);
    table.lastRow = hasNotes() ? m_lastAboveNotes : m_lastRow;
    table.rows = dataRows - table.rowsBelow;
    if (headers > 0) {
        table.lastHeader = sampled[headers - 1].line;
        for (const std::string &name : joinedNames(sampled, headers, NumberMarks(), missing))
            table.names.emplace_back(trimmed(name));
    }
    if (headers == 1 && !m_options.headerRows)
        table.namesNote = noteOfNumbersAsNames(sampled.front().cells, NumberMarks());
    if (table.rows > 0) {
        const std::size_t empty = table.lastRow + 1 - table.firstDataRow() - table.rows;
        table.gaps = table.hasGapRows() ? empty : 0;
        table.blankRows = empty - table.gaps;
        table.rows += table.gaps;
    }
    return table;
}

/// The first row that reaches as far to the right as most rows do; rows above it are titles. A row of names
/// may lack the last one; a single cell is such a row only directly above numbers.
std::size_t XlsxSurvey::firstSampled() const
{
    if (m_options.skippedLines)
        return 0;
    std::map<std::size_t, std::size_t> counts;
    for (const SampledRow &row : m_sample)
        ++counts[row.cells.back().column];
    const std::size_t last = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
                                 return a.second <= b.second; // the largest of several
                             })->first;
    for (std::size_t i = 0; i < m_sample.size(); ++i) {
        const std::vector<XlsxCell> &cells = m_sample[i].cells;
        const bool lacksLastName = cells.back().column + 1 == last &&
                                   cells.size() == cells.back().column - cells.front().column + 1 &&
                                   i + 1 < m_sample.size() && m_sample[i + 1].cells.back().column == last &&
                                   m_sample[i + 1].number == m_sample[i].number + 1 &&
                                   (cells.size() > 1 || m_sample[i + 1].hasNumber());
        if (cells.back().column >= last || lacksLastName)
            return i;
    }
    return 0;
}

/// The sampled rows of the table, with all columns.
std::vector<SampledRecord> XlsxSurvey::records(const XlsxTable &table) const
{
    std::vector<SampledRecord> records;
    for (std::size_t i = table.rowsAbove; i < m_sample.size(); ++i) {
        if (hasNotes() && m_sample[i].number >= m_firstNote)
            break;
        records.push_back({m_sample[i].number, std::vector<TextCell>(table.columns.size())});
        for (const XlsxCell &cell : m_sample[i].cells) {
            const auto place = std::lower_bound(table.columns.begin(), table.columns.end(), cell.column);
            if (place != table.columns.end() && *place == cell.column) // a note may stand beside the table
                records.back().cells[static_cast<std::size_t>(place - table.columns.begin())] = cell.cell;
        }
    }
    return records;
}

} // namespace inkling
