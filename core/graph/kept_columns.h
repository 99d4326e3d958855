// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/linear_solver.h"

#include <functional>
#include <optional>
#include <vector>

namespace inkling {

/// The last solution of a system whose matrix does not depend on labels, and its solver: one more label, one
/// less or another class changes a column or two of the right sides, and only those are solved again. By
/// elimination the answer has the bits of a fresh one.
class KeptColumns
{
public:
    /// What the matrix is made of, besides the graph.
    struct Key
    {
        double alpha = 1.0; ///< times the graph's weights
        SolverMethod method = SolverMethod::Direct;
        std::vector<int> nodes;

        bool operator==(const Key &) const = default;
    };
    using Prepare = std::function<Result<LinearSolver>(const RunControl &control)>;

    /// F of the right sides B; asks `prepare` for the solver if the key is another than at the last call. See
    /// LinearSolver::solve() for options and errors.
    Result<IterativeSolution> solve(const Key &key, const RowMatrix &B, IterativeOptions options,
                                    const Prepare &prepare, const RunControl &control);

private:
    Key m_key;
    std::optional<LinearSolver> m_solver;
    RowMatrix m_B;
    RowMatrix m_F; ///< of m_B; empty where there is none
};

} // namespace inkling
