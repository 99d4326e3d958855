// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/p_laplace.h"

#include "core/data/labels.h"
#include "core/learn/graph_prediction.h"
#include "core/learn/label_propagation.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace inkling {

namespace {

using RowArray = Eigen::Array<double, 1, Eigen::Dynamic>;

/// The right side of the equation on one graph.
class PLaplaceStep
{
public:
    PLaplaceStep(const LearningProblem &problem, const Graph &graph, double p)
        : m_problem(problem)
        , m_graph(graph)
        , m_alpha(p >= kInfiniteP ? 0.0 : 1.0 / (p - 1.0))
    {
    }

    /// F after all nodes have moved at once. Asked to stop, it returns anything.
    RowMatrix simultaneous(const RowMatrix &F, const RunControl &control) const
    {
        RowMatrix next = F;
        sweep(F, next, Direction::Up, control);
        return next;
    }

    /// Moves one node after the other up and down the rows; the largest change on the way up. Asked to stop,
    /// it returns early.
    double upAndDown(RowMatrix &F, const RunControl &control) const
    {
        const double change = sweep(F, F, Direction::Up, control);
        sweep(F, F, Direction::Down, control);
        return change;
    }

private:
    enum class Direction { Up, Down };

    /// Moves every node without a label to where `from` says, which may be `to` itself; the largest change.
    double sweep(const RowMatrix &from, RowMatrix &to, Direction direction, const RunControl &control) const
    {
        return std::visit([&](const auto &W) { return sweepOn(W, from, to, direction, control); },
                          m_graph.weights);
    }

    template<typename Visit>
    static Eigen::Index forEachEdge(const SparseMatrix &W, Eigen::Index node, Visit visit)
    {
        Eigen::Index edges = 0;
        for (SparseMatrix::InnerIterator edge(W, node); edge; ++edge, ++edges)
            visit(edge.col(), edge.value());
        return edges;
    }

    template<typename Visit>
    static Eigen::Index forEachEdge(const PairWeights &W, Eigen::Index node, Visit visit)
    {
        for (Eigen::Index j = 0; j < W.cols(); ++j) {
            if (const double weight = W(node, j); weight > 0.0)
                visit(j, weight);
        }
        return W.cols();
    }

    template<typename Matrix>
    double sweepOn(const Matrix &W, const RowMatrix &from, RowMatrix &to, Direction direction,
                   const RunControl &control) const
    {
        constexpr Eigen::Index kWorkBetweenQuestions = 1 << 22; // some 20 ms
        const Eigen::Index n = m_graph.size();
        RowArray sum(from.cols());
        RowArray low(from.cols());
        RowArray high(from.cols());
        Eigen::Index work = 0;
        double change = 0.0;
        for (Eigen::Index step = 0; step < n; ++step) {
            const Eigen::Index i = direction == Direction::Up ? step : n - 1 - step;
            if (m_problem.given[i] != kUnlabelled || m_graph.degree[i] <= 0.0)
                continue;
            sum.setZero();
            low.setConstant(std::numeric_limits<double>::infinity());
            high.setConstant(-std::numeric_limits<double>::infinity());
            const Eigen::Index edges = forEachEdge(W, i, [&](Eigen::Index j, double weight) {
                const auto u = from.row(j).array();
                sum += weight * u;
                low = low.min(u);
                high = high.max(u);
            });
            const RowArray u = m_alpha / m_graph.degree[i] * sum + (1.0 - m_alpha) / 2.0 * (low + high);
            change = std::max(change, (u - to.row(i).array()).abs().maxCoeff());
            to.row(i).array() = u;
            work += edges * from.cols();
            if (work >= kWorkBetweenQuestions) {
                work = 0;
                if (!control.advance(0.0))
                    break;
            }
        }
        return change;
    }

    const LearningProblem &m_problem;
    const Graph &m_graph;
    double m_alpha;
};

/// Whether the changes of sweeps say that the limit is near.
class Convergence
{
public:
    explicit Convergence(double tolerance)
        : m_tolerance(tolerance)
    {
    }

    bool isReachedAfter(double change)
    {
        m_ratios[m_count % m_ratios.size()] = m_last > 0.0 ? change / m_last : 1.0;
        m_last = change;
        ++m_count;
        if (change <= kRounding)
            return true;
        if (m_count <= m_ratios.size())
            return false;
        const double ratio = *std::max_element(m_ratios.begin(), m_ratios.end());
        return ratio < 1.0 && change <= m_tolerance * (1.0 - ratio);
    }

private:
    static constexpr double kRounding = 1e-15;
    double m_tolerance;
    double m_last = 0.0;
    std::size_t m_count = 0;
    std::array<double, 5> m_ratios = {};
};

/// The sweeps from the harmonic function on.
Result<RowMatrix> solve(const PLaplaceStep &step, const PLaplaceOptions &options, Result<RowMatrix> harmonic,
                        Outcome &outcome, const RunControl &control)
{
    if (!harmonic)
        return harmonic;
    RowMatrix F = std::move(harmonic).value();
    Convergence convergence(options.tolerance);
    outcome.ending = Ending::LimitReached;
    outcome.iterations = 0;
    while (outcome.iterations < options.maximumIterations) {
        const double done = static_cast<double>(outcome.iterations) / options.maximumIterations;
        const double change = step.upAndDown(F, control.part(done, done));
        if (!control.advance(done)) {
            outcome.ending = Ending::Stopped;
            break;
        }
        ++outcome.iterations;
        if (convergence.isReachedAfter(change)) {
            outcome.ending = Ending::Converged;
            break;
        }
    }
    return F;
}

Parameter pParameter()
{
    return {.id = "p",
            .label = QT_TRANSLATE_NOOP("core", "p"),
            .meaning = QT_TRANSLATE_NOOP(
                "core",
                "2 takes the mean of the neighbours; larger ones look more and more at the extreme "
                "neighbours alone, which helps where labels are few; 1000000000 stands for infinity."),
            .kind = ParameterKind::Real,
            .minimum = 2.0,
            .maximum = kInfiniteP,
            .initial = 10.0,
            .isLogarithmic = true,
            .trials = {2.0, 3.0, 5.0, 10.0, 30.0, 100.0}};
}

} // namespace

Result<Outcome> pLaplace(const LearningProblem &problem, const PLaplaceOptions &options,
                         const RunControl &control)
{
    return propagate(
        problem, options.graph,
        {.maximumIterations = options.maximumIterations, .tolerance = options.tolerance},
        [&](const Graph &graph) {
            Propagation propagation = clampedPropagation(problem, graph);
            const PLaplaceStep step(problem, graph, options.p);
            propagation.sweep = [step](const RowMatrix &F, const RunControl &part) {
                return step.simultaneous(F, part);
            };
            propagation.limit = [step, &options,
                                 harmonic = propagation.limit](const PropagationSettings &settings,
                                                               Outcome &outcome, const RunControl &part) {
                return solve(step, options, harmonic(settings, outcome, part.part(0.0, 0.1)), outcome,
                             part.part(0.1, 1.0));
            };
            return propagation;
        },
        control);
}

LearnerInfo pLaplaceInfo()
{
    ParameterTable parameters = graphParameters();
    parameters.push_back(pParameter());
    for (Parameter &parameter : propagationParameters()) {
        if (std::string_view(parameter.id) == "solver")
            continue;
        parameter.relevantWhen.clear(); // always iterates
        if (std::string_view(parameter.id) == "max_iterations")
            parameter.initial = PLaplaceOptions().maximumIterations;
        parameters.push_back(std::move(parameter));
    }
    return {.id = "p_laplace",
            .name = QT_TRANSLATE_NOOP("core", "p-Laplace learning"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Every sample lies between the mean of its neighbours and the middle of the two "
                        "most extreme ones; given labels never change."),
            .family = Family::Graph,
            .source = "Flores Rios, Calder and Lerman 2019",
            .parameters = std::move(parameters),
            .pseudocode =
                {{.text = QT_TRANSLATE_NOOP("core", "W ← weighted neighbour graph of all samples")},
                 {.text = "α ← 1 / (p - 1)"},
                 {.text = QT_TRANSLATE_NOOP("core", "for each class")},
                 {.text = QT_TRANSLATE_NOOP("core", "u ← 1 at given samples of it, 0 at the others"),
                  .depth = 1,
                  .moment = Moment::Start},
                 {.text = QT_TRANSLATE_NOOP("core", "repeat until u stands still"), .depth = 1},
                 {.text = QT_TRANSLATE_NOOP("core", "mean ← weighted mean of the neighbours' u"), .depth = 2},
                 {.text = QT_TRANSLATE_NOOP("core", "middle ← (least + largest of the neighbours' u) / 2"),
                  .depth = 2},
                 {.text = QT_TRANSLATE_NOOP("core", "u ← α mean + (1 - α) middle; given samples stay"),
                  .depth = 2,
                  .moment = Moment::Step},
                 {.text = QT_TRANSLATE_NOOP("core", "each sample ← class with the largest u"),
                  .moment = Moment::End}},
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    return pLaplace(problem,
                                    {.graph = graphOptions(values),
                                     .p = values.number("p"),
                                     .maximumIterations = values.integer("max_iterations"),
                                     .tolerance = values.number("tolerance")},
                                    control);
                },
            .predict = predictByGraph};
}

} // namespace inkling
