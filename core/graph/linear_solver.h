// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/iterative_solver.h"
#include "core/graph/pair_solver.h"
#include "core/graph/sparse_factor.h"
#include "core/graph/weights.h"

#include <memory>
#include <variant>

namespace inkling {

/// How a linear system is solved: by elimination, right to nearly every digit; or by conjugate gradients with
/// the diagonal, or with multigrid, as preconditioner.
enum class SolverMethod { Direct, ConjugateGradients, Multigrid };

/// A grounded Laplacian diag(W 1 + g) - W made ready for any number of right sides: the one way to all
/// solvers. Same bits for any number of threads.
class LinearSolver
{
public:
    /// W: n x n, symmetric; ground: n, >= 0. All pairs have no multigrid and no kept factor: multigrid is
    /// conjugate gradients, and elimination is done anew for each call of solve(). Error: not enough memory
    /// to eliminate all pairs (says how much), stopped. Cost: see SparseFactor, IterativeSolver and
    /// PairSolver.
    static Result<LinearSolver> of(Weights W, Eigen::VectorXd ground, SolverMethod method,
                                   const RunControl &control);

    /// F of the right sides B (n x c); the options are for iterative methods. Stopped: iterative methods give
    /// what they have, with that ending; elimination an Error of that kind.
    Result<IterativeSolution> solve(const RowMatrix &B, const IterativeOptions &options,
                                    const RunControl &control) const;

private:
    struct Elimination
    {
        PairWeights W;
        Eigen::VectorXd ground;
    };
    using Form = std::variant<SparseFactor, IterativeSolver, Elimination, PairSolver>;

    explicit LinearSolver(Form form)
        : m_form(std::make_shared<const Form>(std::move(form)))
    {
    }

    std::shared_ptr<const Form> m_form; ///< large, and never changed: copies share it
};

} // namespace inkling
