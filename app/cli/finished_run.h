// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/data/dataset.h"
#include "core/data/labels.h"
#include "core/learn/learner.h"
#include "core/score/experiment.h"

#include <memory>
#include <string>
#include <vector>

namespace inkling {

/// Where the time went.
struct RunTimes
{
    double read = 0.0; ///< milliseconds, as all of them
    double prepare = 0.0;
    double total = 0.0;
};

/// All that the reports of a run tell.
struct FinishedRun
{
    Dataset data;
    std::shared_ptr<const RowMatrix> X;    ///< the prepared points
    Views views;                           ///< of their columns
    IndicatorGroups categories;            ///< of their columns
    std::vector<std::string> featureNames; ///< of the columns of X
    std::vector<Message> preparationNotes;
    Labels labels;
    const LearnerInfo *learner = nullptr;
    Report report;
    int threads = 1;
    RunTimes times;
    std::vector<std::string> notes; ///< sentences, in the order in which things happened
};

} // namespace inkling
