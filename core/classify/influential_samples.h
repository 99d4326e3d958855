// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/classify/logistic_loss.h"

#include <vector>

namespace inkling {

/// The samples (ascending) that are not as good as certain at w: sqrt(weight_i) times the probability of all
/// other classes is more than `least`. Error: stopped. Same bits for any number of threads. Cost: about half
/// of an evaluation of the loss.
Result<std::vector<int>> influentialSamples(const LogisticObjective &objective, const Eigen::VectorXd &w,
                                            double least, const RunControl &control);

/// The objective of some samples alone. Error: stopped.
Result<LogisticObjective> objectiveOf(const LogisticObjective &objective, const std::vector<int> &samples,
                                      const RunControl &control);

} // namespace inkling
