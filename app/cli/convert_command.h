// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/argument_parsing.h"

namespace inkling {

/// `inkling-cli convert`: a data set in another format. Returns the exit code, or throws a Failure.
int convertCommand(const Arguments &arguments);

} // namespace inkling
