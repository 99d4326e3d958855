// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/logistic_curvature.h"

#include "core/base/blas.h"
#include "core/classify/logistic_hessian.h"
#include "core/graph/dense_cholesky.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

RowMatrix LogisticColumns::toObjective(RowMatrix weights) const
{
    weights.rightCols<1>() += weights.leftCols(mean.size()) * mean.transpose();
    return weights * scale.asDiagonal();
}

RowMatrix LogisticColumns::toData(RowMatrix weights) const
{
    weights *= scale.cwiseInverse().asDiagonal();
    weights.rightCols<1>() -= weights.leftCols(mean.size()) * mean.transpose();
    return weights;
}

RowMatrix LogisticColumns::gradientToObjective(RowMatrix gradient) const
{
    gradient.leftCols(mean.size()) -= gradient.rightCols<1>() * mean;
    return gradient * scale.cwiseInverse().asDiagonal();
}

RowMatrix LogisticColumns::gradientToData(RowMatrix gradient) const
{
    gradient *= scale.asDiagonal();
    gradient.leftCols(mean.size()) += gradient.rightCols<1>() * mean;
    return gradient;
}

Eigen::VectorXd LogisticCurvature::newtonStep(const Eigen::VectorXd &gradient,
                                              const LogisticColumns &other) const
{
    const Eigen::Index d = columns.scale.size();
    const RowMatrix G = Eigen::Map<const RowMatrix>(gradient.data(), gradient.size() / d, d);
    const RowMatrix there = columns.gradientToObjective(other.gradientToData(G));
    Eigen::VectorXf step = there.reshaped<Eigen::RowMajor>().cast<float>();
    const auto size = static_cast<int>(step.size());
    keepBlasOnThisThread();
    for (const auto transposed : {CblasNoTrans, CblasTrans}) {
        cblas_strsv(CblasRowMajor, CblasLower, transposed, CblasNonUnit, size, factor.data(), size,
                    step.data(), 1);
    }
    const RowMatrix S = step.cast<double>().reshaped<Eigen::RowMajor>(G.rows(), d);
    return other.toObjective(columns.toData(S)).reshaped<Eigen::RowMajor>();
}

Result<LogisticCurvature> logisticCurvature(const LogisticObjective &objective,
                                            const LogisticColumns &columns, const Eigen::VectorXd &w,
                                            const RunControl &control)
{
    constexpr double kLeastShare = 0.3; // saves most of the time and costs no iteration
    auto hessian = logisticHessian(objective, w, kLeastShare, control.part(0.0, 0.5));
    if (!hessian)
        return hessian.error();
    RowMatrix &H = hessian.value();
    // Adding the same to all intercepts changes no loss: H is singular there. No gradient has a part in that
    // direction, so that any curvature does.
    const Eigen::Index d = columns.scale.size();
    const double curvature = H.diagonal().mean();
    for (Eigen::Index k = d - 1; k < H.rows(); k += d) {
        for (Eigen::Index l = d - 1; l <= k; l += d)
            H(k, l) += curvature;
    }
    H.diagonal() *= 1.0 + 1e-5; // more than the rounding of its sums
    const auto factor = cholesky(std::move(H), control.part(0.5, 1.0));
    if (!factor)
        return factor.error();
    return LogisticCurvature{columns, factor->cast<float>()};
}

// Measured, in the time of an operation of the evaluation. Most samples are left out of most pairs' sums.
double curvatureCost(const LogisticObjective &objective)
{
    const auto l = static_cast<double>(objective.X.cols());
    const auto d = static_cast<double>(objective.X.rows());
    const auto c = static_cast<double>(objective.classCount);
    const double pairs = c * (c - 1.0) / 2.0;
    const double evaluation = l * std::max(c, 5.0) * (d + 15.0);
    const double hessian = pairs * d * (l * (1.5 + d / 32.0) + 20.0 * d);
    const double factor = std::pow(c * d, 3) / 9.0;
    return (hessian + factor) / evaluation;
}

} // namespace inkling
