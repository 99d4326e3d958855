// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/data/outcome.h"
#include "core/graph/laplacian.h"

#include <optional>

namespace inkling {

/// Whether entries of a solution below 0 can only be rounding.
enum class SolutionSign { NotNegative, Any };

struct ConjugateGradientOptions
{
    double tolerance =
        1e-8; ///< of each column's residual against its right side, both scaled by the diagonal
    int maximumIterations = 1000;
    /// What every row of the solution is known to sum to. A residual does not see how little has arrived at
    /// far nodes; with this, iteration goes on until every row is within a thousandth of it.
    std::optional<double> rowSum = {};
    SolutionSign sign = SolutionSign::NotNegative;
};

struct IterativeSolution
{
    RowMatrix F; ///< m x c, entries below 0 raised to 0 unless the sign is Any
    int iterations = 0;
    Ending ending = Ending::Converged;
};

/// Solves the system from zero by conjugate gradients preconditioned with the diagonal, all columns side by
/// side (Hestenes and Stiefel 1952). A system without ground has a solution where the sources sum to 0 in
/// every connected part, up to a constant there. Stopped or at the limit: the solution so far. Same bits for
/// any number of threads. Cost: an iteration is a product with W and some five passes over m x c numbers.
IterativeSolution conjugateGradients(const GroundedLaplacian &system, const ConjugateGradientOptions &options,
                                     const RunControl &control);

} // namespace inkling
