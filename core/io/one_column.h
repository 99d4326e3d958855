// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/csv_sample.h"

#include <vector>

namespace inkling {

/// Whether the commas of a text stand within the values of a single column, below a name without one: all of
/// them are decimal marks, or nearly all belong to prose. `records`: of its beginning, cut at the commas. A
/// column of whole numbers behind row names that count, as R writes them, is none.
bool isOneColumn(const std::vector<SampledRecord> &records);

} // namespace inkling
