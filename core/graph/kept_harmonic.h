// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph.h"
#include "core/graph/laplacian.h"
#include "core/graph/linear_solver.h"

#include <map>
#include <optional>
#include <vector>

namespace inkling {

/// The harmonic function of some labels and its solver, from which that of a few more labels follows: with
/// the new ones at the nodes A and g_a = L_UU^-1 e_a, F+ = F + sum_a g_a t_a, where sum_b (g_b)_a t_b = y_a -
/// F_a (Zhu, Lafferty and Ghahramani 2003, Combining active learning and semi-supervised learning, for one
/// label). Each new label is one right side; taking it back, or giving it another class, is none. Where a
/// label of the base is gone, or many are new, the base is made anew.
class KeptHarmonic
{
public:
    /// Labels, and the system that harmonicSystem() makes of them.
    struct Question
    {
        const std::vector<int> &given; ///< n classes, kUnlabelled where none
        const GroundedLaplacian &system;
        SolverMethod method = SolverMethod::Direct;
    };

    /// The system's solution. See LinearSolver::solve() for options and errors.
    Result<IterativeSolution> solve(const Graph &graph, const Question &question,
                                    const IterativeOptions &options, const RunControl &control);

private:
    Result<IterativeSolution> solveAnew(const Graph &graph, const Question &question,
                                        const IterativeOptions &options, const RunControl &control);
    std::optional<std::vector<int>> addedNodes(const Question &question) const;
    Status findColumns(const std::vector<int> &added, const IterativeOptions &options,
                       const RunControl &control);
    RowMatrix corrected(const std::vector<int> &added, const std::vector<int> &given) const;

    SolverMethod m_method = SolverMethod::Direct;
    double m_tolerance = 0.0;
    std::vector<int> m_given; ///< n: the labels of the base
    std::vector<int> m_nodes; ///< of the base's system
    std::vector<int> m_place; ///< n: of each node in that, -1: none
    std::optional<LinearSolver> m_solver;
    RowMatrix m_F;                            ///< the base's solution
    std::map<int, Eigen::VectorXd> m_columns; ///< g_a of node a
};

} // namespace inkling
