// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/data/labels.h"
#include "core/data/outcome.h"

#include <ostream>
#include <string>
#include <vector>

namespace inkling {

enum class ScoreColumns { None, All };

/// "seed", "held_out" or "unlabelled": what the column `split` says.
const char *splitId(LabelRole role);

/// The labelled data set as CSV: the original columns with their cells as they stand in the source file (in
/// order, untouched), then label_given, label_predicted, confidence, margin, source, split, and score_<class>
/// where asked for. A given label also stands as the predicted one. Cells of a source that has changed or
/// gone since it was read are written from the values instead, and the returned notes say so. `outcome` may
/// be null: nothing was run yet.
Result<std::vector<Message>> writeLabelledCsv(std::ostream &out, const Dataset &data, const Labels &labels,
                                              const Outcome *outcome,
                                              ScoreColumns scores = ScoreColumns::None);

/// Row numbers (0-based) of seeds: numbers separated by white space or commas, or a NumPy array. Error: not a
/// number, beyond the rows, twice; with its line and column.
Result<std::vector<std::size_t>> readSeedRows(const std::string &path, std::size_t rows);

/// Lists of row numbers (0-based), a list a line or a row of an array, as readSeedRows() reads one; empty
/// lines are passed over. Error: as there, "twice" within a line.
Result<std::vector<std::vector<std::size_t>>> readRowLists(const std::string &path, std::size_t rows);

} // namespace inkling
