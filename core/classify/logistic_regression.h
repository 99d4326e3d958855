// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace inkling {

struct LogisticCurvature;

/// A multinomial logistic model: the probabilities are the softmax of X W^T + b.
struct LogisticModel
{
    RowMatrix W = {};       ///< c x d
    Eigen::VectorXd b = {}; ///< c; sums to 0
    Ending ending = Ending::Converged;
    int iterations = 0;
    std::shared_ptr<const LogisticCurvature> curvature = {}; ///< for fits from here; null: none was needed
};

struct LogisticOptions
{
    double C = 1.0;          ///< weight of the losses against the penalty
    double tolerance = 1e-6; ///< of the gradient, relative to that at W = 0, largest entries compared
    int maximumIterations = 1000;
};

/// Minimises C * (sum over samples of -weight_i log p(y_i | x_i)) + |W|^2 / 2; the intercept b is not
/// penalised. Softmax also for two classes. Preconditions: at least two classes, and each has a sample.
/// start: a model of as many classes and columns, or null for W = 0; set.previous is not looked at.
/// Deterministic; same bits for any number of threads. Ending: how the optimiser did. Cost: O(l d c) an
/// iteration.
LogisticModel fitLogistic(const TrainingSet &set, const LogisticOptions &options, const LogisticModel *start,
                          const RunControl &control);

/// Softmax of X W^T + b, m x c.
RowMatrix probabilities(const LogisticModel &model, const RowMatrix &X);

ClassifierInfo logisticRegressionInfo();

} // namespace inkling
