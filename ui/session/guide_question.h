// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/labels.h"
#include "core/learn/active_learning.h"
#include "core/learn/learner.h"
#include "core/score/experiment.h"
#include "ui/session/suggestion_text.h"

#include <memory>
#include <vector>

namespace inkling {

/// What the guide asks its job, of a moment.
struct GuideQuestion
{
    std::shared_ptr<const RowMatrix> X;
    Labels labels;
    std::vector<long> rejected; ///< to be suggested when nothing else is left, in this order
    GraphOptions options;
    SharedSurgery surgery = {};
    Views views = {};
    IndicatorGroups categories = {};
    GraphCache answered;                  ///< of the last run, in case that it has the graph
    std::shared_ptr<const Report> report; ///< null: no scores
    ConfiguredLearner method;
    bool canTry =
        false; ///< the report is the method's on this graph and these labels: it may be run on others
    bool isLarge = false; ///< too many samples for covariances
    std::uint64_t seed = 0;
};

/// What a question leaves for the next one on the same points.
struct GuideKept
{
    GraphCache graphs;
    std::shared_ptr<const Graph> graph; ///< of `active`
    std::unique_ptr<ActiveLearning> active;
};

/// A few suggestions, the best first, those rejected last. Error: no memory for the graph, stopped.
Result<std::vector<ReasonedSuggestion>> suggestionsFor(const GuideQuestion &question, GuideKept &kept,
                                                       const RunControl &control);

} // namespace inkling
