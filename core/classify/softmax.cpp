// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/softmax.h"

namespace inkling {

Eigen::VectorXd softmaxRows(RowMatrix &scores)
{
    const Eigen::VectorXd largest = scores.rowwise().maxCoeff();
    scores.colwise() -= largest; // keeps exp() in range
    scores = scores.array().exp().matrix();
    const Eigen::VectorXd sums = scores.rowwise().sum();
    scores.array().colwise() /= sums.array();
    return (largest.array() + sums.array().log()).matrix();
}

} // namespace inkling
