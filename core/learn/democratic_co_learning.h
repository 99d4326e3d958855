// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/base_learner.h"
#include "core/learn/learner.h"

#include <vector>

namespace inkling {

/// The class that more than half of the learners vote for, where their weights add up to more than those of
/// the voters of any other class; kUnlabelled: there is none. votes, weights: one each a learner.
int outvotingLabel(const std::vector<int> &votes, const std::vector<double> &weights);

/// How many samples without noise are worth as much as `size` labels of which so many are wrong:
/// size (1 - 2 errors / size)^2, and nothing where half of them are. Source: Angluin and Laird 1988.
double effectiveSize(double size, double errors);

/// The class of the largest mean weight of its voters, times (voters + 0.5) / (voters + 1); learners of
/// weight 0 have no vote. kUnlabelled: two are equal. Source: Zhou and Goldman 2004, Combine.
int electedLabel(const std::vector<int> &votes, const std::vector<double> &weights);

/// When a learner learns what the majority says against it.
enum class Acceptance {
    LeftOut, ///< by the estimate, and where its accuracy on given samples left out does not fall by it
    Estimate ///< where effectiveSize() grows
};

struct DemocraticCoLearningOptions
{
    Acceptance acceptance = Acceptance::LeftOut;
    int maximumRounds = 100;
};

/// Different base learners, each fitted on the given samples and on labels of its own. In each round, a
/// learner that a weightier majority outvotes on some samples learns their labels, all or none (Acceptance);
/// a later label takes the place of an earlier one. Until no learner learns any, or the rounds are over. The
/// class is electedLabel() of the learners that weigh more than 1/2 (of all where none does), the scores are
/// their mean by weight. The label steps name whom the majority outvotes. Notes: how it ended, and what each
/// learner has learned and how accurate it is. Errors and stopping: as selfTraining(). Deterministic; same
/// bits for any number of threads. Cost: a round 6 fits a learner, O(n c) memory a learner. Source: Zhou and
/// Goldman 2004, Democratic co-learning, with Acceptance::Estimate.
///
/// A learner weighs the middle of the 95 % interval (Wilson) of its accuracy on given samples left out, a
/// fifth of each class at a time; a lesson's rate of errors is 1 minus the mean of the lower ends. That is
/// too small, for it is the hard samples that learners disagree on: where two of the three are weak, the
/// estimate alone lets them spoil the third. Few given samples have wide intervals: then next to nothing is
/// learned, and the answer is the vote of the supervised learners, worse than the best of them where the
/// others are weak. The same learner twice has two votes.
///
/// bases: not empty.
Result<Outcome> democraticCoLearning(const LearningProblem &problem, const std::vector<BaseLearner> &bases,
                                     const DemocraticCoLearningOptions &options, const RunControl &control);

LearnerInfo democraticCoLearningInfo();

} // namespace inkling
