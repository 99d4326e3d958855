// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/logistic_regression.h"

namespace inkling {

/// Columns in which a linear model's loss curves about equally in all directions: centred, divided by that
/// curvature's square root, and a constant one last for the intercept. Without it, unscaled data take
/// thousands of iterations.
struct ConditionedColumns
{
    Eigen::RowVectorXd mean;  ///< d
    Eigen::RowVectorXd scale; ///< d + 1, > 0: what the columns are divided by, last the constant one

    /// n x (d + 1) of n x d. Error: stopped.
    Result<RowMatrix> of(const RowMatrix &X, const RunControl &control) const;
    /// d + 1: each column's share where |W|^2 of the columns as they were is penalised, and no intercept.
    Eigen::VectorXd penalty() const;
    /// A model's weights as these columns have them, c x (d + 1) row by row.
    Eigen::VectorXd weights(const LogisticModel &model) const;
    /// The model that has them.
    LogisticModel model(const Eigen::VectorXd &weights) const;
};

} // namespace inkling
