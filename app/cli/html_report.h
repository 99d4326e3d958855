// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/argument_parsing.h"
#include "app/cli/data_arguments.h"
#include "app/cli/finished_run.h"
#include "app/cli/picture.h"
#include "app/cli/text_report.h"

#include <string>

namespace inkling {

/// What the page of a run tells beside the run.
struct PageFacts
{
    DataArguments data;
    PreparationArguments preparation;
    Arguments arguments;             ///< of `inkling-cli run`
    Detail detail = Detail::Summary; ///< Everything: times as well, which no other run has
};

/// What a run found, as an HTML page.
std::string runPage(const FinishedRun &run, const RunMap &map, const PageFacts &facts);

} // namespace inkling
