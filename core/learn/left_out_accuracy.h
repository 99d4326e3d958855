// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/interval.h"
#include "core/classify/base_learner.h"
#include "core/learn/learner.h"

#include <vector>

namespace inkling {

/// Which given samples are left out together: five parts or fewer, each with a fifth of each class. Those of
/// a class with one point are in none: who learns without it cannot know the class.
std::vector<std::vector<int>> leftOutFolds(const LearningProblem &problem);

/// How accurate a learner of these labels (n, given and others, kUnlabelled where none) is on the given
/// samples left out, a part of leftOutFolds() at a time: 95 % interval (Wilson), [0, 1] where there is no
/// part. Error: stopped, or the base learner's. Cost: a fit and a prediction a part.
Result<Interval> leftOutAccuracy(const LearningProblem &problem, const BaseLearner &base,
                                 const std::vector<int> &labels, const std::vector<std::vector<int>> &folds,
                                 const RunControl &control);

} // namespace inkling
