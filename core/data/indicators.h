// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace inkling {

/// The columns of X that one column of categories has become, one for each category (see prepareFeatures()):
/// in a row at most one of them is high. No column in two groups; the columns of none are numbers.
using IndicatorGroups = std::vector<std::vector<int>>;

/// The groups among some columns (distinct), by their places there. Of a group that is only partly among
/// them, that part is one.
IndicatorGroups groupsAmong(const IndicatorGroups &groups, const std::vector<int> &columns);

} // namespace inkling
