// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/pseudocode.h"

namespace inkling {

/// The lines of a method that has balanceParameters(), after one that says what these do in each fit, unless
/// it is nothing.
Pseudocode withBalance(Pseudocode lines);

} // namespace inkling
