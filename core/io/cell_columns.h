// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/io/cell_column.h"
#include "core/io/dataset_reader.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace inkling {

/// The names of a table's columns from those that its source wants: made different where two are the same
/// ("a", "a_2", told in the notes), and by their place where there are none ("column_3").
std::vector<std::string> columnNames(const std::vector<std::string> &wanted, std::vector<Message> &notes);

/// Tells which columns hold texts by what the file says, all of which are numbers, and were read as such.
/// `areTexts`: one mark a column.
void noteTextsReadAsNumbers(const std::vector<char> &areTexts, Dataset &data);

/// Turns the records of a table into columns, each of numbers for as long as its cells are numbers. Where
/// texts turn up among numbers the records have to be added twice:
///
///     do
///         for each record: columns.add(cells, line)
///     while (columns.needAgain());
///     columns.finish(...)
class CellColumns
{
public:
    /// `format` borrows the missing texts. `expectedRows`: room to begin with; more are taken.
    CellColumns(std::vector<std::string> names, CellColumn::Format format, std::size_t expectedRows);

    std::size_t count() const { return m_columns.size(); }
    std::size_t rows() const { return m_rows; }
    const std::vector<std::string> &names() const { return m_names; }

    /// Heeds what the options say of words that are values (keptWords) and of numbers that name categories
    /// (categories). Call it before any record. A mistaken list is for assignRoles() to complain of.
    void heed(const ReadOptions &options);
    /// Adds a record. Precondition: one cell for each column. `line`: where it stands, for messages.
    void add(std::span<const TextCell> cells, std::size_t line);
    /// Whether the records are being added a second time.
    bool isAgain() const { return m_isAgain; }
    /// Whether the same records have to be added a second time.
    bool needAgain();
    /// Fills the data set's rows, columns and roles (features all), and tells in its notes of columns with
    /// numbers that are categories. Call it once. Error: an infinite number among numbers; a word in a column
    /// of numbers that the options want as a feature.
    Status finish(const std::string &path, const ReadOptions &options, Dataset &data);

private:
    void noteMissingWord(const CellColumn &source, const Column &column, std::vector<Message> &notes) const;
    Status judgeCategory(const CellColumn &source, const Column &column, const std::string &path,
                         bool isWanted, std::vector<Message> &notes) const;

    std::vector<std::string> m_names;
    NumberMarks m_marks;
    std::vector<CellColumn> m_columns;
    std::vector<std::size_t> m_mixed; ///< in the second pass: the columns that need it
    bool m_isAgain = false;
    std::size_t m_rows = 0;
};

} // namespace inkling
