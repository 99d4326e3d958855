// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"
#include "core/learn/class_priors.h"
#include "core/learn/learner.h"

#include <functional>

namespace inkling {

/// What a classifier is fitted on that looks at the unlabelled samples, too.
struct JointSet
{
    TrainingSet labelled; ///< at least two classes, and each has a sample
    RowMatrix unlabelled; ///< u x d; u may be 0
    /// To be told of the classifier as it stands after steps 0, 1, ... before the last. Error: stopped.
    std::function<Status(int step, const Predictor &predict)> show;

    /// (l + u) x d, first the labelled samples. Error: stopped.
    Result<RowMatrix> all(const RunControl &control) const;
};

/// A classifier of the classes of the set; its iterations are its steps. Deterministic.
struct JointFit
{
    std::function<Result<FittedClassifier>(const JointSet &set, const RunControl &control)> fit;
    int maximumSteps = 1;
};

/// Fits on a problem's samples, labelled and not, and predicts all of them; classes without a label get
/// nothing, and where only one has any, it is certain. A frame for each step by the schedule, the last the
/// answer's. Errors: no label, the fit's, stopped before the fit has told of a step. Later stops:
/// Ending::Stopped and the last of these steps or, where that takes too long, the last frame's; an error
/// where there is no frame either.
Result<Outcome> learnJointly(const LearningProblem &problem, const JointFit &joint,
                             const RunControl &control);

/// The same fit's probabilities of other points, for LearnerInfo::predict, up to the step at which the
/// outcome was stopped. Cost: of the fit.
Result<RowMatrix> predictJointly(const LearningProblem &problem, const JointFit &joint,
                                 const Outcome &outcome, const RowMatrix &points, const RunControl &control);

/// A method of these. joint: what the values choose.
LearnerInfo jointLearner(LearnerInfo described, JointFit (*joint)(const ParameterValues &values));

/// How large each class of the set is expected to be, c, summing to 1. Equal also for ClassPriors::None.
Eigen::RowVectorXd expectedShares(const TrainingSet &labelled, ClassPriors priors);

} // namespace inkling
