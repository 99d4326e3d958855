// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/classify/logistic_loss.h"

namespace inkling {

/// How a logistic objective's columns come from a data set's: centred, divided by scales, and a constant
/// column for the intercept, divided by the last of them.
struct LogisticColumns
{
    Eigen::RowVectorXd mean;  ///< d
    Eigen::RowVectorXd scale; ///< d + 1

    /// Weights (c x d, and a column of intercepts) of the data set's columns as the objective has them.
    RowMatrix toObjective(RowMatrix weights) const;
    RowMatrix toData(RowMatrix weights) const;
    /// A gradient by the weights of the one, as by those of the other.
    RowMatrix gradientToObjective(RowMatrix gradient) const;
    RowMatrix gradientToData(RowMatrix gradient) const;
};

/// The second derivatives of an objective, factored.
struct LogisticCurvature
{
    LogisticColumns columns; ///< of the objective
    /// cd x cd, lower triangular: times its transpose it is the second derivatives.
    Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> factor;

    /// About the inverse of the second derivatives times a gradient of an objective with other columns of the
    /// same data set.
    Eigen::VectorXd newtonStep(const Eigen::VectorXd &gradient, const LogisticColumns &other) const;
};

/// At w, but for samples of small influence. Error: stopped; not positive definite in single precision. Same
/// bits for any number of threads. Cost: at most l c^2 d^2 / 4 + c^3 d^3 / 6, in matrix products; memory:
/// c^2 d^2 doubles.
Result<LogisticCurvature> logisticCurvature(const LogisticObjective &objective,
                                            const LogisticColumns &columns, const Eigen::VectorXd &w,
                                            const RunControl &control);

/// About how many evaluations of the loss a curvature costs.
double curvatureCost(const LogisticObjective &objective);

} // namespace inkling
