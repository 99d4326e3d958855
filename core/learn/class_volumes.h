// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"

namespace inkling {

/// What makes classes as large as they should be.
struct VolumeShift
{
    Eigen::RowVectorXd shift; ///< c, to be added to every row of scores; -infinity where the share is 0
    double missed = 0.0;      ///< the largest difference to a share that is left
};

/// Shifts s so that argmax_c (F_ic + s_c) takes each class for its share of the m rows of F (m x c, finite),
/// to the nearest row where no scores are equal. Shares: >= 0, sum 1, at least two above 0. For two classes
/// that is a threshold, found at once; for more, one class after the other gets its threshold until all fit
/// (coordinate ascent on the prices of the assignment problem: Jacobs, Merkurjev and Esedoglu 2018, Auction
/// dynamics). A factor instead of a shift can do nothing for two classes whose scores are opposite numbers.
/// Asked to stop, it returns the shifts so far. Deterministic. Cost: O(m c^2) a round, 200 rounds at most.
VolumeShift volumeShift(const RowMatrix &F, const Eigen::RowVectorXd &shares, const RunControl &control);

} // namespace inkling
