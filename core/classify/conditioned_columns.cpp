// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/conditioned_columns.h"

#include "core/base/filled_rows.h"

namespace inkling {

Result<RowMatrix> ConditionedColumns::of(const RowMatrix &X, const RunControl &control) const
{
    const Eigen::Index d = X.cols();
    return filledRows(
        X.rows(), d + 1,
        [&](Eigen::Index first, Eigen::Ref<RowMatrix> rows) {
            rows.leftCols(d) =
                (X.middleRows(first, rows.rows()).rowwise() - mean).array().rowwise() / scale.head(d).array();
            rows.col(d).setConstant(1.0 / scale[d]);
        },
        control);
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
