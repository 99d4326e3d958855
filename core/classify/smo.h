// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/kernel_rows.h"
#include "core/data/outcome.h"

namespace inkling {

/// Minimise 1/2 b^T K b + q^T b over lower <= b <= upper with the sum of b as it is at the start. The dual of
/// a support vector machine, min 1/2 a^T Q a + p^T a over 0 <= a <= C with y^T a = 0 and Q = y y^T K, is that
/// with b = y a, q = y p, and bounds 0 and C where y is 1, -C and 0 where it is -1.
struct BoxProgram
{
    Eigen::VectorXd q;
    Eigen::VectorXd lower; ///< <= upper; where they are equal, b stands still; one entry may have no bounds
    Eigen::VectorXd upper;
    Eigen::VectorXd start = {}; ///< within the bounds; empty: 0, which then is
};

struct SmoOptions
{
    /// It ends when no pair's slopes are further apart. Of a support vector machine: how far a margin may be
    /// off.
    double tolerance = 1e-3;
    int maximumIterations = 10'000'000;
    int pairsFirst = 200; ///< iterations before entries inside their bounds move together
};

struct SmoSolution
{
    Eigen::VectorXd b;
    Eigen::VectorXd values; ///< K b
    /// The multiplier of the sum, that of a support vector machine's f = K b + bias: -(K b + q)_i of every
    /// b_i inside its bounds; in the middle of what is possible where all are at them.
    double bias = 0.0;
    double objective = 0.0;
    int iterations = 0;
    Ending ending = Ending::LimitReached; ///< b keeps all constraints however it ended
};

/// Sequential minimal optimisation (Platt 1998): moves two entries at a time, the first by the steepest slope
/// and the second by the greatest gain, by second-order information (Fan, Chen and Lin 2005, Working set
/// selection using second order information, WSS 2); ties: the lower index. Where at most 400 entries are
/// inside their bounds, these are moved together now and then, by Newton's method: with a linear kernel of
/// few columns pairs alone take up to a hundred times as many iterations. K may be indefinite: it then ends
/// in a point without a descending pair. LimitReached also where rounding allows no smaller step. No
/// shrinking: all entries stay in sight. Deterministic; same bits for any number of threads. Cost: O(l) an
/// iteration beside the rows that are not kept.
SmoSolution solveBoxProgram(KernelRows &K, const BoxProgram &program, const SmoOptions &options,
                            const RunControl &control);

} // namespace inkling
