// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/laplacian.h"

#include "core/data/labels.h"
#include "core/graph/edges.h"

#include <cmath>
#include <utility>

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

} // namespace

Weights systemWeights(const Graph &graph, const GroundedLaplacian &system, const RunControl &control)
{
    return restricted(graph.weights, system.nodes, system.alpha, control);
}

Result<LinearSolver> systemSolver(const Graph &graph, const GroundedLaplacian &system, SolverMethod method,
                                  const RunControl &control)
{
    Weights weights = systemWeights(graph, system, control.part(0.0, 0.0));
    if (!control.advance(0.0)) // it may have stopped the making of the weights
        return stopped();
    return LinearSolver::of(std::move(weights), system.ground, method, control);
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
            forEachEdge(W, static_cast<int>(label), [&](int i, double weight) {
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
