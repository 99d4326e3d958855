// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/dataset_reader.h"

namespace inkling {

/// Gives the columns their roles and views from the options; what was chosen, and why, is added to the notes.
///
/// A table that was exported with its labels goes on with those that were given: what the export has added is
/// ignored (see findExported()), and so is what repeats the labels (see repeatsLabels()).
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
