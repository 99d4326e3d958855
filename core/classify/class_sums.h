// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace inkling {

// R (n x c, >= 0) is how many samples each row of X counts as in each class, in all of this file. Sums are
// taken in blocks, in the pool: same bits for any number of threads. Errors: stopped. Cost: O(d) for each
// entry of R that is not 0, and at most 64 c x d matrices at a time.

/// The R of given samples: a sample's weight at its class, 0 elsewhere.
RowMatrix givenResponsibilities(const TrainingSet &set);

/// R^T (X - origin), c x d. In a column that equals the origin's everywhere the sums are 0 to the bit.
Result<RowMatrix> classSums(const RowMatrix &X, const RowMatrix &R, const Eigen::RowVectorXd &origin,
                            const RunControl &control);

/// How the samples of each class lie.
struct ClassSpread
{
    Eigen::RowVectorXd sizes;  ///< c; sums of R
    Eigen::RowVectorXd centre; ///< d; mean of all samples
    Eigen::RowVectorXd total;  ///< d; variance of all samples around the centre
    RowMatrix means;           ///< c x d; the centre for classes of size 0
    RowMatrix squares;         ///< c x d; sums of squared deviations from the class's mean
};

/// Two passes, so that nothing is lost far from the origin; a constant column has total and squares of
/// exactly 0. Precondition: R is not all 0.
Result<ClassSpread> classSpread(const RowMatrix &X, const RowMatrix &R, const RunControl &control);

} // namespace inkling
