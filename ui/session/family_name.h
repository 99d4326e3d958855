// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

#include <QString>

namespace inkling {

/// The heading under which the window lists the methods of a family.
QString familyName(Family family);

} // namespace inkling
