// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// Rows that say the same, ascending; at least two.
using RowGroup = std::vector<std::size_t>;

/// The rows that are left of some (ascending) when those go that repeat the features and the class of an
/// earlier one, or the features of any one without having a class themselves. A missing value repeats a
/// missing value. Cost: O(n d).
std::vector<std::size_t> withoutRepeats(const Dataset &data, const std::vector<std::size_t> &rows);

/// Groups of rows with the same features but not all of one class; rows without a class are in none. By their
/// first row. Empty where no column holds the class. Cost: O(n d).
std::vector<RowGroup> contradictions(const Dataset &data);

/// How near two numbers of a column are to count as nearly the same, as a share of the column's range.
inline constexpr double kNearShare = 0.001;

/// The rows that are left of some (ascending) when those go that come near an earlier one that stays, or,
/// without a class, near any one with a class that stays: with the same class, the same categories, and
/// numbers that differ by at most kNearShare of their column's range. Numbers and categories of the features
/// count; a missing value is near a missing value alone. Error: stopped. Cost: O(n d) where few are near; at
/// worst O(n^2 d), stopped as any other.
Result<std::vector<std::size_t>> withoutNearRepeats(const Dataset &data, const std::vector<std::size_t> &rows,
                                                    const RunControl &control);

} // namespace inkling
