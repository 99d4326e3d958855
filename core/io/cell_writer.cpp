// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/cell_writer.h"

#include "core/io/cell_text.h"
#include "core/io/number_text.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// What spreadsheets take for the beginning of a formula, full-width forms (East Asian keyboards) too.
/// Source: OWASP, CSV Injection.
constexpr std::array<std::string_view, 11> kFormulaBeginnings = {
    "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

CellWriter::CellWriter(std::string &out, TextDialect dialect, FormulaTexts formulaTexts)
    : m_out(out)
    , m_dialect(std::move(dialect))
    , m_formulaTexts(formulaTexts)
{
    for (const char c : {'"', '\r', '\n', m_dialect.delimiter})
        m_isSpecial[static_cast<unsigned char>(c)] = true;
    if (m_dialect.delimiter == ' ') // runs of blanks
        m_isSpecial['\t'] = true;
}

void CellWriter::beginCell()
{
    if (std::exchange(m_isInRecord, true))
        m_out += m_dialect.delimiter;
    else
        m_recordBegin = m_out.size();
}

void CellWriter::text(std::string_view cell)
{
    if (!isDefused(cell)) {
        plain(cell);
        return;
    }
    ++m_defusedCount;
    m_text.assign("'").append(cell);
    plain(m_text);
}

void CellWriter::name(std::string_view cell)
{
    double value = 0.0;
    if (parseNumber(cell, {m_dialect.decimal, m_dialect.thousands}, value) == NumberText::None) {
        text(cell);
        return;
    }
    beginCell();
    quoted(cell);
}

void CellWriter::plain(std::string_view cell)
{
    beginCell();
    if (needsQuotes(cell))
        quoted(cell);
    else
        m_out += cell;
}

void CellWriter::missing()
{
    beginCell();
    if (m_dialect.delimiter == ' ')
        quoted({});
}

void CellWriter::cell(const Column &column, std::size_t row)
{
    if (column.isMissing(row))
        missing();
    else if (column.type == ColumnType::Category)
        text(column.categories[column.codes[row]]);
    else
        number(column, row);
}

void CellWriter::number(const Column &column, std::size_t row)
{
    m_text.clear();
    appendCell(m_text, column, row);
    if (m_dialect.decimal != '.')
        std::replace(m_text.begin(), m_text.end(), '.', m_dialect.decimal);
    plain(m_text);
}

void CellWriter::raw(std::string_view cells)
{
    beginCell();
    m_out += cells;
}

void CellWriter::endRecord(std::string_view lineEnd)
{
    if (m_out.size() == m_recordBegin) // a blank line would be no record
        quoted({});
    m_out += lineEnd;
    m_isInRecord = false;
}

bool CellWriter::isDefused(std::string_view cell) const
{
    if (!defuses() || cell.find_first_of(kFormulaBytes) != 0)
        return false;
    const bool isFormula =
        std::any_of(kFormulaBeginnings.begin(), kFormulaBeginnings.end(),
                    [cell](std::string_view beginning) { return cell.starts_with(beginning); });
    double value = 0.0;
    return isFormula &&
           parseNumber(cell, {m_dialect.decimal, m_dialect.thousands}, value) == NumberText::None;
}

void CellWriter::quoted(std::string_view cell)
{
    m_out += '"';
    for (const char c : cell) {
        if (c == '"')
            m_out += '"';
        m_out += c;
    }
    m_out += '"';
}

bool CellWriter::needsQuotes(std::string_view cell) const
{
    return cell.empty() || isBlank(cell.front()) || isBlank(cell.back()) ||
           std::any_of(cell.begin(), cell.end(),
                       [this](char c) { return m_isSpecial[static_cast<unsigned char>(c)]; });
}

} // namespace inkling
