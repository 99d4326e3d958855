// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/perceptron_training.h"
#include "core/learn/joint_fit.h"

#include <memory>

namespace inkling {

/// What a method's borders are made of.
enum class JointModel { Logistic, Perceptron };

/// What a network's training says of the unlabelled samples.
struct JointLoss
{
    UnlabelledLoss loss = {};
    /// The network that answers when this one has been trained; empty: itself.
    std::function<Perceptron(const Perceptron &trained)> answer = {};
};

/// The standard columns of all samples, first those of the labelled ones.
struct StandardSamples
{
    std::shared_ptr<const RowMatrix> X = {}; ///< (l + u) x d; losses keep it
    Eigen::Index labelled = 0;
};

/// Trains a network on the labels and a loss of the other samples; the columns are standardised over all.
/// Ending: as of trainPerceptron(). Error: stopped.
Result<FittedClassifier> fitJointPerceptron(const JointSet &set, const PerceptronOptions &options,
                                            const std::function<JointLoss(const StandardSamples &)> &lossOf,
                                            const RunControl &control);

/// The parameter "model", for ParameterValues::choice<JointModel>.
Parameter jointModelParameter();
/// perceptronParameters() and "growth", the epochs over which the weight of the unlabelled samples grows. The
/// penalty matters always.
ParameterTable jointPerceptronParameters(const std::vector<ParameterCondition> &relevantWhen);
/// A method's own parameters, "model" among them, and those of the network, which matter where it is chosen.
ParameterTable withJointPerceptron(ParameterTable own);

} // namespace inkling
