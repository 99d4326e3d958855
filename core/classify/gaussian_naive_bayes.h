// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace inkling {

/// A class's samples lie as a normal distribution without correlations.
struct GaussianNaiveBayesModel
{
    Eigen::RowVectorXd logPriors = {}; ///< c; -infinity: the class has no sample
    RowMatrix means = {};              ///< c x d
    RowMatrix variances = {};          ///< c x d, > 0; `floor` is in them
    Eigen::RowVectorXd logScales = {}; ///< c; sums over columns of log(2 pi variance) / 2
    double floor = 0.0;                ///< what was added to every variance
};

/// Shares, means and variances of the classes. R: n x c, >= 0, not all 0, how many samples each row of X
/// counts as in each class. smoothing (> 0) times the largest variance of a column over all classes is added
/// to every variance; where all points are equal, 1 is. Same bits for any number of threads. Error: stopped.
/// Cost: two passes, each O(d) for every entry of R that is not 0. Source: as GaussianNB of scikit-learn,
/// whose floor does not heed weights.
Result<GaussianNaiveBayesModel> fitGaussianNaiveBayes(const RowMatrix &X, const RowMatrix &R,
                                                      double smoothing, const RunControl &control);

/// log p(x, class), m x c. Quadratic forms end at 1e300: however far a point, softmaxRows() can take it.
/// Cost: O(m c d).
RowMatrix logJoint(const GaussianNaiveBayesModel &model, const Eigen::Ref<const RowMatrix> &X);

/// The naive Bayes learner of continuous columns. It keeps no sums for the next fit: to see which samples the
/// two fits share it would have to read them all, as the fit itself does, and sums from which samples are
/// taken away are not exact.
ClassifierInfo gaussianNaiveBayesInfo();

/// Its parameter smoothing.
Parameter varianceSmoothing();

} // namespace inkling
