// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/platt_scaling.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr int kMostIterations = 100;
constexpr double kGradient = 1e-10; // relative to the weights' sum
constexpr double kRidge = 1e-12;    // keeps the Hessian invertible
constexpr double kLeastStep = 1e-10;
constexpr double kLeastSlope = 1e-6;

/// The loss of one sample whose target is t: -t log p - (1 - t) log(1 - p), p = 1 / (1 + exp(-z)), without
/// overflow or lost digits.
double logLoss(double z, double t)
{
    return (z >= 0.0 ? (1.0 - t) * z : -t * z) + std::log1p(std::exp(-std::abs(z)));
}

double probability(double z)
{
    const double e = std::exp(-std::abs(z));
    return (z >= 0.0 ? 1.0 : e) / (1.0 + e);
}

/// The loss of all samples.
struct SigmoidLoss
{
    Eigen::VectorXd f;
    Eigen::VectorXd targets;
    Eigen::VectorXd weights;

    double value(const Eigen::Vector2d &x) const
    {
        double sum = 0.0;
        for (Eigen::Index i = 0; i < f.size(); ++i)
            sum += weights[i] * logLoss(x[0] * f[i] + x[1], targets[i]);
        return sum;
    }

    void derivatives(const Eigen::Vector2d &x, Eigen::Vector2d &gradient, Eigen::Matrix2d &hessian) const
    {
        gradient.setZero();
        hessian = Eigen::Matrix2d::Identity() * kRidge;
        for (Eigen::Index i = 0; i < f.size(); ++i) {
            const double p = probability(x[0] * f[i] + x[1]);
            const Eigen::Vector2d direction(f[i], 1.0);
            gradient += weights[i] * (p - targets[i]) * direction;
            hessian += weights[i] * p * (1.0 - p) * direction * direction.transpose();
        }
    }
};

/// (slope, offset).
Eigen::Vector2d newton(const SigmoidLoss &loss, Eigen::Vector2d x)
{
    double value = loss.value(x);
    const double enough = kGradient * loss.weights.sum();
    for (int iteration = 0; iteration < kMostIterations; ++iteration) {
        Eigen::Vector2d gradient;
        Eigen::Matrix2d hessian;
        loss.derivatives(x, gradient, hessian);
        if (gradient.cwiseAbs().maxCoeff() < enough)
            break;
        const double determinant = hessian(0, 0) * hessian(1, 1) - hessian(0, 1) * hessian(0, 1);
        const Eigen::Vector2d direction(
            -(hessian(1, 1) * gradient[0] - hessian(0, 1) * gradient[1]) / determinant,
            -(hessian(0, 0) * gradient[1] - hessian(0, 1) * gradient[0]) / determinant);
        double step = 1.0;
        while (step >= kLeastStep) {
            const Eigen::Vector2d next = x + step * direction;
            const double nextValue = loss.value(next);
            if (nextValue < value + 1e-4 * step * gradient.dot(direction)) {
                x = next;
                value = nextValue;
                break;
            }
            step /= 2.0;
        }
        if (step < kLeastStep)
            break; // as exact as rounding allows
    }
    return x;
}

} // namespace

double Sigmoid::operator()(double f) const
{
    return probability(slope * f + offset);
}

Sigmoid fitSigmoid(const Eigen::VectorXd &f, const Eigen::VectorXd &y, const Eigen::VectorXd &weights)
{
    const double positive = (y.array() > 0.0).select(weights, 0.0).sum();
    const double negative = weights.sum() - positive;
    const double largest = f.cwiseAbs().maxCoeff();
    const double scale = largest > 0.0 ? largest : 1.0;
    const double high = (positive + 1.0) / (positive + 2.0);
    const double low = 1.0 / (negative + 2.0);
    const SigmoidLoss loss{f / scale,
                           (y.array() > 0.0).select(Eigen::VectorXd::Constant(y.size(), high), low), weights};
    const double prior = std::log((positive + 1.0) / (negative + 1.0));
    const Eigen::Vector2d best = newton(loss, {0.0, prior});
    if (best[0] >= kLeastSlope)
        return {best[0] / scale, best[1]};
    const double mean = weights.dot(loss.targets) / weights.sum();
    return {kLeastSlope / scale, std::log(mean / (1.0 - mean))};
}

Sigmoid priorSigmoid(double positive, double negative)
{
    const double up = std::log(positive + 1.0); // the log odds of the target at f = 1
    const double down = std::log(negative + 1.0);
    return {(up + down) / 2.0, (up - down) / 2.0};
}

} // namespace inkling
