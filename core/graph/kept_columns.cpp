// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/kept_columns.h"

namespace inkling {

Result<IterativeSolution> KeptColumns::solve(const Key &key, const RowMatrix &B, IterativeOptions options,
                                             const Prepare &prepare, const RunControl &control)
{
    if (!m_solver || !(m_key == key)) {
        m_solver.reset();
        m_F.resize(0, 0);
        auto solver = prepare(control.part(0.0, 0.6));
        if (!solver)
            return solver.error();
        m_solver = std::move(solver).value();
        m_key = key;
    }
    const bool isKnown = m_F.cols() == B.cols() && m_F.rows() == B.rows();
    if (!isKnown || key.method != SolverMethod::Direct) {
        options.start = isKnown ? &m_F : nullptr;
        auto solution = m_solver->solve(B, options, control.part(0.6, 1.0));
        if (!solution)
            return solution;
        m_B = B;
        m_F = solution->F;
        return solution;
    }
    std::vector<Eigen::Index> changed;
    for (Eigen::Index column = 0; column < B.cols(); ++column) {
        if (B.col(column) != m_B.col(column))
            changed.push_back(column);
    }
    auto solution = m_solver->solve(B(Eigen::all, changed), options, control.part(0.6, 1.0));
    if (!solution)
        return solution;
    m_F(Eigen::all, changed) = solution->F;
    m_B = B;
    return IterativeSolution{.F = m_F};
}

} // namespace inkling
