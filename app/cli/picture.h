// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/finished_run.h"
#include "core/base/run_control.h"
#include "core/data/prepare.h"

#include <string>
#include <vector>

namespace inkling {

/// Where the rows of a run lie in its pictures: over the two columns where there are two numeric features
/// (unscaled), else over the two first principal components.
struct RunMap
{
    std::vector<double> x; ///< n
    std::vector<double> y;
    std::string xName;
    std::string yName;
};

RunMap runMap(const FinishedRun &run, const PrepareOptions &prepare, const RunControl &control);

/// Before and after as SVG.
std::string runPicture(const FinishedRun &run, const RunMap &map);

} // namespace inkling
