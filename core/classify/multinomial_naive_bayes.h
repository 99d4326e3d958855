// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace inkling {

/// A class draws the words of its texts, one by one, each column's with its share.
struct MultinomialNaiveBayesModel
{
    Eigen::RowVectorXd logPriors = {}; ///< c; -infinity: the class has no sample
    RowMatrix logShares = {};          ///< c x d; their exponentials sum to 1 in each row
};

/// Error: a value is negative; names its column (1 ...) and says what to do.
Status checkCounts(const RowMatrix &X);

/// Shares of the classes, and of the columns in each of them, `alpha` (> 0) added to every sum of counts. X:
/// n x d, >= 0. R: n x c, >= 0, not all 0, how many samples each row of X counts as in each class. Same bits
/// for any number of threads. Error: stopped. Cost: O(d) for every entry of R that is not 0. Source: McCallum
/// and Nigam 1998; as MultinomialNB of scikit-learn.
Result<MultinomialNaiveBayesModel> fitMultinomialNaiveBayes(const RowMatrix &X, const RowMatrix &R,
                                                            double alpha, const RunControl &control);

/// log p(x, class) up to a constant of the point, m x c. Cost: O(m c d).
RowMatrix logJoint(const MultinomialNaiveBayesModel &model, const Eigen::Ref<const RowMatrix> &X);

/// The naive Bayes learner of counts. Error of its fit: as of checkCounts(). Points with negative values have
/// probabilities, too, by the same sums; they mean nothing.
ClassifierInfo multinomialNaiveBayesInfo();

/// Its parameter alpha.
Parameter countSmoothing();

} // namespace inkling
