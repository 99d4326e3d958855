// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/dataset_reader.h"

#include <string>
#include <vector>

namespace inkling {

/// The place of COL in names: a name, a 1-based number, or "last". A name wins over a number. Error: no such
/// column, with the nearest name.
Result<std::size_t> findColumn(const std::vector<std::string> &names, const std::string &text);

/// The places of COLS: comma-separated COL, ranges "1-4", and patterns with '*'; in the table's order for
/// patterns and ranges, each place once.
Result<std::vector<std::size_t>> findColumns(const std::vector<std::string> &names, const std::string &text);

/// COL that finds this place: its number, or its name where the number is another column's name.
std::string columnText(const std::vector<std::string> &names, std::size_t place);

/// COLS that find these ascending places together: ranges and numbers, and names where those are names of
/// other columns.
std::vector<std::string> columnTexts(const std::vector<std::string> &names,
                                     const std::vector<std::size_t> &places);

/// Gives the columns their roles and views from the options; what was chosen, and why, is added to the notes.
///
/// The class column, where neither the options nor the source name it: one called class, label, target,
/// species, digit or y (any case), else the last column that is not numeric, both only where it holds texts
/// or whole numbers with at most kMaximumClasses different values; else the last column when it holds
/// integers with at most 20 distinct values. Columns that the options call features, id or ignored, or assign
/// to a view, are not considered.
///
/// Features, where the options do not list them: all that are left, but for columns without any value and for
/// those that hold many texts (the first of these without a repetition becomes the id). Error: no such
/// column; such texts in a listed feature; as assignViews().
Status assignRoles(Dataset &data, const ReadOptions &options);

} // namespace inkling
