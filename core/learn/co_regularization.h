// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/co_regularized_functions.h"

namespace inkling {

/// Co-regularised least squares (Sindhwani, Niyogi and Belkin 2005; Brefeld, Gaertner, Scheffer and Wrobel
/// 2006): coRegularizedFunctions(), and the mean of the views' f. Centres of the Gaussian kernel are the
/// given samples, and others spread evenly. Probabilities: as of lapRls(), softmax of the mean f at a
/// temperature fitted to given samples, each left out in closed form. Given labels are not clamped. A note
/// tells how much the views agree. Where the views alone say little of the classes, agreement takes from the
/// good ones what the poor ones do not see; and what it gives each view, the mean of all mostly has without
/// it.
Result<Outcome> coRegularization(const LearningProblem &problem, const CoRegularizationOptions &options,
                                 const RunControl &control);

LearnerInfo coRegularizationInfo();

} // namespace inkling
