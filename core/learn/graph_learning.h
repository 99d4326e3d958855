// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

#include <functional>

namespace inkling {

/// What every graph method does around its own part: refuses a problem without a label, takes the graph from
/// the problem's cache, lets the method find the scores on it, and fills in `predicted`, `components` and the
/// times. Errors: see LearnerInfo::run.
Result<Outcome>
learnOnGraph(const LearningProblem &problem, const GraphOptions &options,
             const std::function<Result<Outcome>(const Graph &graph, const RunControl &control)> &learn,
             const RunControl &control);

} // namespace inkling
