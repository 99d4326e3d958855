// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/finished_run.h"
#include "core/base/run_control.h"
#include "core/data/prepare.h"

#include <string>

namespace inkling {

/// Before and after as SVG: over the two columns where there are two numeric features (unscaled), else over
/// the two first principal components.
std::string runPicture(const FinishedRun &run, const PrepareOptions &prepare, const RunControl &control);

} // namespace inkling
