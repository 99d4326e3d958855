// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace inkling {

/// What an export calls the columns of the labels that people gave, and of those that a method predicts.
inline constexpr std::string_view kGivenLabels = "label_given";
inline constexpr std::string_view kPredictedLabels = "label_predicted";

/// The columns of a table that labelledDataset() has added, by their names and whatever became of the table
/// since: from each label_given or label_predicted on those that follow it as they do in an export.
struct ExportedColumns
{
    std::vector<std::size_t> places;
    std::optional<std::size_t> given; ///< the last label_given in which there is a label
};

ExportedColumns findExported(const Dataset &table);

/// What speaks for a column being the class that the labels were taken from, besides what it says.
enum class ClassHint {
    None,
    Last, ///< it is the last one
    Name  ///< it is called like a class, see kClassNames
};

/// Whether a column says what the labels say, another column of the table. A class of old mostly does, for
/// people correct some: called so more than half of the labels that both have must be the same, as the last
/// one three of four. Of others, which may be features with the same few values, all must be, and at least
/// 20. Cost: O(n).
bool repeatsLabels(const Dataset &table, std::size_t column, std::size_t labels, ClassHint hint);

} // namespace inkling
