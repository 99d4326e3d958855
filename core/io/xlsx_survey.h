// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/io/cell_column.h"
#include "core/io/dataset_reader.h"
#include "core/io/header_question.h"
#include "core/io/xlsx_sheet.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// Where the table is on its sheet.
struct XlsxTable
{
    std::size_t firstRow = 0;         ///< from 1, the names' own where they have one
    std::size_t lastHeader = 0;       ///< from 1, the last row of names; 0: there is none
    std::size_t rows = 0;             ///< of data
    std::size_t gaps = 0;             ///< those of them that have no cell
    std::size_t blankRows = 0;        ///< between rows of data, not counted among them
    std::size_t rowsAbove = 0;        ///< that have cells, and are not of the table
    std::size_t rowsBelow = 0;        ///< the same, at the end
    std::size_t lastRow = 0;          ///< from 1
    std::vector<std::size_t> columns; ///< those that are not empty
    std::vector<std::string> names;   ///< empty: no row names them
    std::optional<Message> namesNote; ///< why they may be none

    std::size_t firstDataRow() const { return lastHeader > 0 ? lastHeader + 1 : firstRow; }
    /// Nobody leaves a row out of the middle of a single column but for a missing value.
    bool hasGapRows() const { return columns.size() == 1; }
};

/// Looks through a whole sheet for the place of its table.
class XlsxSurvey
{
public:
    /// Both are borrowed.
    XlsxSurvey(const ReadOptions &options, const MissingTexts &missing)
        : m_options(options)
        , m_missing(missing)
        , m_lastRows(XlsxRows::kMostColumns)
    {
    }

    void add(const XlsxRows &row);
    /// Precondition: there is a row.
    XlsxTable table() const;
    bool isEmpty() const { return m_sample.empty(); }

private:
    /// A row of the sample, with its own texts.
    struct SampledRow
    {
        std::size_t number = 0;
        std::vector<XlsxCell> cells;

        bool hasNumber() const;
    };

    /// A row of which it is not known yet whether it is of the table.
    struct HeldRow
    {
        std::size_t number = 0;
        std::vector<std::size_t> columns; ///< of its cells
    };

    void sample(const XlsxRows &row);
    void lookForNotes(const XlsxRows &row);
    void count(const HeldRow &row);
    bool hasNotes() const { return m_notes > 0; }
    std::size_t firstSampled() const;
    std::vector<SampledRecord> records(const XlsxTable &table) const;

    const ReadOptions &m_options;
    const MissingTexts &m_missing;
    std::size_t m_rows = 0;
    std::size_t m_lastRow = 0;                          ///< above the present one, from 1
    std::size_t m_firstColumn = XlsxRows::kMostColumns; ///< of the rows of several cells
    bool m_hasGaps = false;                             ///< empty rows below those, above no note
    std::size_t m_notes = 0;                            ///< rows at the end that may be notes
    std::size_t m_firstNote = 0;
    std::size_t m_lastAboveNotes = 0;
    std::deque<HeldRow> m_held;          ///< the last rows, as many as are said to be notes
    std::vector<std::size_t> m_lastRows; ///< for each column the last row with a cell in it, from 1; 0: none
    std::vector<SampledRow> m_sample;
    std::deque<std::string> m_texts; ///< of the sample
};

} // namespace inkling
