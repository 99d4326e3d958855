// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <optional>

namespace inkling {

/// In a table that labelledDataset() has made, and that is opened as data again: what it has added (the
/// scores as well) is ignored, for it tells of the labels and not of the samples; likewise a column that says
/// what label_given says, see ignoreEchoes(). What was a class is none. Returns the place of label_given
/// where one is given; of an export of an export that of the last one. Cost: O(n) for each column.
std::optional<std::size_t> setAsideExported(Dataset &data);

/// Ignores the columns other than ids that say the same as the labels, as the class column of old does: those
/// called like a class, and the last one in use, if nine of ten of the samples that have both agree; others
/// if all of at least 20 do. Notes tell of them. `labels`: the place of the column that has the labels. Cost:
/// O(n) for each column.
void ignoreEchoes(Dataset &data, std::size_t labels);

} // namespace inkling
