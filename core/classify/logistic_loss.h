// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"

#include <vector>

namespace inkling {

/// Losses of a multinomial logistic model without an intercept (give it as a constant column with penalty 0).
struct LogisticObjective
{
    RowMatrix X = {};             ///< d x l, a sample a column
    std::vector<int> y = {};      ///< l classes
    Eigen::VectorXd weights = {}; ///< l; empty: 1 each
    Eigen::Index classCount = 0;  ///< c
    Eigen::VectorXd penalty = {}; ///< d: each column's share in the penalty
    double C = 1.0;
};

/// C * (weighted sum of losses) + (sum of penalty_j w_kj^2) / 2 at w, the c x d weights row by row; sets its
/// gradient, in the same order. Stopped: NaN, also throughout the gradient. Same bits for any number
/// of threads.
double logisticLoss(const LogisticObjective &objective, const Eigen::VectorXd &w, Eigen::VectorXd &gradient,
                    const RunControl &control);

} // namespace inkling
