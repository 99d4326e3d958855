// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace inkling {

/// Every point takes the class with the nearest mean (Rocchio 1971; as NearestCentroid of scikit-learn).
/// Probabilities: softmax over the classes that have a sample of -|x - mean|^2 / (2 s^2), where s^2 is the
/// mean over columns of the variance within classes: the classes as balls of one size, equally frequent. With
/// no variance within classes, as with one sample of each, s^2 is that of all samples. However far a point,
/// its probabilities are finite. Cost: O(l d), a prediction O(m c d).
ClassifierInfo nearestCentroidInfo();

} // namespace inkling
