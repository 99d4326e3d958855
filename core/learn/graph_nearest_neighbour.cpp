// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/graph_nearest_neighbour.h"

#include "core/data/labels.h"
#include "core/graph/distance.h"
#include "core/graph/shortest_paths.h"
#include "core/learn/graph_learning.h"
#include "core/learn/graph_prediction.h"
#include "core/learn/temperature.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace inkling {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr int kFronts = 32;

/// n x c: how far it is to the nearest label of each class. Stopped: an Error of that kind.
Result<RowMatrix> classDistances(const LearningProblem &problem, const Graph &graph, Metric metric,
                                 const RunControl &control)
{
    const RowMatrix points = metricPoints(*problem.X, metric);
    const Eigen::Index d = points.cols();
    const auto length = [&](int i, int j, double) {
        return metricDistance(squaredDistance(points.data() + i * d, points.data() + j * d, d), metric);
    };
    RowMatrix distances(static_cast<Eigen::Index>(problem.given.size()), problem.classCount);
    for (int c = 0; c < problem.classCount; ++c) {
        const RunControl part = control.part(static_cast<double>(c) / problem.classCount,
                                             static_cast<double>(c + 1) / problem.classCount);
        std::vector<int> sources;
        for (std::size_t i = 0; i < problem.given.size(); ++i) {
            if (problem.given[i] == c)
                sources.push_back(static_cast<int>(i));
        }
        if (!part.advance(0.0))
            return stopped();
        const auto paths = shortestPaths(graph, sources, length, part);
        if (!paths)
            return paths.error();
        distances.col(c) = paths->distance;
    }
    return distances;
}

/// The median of what is finite of the unlabelled samples' distances; 1 where that is none or 0.
double medianDistance(const LearningProblem &problem, const Eigen::VectorXd &nearest)
{
    std::vector<double> values;
    for (Eigen::Index i = 0; i < nearest.size(); ++i) {
        if (problem.given[i] == kUnlabelled && nearest[i] < kInfinity)
            values.push_back(nearest[i]);
    }
    if (values.empty())
        return 1.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle > 0.0 ? *middle : 1.0;
}

RowMatrix probabilities(const LearningProblem &problem, const RowMatrix &distances,
                        const Eigen::VectorXd &nearest)
{
    const double unit = medianDistance(problem, nearest);
    RowMatrix scores = RowMatrix::Zero(distances.rows(), distances.cols());
    for (Eigen::Index i = 0; i < distances.rows(); ++i) {
        if (problem.given[i] != kUnlabelled)
            scores(i, problem.given[i]) = 1.0;
        else if (nearest[i] < kInfinity)
            scores.row(i) = softmax(-distances.row(i), unit);
    }
    return scores;
}

/// Frame f shows what is nearer than f / kFronts of the way to the farthest sample; the last shows all.
std::vector<TraceFrame> frontFrames(const LearningProblem &problem, const RowMatrix &scores,
                                    const Eigen::VectorXd &nearest)
{
    double farthest = 0.0;
    for (const double distance : nearest)
        farthest = distance < kInfinity ? std::max(farthest, distance) : farthest;
    std::vector<TraceFrame> frames;
    for (int front = 0; front < kFronts; ++front) {
        RowMatrix shown = scores;
        for (Eigen::Index i = 0; i < shown.rows(); ++i) {
            if (problem.given[i] == kUnlabelled && !(nearest[i] < farthest * front / kFronts))
                shown.row(i).setZero();
        }
        frames.push_back(traceFrame(front, shown));
    }
    frames.push_back(traceFrame(kFronts, scores));
    return frames;
}

} // namespace

Result<Outcome> graphNearestNeighbour(const LearningProblem &problem, const GraphOptions &options,
                                      const RunControl &control)
{
    return learnOnGraph(
        problem, options,
        [&](const Graph &graph, const RunControl &part) -> Result<Outcome> {
            const auto distances = classDistances(problem, graph, options.metric, part);
            if (!distances)
                return distances.error();
            const Eigen::VectorXd nearest = distances->rowwise().minCoeff();
            Outcome outcome;
            outcome.scores = probabilities(problem, *distances, nearest);
            if (problem.trace == TraceRequest::Frames)
                outcome.trace = frontFrames(problem, outcome.scores, nearest);
            return outcome;
        },
        control);
}

LearnerInfo graphNearestNeighbourInfo()
{
    return {.id = "graph_nearest_neighbour",
            .name = QT_TRANSLATE_NOOP("core", "Nearest neighbour on the graph"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Every sample takes the class of the given one to which the way along the graph is "
                        "the shortest."),
            .family = Family::Graph,
            .source = "Tenenbaum, de Silva and Langford 2000; Dijkstra 1959",
            .parameters = graphParameters(),
            .pseudocode =
                {{.text = QT_TRANSLATE_NOOP("core", "W ← weighted neighbour graph of all samples")},
                 {.text = QT_TRANSLATE_NOOP("core", "an edge is as long as its ends are apart")},
                 {.text = QT_TRANSLATE_NOOP("core", "front ← all given samples, at distance 0"),
                  .moment = Moment::Start},
                 {.text = QT_TRANSLATE_NOOP("core", "while a sample is out of reach of the front")},
                 {.text = QT_TRANSLATE_NOOP("core", "the nearest one joins, with its neighbour's class"),
                  .depth = 1,
                  .moment = Moment::Step},
                 {.text = QT_TRANSLATE_NOOP("core", "probabilities ← softmax of - distance to each class"),
                  .moment = Moment::End}},
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    return graphNearestNeighbour(problem, graphOptions(values), control);
                },
            .predict = predictByGraph};
}

} // namespace inkling
