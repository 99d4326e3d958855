// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/data/labels.h"
#include "core/data/outcome.h"
#include "core/io/dataset_writer.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace inkling {

/// "seed", "held_out" or "unlabelled": what the column `split` says.
const char *splitId(LabelRole role);

enum class ScoreColumns { None, All };

/// What goes into a labelled table.
struct LabelledOptions
{
    ScoreColumns scores = ScoreColumns::None;
    std::optional<std::vector<std::size_t>> rows; ///< samples, in this order; none: all of them
};

/// The data set's own columns, then label_given, label_predicted, confidence, margin, source ("given",
/// "predicted", "unreached"), split, and score_<class> where asked for; names that are taken get a number,
/// which the notes tell. A given label also stands as the predicted one. Shares have 6 significant digits,
/// scores 9. `outcome` may be null: nothing was run yet, and what it would say is missing. For formats that
/// know of a class it is label_predicted.
ExportTable labelledDataset(const Dataset &data, const Labels &labels, const Outcome *outcome,
                            const LabelledOptions &options = {});

/// The labels alone, to be added to the same data again: of the samples that are given a label (all, or those
/// among `rows`) the id, or where no column names every sample the row's number in the source (`row`, from
/// 0); and `label`. Error: none of them is given one.
Result<ExportTable> labelsAlone(const Dataset &data, const Labels &labels,
                                const std::optional<std::vector<std::size_t>> &rows = {});

} // namespace inkling
