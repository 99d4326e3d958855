// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/iterative_solver.h"
#include "core/graph/low_rank_preconditioner.h"

#include <utility>

namespace inkling {

/// A grounded Laplacian diag(W 1 + g) - W of all pairs made ready for solving by preconditioned conjugate
/// gradients (Hestenes and Stiefel 1952) in double precision, all columns side by side, any number of times.
/// Same bits for any number of threads.
class PairSolver
{
public:
    /// ground: n, >= 0; no row of W and its ground sum to 0. Stopped: an Error of that kind. Cost and memory:
    /// see LowRankPreconditioner.
    static Result<PairSolver> of(PairWeights W, const Eigen::VectorXd &ground, const RunControl &control);

    /// As IterativeSolver::solve(). Cost: a product with W an iteration, of which there are few where the
    /// weights are those of a wide Gaussian kernel.
    IterativeSolution solve(const RowMatrix &B, const IterativeOptions &options,
                            const RunControl &control) const;

private:
    PairSolver(PairWeights W, Eigen::VectorXd diagonal, LowRankPreconditioner preconditioner)
        : m_W(std::move(W))
        , m_diagonal(std::move(diagonal))
        , m_preconditioner(std::move(preconditioner))
    {
    }

    PairWeights m_W;
    Eigen::VectorXd m_diagonal; ///< n: W 1 + g
    LowRankPreconditioner m_preconditioner;
};

} // namespace inkling
