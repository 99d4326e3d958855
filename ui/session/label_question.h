// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepare.h"
#include "core/learn/learner.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace inkling {

class Session;

/// The given labels of a moment and what they stand on: what a job beside the session's own asks of them, and
/// whether its answer is still of the present.
struct LabelQuestion
{
    std::shared_ptr<const FeatureTable> features;
    std::vector<int> given;
    int classCount = 0;
    std::uint64_t seed = 0;
    std::vector<int> hidden;    ///< rows that are kept out of the graph
    SharedSurgery surgery = {}; ///< what is changed in the graph by hand

    /// Precondition: the session has data.
    static LabelQuestion of(const Session &session);
    /// Without the hidden rows; keptRows() says which the others are. graphs: of the job alone.
    LearningProblem problem(GraphCache &graphs) const;

    bool operator==(const LabelQuestion &) const = default;
};

/// The same, of the session's method.
struct MethodQuestion
{
    LabelQuestion labels;
    ConfiguredLearner method;

    /// Precondition: the session has data.
    static MethodQuestion of(const Session &session);

    bool operator==(const MethodQuestion &other) const
    {
        return labels == other.labels && method.learner == other.method.learner &&
               method.values == other.method.values;
    }
};

} // namespace inkling
