// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/single_laplacian.h"

#include <Eigen/Core>

#include <vector>

namespace inkling {

/// A grounded Laplacian and ever coarser ones of the same kind, each of whose nodes stands for a few nodes of
/// the finer one that are tied most strongly: pairs of pairs (Notay 2010, An aggregation-based algebraic
/// multigrid method).
struct MultigridHierarchy
{
    /// Nodes and the coarser nodes that stand for them.
    struct Aggregates
    {
        std::vector<int> of;    ///< of each node its coarser one; -1: none, relaxation alone solves it
        std::vector<int> start; ///< of each coarser node, and one more, in `member`
        std::vector<int> member;

        int count() const { return static_cast<int>(start.size()) - 1; }
    };
    struct Level
    {
        SingleLaplacian A;
        Aggregates aggregates; ///< empty on the last level
    };
    std::vector<Level> levels;   ///< the finest first
    Eigen::MatrixXf lastInverse; ///< of the last level's matrix; empty where that is too large
};

/// That of A. Asked to stop, it returns early with an unfinished hierarchy: ask the control again. Cost:
/// about ten passes over A; memory: about a third of A's more.
MultigridHierarchy multigridHierarchy(SingleLaplacian A, const RunControl &control);

} // namespace inkling
