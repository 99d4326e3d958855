// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/manifold_regularization.h"

namespace inkling {

/// Laplacian regularised least squares (Belkin, Niyogi and Sindhwani 2006): manifoldRegularization() of the
/// least squares machine a = (Kt_LL + gamma_A l I)^-1 (Y - ybar) on the l given samples, Y one-hot and ybar
/// its mean, 0 for ClassPriors::Labels. Targets of 1 and -1, as in the paper, would double all differences
/// between classes and no more. One label left out is in closed form: f_v = t_v - (H t)_v / H_vv with H =
/// (Kt_LL + gamma_A (l - 1) I)^-1 and t the targets of the others; two likewise with a 2 x 2 block of H. So
/// LearnerInfo::leaveOneOut is what runs without each label say, their temperatures included. Cost: that of
/// DeformedKernel, and O(l^3 + n r c).
Result<Outcome> lapRls(const LearningProblem &problem, const ManifoldOptions &options,
                       const RunControl &control);

LearnerInfo lapRlsInfo();

} // namespace inkling
