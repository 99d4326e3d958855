// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/graph_prediction.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

/// Rows divided by their sums; rows of zeros stay.
void normalizeRows(RowMatrix &scores)
{
    for (Eigen::Index i = 0; i < scores.rows(); ++i) {
        const double sum = scores.row(i).sum();
        if (sum > 0.0)
            scores.row(i) /= sum;
    }
}

/// The gamma of the weights: the one set, or that of the problem's graph.
Result<double> weightGamma(const LearningProblem &problem, const GraphOptions &options,
                           const RunControl &control)
{
    const bool isUsed = options.kind == GraphKind::AllPairs || options.weights == EdgeWeights::Gaussian;
    if (!isUsed || !std::isnan(options.gamma))
        return options.gamma;
    GraphCache ownCache;
    GraphCache &cache = problem.graphs ? *problem.graphs : ownCache;
    const auto graph = cache.graph(problem.X, options, problem.surgery, control);
    if (!graph)
        return graph.error();
    return (*graph)->gamma;
}

Result<RowMatrix> fromAll(const RowMatrix &X, const RowMatrix &F, const RowMatrix &points,
                          const GraphOptions &options, const RunControl &control)
{
    constexpr Eigen::Index kBlockRows = 256; // bounds the memory for their weights
    RowMatrix scores(points.rows(), F.cols());
    for (Eigen::Index begin = 0; begin < points.rows(); begin += kBlockRows) {
        const Eigen::Index rows = std::min(kBlockRows, points.rows() - begin);
        const auto all = static_cast<double>(points.rows());
        const RunControl part =
            control.part(static_cast<double>(begin) / all, static_cast<double>(begin + rows) / all);
        const auto weights =
            pairWeights(points.middleRows(begin, rows), X, options.metric, options.gamma, part);
        if (!weights)
            return weights.error();
        scores.middleRows(begin, rows).noalias() = *weights * F;
    }
    return scores;
}

Result<RowMatrix> fromNearest(const RowMatrix &X, const RowMatrix &F, const RowMatrix &points,
                              const GraphOptions &options, const RunControl &control)
{
    const auto neighbours =
        nearestNeighbours(X, points, {options.k, options.metric, options.search}, control.part(0.0, 0.9));
    if (!neighbours)
        return neighbours.error();
    const Weights weights =
        neighbourWeights(*neighbours, X.rows(), options.weights, options.gamma, control.part(0.9, 0.9));
    RowMatrix scores = multiply(weights, F, control.part(0.95, 0.95));
    if (!control.advance(1.0))
        return stopped();
    return scores;
}

} // namespace

Result<RowMatrix> predictByGraph(const LearningProblem &problem, const ParameterValues &values,
                                 const Outcome &outcome, const RowMatrix &points, const RunControl &control)
{
    GraphOptions options = graphOptions(values);
    const auto gamma = weightGamma(problem, options, control.part(0.0, 0.1));
    if (!gamma)
        return gamma.error();
    options.gamma = *gamma;
    const auto predict = options.kind == GraphKind::AllPairs ? fromAll : fromNearest;
    auto scores = predict(*problem.X, outcome.scores, points, options, control.part(0.1, 1.0));
    if (scores)
        normalizeRows(scores.value());
    return scores;
}

} // namespace inkling
