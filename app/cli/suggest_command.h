// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/argument_parsing.h"

namespace inkling {

/// `inkling-cli suggest`: the samples to label next. Returns the exit code, or throws a Failure.
int suggestCommand(const Arguments &arguments);

} // namespace inkling
