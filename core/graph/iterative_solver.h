// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/outcome.h"
#include "core/graph/multigrid_hierarchy.h"

#include <memory>
#include <optional>

namespace inkling {

/// Whether entries of a solution below 0 can only be rounding.
enum class SolutionSign { NotNegative, Any };

struct IterativeOptions
{
    double tolerance = 1e-8; ///< of each column's residual against its right side
    int maximumIterations = 1000;
    /// What every row of the solution is known to sum to. A residual does not see how little has arrived at
    /// far nodes; with this, iteration goes on until every row is within a thousandth of it.
    std::optional<double> rowSum = {};
    SolutionSign sign = SolutionSign::NotNegative;
    /// Where to start (n x c), borrowed; null: at 0. Columns that are within the tolerance stay as they are.
    const RowMatrix *start = nullptr;
};

struct IterativeSolution
{
    RowMatrix F; ///< n x c, entries below 0 raised to 0 unless the sign is Any
    int iterations = 0;
    Ending ending = Ending::Converged;
    double residual = 0.0; ///< the largest of a column against its right side
};

enum class Preconditioner { Diagonal, Multigrid };

/// A grounded Laplacian diag(W 1 + g) - W of sparse W made ready for solving by preconditioned conjugate
/// gradients (Hestenes and Stiefel 1952), any number of times. All columns are solved side by side in single
/// precision; what is left is computed in double and solved again, until it is small enough (iterative
/// refinement: Moler 1967), every row has been reached and the largest entry of no row changes any more.
/// Weights are kept in single precision: the solution is that of weights off by 6e-8 of themselves at most.
/// Same bits for any number of threads.
class IterativeSolver
{
public:
    /// W: n x n, symmetric; ground: n, >= 0. Stopped: an Error of that kind. Cost: some three passes over W,
    /// and ten more for multigrid; memory: 8 bytes an edge, and a third more for multigrid.
    static Result<IterativeSolver> of(const SparseMatrix &W, const Eigen::VectorXd &ground,
                                      Preconditioner preconditioner, const RunControl &control);

    /// F of the right sides B (n x c). A system without ground has a solution where the sources sum to 0 in
    /// every connected part, up to a constant there. Stopped or at the limit: the solution so far. Memory: 28
    /// bytes a number of F for up to 16 columns at a time.
    IterativeSolution solve(const RowMatrix &B, const IterativeOptions &options,
                            const RunControl &control) const;

private:
    IterativeSolver(std::vector<int> order, Preconditioner preconditioner, MultigridHierarchy hierarchy)
        : m_order(std::move(order))
        , m_preconditioner(preconditioner)
        , m_hierarchy(std::move(hierarchy))
    {
    }

    std::vector<int> m_order; ///< n: the row of W at each place
    Preconditioner m_preconditioner;
    MultigridHierarchy m_hierarchy;
};

} // namespace inkling
