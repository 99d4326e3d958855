// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/graph.h"

#include "core/graph/components.h"

#include <cmath>
#include <optional>
#include <utility>

namespace inkling {

namespace {

void noteRecall(const Neighbours &neighbours, Graph &graph)
{
    if (neighbours.recallSamples == 0)
        return;
    graph.notes.push_back(
        message(QT_TRANSLATE_NOOP("core", "Neighbours found approximately: recall %1 on %2 samples."),
                std::floor(1000.0 * neighbours.recall) / 1000.0, neighbours.recallSamples));
}

Result<Graph> allPairsGraph(const RowMatrix &X, const GraphOptions &options, const RunControl &control)
{
    const auto n = static_cast<double>(X.rows());
    const double bytes = PairWeights::kBytesPerPair * n * n;
    if (bytes > PairWeights::kMostBytes) {
        return Error{
            message(QT_TRANSLATE_NOOP(
                        "core", "A graph of all pairs of %1 samples needs %2 GB of memory, more than the "
                                "%3 GB allowed; choose the graph of nearest neighbours (graph=knn)."),
                    X.rows(), std::ceil(bytes / (1ULL << 30)), PairWeights::kMostBytes / (1ULL << 30)),
            ErrorKind::Limit};
    }
    Graph graph;
    graph.gamma = options.gamma;
    if (std::isnan(options.gamma)) {
        const auto neighbours =
            nearestNeighbours(X, {options.k, options.metric, options.search}, control.part(0.0, 0.4));
        if (!neighbours)
            return neighbours.error();
        graph.gamma = automaticGamma(*neighbours);
        noteRecall(*neighbours, graph);
    }
    auto weights = allPairWeights(X, options.metric, graph.gamma, control.part(0.4, 1.0));
    if (!weights)
        return weights.error();
    graph.weights = std::move(weights).value();
    return graph;
}

Result<Graph> neighbourGraph(const RowMatrix &X, const GraphOptions &options, const RunControl &control)
{
    auto found = nearestNeighbours(X, {options.k, options.metric, options.search}, control.part(0.0, 0.9));
    if (!found)
        return found.error();
    std::optional<Neighbours> neighbours(std::move(found).value());
    Graph graph;
    noteRecall(*neighbours, graph);
    if (options.weights == EdgeWeights::Gaussian)
        graph.gamma = std::isnan(options.gamma) ? automaticGamma(*neighbours) : options.gamma;
    const SparseMatrix directed =
        neighbourWeights(*neighbours, X.rows(), options.weights, graph.gamma, control.part(0.9, 0.9));
    neighbours.reset(); // at once: of a million points they are 120 MB
    graph.weights = symmetrized(directed, options.symmetrization, control.part(0.95, 0.95));
    if (!control.advance(0.95))
        return stopped();
    return graph;
}

} // namespace

bool GraphOptions::operator==(const GraphOptions &other) const
{
    const bool sameGamma = gamma == other.gamma || (std::isnan(gamma) && std::isnan(other.gamma));
    return kind == other.kind && k == other.k && weights == other.weights && sameGamma &&
           symmetrization == other.symmetrization && metric == other.metric && search == other.search;
}

RowMatrix Graph::multiply(const RowMatrix &F, const RunControl &control) const
{
    return inkling::multiply(weights, F, control);
}

Status complete(Graph &graph, const RunControl &control)
{
    graph.degree = degrees(graph.weights, control.part(0.0, 1.0));
    if (!control.advance(1.0))
        return stopped();
    Components components = connectedComponents(graph.weights);
    graph.component = std::move(components.of);
    graph.componentCount = components.count;
    return Success{};
}

Result<Graph> buildGraph(const RowMatrix &X, const GraphOptions &options, const RunControl &control)
{
    auto built = options.kind == GraphKind::AllPairs ? allPairsGraph(X, options, control)
                                                     : neighbourGraph(X, options, control);
    if (!built)
        return built;
    if (const Status completed = complete(built.value(), control.part(1.0, 1.0)); !completed)
        return completed.error();
    return built;
}

} // namespace inkling
