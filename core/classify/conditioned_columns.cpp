// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/conditioned_columns.h"

namespace inkling {

RowMatrix ConditionedColumns::of(const RowMatrix &X) const
{
    const Eigen::Index d = X.cols();
    RowMatrix columns(X.rows(), d + 1);
    columns.leftCols(d) = (X.rowwise() - mean).array().rowwise() / scale.head(d).array();
    columns.col(d).setConstant(1.0 / scale[d]);
    return columns;
}

Eigen::VectorXd ConditionedColumns::penalty() const
{
    Eigen::VectorXd shares = scale.cwiseAbs2().cwiseInverse().transpose();
    shares[mean.size()] = 0.0;
    return shares;
}

Eigen::VectorXd ConditionedColumns::weights(const LogisticModel &model) const
{
    RowMatrix W(model.W.rows(), scale.size());
    W << model.W, model.b + model.W * mean.transpose();
    W = (W * scale.asDiagonal()).eval();
    return W.reshaped<Eigen::RowMajor>();
}

LogisticModel ConditionedColumns::model(const Eigen::VectorXd &weights) const
{
    const RowMatrix W =
        Eigen::Map<const RowMatrix>(weights.data(), weights.size() / scale.size(), scale.size()) *
        scale.cwiseInverse().asDiagonal();
    LogisticModel model;
    model.W = W.leftCols(mean.size());
    model.b = W.rightCols<1>() - model.W * mean.transpose();
    model.b.array() -= model.b.mean(); // adding the same to all changes nothing
    return model;
}

} // namespace inkling
