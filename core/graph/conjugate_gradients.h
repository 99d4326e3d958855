// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/graph/iterative_solver.h"

namespace inkling {

/// Solves (diag(W 1 + g) - W) F = B (n x c) for dense W from zero by conjugate gradients preconditioned with
/// the diagonal, all columns side by side in double precision (Hestenes and Stiefel 1952). As
/// IterativeSolver::solve() otherwise. Cost: an iteration is a product with W and some five passes over
/// n x c numbers.
IterativeSolution conjugateGradients(const RowMatrix &W, const Eigen::VectorXd &ground, const RowMatrix &B,
                                     const IterativeOptions &options, const RunControl &control);

} // namespace inkling
