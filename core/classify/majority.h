// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace inkling {

/// Predicts the commonest given class everywhere (ties: the lower class); probabilities are the classes'
/// shares of the labels.
ClassifierInfo majorityInfo();

} // namespace inkling
