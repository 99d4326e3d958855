// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/joint_perceptron.h"

namespace inkling {

/// A loss of some samples by their scores (m x c), and its derivatives by these.
struct ScoreLoss
{
    double value = 0.0;
    RowMatrix byScores = {};
};

/// lambda * mean entropy + balance * KL(mean p || prior); prior unused where balance is 0.
struct EntropyWeights
{
    double lambda = 0.0;
    double balance = 0.0;
    Eigen::RowVectorXd prior = {}; ///< c
};
ScoreLoss entropyOfScores(const RowMatrix &scores, const EntropyWeights &weights);

/// weight * mean of -log of the largest probability: the loss if each row's likeliest class were its label.
ScoreLoss pseudoLabelLoss(const RowMatrix &scores, double weight);

/// weight * mean over rows and classes of the squared distance of the probabilities from a target (m x c).
ScoreLoss consistencyLoss(const RowMatrix &scores, const RowMatrix &target, double weight);

/// For training on mini-batches of the unlabelled samples, passed with this disturbance: the weights grow by
/// equal steps over `growth` epochs.
UnlabelledLoss entropyTerm(const StandardSamples &samples, const EntropyWeights &weights, int growth,
                           Disturbance disturbance);
UnlabelledLoss pseudoLabelTerm(const StandardSamples &samples, double weight, int growth,
                               Disturbance disturbance);

/// Where the weight of the consistency stands in an epoch: exp(-5 (1 - epoch / growth)^2), then 1 (Laine and
/// Aila 2017).
double rampedUp(int epoch, int growth);

} // namespace inkling
