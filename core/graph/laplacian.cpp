// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/laplacian.h"

#include "core/data/labels.h"

#include <cmath>

namespace inkling {

namespace {

/// For each component whether it holds a label.
std::vector<bool> labelledComponents(const Graph &graph, const std::vector<int> &given)
{
    std::vector<bool> labelled(static_cast<std::size_t>(graph.componentCount), false);
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i] != kUnlabelled)
            labelled[graph.component[i]] = true;
    }
    return labelled;
}

template<typename Visit>
void forEachEdge(const SparseMatrix &W, int node, Visit visit)
{
    for (SparseMatrix::InnerIterator edge(W, node); edge; ++edge)
        visit(edge.col(), edge.value());
}

template<typename Visit>
void forEachEdge(const RowMatrix &W, int node, Visit visit)
{
    for (Eigen::Index j = 0; j < W.cols(); ++j)
        visit(j, W(node, j));
}

} // namespace

Weights systemWeights(const Graph &graph, const GroundedLaplacian &system, const RunControl &control)
{
    return restricted(graph.weights, system.nodes, system.alpha, control);
}

GroundedLaplacian harmonicSystem(const Graph &graph, const std::vector<int> &given, int classCount)
{
    const std::vector<bool> labelled = labelledComponents(graph, given);
    GroundedLaplacian system;
    std::vector<int> place(given.size(), -1);
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i] != kUnlabelled || !labelled[graph.component[i]])
            continue;
        place[i] = static_cast<int>(system.nodes.size());
        system.nodes.push_back(static_cast<int>(i));
    }
    system.ground = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(system.nodes.size()));
    system.sources = RowMatrix::Zero(system.ground.size(), classCount);
    const auto addEdges = [&](const auto &W) {
        for (std::size_t label = 0; label < given.size(); ++label) {
            if (given[label] == kUnlabelled)
                continue;
            forEachEdge(W, static_cast<int>(label), [&](Eigen::Index i, double weight) {
                if (place[i] < 0)
                    return;
                system.ground[place[i]] += weight;
                system.sources(place[i], given[label]) += weight;
            });
        }
    };
    std::visit(addEdges, graph.weights);
    return system;
}

GroundedLaplacian spreadingSystem(const Graph &graph, const std::vector<int> &given, int classCount,
                                  double alpha)
{
    const std::vector<bool> labelled = labelledComponents(graph, given);
    GroundedLaplacian system;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (graph.degree[i] > 0.0 && labelled[graph.component[i]])
            system.nodes.push_back(static_cast<int>(i));
    }
    system.alpha = alpha;
    const Eigen::VectorXd degree = graph.degree(system.nodes);
    system.ground = (1.0 - alpha) * degree;
    system.sources = RowMatrix::Zero(degree.size(), classCount);
    for (Eigen::Index i = 0; i < degree.size(); ++i) {
        if (given[system.nodes[i]] != kUnlabelled)
            system.sources(i, given[system.nodes[i]]) = (1.0 - alpha) * std::sqrt(degree[i]);
    }
    return system;
}

} // namespace inkling
