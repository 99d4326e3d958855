// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/lbfgs.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
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

enum class LineEnd { Found, Nowhere, Stopped };

/// Looks along the direction for a point where the value has fallen enough and the slope has become flatter:
/// the weak Wolfe conditions, by halving and doubling (Lewis and Overton 2013). Falling alone would do for a
/// convex function; elsewhere only the flatter slope makes sure that the pair has positive curvature.
LineEnd searchLine(const Objective &objective, const Point &here, const Eigen::VectorXd &direction,
                   const std::function<bool()> &goesOn, Point &there)
{
    constexpr int kMostTrials = 40;
    constexpr double kFlatter = 0.9;
    const double slope = here.gradient.dot(direction);
    double tooShort = 0.0;
    double tooLong = std::numeric_limits<double>::infinity();
    double length = 1.0;
    Point lower; // than here, though still steep
    for (int trial = 0; trial < kMostTrials; ++trial) {
        if (!goesOn())
            return LineEnd::Stopped;
        there.w = here.w + length * direction;
        there.value = objective(there.w, there.gradient);
        if (!fallsEnough(here, there, length, slope, direction)) {
            tooLong = length;
        } else {
            if (there.gradient.dot(direction) >= kFlatter * slope)
                return LineEnd::Found;
            tooShort = length;
            lower = there;
        }
        length = std::isinf(tooLong) ? 2.0 * tooShort : (tooShort + tooLong) / 2.0;
    }
    if (lower.w.size() == 0)
        return LineEnd::Nowhere;
    there = std::move(lower);
    return LineEnd::Found;
}

} // namespace

Minimum minimize(const Objective &objective, Eigen::VectorXd w, const LbfgsOptions &options,
                 const RunControl &control)
{
    Minimum minimum;
    Point here{.w = std::move(w)};
    here.value = objective(here.w, here.gradient);
    precondition(here, options.preconditioner);
    minimum.scale = options.scale > 0.0 ? options.scale : here.gradient.lpNorm<Eigen::Infinity>();
    const double goal = options.tolerance * minimum.scale;
    const auto goesOn = [&] {
        return control.advance(static_cast<double>(minimum.iterations) / options.maximumIterations);
    };
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
        Point there;
        const LineEnd end = searchLine(objective, here, direction, goesOn, there);
        if (end == LineEnd::Stopped) {
            minimum.ending = Ending::Stopped;
            break;
        }
        if (end == LineEnd::Nowhere) {
            if (pairs.empty())
                break;
            pairs.clear(); // the curvature may be that of another region: once more, straight down
            continue;
        }
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
