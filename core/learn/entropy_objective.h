// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"

#include <vector>

namespace inkling {

/// A linear softmax model (without an intercept: give it as a constant column with penalty 0) that is to be
/// right on the labelled samples and sure of the others.
struct EntropyObjective
{
    RowMatrix X = {};              ///< n x d
    std::vector<int> y = {};       ///< n classes, kUnlabelled where none
    Eigen::Index classCount = 0;   ///< c
    Eigen::VectorXd penalty = {};  ///< d: each column's weight in the penalty
    double lambda = 0.0;           ///< weight of the entropy
    double balance = 0.0;          ///< weight of the divergence from the prior
    Eigen::RowVectorXd prior = {}; ///< c, > 0, sums to 1; unused where balance is 0
};

/// mean over the labelled of -log p(y_i | x_i), plus lambda * mean over the unlabelled of the entropy of p,
/// plus balance * KL(mean p over the unlabelled || prior), plus (sum of penalty_j w_kj^2) / 2, at w, the c x
/// d weights row by row; sets its gradient, in the same order. Not convex in w unless lambda and balance are
/// 0. Deterministic; same bits for any number of threads. Stopped: NaN, also throughout the gradient. Cost:
/// O(n d c). Source: Grandvalet and Bengio 2004, with means for sums.
double entropyLoss(const EntropyObjective &objective, const Eigen::VectorXd &w, Eigen::VectorXd &gradient,
                   const RunControl &control);

/// Entropy of each row of log-probabilities (m x c): m, from 0 to log c.
Eigen::VectorXd entropies(const RowMatrix &logProbabilities);

/// KL(share || prior), and its derivatives by the shares up to a constant, for they sum to 1.
struct Divergence
{
    double value = 0.0;
    Eigen::RowVectorXd pull = {}; ///< c
};
Divergence divergence(const Eigen::RowVectorXd &share, const Eigen::RowVectorXd &prior);

/// What lambda and the pull of a prior, weighted, say to the scores of samples with these log-probabilities
/// (m x c): the derivatives of lambda * entropy + pull . p of each.
RowMatrix unlabelledPull(const RowMatrix &logProbabilities, double lambda, const Eigen::RowVectorXd &pull);

} // namespace inkling
