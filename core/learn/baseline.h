// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"
#include "core/learn/learner.h"

namespace inkling {

/// A supervised classifier as a method: fitted on the given samples alone, it predicts all of them, the given
/// ones too.
LearnerInfo baseline(const ClassifierInfo &classifier);

} // namespace inkling
