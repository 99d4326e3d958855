// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/smote.h"

namespace inkling {

/// What is done for classes of few samples before a learner is fitted.
enum class ClassBalance {
    None,
    ClassWeights, ///< balancedWeights()
    Smote         ///< withSyntheticSamples()
};

struct BalanceOptions
{
    ClassBalance balance = ClassBalance::None;
    SmoteOptions smote = {};

    /// Precondition: the values have balanceParameters().
    static BalanceOptions of(const ParameterValues &values);
};

/// The parameters class_balance, smote_neighbours and smote_share.
const ParameterTable &balanceParameters();

/// The samples' weights (l, 1 where the set has none) times l / (c n_k), where l and n_k are the sums of all
/// weights and of those of the sample's class and c is the number of classes that occur: each weighs the same
/// afterwards, and all together what they did. Source: the weights "balanced" of scikit-learn, but n_k counts
/// a sample of weight 2 as two.
Eigen::VectorXd balancedWeights(const TrainingSet &set);

/// The set that a learner is fitted on. None: as it is. With the others a learner takes the classes to be
/// equally frequent (of SMOTE: as its share makes them), whatever their shares are among the labels or the
/// unlabelled samples. That is the prior of naive Bayes and of the linear discriminant, and it moves the
/// intercept of the others; the probabilities are no longer those of the data at hand and the rare classes'
/// are larger. Where a method labels samples, its class_priors limit them all the same; they count as
/// samples of their class, but synthetic ones are made from given ones alone. Error: of
/// withSyntheticSamples().
///
/// Class weights say nothing to the nearest centroid and the single nearest neighbour, and little to trees
/// and forests, whose leaves hold one class. With SMOTE Gaussian naive Bayes finds less of a rare class,
/// for what lies between samples spreads less than they do, and the most frequent category of a class becomes
/// more frequent. The benefit is in finding rare classes: accuracy falls where they are rare among what is
/// predicted, too.
Result<TrainingSet> balancedSet(TrainingSet set, const BalanceOptions &options, const RunControl &control);

} // namespace inkling
