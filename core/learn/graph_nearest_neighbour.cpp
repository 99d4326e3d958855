// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/graph_nearest_neighbour.h"

#include "core/data/labels.h"
#include "core/graph/distance.h"
#include "core/learn/graph_learning.h"
#include "core/learn/graph_prediction.h"
#include "core/learn/temperature.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <utility>
#include <vector>

namespace inkling {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr int kFronts = 32;
constexpr std::size_t kEdgesBetweenQuestions = 1 << 16; // some 20 ms

/// How far it is along the edges of a graph.
class Geodesics
{
public:
    Geodesics(const Graph &graph, const RowMatrix &X, Metric metric)
        : m_graph(graph)
        , m_points(metricPoints(X, metric))
        , m_metric(metric)
    {
    }

    /// n distances from the nearest of some nodes, infinite where there is no path (Dijkstra 1959, from all
    /// of them at once). Stopped: an Error of that kind.
    Result<Eigen::VectorXd> from(const std::vector<int> &sources, const RunControl &control) const
    {
        return std::visit([&](const auto &W) { return shortest(W, sources, control); }, m_graph.weights);
    }

private:
    template<typename Visit>
    static void forEachNeighbour(const SparseMatrix &W, int node, Visit visit)
    {
        for (SparseMatrix::InnerIterator edge(W, node); edge; ++edge)
            visit(static_cast<int>(edge.col()));
    }

    template<typename Visit>
    static void forEachNeighbour(const RowMatrix &W, int node, Visit visit)
    {
        for (int j = 0; j < W.cols(); ++j) {
            if (W(node, j) > 0.0)
                visit(j);
        }
    }

    double length(int i, int j) const
    {
        const Eigen::Index d = m_points.cols();
        return metricDistance(squaredDistance(m_points.data() + i * d, m_points.data() + j * d, d), m_metric);
    }

    template<typename Matrix>
    Result<Eigen::VectorXd> shortest(const Matrix &W, const std::vector<int> &sources,
                                     const RunControl &control) const
    {
        using Place = std::pair<double, int>; // equal distances: the lower node first
        std::priority_queue<Place, std::vector<Place>, std::greater<>> front;
        Eigen::VectorXd distance = Eigen::VectorXd::Constant(m_graph.size(), kInfinity);
        for (const int source : sources) {
            distance[source] = 0.0;
            front.emplace(0.0, source);
        }
        std::size_t edges = 0;
        std::size_t done = 0;
        while (!front.empty()) {
            const double reached = front.top().first;
            const int node = front.top().second;
            front.pop();
            if (reached > distance[node])
                continue; // a shorter way has been found meanwhile
            ++done;
            forEachNeighbour(W, node, [&](int other) {
                ++edges;
                const double there = reached + length(node, other);
                if (there < distance[other]) {
                    distance[other] = there;
                    front.emplace(there, other);
                }
            });
            if (edges >= kEdgesBetweenQuestions) {
                edges = 0;
                const double share = static_cast<double>(done) / static_cast<double>(m_graph.size());
                if (!control.advance(std::min(share, 1.0)))
                    return stopped();
            }
        }
        return distance;
    }

    const Graph &m_graph;
    RowMatrix m_points;
    Metric m_metric;
};

/// n x c: how far it is to the nearest label of each class. Stopped: an Error of that kind.
Result<RowMatrix> classDistances(const LearningProblem &problem, const Geodesics &geodesics,
                                 const RunControl &control)
{
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
        const auto distance = geodesics.from(sources, part);
        if (!distance)
            return distance.error();
        distances.col(c) = *distance;
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
            const auto distances =
                classDistances(problem, Geodesics(graph, *problem.X, options.metric), part);
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
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    return graphNearestNeighbour(problem, graphOptions(values), control);
                },
            .predict = predictByGraph};
}

} // namespace inkling
