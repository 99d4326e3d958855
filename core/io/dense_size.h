// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>

namespace inkling {

/// The most cells of a table whose file leaves cells out (sparse rows, absent keys), so that a small file can
/// ask for any number of them: 4 GiB of numbers, and learning takes a copy.
inline constexpr std::size_t kMostDenseCells = std::size_t(1) << 29U;

/// Error: the file's rows and columns make more cells than that, or there are more than kMaximumColumns
/// columns; with the numbers.
Status checkDenseSize(std::size_t rows, std::size_t columns, const std::string &path);

} // namespace inkling
