// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/elimination_tree.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// A grounded Laplacian diag(W 1 + g) - W = L D L^T of sparse W, factored once for any number of right sides.
/// Eliminating a node k joins its remaining neighbours i and j by the weight u_ik u_jk / s_k and hands its
/// ground and sources on in the same shares u_ik / s_k, where s_k is the sum of all that k is still tied to
/// (a star becomes a mesh): L_ik = -u_ik / s_k and D_k = s_k. Because s_k is added up instead of being left
/// over by a subtraction, every entry of a solution with sources >= 0, however small, is right to nearly all
/// of its digits, whatever the weights (Grassmann, Taksar and Heyman 1985). Multifrontal: what a supernode
/// leaves to its parent is a dense block (Duff and Reid 1983).
class SparseFactor
{
public:
    /// W: n x n, symmetric; ground: n, >= 0. Stopped: an Error of that kind; the ordering before cannot be
    /// interrupted. Same bits for any number of threads. Cost: some 45 entries of 8 bytes a node for
    /// neighbour graphs of the plane, which grow with n and fast with the dimension.
    static Result<SparseFactor> of(const SparseMatrix &W, const Eigen::VectorXd &ground,
                                   const RunControl &control);

    /// F (n x c) of the right sides B (n x c). A node that nothing ties to the ground gets a row of zeros.
    /// Each column's bits depend on that column alone. Stopped: an Error of that kind.
    Result<RowMatrix> solve(const RowMatrix &B, const RunControl &control) const;

private:
    class Elimination;

    SparseFactor() = default;
    void solveColumn(double *x) const;
    const int *rows(int supernode) const { return m_rows.data() + m_rowStart[supernode]; }

    EliminationTree m_tree;
    std::vector<std::size_t> m_rowStart; ///< of each supernode in m_rows
    std::vector<int> m_rows;             ///< the places its pivots are tied to, and before them its pivots'
    std::vector<std::size_t> m_shareStart;
    std::vector<double> m_shares; ///< u_ik / s_k: of each supernode a column a pivot, below the diagonal
    std::vector<double> m_sums;   ///< s, by place
};

} // namespace inkling
