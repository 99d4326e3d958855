// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/class_priors.h"
#include "core/learn/view_learners.h"

#include <optional>

namespace inkling {

/// What becomes of a sample that two views propose with different labels.
enum class Disagreement {
    Drop, ///< it gets no label in this round
    Surer ///< the label of the surer view; of equally sure ones the first
};

struct CoTrainingOptions
{
    ViewOptions views = {};
    std::optional<int> pool = {}; ///< samples that are looked at in a round, others once none of them gets
                                  ///< a label; none: all without a label
    std::optional<int> k = {};    ///< labels that each view may give the rarest class in a round; none: so
                                  ///< many that all views together label a tenth of the samples
    ClassPriors priors = ClassPriors::Labels; ///< the other classes get more, by these; None as Equal
    double threshold = 0.5;                   ///< of the probability of a label, which must be larger
    int maximumRounds = 100;
    Disagreement disagreement = Disagreement::Drop;
};

/// A learner for each view labels the samples that it is surest of, for all of them; round after round, until
/// every sample has a label, a round changes nothing, or the rounds are over. The scores are the product of
/// what the views say after a last fit. Notes: how it ended, and how much the views agree and depend on one
/// another. The label steps name the view, of several that propose the same the surest. Errors and stopping:
/// as selfTraining(). Deterministic; same bits for any number of threads. Cost: a round a fit a view and the
/// predictions of the pool. Source: Blum and Mitchell 1998 (pool = 75, k = 1, threshold 0, 30 rounds).
Result<Outcome> coTraining(const LearningProblem &problem, const BaseLearner &base,
                           const CoTrainingOptions &options, const RunControl &control);

LearnerInfo coTrainingInfo();

} // namespace inkling
