// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/io/dataset_writer.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace inkling {

/// Appends the cells of a text table one after the other, the way a dialect has them: in quotes where a text
/// could be taken for something else than one cell. A missing cell is empty, an empty text a pair of quotes.
class CellWriter
{
public:
    /// `out` is borrowed.
    CellWriter(std::string &out, TextDialect dialect, FormulaTexts formulaTexts = FormulaTexts::Keep);

    const TextDialect &dialect() const { return m_dialect; }

    /// A text, defused where it is taken for a formula and that is asked for.
    void text(std::string_view cell);
    /// A column's name: as text(), a number in quotes, by which readers tell it from a value.
    void name(std::string_view cell);
    /// A text as it is.
    void plain(std::string_view cell);
    void missing();
    /// A row's cell of a column: as text(), number or missing().
    void cell(const Column &column, std::size_t row);
    /// Cells with what stands between them, to the letter.
    void raw(std::string_view cells);
    void endRecord() { endRecord(m_dialect.lineEnd); }
    void endRecord(std::string_view lineEnd);

    /// Bytes one of which every text that is taken for a formula begins with.
    static constexpr std::string_view kFormulaBytes = "=+-@\t\r\n\xEF";

    bool defuses() const { return m_formulaTexts == FormulaTexts::Defuse; }
    /// Whether text() puts an apostrophe before this cell.
    bool isDefused(std::string_view cell) const;
    std::size_t defusedCount() const { return m_defusedCount; }

private:
    void beginCell();
    void number(const Column &column, std::size_t row);
    void quoted(std::string_view cell);
    bool needsQuotes(std::string_view cell) const;

    std::string &m_out;
    TextDialect m_dialect;
    FormulaTexts m_formulaTexts;
    std::array<bool, 256> m_isSpecial = {}; ///< characters that only quotes can hold
    std::string m_text;                     ///< of the present cell
    bool m_isInRecord = false;
    std::size_t m_recordBegin = 0;
    std::size_t m_defusedCount = 0;
};

} // namespace inkling
