// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"
#include "core/learn/learner.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// The rows with a given label, ascending.
std::vector<int> givenRows(const std::vector<int> &given);

/// How many given samples have the largest score (n x c) at their label.
std::ptrdiff_t agreements(const LearningProblem &problem, const RowMatrix &scores);

/// The given samples of a problem, in the order of their rows, with its seed.
TrainingSet givenSamples(const LearningProblem &problem);
/// The same with other labels (n, kUnlabelled where none) in the place of the given ones.
TrainingSet givenSamples(const LearningProblem &problem, const std::vector<int> &labels);
/// The same of rows in any order, any of them several times; each has a label.
TrainingSet samplesAt(const LearningProblem &problem, const std::vector<int> &rows,
                      const std::vector<int> &labels);

} // namespace inkling
