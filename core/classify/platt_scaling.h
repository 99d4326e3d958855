// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace inkling {

/// The probability 1 / (1 + exp(-(slope f + offset))) of the class that f > 0 stands for; slope > 0.
struct Sigmoid
{
    double slope = 1.0;
    double offset = 0.0;

    double operator()(double f) const;
};

/// The sigmoid that is likeliest on decision values f of samples that the machine has not seen: least
/// weighted log loss, with the targets (N + 1) / (N + 2) for the N samples of a class and 1 minus that of the
/// other (Platt 1999), by Newton's method as Lin, Lin and Weng 2007, A note on Platt's probabilistic outputs.
/// The values are scaled first, so that tiny ones do as well. Where f says nothing or the wrong way round,
/// all are as probable as the classes are frequent, but for a slope of 1e-6 of the largest f that keeps their
/// order. y: 1 or -1, both occur; weights: > 0, how many samples each one stands for.
Sigmoid fitSigmoid(const Eigen::VectorXd &f, const Eigen::VectorXd &y, const Eigen::VectorXd &weights);

/// Where there are too few samples to leave any out: the one that gives Platt's targets on the margins f = 1
/// and f = -1. positive, negative: the (weighted) numbers of samples.
Sigmoid priorSigmoid(double positive, double negative);

} // namespace inkling
