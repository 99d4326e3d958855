// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

namespace inkling {

/// The rows 0 ... n - 1 but some (ascending): row i of a problem without those is the i-th of them.
std::vector<int> keptRows(Eigen::Index n, const std::vector<int> &leftOut);

/// The problem as if some rows (ascending, none of them given) did not exist; the others keep their order.
/// What was changed by hand at edges of those rows has gone with them. `graphs` keeps their points and takes
/// the place of the problem's cache.
LearningProblem withoutRows(const std::vector<int> &leftOut, const LearningProblem &problem,
                            GraphCache &graphs);

/// Runs a method as if some rows (ascending, none of them given) did not exist, and predicts those afterwards
/// from what it has learned. The outcome is of all n rows; its frames show the left-out ones as unlabelled
/// until the last. `components` counts the graph without them. Errors: as the method's; stopped before all
/// had a prediction. Cost: of the run and of LearnerInfo::predict.
Result<Outcome> runWithout(const std::vector<int> &leftOut, const LearnerInfo &learner,
                           const LearningProblem &problem, const ParameterValues &values,
                           const RunControl &control);

} // namespace inkling
