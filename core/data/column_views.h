// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepare.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

/// Of each column of a data set the name of its view, "" for none.
using ColumnViews = std::vector<std::string>;

/// The features by the views of the columns that they are of, in order of first appearance. sources: as in
/// FeatureTable.
Views viewsOfColumns(const ColumnViews &names, const std::vector<std::size_t> &sources);

/// The views of a table, told of its columns: of a category the view that its first value is in.
ColumnViews columnViews(const FeatureTable &table, std::size_t columnCount);

/// How views are made of columns.
enum class ViewRule {
    ByPrefix,   ///< viewsByPrefix()
    Random,     ///< randomViews()
    Independent ///< independentViews(); a category is judged by its first value
};

struct ViewProposal
{
    ViewRule rule = ViewRule::ByPrefix;
    int parts = 2; ///< how many views, >= 2; names make as many as they do
    std::uint64_t seed = 0;
};

/// Views of some of a table's columns, all features of a column in the same one, called by the prefix or "1",
/// "2", ... isOffered: of each column of the data set whether it may be in one. Empty: they make none. Cost:
/// as independentViews().
ColumnViews proposedViews(const FeatureTable &table, const std::vector<char> &isOffered,
                          const ViewProposal &proposal);

} // namespace inkling
