// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/argument_parsing.h"

namespace inkling {

/// `inkling-cli explain`: where some samples have their labels from. Returns the exit code, or throws a
/// Failure.
int explainCommand(const Arguments &arguments);

} // namespace inkling
