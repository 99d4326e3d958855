// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/argument_parsing.h"

namespace inkling {

/// `inkling-cli compare`: many methods on many draws of labels. Returns the exit code, or throws a Failure.
int compareCommand(const Arguments &arguments);

} // namespace inkling
