// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

#include <functional>
#include <vector>

namespace inkling {

/// A predictor of some classes (ascending) as one of all: the others get nothing.
Predictor ofAllClasses(Predictor predict, std::vector<int> present, int classCount);

/// What the fit that fitPresentClasses() calls may start from; null: nothing.
const FitState *previousState(const TrainingSet &set);

/// Fits a learner that wants a sample of each class and at least two classes: `fit` gets the samples with the
/// classes that occur, numbered anew in their order, and its predictor is widened to all. Where all
/// occur, it gets the set itself; where only one occurs, that one is certain, and `fit` is not called.
Result<FittedClassifier>
fitPresentClasses(const TrainingSet &set,
                  const std::function<Result<FittedClassifier>(const TrainingSet &present)> &fit);

} // namespace inkling
