// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/io/category_codes.h"
#include "core/io/cell_column.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// Fills one column whose type its file declares.
class TypedColumn
{
public:
    enum class Type {
        Number,
        Names, ///< numbers, as texts in the way they are written, by value
        Text,  ///< any texts, in order of first appearance
        Listed ///< the listed values and no others, in the order of the list
    };

    /// Whether a cell is what the column's type says.
    enum class Fit { Yes, NoNumber, NotFinite, NotListed };

    /// `listed`: of a Listed column, each once. `format` borrows the missing texts; an empty text is missing,
    /// too.
    TypedColumn(std::string name, Type type, const std::vector<std::string> &listed,
                CellColumn::Format format, std::size_t expectedRows);

    /// Adds a cell, unless it does not fit. `line`: where it stands, for the notes.
    Fit add(std::string_view text, std::size_t line);
    void addMissing();
    /// Adds cells until there are so many, each of them what a sparse row that leaves the column out means:
    /// 0, the first value of a list, no text. Returns how many it added.
    std::size_t omitUntil(std::size_t rows);
    bool hasOmissions() const { return m_hasOmissions; }
    Type type() const { return m_type; }

    /// What is wrong with a cell, and what would be right. Precondition: it did not fit.
    Error misfit(Fit fit, std::string_view text, std::size_t line, const std::string &path) const;

    /// The finished column; call it once. Tells in the notes of digits that numbers lose and of texts that
    /// became missing values.
    Column finish(std::vector<Message> &notes);

private:
    /// The first cell of a kind that is to be told of.
    struct Told
    {
        std::size_t line = 0;
        std::string text;
    };

    Fit addNumber(std::string_view text, std::size_t line);
    void takeNumber(double value, NumberText kind, std::string_view text, std::size_t line);
    void keepTexts();

    Type m_type;
    CellColumn::Format m_format;
    Column m_column;
    CategoryCodes m_codes;
    int m_firstCode = CategoryCodes::kMissing; ///< of the first listed value
    bool m_hasOmissions = false;
    std::optional<Told> m_identifier;        ///< digits that a number loses
    std::optional<std::size_t> m_notANumber; ///< the first line with NaN
    std::optional<std::size_t> m_empty;      ///< the first line with an empty text
};

/// The types of columns, where those of numbers that `categories` (COLS) names are names. A mistaken list is
/// for assignRoles() to complain of.
std::vector<TypedColumn::Type> withNames(std::vector<TypedColumn::Type> types,
                                         const std::vector<std::string> &columns,
                                         const std::vector<std::string> &categories);

} // namespace inkling
