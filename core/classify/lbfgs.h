// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/data/outcome.h"

#include <Eigen/Core>

#include <functional>

namespace inkling {

/// The value at w; sets the gradient, of w's size.
using Objective = std::function<double(const Eigen::VectorXd &w, Eigen::VectorXd &gradient)>;

/// About the inverse Hessian times a gradient: linear, symmetric and positive definite.
using InverseHessian = std::function<Eigen::VectorXd(const Eigen::VectorXd &gradient)>;

struct LbfgsOptions
{
    double tolerance = 1e-6; ///< of the largest entry of the gradient, relative to `scale`
    double scale = 0.0;      ///< 0: the largest entry of the gradient at the start
    int maximumIterations = 1000;
    int memory = 10;                    ///< pairs of steps and gradient changes that stand for the curvature
    InverseHessian preconditioner = {}; ///< none: the curvature is about the same in all directions
};

struct Minimum
{
    Eigen::VectorXd w;
    double scale = 0.0; ///< what the tolerance was relative to
    int iterations = 0;
    Ending ending = Ending::LimitReached;
};

/// Minimises a smooth function, bounded below, from w by limited-memory BFGS (Liu and Nocedal 1989), with a
/// preconditioner instead of the scaled identity as the first guess of the inverse Hessian: along
/// each direction to where the value has fallen enough and the slope is flatter or, near the minimum where
/// the value's digits no longer show it, only the latter (Hager and Zhang 2005). The minimum of a convex
/// function; of another one a stationary point that is no higher than w. An objective that was stopped may
/// give NaN. LimitReached also where rounding allows no better point.
Minimum minimize(const Objective &objective, Eigen::VectorXd w, const LbfgsOptions &options,
                 const RunControl &control);

} // namespace inkling
