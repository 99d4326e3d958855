// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

/// The place of COL in names: a name, a 1-based number, or "last". A name wins over a number. Error: no such
/// column, with the nearest name.
Result<std::size_t> findColumn(const std::vector<std::string> &names, const std::string &text);

/// The places of COLS: comma-separated COL, ranges "1-4", and patterns with '*'; in the table's order for
/// patterns and ranges, each place once.
Result<std::vector<std::size_t>> findColumns(const std::vector<std::string> &names, const std::string &text);

/// The places of several COLS, one list after the other. Mistaken lists are left out: they are for
/// assignRoles() to complain of.
std::vector<std::size_t> placesOf(const std::vector<std::string> &names,
                                  const std::vector<std::string> &lists);

/// COL that finds this place: its number, or its name where the number is another column's name.
std::string columnText(const std::vector<std::string> &names, std::size_t place);

/// COLS that find these ascending places together: ranges and numbers, and names where those are names of
/// other columns.
std::vector<std::string> columnTexts(const std::vector<std::string> &names,
                                     const std::vector<std::size_t> &places);

} // namespace inkling
