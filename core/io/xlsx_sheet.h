// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/reading_pace.h"
#include "core/io/text_cell.h"
#include "core/io/xlsx_workbook.h"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// A cell with a value, or an error: an empty text.
struct XlsxCell
{
    std::size_t column = 0; ///< from 0
    TextCell cell;
};

/// Cells without a value that people should know of.
struct XlsxOddCells
{
    std::size_t count = 0;
    std::string first; ///< "Data!B7"
    std::string text;  ///< what stands in the first
};

/// Reads the rows of a sheet, one after the other: numbers as they stand there, texts as words, truth values
/// as the words TRUE and FALSE, dates and times in ISO 8601, formulas by the results that were saved with
/// them.
class XlsxRows
{
public:
    static constexpr std::size_t kMostRows = 1'048'576;
    static constexpr std::size_t kMostColumns = 16'384;

    /// All arguments must outlive the reader and its cells. `xml`: the part of the sheet.
    XlsxRows(std::string_view xml, const XlsxSheet &sheet, const XlsxWorkbook &workbook,
             const std::string &path);

    /// Reads the next row that has a cell with a value or an error; false where there is none. Error: not
    /// well-formed, a cell out of order or beyond the limits of Excel, or with a value that is not of its
    /// type, with the cell; stopped.
    Result<bool> next(ReadingPace &pace);

    /// The row's number, from 1.
    std::size_t number() const { return m_number; }
    const std::vector<XlsxCell> &cells() const { return m_cells; }
    /// The byte of the part up to which it was read.
    std::size_t place() const { return m_tokenizer.place(); }

    /// What has passed so far: formulas without a saved result, and errors other than #N/A and numbers that
    /// are no dates.
    const XlsxOddCells &uncalculated() const { return m_uncalculated; }
    const XlsxOddCells &erroneous() const { return m_erroneous; }

private:
    bool takeText(XmlStep step);
    Status open(std::string_view name);
    Status close(std::string_view name);
    Status openRow();
    Status openCell();
    Status closeCell();
    Status addNumber();
    Status addSharedText();
    void addText(std::string_view text);
    void addMissing();
    void addWord(const std::string &text);
    void tell(XlsxOddCells &odd, std::string_view text) const;
    std::string reference() const;
    Error wrongCell(std::string_view text) const;

    XmlTokenizer m_tokenizer;
    const XlsxSheet &m_sheet;
    const XlsxWorkbook &m_workbook;
    const std::string &m_path;
    std::size_t m_number = 0;
    std::size_t m_column = 0;     ///< of the present cell
    std::size_t m_nextColumn = 0; ///< of one that does not say where it stands
    std::vector<XlsxCell> m_cells;
    std::deque<std::string> m_room; ///< what the cells' texts are in; kept from row to row
    std::size_t m_usedRoom = 0;
    bool m_isInRow = false;
    bool m_isInCell = false;
    bool m_isInValue = false;
    bool m_hasFormula = false;
    std::string m_type;
    std::size_t m_style = 0;
    std::string m_value;
    XlsxText m_inlineText;
    XlsxOddCells m_uncalculated;
    XlsxOddCells m_erroneous;
};

/// A text without the blanks and line ends around it.
std::string_view trimmed(std::string_view text);

/// "AB" for 27.
std::string columnLetters(std::size_t column);

} // namespace inkling
