// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

#include <vector>

namespace inkling {

/// Who is left out together in cross-validation, stratified by class.
struct FoldPlaces
{
    /// Of each sample, its place among the distinct points of its class, in random order: the sample is in
    /// fold place % folds. Equal samples have one place: what is left out is then really unseen, and a
    /// sample of weight 2 is the same as two of weight 1.
    std::vector<int> places;
    std::vector<int> distinct; ///< c: how many distinct points each class has
};

/// A synthetic sample is where the one is that it was made from, and no place of its own. Deterministic from
/// set.seed; does not depend on the weights. Cost: O(l log l) comparisons of points.
FoldPlaces foldPlaces(const TrainingSet &set);

} // namespace inkling
