// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/manifold_regularization.h"

namespace inkling {

/// One machine of lapSvm(): the a that minimises sum_i max(0, 1 - y_i (K a)_i)^2 + ridge a^T K a. There is
/// one such f = K a, and one a with a_i = y_i max(0, 1 - y_i f_i) / ridge, which this is. y: l numbers, 1 or
/// -1; start: l, an a to start from. Newton's method by Chapelle 2007, Training a support vector machine in
/// the primal: with the support vectors S known, a_S = (K_SS + ridge I)^-1 y_S, and an exact line search,
/// without which it can run in circles. It ends after finitely many steps; of 200 the ending tells. Errors:
/// stopped.
Result<Expansion> squaredHingeMachine(const RowMatrix &K, const Eigen::VectorXd &y, double ridge,
                                      const Eigen::VectorXd &start, const RunControl &control);

/// Laplacian support vector machine: manifoldRegularization() of support vector machines with the squared
/// hinge (Melacci and Belkin 2011, Laplacian support vector machines trained in the primal), one class
/// against all others; for two classes one. The squared hinge and not the hinge: the answer is unique
/// and exact after a few linear systems, and is least squares on the support vectors alone. C is
/// 1 / (gamma_A l). The mean label, which ClassPriors::Equal takes off, is 2 n_c / l - 1 times the machine of
/// labels that are all 1. The temperature is fitted by so many runs without one label, at most
/// 32, and fewer where they would take more than some 5e10 operations. Cost: that of DeformedKernel, and some
/// hundred times O(c l^3).
Result<Outcome> lapSvm(const LearningProblem &problem, const ManifoldOptions &options,
                       const RunControl &control);

LearnerInfo lapSvmInfo();

} // namespace inkling
