// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/message.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/parameters.h"
#include "core/graph/edge_weights.h"
#include "core/graph/neighbours.h"
#include "core/graph/weights.h"

#include <limits>
#include <vector>

namespace inkling {

enum class GraphKind { NearestNeighbours, AllPairs };

/// How points become a graph; its meaning is fixed to the letter in the README (command line), so that any
/// other program can reproduce it.
struct GraphOptions
{
    GraphKind kind = GraphKind::NearestNeighbours;
    int k = 10;
    EdgeWeights weights = EdgeWeights::SelfTuned;
    double gamma = std::numeric_limits<double>::quiet_NaN(); ///< NaN: 1 / (2 s^2), s the median distance to
                                                             ///< the k-th neighbour
    Symmetrization symmetrization = Symmetrization::Average;
    Metric metric = Metric::Euclidean;
    NeighbourSearch search = NeighbourSearch::Automatic;

    bool operator==(const GraphOptions &other) const;
};

/// The parameters that every graph method has in common, for its table.
ParameterTable graphParameters();
GraphOptions graphOptions(const ParameterValues &values);
/// Whether a method with these values learns on a graph whose edges can be cut and joined by hand: one of
/// nearest neighbours.
bool heedsSurgery(const ParameterValues &values);

/// Symmetric weights >= 0 with a zero diagonal, sparse or dense.
struct Graph
{
    Weights weights;
    Eigen::VectorXd degree;     ///< row sums
    std::vector<int> component; ///< n: the number of the connected component, numbered by their lowest row
    int componentCount = 0;
    double gamma = 0.0;         ///< the gamma used; 0 where none was
    std::vector<Message> notes; ///< how well the neighbours were found, where not all are exact

    Eigen::Index size() const { return degree.size(); }
    /// W F, in the pool, same bits for any number of threads.
    RowMatrix multiply(const RowMatrix &F, const RunControl &control) const;
};

/// Fills in the degrees and the components of a graph's weights. Error: stopped.
Status complete(Graph &graph, const RunControl &control);

/// Builds the graph of the rows of X. Duplicates have the weight 1; r_k = 0 and a median of 0 are guarded as
/// edge_weights.h says; a weight that underflows to 0 is no edge. Error: a dense graph that would not fit in
/// memory (says how much), stopped.
Result<Graph> buildGraph(const RowMatrix &X, const GraphOptions &options, const RunControl &control);

} // namespace inkling
