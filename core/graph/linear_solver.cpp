// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/linear_solver.h"

#include "core/graph/dense_elimination.h"

#include <cmath>
#include <utility>

namespace inkling {

namespace {

Status checkDenseMemory(Eigen::Index n)
{
    const double bytes = (PairWeights::kBytesPerPair + sizeof(double)) * static_cast<double>(n) *
                         static_cast<double>(n); // the weights, and their whole matrix
    if (bytes <= PairWeights::kMostBytes)
        return Success{};
    return Error{
        message(QT_TRANSLATE_NOOP("core", "Elimination on a graph of all pairs of %1 samples needs %2 GB "
                                          "of memory, more than the %3 GB allowed; choose conjugate "
                                          "gradients (solver=cg)."),
                n, std::ceil(bytes / (1ULL << 30)), PairWeights::kMostBytes / (1ULL << 30)),
        ErrorKind::Limit};
}

} // namespace

Result<LinearSolver> LinearSolver::of(Weights W, Eigen::VectorXd ground, SolverMethod method,
                                      const RunControl &control)
{
    if (auto *pairs = std::get_if<PairWeights>(&W)) {
        if (method == SolverMethod::Direct) {
            if (const Status fits = checkDenseMemory(pairs->rows()); !fits)
                return fits.error();
            return LinearSolver(Elimination{std::move(*pairs), std::move(ground)});
        }
        auto solver = PairSolver::of(std::move(*pairs), ground, control);
        if (!solver)
            return solver.error();
        return LinearSolver(std::move(solver).value());
    }
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
    if (const auto *pairs = std::get_if<PairSolver>(m_form.get()))
        return pairs->solve(B, options, control);
    const auto *elimination = std::get_if<Elimination>(m_form.get());
    auto F = elimination ? eliminate(elimination->W.dense(), elimination->ground, B, control)
                         : std::get<SparseFactor>(*m_form).solve(B, control);
    if (!F)
        return F.error();
    return IterativeSolution{.F = std::move(F).value()};
}

} // namespace inkling
