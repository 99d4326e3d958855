// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column_views.h"
#include "core/data/dataset.h"
#include "core/io/dataset_reader.h"

#include <vector>

namespace inkling {

/// What reads each of a table's columns by the role and the view that it is to have; other options are kept.
/// roles: one a column, of which those that are not features are in no view; views: one a column, or none.
ReadOptions withColumns(ReadOptions options, const Dataset &table, const std::vector<ColumnRole> &roles,
                        const ColumnViews &views);

/// Of each column of a table whether its numbers were read as categories by these options.
std::vector<char> readAsCategories(const ReadOptions &options, const Dataset &table);

/// What reads the numbers of these columns as categories, one mark a column, and those of no others.
ReadOptions withCategories(ReadOptions options, const Dataset &table, const std::vector<char> &asCategories);

/// What assigns the columns of a table to these views: one name a column, "" for none, or no names at all.
std::vector<ViewColumns> viewRequest(const Dataset &table, const ColumnViews &views);

/// Whether two ways to read a table may differ in its views, but in nothing else; or in what is read of its
/// columns, their cells, roles, types and views, but not in which rows there are.
bool changesViewsAlone(ReadOptions before, const ReadOptions &after);
bool changesColumnsAlone(ReadOptions before, const ReadOptions &after);

} // namespace inkling
