// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

#include <optional>

namespace inkling {

/// Normal distributions of one covariance: the probabilities are the softmax of (X - centre) W^T + b.
struct LinearDiscriminantModel
{
    Eigen::RowVectorXd centre = {}; ///< d; mean of all samples
    RowMatrix W = {};               ///< c x d
    Eigen::RowVectorXd b = {};      ///< c
    double shrinkage = 0.0;         ///< what was used
};

/// The covariance within the classes (the mean over samples, not over degrees of freedom), shrunk to its own
/// diagonal: (1 - shrinkage) S + shrinkage diag(S), so that units of the columns do not matter. Priors are
/// the classes' shares of the weights. Columns that vary within no class keep 1e-9 of their variance over all
/// samples; where no column does, as with one sample of each class, the diagonal of the covariance over all
/// samples is used. Constant columns count nothing.
/// shrinkage: in [0, 1], of which at least 1e-9 is used, so that S has an inverse with fewer samples than
/// columns, too. None: the oracle approximating estimate for normal data, (23) in Chen, Wiesel, Eldar and
/// Hero 2010, of the columns divided by their deviations, with W - c degrees of freedom for W = sum of
/// weights; 1 where there are none. Ledoit and Wolf's, which scikit-learn has, is of no use with the few
/// samples here: it is 0 for two samples of a class, however many columns there are. Preconditions: at least
/// two classes, and each has a sample. Same bits for any number of threads. Errors: stopped; a covariance
/// that has no inverse within rounding. Cost: with m = min(l, d), O(l d m + m^3) time, O(l d + m^2) memory.
/// Source: Fisher 1936; Rao 1948.
Result<LinearDiscriminantModel> fitLinearDiscriminant(const TrainingSet &set, std::optional<double> shrinkage,
                                                      const RunControl &control);

/// Softmax of (X - centre) W^T + b, m x c.
RowMatrix probabilities(const LinearDiscriminantModel &model, const RowMatrix &X);

ClassifierInfo linearDiscriminantInfo();

} // namespace inkling
