// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/dataset_reader.h"

#include <vector>

namespace inkling {

/// Assigns the feature columns to views; with empty `views` to none. Error: no such column, a column in two
/// views or not a feature, a single view.
Status assignViews(Dataset &data, const std::vector<ViewColumns> &views);

} // namespace inkling
