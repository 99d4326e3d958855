// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

/// Row numbers (0-based) of seeds: numbers separated by white space or commas, or a NumPy array. Error: not a
/// number, beyond the rows, twice; with its line and column.
Result<std::vector<std::size_t>> readSeedRows(const std::string &path, std::size_t rows);

/// Lists of row numbers (0-based), a list a line or a row of an array, as readSeedRows() reads one; empty
/// lines are passed over. Error: as there, "twice" within a line.
Result<std::vector<std::vector<std::size_t>>> readRowLists(const std::string &path, std::size_t rows);

} // namespace inkling
