// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/argument_parsing.h"

namespace inkling {

/// `inkling-cli info`: what a data set holds. Returns the exit code, or throws a Failure.
int infoCommand(const Arguments &arguments);

} // namespace inkling
