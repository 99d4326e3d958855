// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"
#include "core/learn/learner.h"

#include <vector>

namespace inkling {

/// The rows with a given label, ascending.
std::vector<int> givenRows(const std::vector<int> &given);

/// The given samples of a problem, in the order of their rows, with its seed.
TrainingSet givenSamples(const LearningProblem &problem);
/// The same with other labels (n, kUnlabelled where none) in the place of the given ones.
TrainingSet givenSamples(const LearningProblem &problem, const std::vector<int> &labels);

} // namespace inkling
