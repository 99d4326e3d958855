// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/classify/logistic_loss.h"

namespace inkling {

/// The second derivatives of logisticLoss() at w (cd x cd, in w's order; the lower triangle is filled), right
/// to about 1e-6 of the largest, as sums in single precision are. leastShare: for each two classes, the
/// samples whose second derivative is less than this share of the mean are left out, in [0, 1). Error:
/// stopped. Same bits for any number of threads. Cost: l c^2 d^2 / 4, in matrix products.
Result<RowMatrix> logisticHessian(const LogisticObjective &objective, const Eigen::VectorXd &w,
                                  double leastShare, const RunControl &control);

} // namespace inkling
