// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace inkling {

/// What columns of classes are called, in lower case.
inline constexpr std::array<std::string_view, 6> kClassNames = {"class",   "label", "target",
                                                                "species", "digit", "y"};

/// The number of distinct values, counted no further than one beyond the limit.
std::size_t distinctValues(const Column &column, std::size_t limit);

/// Whether a column holds texts or whole numbers, at least one and at most so many different ones.
bool holdsFewValues(const Column &column, std::size_t limit);

/// Whether a column holds so many different texts that they hardly are categories: more than 64 and more than
/// half as many as rows, or more than 1000.
bool holdsManyTexts(const Column &column, std::size_t rows);

/// Whether a column is called an id: "id", "row_id", "Bean ID", ...
bool isNameOfIds(const std::string &name);

/// How many rows have no value, or that of another row, in a column that is called an id and holds texts or
/// whole numbers; none: it is no such column.
std::optional<std::size_t> namelessRows(const Column &column, std::size_t rows);

/// Whether a column is called an id ("id", "row_id", "Bean ID", "PassengerId", "index", or what pandas calls
/// an index that it wrote), and has a text or a whole number in every row, each another one: learned from,
/// they tell a class only where the rows are sorted by it.
bool namesRows(const Column &column, std::size_t rows);

/// Whether most of a column's texts have more than three blanks.
bool holdsSentences(const Column &column);

/// A column of numbers as one of categories, each number a text, by value; one of categories as it is.
Column asCategories(Column column);

} // namespace inkling
