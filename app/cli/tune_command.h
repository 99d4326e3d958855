// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/argument_parsing.h"

namespace inkling {

/// `inkling-cli tune`: the parameters that predict given labels best from each other. Returns the exit code,
/// or throws a Failure.
int tuneCommand(const Arguments &arguments);

} // namespace inkling
