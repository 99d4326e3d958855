// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/surgery.h"
#include "core/learn/learner.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// What becomes of the labels when an edge of the graph is cut.
struct EdgeEffect
{
    RowPair edge;
    std::size_t changed = 0;   ///< samples that get another label, or none
    std::size_t unreached = 0; ///< of these, those that get none
    double flow = 0.0;         ///< |w_ij (F_i - F_j)|, summed over the classes and halved
    bool isBridge = false;     ///< the only edge between two parts of the graph
    int lowClass = 0;          ///< what is predicted of its samples with the edge; kUnlabelled: nothing
    int highClass = 0;
};

struct EdgeEffectReport
{
    std::vector<EdgeEffect> effects; ///< of edges that change anything, the most changed first
    std::size_t tried = 0;           ///< edges that were cut, one at a time
    std::size_t edges = 0;           ///< of the graph
    double milliseconds = 0.0;
};

inline constexpr std::size_t kMostEdgesTried = 50;

/// Which edges decide most labels: each of kMostEdgesTried candidates is cut, alone, and the method runs
/// afresh, so what is said of them is no estimate. Half of the candidates at most are bridges beyond which no
/// label is given, those of most samples first: nothing flows along them, for behind them all is the same,
/// and yet all of it hangs by them. The others are those with the largest flow. Of edges that change as many,
/// the one with the larger flow comes first, then the lower rows. Error: the method has no graph of nearest
/// neighbours; the method's; stopped. Same results for any number of threads. Cost: a run for each candidate,
/// on a graph that costs O(edges).
Result<EdgeEffectReport> edgeEffects(const ConfiguredLearner &method, const LearningProblem &problem,
                                     const RunControl &control);

} // namespace inkling
