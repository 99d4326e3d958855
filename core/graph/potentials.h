// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/outcome.h"
#include "core/graph/graph.h"
#include "core/graph/kept_columns.h"

#include <vector>

namespace inkling {

struct PotentialOptions
{
    SolverMethod method = SolverMethod::Direct;
    double tolerance = 1e-8; ///< of iterative methods, see IterativeOptions
    int maximumIterations = 1000;
    KeptColumns *kept = nullptr; ///< where the last answer on the same graph is; null: solved from nothing
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
/// Solved with one node of each component tied to the ground (Calder et al. 2020, section 3, start the
/// singular system from 0 instead, which in single precision runs away). Stopped: iterative methods give what
/// they have, with that ending; direct an Error of that kind. Same bits for any number of threads.
Result<Potentials> potentials(const Graph &graph, const std::vector<int> &nodes, const RowMatrix &charges,
                              const PotentialOptions &options, const RunControl &control);

} // namespace inkling
