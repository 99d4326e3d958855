// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/smo.h"

namespace inkling {

/// What one support vector machine is trained on, l samples whose kernel somebody has.
struct BinaryProblem
{
    Eigen::VectorXd y;          ///< 1 or -1
    Eigen::VectorXd C;          ///< >= 0: the most that a sample may pull; one with 0 is left out
    Eigen::VectorXd p = {};     ///< linear term; empty: -1 each, the hinge loss
    Eigen::VectorXd start = {}; ///< alphas within 0 ... C; y^T alpha stays what it is; empty: 0
};

/// f(x) = sum_i coefficients_i K(x_i, x) + bias.
struct BinaryMachine
{
    Eigen::VectorXd alpha;        ///< l; those above 0 are of the support vectors
    Eigen::VectorXd coefficients; ///< y alpha
    double bias = 0.0;
    Eigen::VectorXd decisions; ///< f of all l samples, also of those left out
    double objective = 0.0;    ///< 1/2 alpha^T Q alpha + p^T alpha
    int iterations = 0;
    Ending ending = Ending::LimitReached;
};

/// A support vector machine's dual: min 1/2 alpha^T Q alpha + p^T alpha over 0 <= alpha <= C, y^T alpha = 0,
/// Q_ij = y_i y_j K_ij, by solveBoxProgram(). That is C-weighted hinge loss + |f|^2 / 2. Asked to stop it
/// returns what it has.
BinaryMachine fitBinaryMachine(KernelRows &K, const BinaryProblem &problem, const SmoOptions &options,
                               const RunControl &control);

/// w of a machine with a linear kernel: f(x) = w^T x + bias. X: l x d, what the kernel was made of.
Eigen::VectorXd linearWeights(const BinaryMachine &machine, const RowMatrix &X);

/// f of other points (m x d) of a machine with a Gaussian kernel between X (l x d).
Eigen::VectorXd gaussianDecisions(const BinaryMachine &machine, const RowMatrix &X, double gamma,
                                  const RowMatrix &points);

} // namespace inkling
