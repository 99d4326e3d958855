// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>

namespace inkling {

/// n x d standard normal numbers.
inline RowMatrix randomPoints(int n, int d, std::uint64_t seed)
{
    Random random(seed);
    RowMatrix X(n, d);
    for (double &value : X.reshaped())
        value = random.normal();
    return X;
}

/// The largest difference between the gradient of a function of w and the numerical one.
template<typename Value>
double gradientError(const Value &value, const Eigen::VectorXd &w, const Eigen::VectorXd &gradient)
{
    constexpr double kStep = 1e-5;
    double error = 0.0;
    for (Eigen::Index j = 0; j < w.size(); ++j) {
        const Eigen::VectorXd shift = kStep * Eigen::VectorXd::Unit(w.size(), j);
        const double numerical = (value(w + shift) - value(w - shift)) / (2.0 * kStep);
        error = std::max(error, std::abs(numerical - gradient[j]));
    }
    return error;
}

} // namespace inkling
