// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// A column whose categories have an order, and which.
struct OrdinalColumn
{
    std::string column;
    std::vector<std::string> order; ///< categories, the lowest first; empty: naturalOrder()
};

/// What "size=small<medium<large" or "size" says, without blanks at the ends. A column whose own name is the
/// whole text is meant by it.
OrdinalColumn ordinalColumn(std::string_view text, const Dataset &data);

/// The order of texts in which digits count as the number they make ("9" before "10", "5-9" before "10-14"),
/// and all else by code point, but '<' before and '>' behind everything.
bool precedesNaturally(std::string_view a, std::string_view b);

/// The rank of each category of a column, 0 ... Error: the order lacks a category of the column, or lists one
/// twice; it may list others.
Result<std::vector<int>> categoryRanks(const Column &column, const std::vector<std::string> &order);

/// Where the ordinals name a column. Error: no such column that is learned from, a column of numbers.
Result<std::vector<OrdinalColumn>> ordinalColumns(const std::vector<std::string> &texts, const Dataset &data);

} // namespace inkling
