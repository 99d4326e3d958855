// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/entropy_objective.h"
#include "core/learn/joint_fit.h"

namespace inkling {

struct EntropyOptions
{
    double lambda = 0.3; ///< weight of the unlabelled samples' mean entropy
    double l2 = 1e-2;    ///< weight of half the squared weights
    int steps = 5;       ///< in which lambda grows from 0, equal ones
    ClassPriors priors = ClassPriors::Labels;
    double balance = 0.3;         ///< weight of the divergence from the priors; unused without any
    int maximumIterations = 1000; ///< of each step's optimiser
};

/// Logistic regression that is to be sure of the unlabelled samples: minimises entropyLoss() (with no penalty
/// on the intercept) from the supervised solution while lambda and the balance grow in steps. A local
/// minimum. Ending: of the last step's optimiser. Error: stopped. Deterministic; same bits for any number of
/// threads. Cost: O(n d c) an iteration of the optimiser. Source: Grandvalet and Bengio 2004.
Result<FittedClassifier> fitEntropyRegression(const JointSet &set, const EntropyOptions &options,
                                              const RunControl &control);

LearnerInfo entropyRegularizationInfo();

} // namespace inkling
