// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/base_learner.h"
#include "core/learn/learner.h"

#include <vector>

namespace inkling {

/// The share of samples with a label on which both predictions (n each) are the same and wrong, among those
/// on which they are the same; 1/2, no better than chance, where they nowhere are. labels: n, kUnlabelled
/// where none.
double jointError(const std::vector<int> &first, const std::vector<int> &second,
                  const std::vector<int> &labels);

/// What a learner was taught last: as the paper's e' and l'.
struct Lesson
{
    double error = 0.5; ///< of the pair that taught it
    int size = 0;       ///< samples that it was taught; 0: none yet
};

/// How many samples must have been taught by a pair of error e' > e (the first lesson: by chance) so that a
/// lesson of more, with error e, can make up for its noise: floor(e / (e' - e) + 1).
int leastLesson(double error, double previousError);

/// Of how many of the samples on which a pair of this error agrees its third learner learns; 0: it had better
/// keep what it has. More is better, but the wrong ones among them must become fewer, e |L| < e' l', so it
/// may be told a part alone: ceil(e' l' / e - 1). Precondition: previous.size > 0. Source: Zhou and Li 2005,
/// equations 9 and 10.
int lessonSize(double error, int agreed, const Lesson &previous);

struct TriTrainingOptions
{
    int maximumRounds = 100;
};

/// Three learners from stratified bootstraps of the given samples. In each round each of them is taught anew
/// what the other two agree on, in addition to all given samples, where lessonSize() says that it gains by
/// it; labels of earlier rounds that they do not agree on any more are taken back. Until no learner changes,
/// or the rounds are over. The class is that of the majority, of three different votes the most probable on
/// average; the scores are the learners' mean. The label steps name the pair that labels for the third.
/// Notes: how it ended, and how much the pairs taught. Errors and stopping: as selfTraining(). Deterministic;
/// same bits for any number of threads. Cost: a round three fits and predictions at most, O(n c) memory.
/// Source: Zhou and Li 2005, Tri-training: exploiting unlabeled data using three classifiers; there the
/// bootstraps are not stratified.
///
/// The learners begin with less than the given labels, about two thirds of them. On the built-in tables, with
/// a tenth of the labels, linear discriminants and nearest neighbours gain more from the lessons than they
/// lose by that. Logistic regression, naive Bayes, trees and forests may end up worse than alone where a
/// class has five labels or fewer (iris: logistic regression 87.4 % instead of 89.3).
Result<Outcome> triTraining(const LearningProblem &problem, const BaseLearner &base,
                            const TriTrainingOptions &options, const RunControl &control);

LearnerInfo triTrainingInfo();

} // namespace inkling
