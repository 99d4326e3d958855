// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

#include <string_view>
#include <vector>

namespace inkling {

/// Every method, in the order that people see: graph methods, the other ones, then baselines.
const std::vector<LearnerInfo> &learners();

/// Null when there is none of that id.
const LearnerInfo *findLearner(std::string_view id);

} // namespace inkling
