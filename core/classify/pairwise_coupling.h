// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

namespace inkling {

/// The class probabilities (c, sum 1) that agree best with those of each class against each other one: they
/// minimise the sum over pairs of (r_ji p_i - r_ij p_j)^2 (Wu, Lin and Weng 2004, Probability estimates for
/// multi-class classification by pairwise coupling, the second approach). r: c x c, r_ij the probability of
/// class i where it is i or j, r_ij + r_ji = 1, the diagonal is not looked at; values below 1e-7 count as
/// that. Cost: O(c^3), one linear system instead of the paper's iteration.
Eigen::VectorXd coupledProbabilities(const RowMatrix &r);

} // namespace inkling
