// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/joint_fit.h"

namespace inkling {

struct PseudoLabelOptions
{
    double weight = 0.3; ///< of the unlabelled samples' mean loss against the labelled ones', in the end
    int rounds = 10;     ///< over which that weight grows from 0, equal steps
    int maximumRounds = 100;
    double l2 = 1e-2; ///< weight of half the squared weights
};

/// Logistic regression on the labels and on the classes that it gives the unlabelled samples itself, which
/// each round looks up anew: minimises mean loss of the labelled + alpha * mean loss of the unlabelled + l2 *
/// |W|^2 / 2, alpha growing over the rounds. Converged: the weight is full and a round changed no class;
/// LimitReached: the rounds were over before. Error: stopped. Deterministic; same bits for any number of
/// threads. Cost: each round a fit that starts from the last. Source: Lee 2013.
Result<FittedClassifier> fitPseudoLabels(const JointSet &set, const PseudoLabelOptions &options,
                                         const RunControl &control);

LearnerInfo pseudoLabelInfo();

} // namespace inkling
