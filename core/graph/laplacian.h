// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/graph/graph.h"
#include "core/graph/linear_solver.h"

#include <vector>

namespace inkling {

/// The linear system (diag(W 1 + g) - W) F = B over some of a graph's nodes: the grounded Laplacian, with g
/// >= 0 what ties each node to the ground. Nothing in it is negative, so neither is the solution. Every
/// connected part of W has some g > 0.
struct GroundedLaplacian
{
    std::vector<int> nodes; ///< m rows of the graph, ascending
    double alpha = 1.0;     ///< W, m x m, is this times the graph's weights among them
    Eigen::VectorXd ground; ///< g, m
    RowMatrix sources;      ///< B, m x c
};

/// Its W. Asked to stop, it returns early with rows of zeros: ask the control again.
Weights systemWeights(const Graph &graph, const GroundedLaplacian &system, const RunControl &control);

/// Its solver. Error: stopped.
Result<LinearSolver> systemSolver(const Graph &graph, const GroundedLaplacian &system, SolverMethod method,
                                  const RunControl &control);

/// Label propagation's limit, the harmonic function L_UU F_U = W_UL Y_L (Zhu, Ghahramani and Lafferty 2003),
/// over the nodes without a label in components with one. given: n classes, kUnlabelled where none. F's rows
/// sum to 1.
GroundedLaplacian harmonicSystem(const Graph &graph, const std::vector<int> &given, int classCount);

/// Label spreading (Zhou et al. 2004): (I - alpha S) F = (1 - alpha) Y with S = D^-1/2 W D^-1/2, written for
/// G = D^-1/2 F as (D - alpha W) G = (1 - alpha) D^1/2 Y, over all nodes with an edge in components with a
/// label. F = D^1/2 G.
GroundedLaplacian spreadingSystem(const Graph &graph, const std::vector<int> &given, int classCount,
                                  double alpha);

} // namespace inkling
