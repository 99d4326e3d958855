// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

enum class ColumnType {
    Number,  ///< real values
    Category ///< one of a list of texts
};

/// What a column is used for.
enum class ColumnRole {
    Feature, ///< learned from
    Class,   ///< the class to learn; at most one column
    Id,      ///< names the sample
    Ignored,
    Text ///< learned from, by its words
};

inline bool isLearnedFrom(ColumnRole role)
{
    return role == ColumnRole::Feature || role == ColumnRole::Text;
}

/// How the numbers of a column stood in their file, where Column::text() does not say it.
enum class NumberSpelling {
    Plain,     ///< as text() has them
    PointZero, ///< some whole numbers with a fraction of zeros: "1.0"
    Other      ///< "1.10", "+1", "1e3", "1,5", or with more digits than a double is sure to keep
};

/// One column of a table; exactly one of numbers and codes is filled, by type.
struct Column
{
    std::string name;
    ColumnType type = ColumnType::Number;
    std::vector<double> numbers; ///< Number: n values, NaN where missing, never infinite
    std::vector<int> codes;      ///< Category: n positions in categories, -1 where missing
    std::vector<std::string>
        categories; ///< Category: distinct texts, in order of appearance or as the source lists them
    std::vector<std::string>
        texts; ///< Number, optional: n texts as they stood where digits would be lost (ids)
    NumberSpelling spelling = NumberSpelling::Plain; ///< Number without texts

    bool isMissing(std::size_t row) const
    {
        return type == ColumnType::Number ? std::isnan(numbers[row]) : codes[row] < 0;
    }
    std::size_t missingCount() const;

    /// The value as text: the category, or the number as it stood (texts) or else in its shortest form; empty
    /// where missing.
    std::string text(std::size_t row) const;
};

/// How a text file was cut into cells; kept so that an export can repeat its cells to the letter.
struct TextDialect
{
    char delimiter = ',';         ///< ',', ';', '\t', '|' or ' ' (runs of blanks)
    char decimal = '.';           ///< '.' or ','
    char thousands = '\0';        ///< between groups of three digits: '.', ',', '\'' or ' '; '\0': nothing
    std::size_t headerRows = 1;   ///< records at the front of the table that name the columns
    std::size_t skippedLines = 0; ///< before the table: titles and comments
    std::size_t footnotes = 0;    ///< records behind the table
    std::string encoding = "UTF-8";
    std::string lineEnd = "\n";

    bool operator==(const TextDialect &) const = default;
};

/// Where a data set came from.
struct DataSource
{
    std::string path;                        ///< UTF-8, absolute; empty for built-in and generated data
    std::uint64_t size = 0;                  ///< bytes of the file when it was read
    std::uint64_t fingerprint = 0;           ///< of those bytes (io/fingerprint.h)
    std::optional<TextDialect> dialect;      ///< text files only
    std::shared_ptr<const std::string> copy; ///< the file's bytes where they came with a project, or are to
                                             ///< go with one; else null

    bool operator==(const DataSource &other) const; ///< of copies: whether they are the same bytes
};

/// A table of n samples, immutable once built. Invariants: every column has `rows` values, roles has one
/// entry a column, at most one of them is Class; views has none, or one a column, then empty but for
/// features, with at least two different names.
struct Dataset
{
    std::string name; ///< shown to people: "moons", "penguins.csv"
    DataSource source;
    std::size_t rows = 0;
    std::vector<Column> columns;
    std::vector<ColumnRole> roles;
    std::vector<std::string> views; ///< the name of the view that each column is assigned to, "" for none
    std::vector<std::size_t>
        sourceRows;             ///< for each sample its data row in the source; empty: 0 ... rows - 1
    std::vector<Message> notes; ///< what the reader decided or let pass

    std::vector<std::string> columnNames() const;
    std::optional<std::size_t> classColumn() const;
    std::vector<std::size_t> featureColumns() const; ///< those that are learned from, texts as well
    std::size_t sourceRow(std::size_t row) const { return sourceRows.empty() ? row : sourceRows[row]; }
};

} // namespace inkling
