// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/kernel_rows.h"
#include "core/classify/smo.h"

#include <limits>

namespace inkling {

/// Two classes, and samples of which nobody knows the class; n samples whose kernel somebody has.
struct TransductiveProblem
{
    Eigen::VectorXd y; ///< n: 1, -1, or 0 where there is no label; 1 and -1 occur
    double C = 1.0;    ///< > 0, weight of a labelled sample's loss
    /// C* >= 0, weight of an unlabelled sample's loss. 0: neither these samples nor the share count.
    double unlabelledC = 1.0;
    /// How many of the unlabelled samples are to be of class 1, 0 ... 1; NaN: nothing is known of that.
    double share = std::numeric_limits<double>::quiet_NaN();

    Eigen::Index unlabelledCount() const { return (y.array() == 0.0).count(); }
    /// Whether there is anything beyond the support vector machine of the labelled samples.
    bool isTransductive() const { return unlabelledC > 0.0 && unlabelledCount() > 0; }
};

/// f(x) = sum_i coefficients_i K(x_i, x) + bias.
struct TransductiveState
{
    Eigen::VectorXd coefficients; ///< n
    double bias = 0.0;
    Eigen::VectorXd decisions; ///< n: f
    double unlabelledC = 0.0;  ///< the C* of the last training: some algorithms let it grow
    double objective = 0.0;    ///< with that C*: |f|^2 / 2 + losses, what is to be small
    int trainings = 0;
};

/// A transductive support vector machine of two classes while it learns: a local minimum, from the support
/// vector machine of the labelled samples on. Deterministic; same bits for any number of threads.
class TransductiveMachine
{
public:
    virtual ~TransductiveMachine() = default;

    /// Trains once; the first time on the labelled samples alone. Converged: that was the last time, and the
    /// answer is there; LimitReached: there is more to do. Stopped: the state is worthless.
    virtual Ending train(const RunControl &control) = 0;

    const TransductiveState &state() const { return m_state; }
    /// Whether all trainings so far met the solver's tolerance.
    bool isExact() const { return m_isExact; }

protected:
    TransductiveState m_state;
    bool m_isExact = true;
};

/// The solver's limits for l entries.
SmoOptions transductiveSolver(Eigen::Index l, double tolerance);

/// sum over the samples with a label of max(0, 1 - y f); 0 of those without one. y, f: n.
double hingeLosses(const Eigen::VectorXd &y, const Eigen::VectorXd &f);

/// Moves entries, the last first, towards 0 until their sum is 0. Each stays between where it was and 0.
void makeSumZero(Eigen::VectorXd &b);

} // namespace inkling
