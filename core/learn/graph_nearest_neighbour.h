// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

namespace inkling {

/// Every sample takes the class of the given one that is nearest along the edges of the graph, an edge being
/// as long as its ends are apart in the graph's metric (geodesic distances as of Tenenbaum, de Silva and
/// Langford 2000; its weight only says that there is an edge). Of the lengths tried (weight, 1 / weight,
/// -log weight and its root, 1) these come nearest to the row of Calder, Cook, Thorpe and Slepcev 2020, whose
/// convention the paper does not name.
/// Probabilities: softmax over classes of minus the distance to the class's nearest label, divided by the
/// median over the unlabelled samples of the distance to the nearest label at all (1 where that is 0). Given
/// labels stay; samples without a path to a label are unreached. The trace is the front that moves from the
/// labels at one speed. Ending: always Converged, or an Error of kind Stopped. Deterministic. Cost:
/// Dijkstra's algorithm for each class, O(c edges log n).
Result<Outcome> graphNearestNeighbour(const LearningProblem &problem, const GraphOptions &options,
                                      const RunControl &control);

LearnerInfo graphNearestNeighbourInfo();

} // namespace inkling
