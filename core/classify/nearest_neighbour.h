// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace inkling {

/// The k nearest given samples vote, straight-line distance, ties to the lower row (Fix and Hodges 1951;
/// Cover and Hart 1967). Probabilities are shares of the votes; classes with equal shares: the lower class is
/// predicted. Of rows of a matrix it keeps the nearest samples from fit to fit (see nearest_labelled.h).
ClassifierInfo nearestNeighbourInfo();

} // namespace inkling
