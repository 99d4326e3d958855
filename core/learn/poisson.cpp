// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/poisson.h"

#include "core/data/labels.h"
#include "core/graph/potentials.h"
#include "core/learn/class_volumes.h"
#include "core/learn/graph_prediction.h"
#include "core/learn/labelled_components.h"
#include "core/learn/temperature.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kMostLeftOut = 32;
constexpr double kVolumeTolerance = 1e-3;

/// A given sample, and what the other labels say of it.
struct LeftOut
{
    int node = 0;
    std::size_t component = 0; ///< its place in the list
    Eigen::RowVectorXd U;      ///< c
};

/// Poisson learning on one graph. F is U and, as the last column, the potential of all labels alike: above 0
/// where anything has arrived.
class PoissonScores
{
public:
    PoissonScores(const LearningProblem &problem, const Graph &graph, ClassPriors priors)
        : m_problem(problem)
        , m_graph(graph)
        , m_priors(priors)
        , m_components(labelledComponents(graph, problem.given, problem.classCount))
        , m_shift(m_components.size())
    {
        for (std::size_t k = 0; k < m_components.size(); ++k) {
            const LabelledComponent &component = m_components[k];
            m_shift[k] = (component.counts.array() > 0.0)
                             .select(Eigen::ArrayXXd::Zero(1, component.counts.cols()),
                                     -std::numeric_limits<double>::infinity());
        }
    }

    RowMatrix sources() const;
    RowMatrix sweep(const RowMatrix &F, const RowMatrix &sources, const RunControl &control) const;
    Result<RowMatrix> limit(const PropagationSettings &settings, Outcome &outcome, const RunControl &control);
    RowMatrix scores(const RowMatrix &F) const;
    RowMatrix answer(const RowMatrix &F, Outcome &outcome, const RunControl &control);

private:
    RowMatrix scaled(const RowMatrix &F, const LabelledComponent &component) const;
    double scale(const RowMatrix &F, const LabelledComponent &component) const;
    std::vector<LeftOut> chosenToLeaveOut() const;
    bool fitVolumes(const RowMatrix &F, const RunControl &control);
    void fitTemperature(const RowMatrix &F);

    const LearningProblem &m_problem;
    const Graph &m_graph;
    ClassPriors m_priors;
    std::vector<LabelledComponent> m_components;
    std::vector<Eigen::RowVectorXd> m_shift; ///< of each component, in units of its scale
    std::vector<LeftOut> m_leftOut;
    double m_temperature = 1.0;
};

/// B, and 1 at given samples as the last column.
RowMatrix PoissonScores::sources() const
{
    RowMatrix B = RowMatrix::Zero(m_graph.size(), m_problem.classCount + 1);
    for (const LabelledComponent &component : m_components) {
        for (const int i : component.given) {
            B.row(i) << -component.shares(), 1.0;
            B(i, m_problem.given[i]) += 1.0;
        }
    }
    return B;
}

RowMatrix PoissonScores::sweep(const RowMatrix &F, const RowMatrix &sources, const RunControl &control) const
{
    RowMatrix next = m_graph.multiply(F, control) + sources;
    for (Eigen::Index i = 0; i < next.rows(); ++i) {
        if (m_graph.degree[i] > 0.0)
            next.row(i) /= m_graph.degree[i];
    }
    return next;
}

std::vector<LeftOut> PoissonScores::chosenToLeaveOut() const
{
    std::vector<LeftOut> all;
    for (std::size_t k = 0; k < m_components.size(); ++k) {
        if (m_components[k].onlyClass != kUnlabelled)
            continue;
        for (const int node : m_components[k].given) {
            if (m_components[k].counts[m_problem.given[node]] > 1.0)
                all.push_back({node, k, {}});
        }
    }
    if (all.size() <= kMostLeftOut)
        return all;
    std::vector<LeftOut> chosen;
    for (std::size_t i = 0; i < kMostLeftOut; ++i)
        chosen.push_back(all[i * all.size() / kMostLeftOut]);
    return chosen;
}

Result<RowMatrix> PoissonScores::limit(const PropagationSettings &settings, Outcome &outcome,
                                       const RunControl &control)
{
    const Eigen::Index c = m_problem.classCount;
    RowMatrix F = RowMatrix::Zero(m_graph.size(), c + 1);
    std::vector<int> nodes; // of components in which labels contradict each other
    for (const LabelledComponent &component : m_components) {
        F(component.nodes, c).setOnes();
        if (component.onlyClass == kUnlabelled)
            nodes.insert(nodes.end(), component.nodes.begin(), component.nodes.end());
    }
    std::sort(nodes.begin(), nodes.end());
    std::vector<int> place(m_problem.given.size(), -1);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        place[nodes[i]] = static_cast<int>(i);

    // Columns: the labels of each class, then single samples.
    if (!m_problem.kept())
        m_leftOut = chosenToLeaveOut();
    RowMatrix charges = RowMatrix::Zero(static_cast<Eigen::Index>(nodes.size()),
                                        c + static_cast<Eigen::Index>(m_leftOut.size()));
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (m_problem.given[nodes[i]] != kUnlabelled)
            charges(static_cast<Eigen::Index>(i), m_problem.given[nodes[i]]) = 1.0;
    }
    for (std::size_t j = 0; j < m_leftOut.size(); ++j)
        charges(place[m_leftOut[j].node], c + static_cast<Eigen::Index>(j)) = 1.0;
    auto solved = potentials(m_graph, nodes, charges,
                             {.method = solverMethod(settings.solver),
                              .tolerance = settings.tolerance,
                              .maximumIterations = settings.maximumIterations,
                              .kept = m_problem.kept() ? &m_problem.kept()->potentials : nullptr},
                             control);
    if (!solved)
        return solved.error();
    const RowMatrix &G = solved->U;
    outcome.ending = solved->ending;
    outcome.iterations = solved->iterations;
    for (const LabelledComponent &component : m_components) {
        if (component.onlyClass != kUnlabelled)
            continue;
        const Eigen::RowVectorXd shares = component.shares();
        for (const int node : component.nodes) {
            const auto potential = G.row(place[node]).head(c);
            F.row(node).head(c) = potential - potential.sum() * shares;
        }
    }
    for (std::size_t j = 0; j < m_leftOut.size(); ++j) {
        // The sum of G_vj (y_j - ybar) over all other labels j, and ybar their mean: what v itself adds to
        // its potentials is G_vv.
        LeftOut &left = m_leftOut[j];
        const LabelledComponent &component = m_components[left.component];
        const Eigen::Index v = place[left.node];
        const double own = G(v, c + static_cast<Eigen::Index>(j));
        Eigen::RowVectorXd potential = G.row(v).head(c);
        Eigen::RowVectorXd counts = component.counts;
        potential[m_problem.given[left.node]] -= own;
        counts[m_problem.given[left.node]] -= 1.0;
        left.U = potential - potential.sum() / counts.sum() * counts;
    }
    return F;
}

/// The root mean square of U in a component; 1 where all is 0.
double PoissonScores::scale(const RowMatrix &F, const LabelledComponent &component) const
{
    double sum = 0.0;
    for (const int node : component.nodes)
        sum += F.row(node).head(m_problem.classCount).squaredNorm();
    const auto entries = static_cast<double>(component.nodes.size()) * m_problem.classCount;
    const double square = sum / entries;
    return square > 0.0 && std::isfinite(square) ? std::sqrt(square) : 1.0;
}

/// The rows of a component, c columns, in units of its scale.
RowMatrix PoissonScores::scaled(const RowMatrix &F, const LabelledComponent &component) const
{
    return F(component.nodes, Eigen::seqN(0, m_problem.classCount)) / scale(F, component);
}

/// Whether all classes are as large as they should be.
bool PoissonScores::fitVolumes(const RowMatrix &F, const RunControl &control)
{
    bool fits = true;
    for (std::size_t k = 0; k < m_components.size(); ++k) {
        const LabelledComponent &component = m_components[k];
        if (component.onlyClass != kUnlabelled)
            continue;
        Eigen::RowVectorXd shares = component.shares();
        if (m_priors == ClassPriors::Equal) {
            shares = (shares.array() > 0.0).cast<double>();
            shares /= shares.sum();
        }
        VolumeShift found = volumeShift(scaled(F, component), shares, control);
        const double step = 1.0 / static_cast<double>(component.nodes.size());
        fits = fits && found.missed <= std::max(kVolumeTolerance, step);
        m_shift[k] = std::move(found.shift);
    }
    return fits;
}

void PoissonScores::fitTemperature(const RowMatrix &F)
{
    if (m_problem.kept()) { // no label depends on it
        m_temperature = m_problem.kept()->temperature;
        return;
    }
    RowMatrix U(static_cast<Eigen::Index>(m_leftOut.size()), m_problem.classCount);
    std::vector<int> classes;
    for (std::size_t j = 0; j < m_leftOut.size(); ++j) {
        const LeftOut &left = m_leftOut[j];
        U.row(static_cast<Eigen::Index>(j)) =
            left.U / scale(F, m_components[left.component]) + m_shift[left.component];
        classes.push_back(m_problem.given[left.node]);
    }
    m_temperature = fittedTemperature(U, classes);
    if (m_problem.graphs)
        m_problem.graphs->kept().temperature = m_temperature;
}

RowMatrix PoissonScores::scores(const RowMatrix &F) const
{
    RowMatrix scores = RowMatrix::Zero(m_graph.size(), m_problem.classCount);
    for (std::size_t k = 0; k < m_components.size(); ++k) {
        const LabelledComponent &component = m_components[k];
        if (component.onlyClass == kUnlabelled) {
            const RowMatrix U = scaled(F, component);
            scores(component.nodes, Eigen::all) = softmax(U.rowwise() + m_shift[k], m_temperature);
        } else {
            scores(component.nodes, component.onlyClass).setOnes();
        }
    }
    for (Eigen::Index i = 0; i < F.rows(); ++i) {
        if (F(i, m_problem.classCount) > 0.0)
            continue;
        scores.row(i).setZero();
        if (m_problem.given[i] != kUnlabelled)
            scores(i, m_problem.given[i]) = 1.0;
    }
    return scores;
}

RowMatrix PoissonScores::answer(const RowMatrix &F, Outcome &outcome, const RunControl &control)
{
    if (m_priors != ClassPriors::None && !fitVolumes(F, control)) {
        outcome.notes.push_back(message(QT_TRANSLATE_NOOP(
            "core", "The classes could not be made as large as expected; too many samples score alike.")));
    }
    fitTemperature(F);
    return scores(F);
}

} // namespace

Propagation poissonPropagation(const LearningProblem &problem, const Graph &graph, ClassPriors priors)
{
    const auto state = std::make_shared<PoissonScores>(problem, graph, priors);
    Propagation propagation;
    propagation.start = RowMatrix::Zero(graph.size(), problem.classCount + 1);
    propagation.sweep = [state, B = state->sources()](const RowMatrix &F, const RunControl &control) {
        return state->sweep(F, B, control);
    };
    propagation.limit = [state](const PropagationSettings &settings, Outcome &outcome,
                                const RunControl &control) {
        return state->limit(settings, outcome, control);
    };
    propagation.scores = [state](const RowMatrix &F) {
        return state->scores(F);
    };
    propagation.answer = [state](const RowMatrix &F, Outcome &outcome, const RunControl &control) {
        return state->answer(F, outcome, control);
    };
    return propagation;
}

Result<Outcome> poisson(const LearningProblem &problem, const PoissonOptions &options,
                        const RunControl &control)
{
    return propagate(
        problem, options.graph, options.solver,
        [&](const Graph &graph) { return poissonPropagation(problem, graph, options.classPriors); }, control);
}

LearnerInfo poissonInfo()
{
    return {.id = "poisson",
            .name = QT_TRANSLATE_NOOP("core", "Poisson learning"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Given labels are sources, and what flows from them decides: for very few labels a "
                        "class."),
            .family = Family::Graph,
            .source = "Calder, Cook, Thorpe and Slepcev 2020",
            .parameters = propagationTable({classPriorsParameter(ClassPriors::None)}),
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    return poisson(problem,
                                   {.graph = graphOptions(values),
                                    .classPriors = values.choice<ClassPriors>("class_priors"),
                                    .solver = propagationSettings(values)},
                                   control);
                },
            .predict = predictByGraph,
            .explain =
                [](const LearningProblem &problem, const ParameterValues &values, const Outcome &, int row,
                   const RunControl &control) {
                    return poissonInfluence(problem, values, row, control);
                }};
}

} // namespace inkling
