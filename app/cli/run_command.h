// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/argument_parsing.h"

namespace inkling {

/// `inkling-cli run`: one run of one method. Returns the exit code, or throws a Failure.
int runCommand(const Arguments &arguments);

} // namespace inkling
