// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/label_propagation.h"

namespace inkling {

struct LabelSpreadingOptions
{
    GraphOptions graph = {};
    double alpha = 0.99; ///< weight of the neighbours, in (0, 1)
    PropagationSolver solver = PropagationSolver::Automatic;
    int maximumIterations = 1000;
    double tolerance = 1e-6;
};

/// Label spreading, learning with local and global consistency: (1 - alpha)(I - alpha S)^-1 Y with S = D^-1/2
/// W D^-1/2, rows divided by their sum (Zhou, Bousquet, Lal, Weston and Schoelkopf 2004). Samples whose row
/// is 0 are unreached.
Result<Outcome> labelSpreading(const LearningProblem &problem, const LabelSpreadingOptions &options,
                               const RunControl &control);

LearnerInfo labelSpreadingInfo();

} // namespace inkling
