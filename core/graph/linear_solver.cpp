// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/linear_solver.h"

#include "core/graph/conjugate_gradients.h"
#include "core/graph/dense_elimination.h"

#include <utility>

namespace inkling {

Result<LinearSolver> LinearSolver::of(Weights W, Eigen::VectorXd ground, SolverMethod method,
                                      const RunControl &control)
{
    if (auto *dense = std::get_if<RowMatrix>(&W))
        return LinearSolver(Dense{std::move(*dense), std::move(ground), method});
    const auto &sparse = std::get<SparseMatrix>(W);
    if (method == SolverMethod::Direct) {
        auto factor = SparseFactor::of(sparse, ground, control);
        if (!factor)
            return factor.error();
        return LinearSolver(std::move(factor).value());
    }
    const bool isMultigrid = method == SolverMethod::Multigrid;
    auto iterative = IterativeSolver::of(
        sparse, ground, isMultigrid ? Preconditioner::Multigrid : Preconditioner::Diagonal, control);
    if (!iterative)
        return iterative.error();
    return LinearSolver(std::move(iterative).value());
}

Result<IterativeSolution> LinearSolver::solve(const RowMatrix &B, const IterativeOptions &options,
                                              const RunControl &control) const
{
    if (const auto *iterative = std::get_if<IterativeSolver>(m_form.get()))
        return iterative->solve(B, options, control);
    const auto *dense = std::get_if<Dense>(m_form.get());
    if (dense && dense->method != SolverMethod::Direct)
        return conjugateGradients(dense->W, dense->ground, B, options, control);
    auto F = dense ? eliminate(dense->W, dense->ground, B, control)
                   : std::get<SparseFactor>(*m_form).solve(B, control);
    if (!F)
        return F.error();
    return IterativeSolution{.F = std::move(F).value()};
}

} // namespace inkling
