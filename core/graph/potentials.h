// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/outcome.h"
#include "core/graph/graph.h"

#include <vector>

namespace inkling {

/// What potentials() is solved by.
struct PotentialSolver
{
    bool isDirect = true;
    double tolerance = 1e-8; ///< of conjugate gradients, see ConjugateGradientOptions
    int maximumIterations = 1000;
};

struct Potentials
{
    RowMatrix U; ///< m x r
    int iterations = 0;
    Ending ending = Ending::Converged;
};

/// The potentials of charges on a graph: for each column s of `charges` (m x r, >= 0) the U with
/// L U = s - (sum of s) pi and sum_i pi_i U_i = 0 in each component, where pi = degree / (sum of degrees).
/// Charges that sum to 0 in every component, made of these columns, have the same combination of potentials:
/// the charge pi has the potential 0. `nodes` (m, ascending) are all nodes of some components with an edge.
/// Direct: one node of each component grounded, then the elimination of solveDirectly(), which subtracts
/// nothing; else conjugate gradients on D^-1/2 L D^-1/2, singular but harmless from 0 (Calder et al. 2020,
/// section 3). Stopped: conjugate gradients give what they have, with that ending; direct an Error of that
/// kind. Same bits for any number of threads.
Result<Potentials> potentials(const Graph &graph, const std::vector<int> &nodes, const RowMatrix &charges,
                              const PotentialSolver &solver, const RunControl &control);

} // namespace inkling
