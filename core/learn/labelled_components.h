// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/graph/graph.h"

#include <vector>

namespace inkling {

/// A connected component in which some sample has a label.
struct LabelledComponent
{
    std::vector<int> nodes;    ///< all of it, ascending
    std::vector<int> given;    ///< those with a label, ascending
    Eigen::RowVectorXd counts; ///< of labels, per class (c)
    int onlyClass = 0;         ///< kUnlabelled where labels contradict each other

    /// The share of each class among the labels.
    Eigen::RowVectorXd shares() const { return counts / static_cast<double>(given.size()); }
};

/// Those of a graph, by their lowest node; given: n classes, kUnlabelled where none.
std::vector<LabelledComponent> labelledComponents(const Graph &graph, const std::vector<int> &given,
                                                  int classCount);

} // namespace inkling
