// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

namespace inkling {

/// fitTransductive() as a method.
LearnerInfo tsvmInfo();

} // namespace inkling
