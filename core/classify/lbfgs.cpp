// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/lbfgs.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <utility>

namespace inkling {

namespace {

struct Point
{
    Eigen::VectorXd w = {};
    double value = 0.0;
    Eigen::VectorXd gradient = {};
    Eigen::VectorXd preconditioned = {}; ///< gradient
};

/// A step that was taken, and how the gradient and the preconditioned gradient changed over it.
struct Pair
{
    Eigen::VectorXd step;
    Eigen::VectorXd change;
    Eigen::VectorXd preconditioned;
};

void precondition(Point &point, const InverseHessian &preconditioner)
{
    point.preconditioned = preconditioner ? preconditioner(point.gradient) : point.gradient;
}

Eigen::VectorXd firstDirection(const Point &here, const InverseHessian &preconditioner)
{
    return -here.preconditioned / (preconditioner ? 1.0 : std::max(1.0, here.gradient.norm()));
}

/// Minus the inverse Hessian that the pairs tell of, times the gradient (the two-loop recursion). What is
/// done to the gradient in the first loop is done to the preconditioned one, too, instead of preconditioning
/// again after it.
Eigen::VectorXd descentDirection(const std::deque<Pair> &pairs, const Point &here)
{
    Eigen::VectorXd left = -here.gradient;
    Eigen::VectorXd direction = -here.preconditioned;
    std::vector<double> share(pairs.size());
    for (std::size_t i = pairs.size(); i-- > 0;) {
        share[i] = pairs[i].step.dot(left) / pairs[i].step.dot(pairs[i].change);
        left -= share[i] * pairs[i].change;
        direction -= share[i] * pairs[i].preconditioned;
    }
    const Pair &last = pairs.back();
    direction *= last.step.dot(last.change) / last.change.dot(last.preconditioned);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const double back = pairs[i].change.dot(direction) / pairs[i].step.dot(pairs[i].change);
        direction += (share[i] - back) * pairs[i].step;
    }
    return direction;
}

bool fallsEnough(const Point &from, const Point &to, double length, double slope,
                 const Eigen::VectorXd &direction)
{
    constexpr double kShare = 1e-4;
    if (to.value <= from.value + kShare * length * slope)
        return true;
    const double rounding = 1e-12 * std::abs(from.value);
    const double slopeThere = to.gradient.dot(direction);
    return to.value <= from.value + rounding && slopeThere <= (2.0 * kShare - 1.0) * slope;
}

} // namespace

Minimum minimize(const Objective &objective, Eigen::VectorXd w, const LbfgsOptions &options,
                 const RunControl &control)
{
    constexpr int kMostHalvings = 40;
    Minimum minimum;
    Point here{.w = std::move(w)};
    here.value = objective(here.w, here.gradient);
    precondition(here, options.preconditioner);
    minimum.scale = options.scale > 0.0 ? options.scale : here.gradient.lpNorm<Eigen::Infinity>();
    const double goal = options.tolerance * minimum.scale;
    std::deque<Pair> pairs;
    while (true) {
        if (here.gradient.lpNorm<Eigen::Infinity>() <= goal) {
            minimum.ending = Ending::Converged;
            break;
        }
        if (minimum.iterations == options.maximumIterations)
            break;
        const Eigen::VectorXd direction =
            pairs.empty() ? firstDirection(here, options.preconditioner) : descentDirection(pairs, here);
        const double slope = here.gradient.dot(direction);
        Point there;
        double length = 1.0;
        bool found = false;
        for (int halving = 0; halving < kMostHalvings && !found; ++halving, length /= 2.0) {
            if (!control.advance(static_cast<double>(minimum.iterations) / options.maximumIterations)) {
                minimum.ending = Ending::Stopped;
                minimum.w = std::move(here.w);
                return minimum;
            }
            there.w = here.w + length * direction;
            there.value = objective(there.w, there.gradient);
            found = fallsEnough(here, there, length, slope, direction);
        }
        if (!found)
            break;
        ++minimum.iterations;
        precondition(there, options.preconditioner);
        Pair pair{there.w - here.w, there.gradient - here.gradient,
                  there.preconditioned - here.preconditioned};
        if (pair.step.dot(pair.change) > 1e-16 * pair.change.squaredNorm() &&
            pair.change.dot(pair.preconditioned) > 0.0)
            pairs.push_back(std::move(pair));
        if (pairs.size() > static_cast<std::size_t>(options.memory))
            pairs.pop_front();
        here = std::move(there);
    }
    minimum.w = std::move(here.w);
    return minimum;
}

} // namespace inkling
