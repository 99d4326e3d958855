// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/finished_run.h"

#include <string>

namespace inkling {

enum class Detail {
    Summary,
    Everything ///< scores by class, times and memory as well
};

/// What a run found, for people: a few lines.
std::string runText(const FinishedRun &run, Detail detail);

} // namespace inkling
