// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/argument_parsing.h"

namespace inkling {

/// `inkling-cli methods`: every method with its parameters. Returns the exit code, or throws a Failure.
int methodsCommand(const Arguments &arguments);

} // namespace inkling
