// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/poisson.h"

#include "core/data/labels.h"
#include "core/graph/potentials.h"
#include "core/learn/graph_learning.h"
#include "core/learn/graph_prediction.h"
#include "core/learn/labelled_components.h"
#include "core/learn/leave_one_out.h"
#include "core/learn/poisson_units.h"
#include "core/learn/temperature.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace inkling {

namespace {

constexpr double kVolumeTolerance = 1e-3;

/// What the labels but one say.
struct Rest
{
    PoissonUnits units;   ///< of the component that has lost the label
    Eigen::RowVectorXd U; ///< where it was
};

/// Poisson learning on one graph. F is U and, as the last column, the potential of all labels alike: above 0
/// where anything has arrived.
class PoissonScores
{
public:
    PoissonScores(const LearningProblem &problem, const Graph &graph, ClassPriors priors);

    RowMatrix sweep(const RowMatrix &F, const RunControl &control) const;
    Result<RowMatrix> limit(const PropagationSettings &settings, Outcome &outcome, const RunControl &control);
    RowMatrix scores(const RowMatrix &F) const;
    RowMatrix answer(const RowMatrix &F, Outcome &outcome, const RunControl &control);
    Result<Outcome> leaveOneOut(const std::vector<int> &rows, const PropagationSettings &settings,
                                const RunControl &control);

private:
    std::optional<double> keptTemperature() const
    {
        return m_problem.kept() ? m_problem.kept()->temperature : std::nullopt;
    }
    std::vector<PoissonLabel> contradictedLabels(const std::vector<int> &rows) const;
    Result<RowMatrix> solve(const LabelColumns &columns, const PropagationSettings &settings,
                            Outcome &outcome, const RunControl &control) const;
    /// Where nodes are among m_nodes.
    Eigen::VectorXi places(const std::vector<int> &nodes) const { return m_place(nodes); }
    RowMatrix fromPotentials(const RowMatrix &classes) const;
    void fitUnits(const RowMatrix &F, const RunControl &control);
    Rest restWithout(const PoissonLabel &label, const RowMatrix &classes, const Eigen::VectorXd &own,
                     const RunControl &control) const;
    Status solveRests(LabelPotentials &potentials, std::vector<Rest> &rests,
                      const PropagationSettings &settings, Outcome &outcome, const RunControl &control);

    const LearningProblem &m_problem;
    const Graph &m_graph;
    ClassPriors m_priors;
    std::vector<LabelledComponent> m_components;
    std::vector<PoissonUnits> m_units; ///< of each component
    std::vector<int> m_nodes;          ///< of components in which labels contradict each other, ascending
    Eigen::VectorXi m_place;           ///< n: where a node is among these
    LabelPotentials m_potentials;      ///< of the labels that the temperature is fitted on
    double m_temperature = 1.0;
};

PoissonScores::PoissonScores(const LearningProblem &problem, const Graph &graph, ClassPriors priors)
    : m_problem(problem)
    , m_graph(graph)
    , m_priors(priors)
    , m_components(labelledComponents(graph, problem.given, problem.classCount))
    , m_place(Eigen::VectorXi::Constant(graph.size(), -1))
{
    for (const LabelledComponent &component : m_components) {
        m_units.push_back(unfittedUnits(component.counts));
        if (m_units.back().isContradicted())
            m_nodes.insert(m_nodes.end(), component.nodes.begin(), component.nodes.end());
    }
    std::sort(m_nodes.begin(), m_nodes.end());
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        m_place[m_nodes[i]] = static_cast<int>(i);
}

/// With the sources B, and 1 at given samples as the last column.
RowMatrix PoissonScores::sweep(const RowMatrix &F, const RunControl &control) const
{
    RowMatrix next = m_graph.multiply(F, control);
    for (const LabelledComponent &component : m_components) {
        for (const int i : component.given) {
            next(i, m_problem.given[i]) += 1.0;
            next(i, m_problem.classCount) += 1.0;
            next.row(i).head(m_problem.classCount) -= component.shares();
        }
    }
    for (Eigen::Index i = 0; i < next.rows(); ++i) {
        if (m_graph.degree[i] > 0.0)
            next.row(i) /= m_graph.degree[i];
    }
    return next;
}

/// Those of some given samples that are in components where labels contradict each other.
std::vector<PoissonLabel> PoissonScores::contradictedLabels(const std::vector<int> &rows) const
{
    std::vector<PoissonLabel> labels;
    for (std::size_t k = 0; k < m_components.size(); ++k) {
        for (const int node : m_components[k].given) {
            if (m_units[k].isContradicted() && std::binary_search(rows.begin(), rows.end(), node))
                labels.push_back({node, k, m_problem.given[node]});
        }
    }
    return labels;
}

/// The potentials of each column's labels, at m_nodes.
Result<RowMatrix> PoissonScores::solve(const LabelColumns &columns, const PropagationSettings &settings,
                                       Outcome &outcome, const RunControl &control) const
{
    RowMatrix charges =
        RowMatrix::Zero(static_cast<Eigen::Index>(m_nodes.size()), columns.problem().classCount);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const int column = columns.problem().given[m_nodes[i]];
        if (column != kUnlabelled)
            charges(static_cast<Eigen::Index>(i), column) = 1.0;
    }
    auto solved = potentials(m_graph, m_nodes, charges,
                             {.method = solverMethod(settings.solver),
                              .tolerance = settings.tolerance,
                              .maximumIterations = settings.maximumIterations,
                              .kept = m_problem.kept() ? &m_problem.kept()->of<KeptColumns>() : nullptr},
                             control);
    if (!solved)
        return solved.error();
    outcome.ending = solved->ending;
    outcome.iterations = solved->iterations;
    return std::move(solved.value().U);
}

/// F from the potentials of each class's labels, at m_nodes.
RowMatrix PoissonScores::fromPotentials(const RowMatrix &classes) const
{
    RowMatrix F = RowMatrix::Zero(m_graph.size(), m_problem.classCount + 1);
    for (std::size_t k = 0; k < m_components.size(); ++k) {
        const std::vector<int> &nodes = m_components[k].nodes;
        F(nodes, m_problem.classCount).setOnes();
        if (m_units[k].isContradicted())
            F(nodes, Eigen::seqN(0, m_problem.classCount)) =
                balanced(classes(places(nodes), Eigen::all), m_units[k].counts);
    }
    return F;
}

Result<RowMatrix> PoissonScores::limit(const PropagationSettings &settings, Outcome &outcome,
                                       const RunControl &control)
{
    const auto labels = contradictedLabels(labelsToLeaveOut(m_problem, m_problem.given.size()));
    std::vector<int> own;
    m_potentials.labels.clear();
    for (const int place : labelsForTemperature(labels, m_units)) {
        if (keptTemperature())
            break;
        m_potentials.labels.push_back(labels[place]);
        own.push_back(labels[place].node);
    }
    const LabelColumns columns(m_problem, own);
    auto G = solve(columns, settings, outcome, control);
    if (!G)
        return G;
    const RowMatrix classes = columns.byClass(*G);
    m_potentials.classes = classes(places(own), Eigen::all);
    m_potentials.own = (*G)(places(own), Eigen::seqN(0, static_cast<Eigen::Index>(own.size())));
    return fromPotentials(classes);
}

void PoissonScores::fitUnits(const RowMatrix &F, const RunControl &control)
{
    for (std::size_t k = 0; k < m_components.size(); ++k) {
        if (m_units[k].isContradicted())
            m_units[k] = fittedUnits(F(m_components[k].nodes, Eigen::seqN(0, m_problem.classCount)),
                                     m_units[k].counts, m_priors, control);
    }
}

RowMatrix PoissonScores::scores(const RowMatrix &F) const
{
    RowMatrix scores = RowMatrix::Zero(m_graph.size(), m_problem.classCount);
    for (std::size_t k = 0; k < m_components.size(); ++k) {
        const LabelledComponent &component = m_components[k];
        if (m_units[k].isContradicted()) {
            const RowMatrix U = F(component.nodes, Eigen::seqN(0, m_problem.classCount));
            scores(component.nodes, Eigen::all) =
                softmax((U / poissonScale(U)).rowwise() + m_units[k].shift, m_temperature);
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
    fitUnits(F, control);
    bool fits = true;
    for (std::size_t k = 0; k < m_components.size(); ++k) {
        const double step = 1.0 / static_cast<double>(m_components[k].nodes.size());
        fits = fits && m_units[k].missed <= std::max(kVolumeTolerance, step);
    }
    if (!fits) {
        outcome.notes.push_back(message(QT_TRANSLATE_NOOP(
            "core", "The classes could not be made as large as expected; too many samples score alike.")));
    }
    const auto kept = keptTemperature(); // no label depends on it
    m_temperature = kept ? *kept : poissonTemperature(m_potentials, m_units);
    if (m_problem.graphs)
        m_problem.graphs->kept().temperature = m_temperature;
    return scores(F);
}

/// From the potentials of each class's labels and of one label alone, both at m_nodes.
Rest PoissonScores::restWithout(const PoissonLabel &label, const RowMatrix &classes,
                                const Eigen::VectorXd &own, const RunControl &control) const
{
    const LabelledComponent &component = m_components[label.component];
    Eigen::RowVectorXd counts = component.counts;
    counts[label.label] -= 1.0;
    const Eigen::VectorXi rows = places(component.nodes);
    RowMatrix potentials = classes(rows, Eigen::all);
    potentials.col(label.label) -= own(rows);
    const RowMatrix U = balanced(potentials, counts);
    const auto row = std::lower_bound(component.nodes.begin(), component.nodes.end(), label.node);
    Rest rest{unfittedUnits(counts), U.row(row - component.nodes.begin())};
    if (rest.units.isContradicted())
        rest.units = fittedUnits(U, counts, m_priors, control);
    return rest;
}

/// Fills in the potentials of their labels and the rest without each of these; fits the units of all.
Status PoissonScores::solveRests(LabelPotentials &potentials, std::vector<Rest> &rests,
                                 const PropagationSettings &settings, Outcome &outcome,
                                 const RunControl &control)
{
    std::vector<int> nodes;
    for (const PoissonLabel &label : potentials.labels)
        nodes.push_back(label.node);
    const auto all = static_cast<Eigen::Index>(nodes.size());
    potentials.own.resize(all, all);
    for (const std::vector<int> &group : columnGroups(nodes, m_graph.size())) {
        const auto done = static_cast<Eigen::Index>(rests.size());
        const auto size = static_cast<Eigen::Index>(group.size());
        const RunControl part = control.part(static_cast<double>(done) / static_cast<double>(all),
                                             static_cast<double>(done + size) / static_cast<double>(all));
        const LabelColumns columns(m_problem, group);
        Outcome limit;
        const auto G = solve(columns, settings, limit, part);
        if (!G)
            return G.error();
        if (limit.ending != Ending::Converged)
            outcome.ending = limit.ending;
        outcome.iterations = std::max(outcome.iterations, limit.iterations);
        const RowMatrix classes = columns.byClass(*G);
        if (done == 0) {
            fitUnits(fromPotentials(classes), part.part(1.0, 1.0));
            potentials.classes = classes(places(nodes), Eigen::all);
        }
        potentials.own.middleCols(done, size) = (*G)(places(nodes), Eigen::seqN(0, size));
        for (Eigen::Index column = 0; column < size; ++column) {
            const PoissonLabel &label = potentials.labels[rests.size()];
            rests.push_back(restWithout(label, classes, G->col(column), part.part(1.0, 1.0)));
            if (!part.advance(1.0) || limit.ending == Ending::Stopped)
                return stopped();
        }
    }
    return Success{};
}

/// Of given samples; where they are not all of them, temperatures are fitted on them alone.
Result<Outcome> PoissonScores::leaveOneOut(const std::vector<int> &rows, const PropagationSettings &settings,
                                           const RunControl &control)
{
    Outcome outcome;
    outcome.scores = RowMatrix::Zero(static_cast<Eigen::Index>(rows.size()), m_problem.classCount);
    const auto scoresOf = [&](int node) {
        return outcome.scores.row(std::lower_bound(rows.begin(), rows.end(), node) - rows.begin());
    };
    for (const LabelledComponent &component : m_components) {
        for (const int node : component.given) {
            const bool isLeftOut = std::binary_search(rows.begin(), rows.end(), node);
            if (isLeftOut && component.onlyClass != kUnlabelled && component.given.size() > 1)
                scoresOf(node)[component.onlyClass] = 1.0;
        }
    }
    LabelPotentials potentials{contradictedLabels(rows), {}, {}};
    std::vector<Rest> rests;
    if (const Status solved = solveRests(potentials, rests, settings, outcome, control); !solved)
        return solved.error();
    for (std::size_t place = 0; place < rests.size(); ++place) {
        if (!control.advance(1.0))
            return stopped();
        const PoissonLabel &left = potentials.labels[place];
        PoissonUnits &units = m_units[left.component];
        std::swap(units, rests[place].units);
        if (units.isContradicted())
            scoresOf(left.node) = softmax(rests[place].U / units.scale + units.shift,
                                          poissonTemperature(potentials, m_units, place));
        else // all others agree
            scoresOf(left.node) = (units.counts.array() > 0.0).cast<double>();
        std::swap(units, rests[place].units);
    }
    return outcome;
}

Result<Outcome> poissonLeftOut(const LearningProblem &problem, const std::vector<int> &rows,
                               const ParameterValues &values, const RunControl &control)
{
    return learnOnGraph(
        problem, graphOptions(values),
        [&](const Graph &graph, const RunControl &part) {
            PoissonScores scores(problem, graph, values.choice<ClassPriors>("class_priors"));
            return scores.leaveOneOut(
                rows, limitSettings(propagationSettings(values), problem, graph, LimitKind::Even), part);
        },
        control);
}

} // namespace

Propagation poissonPropagation(const LearningProblem &problem, const Graph &graph, ClassPriors priors)
{
    const auto state = std::make_shared<PoissonScores>(problem, graph, priors);
    Propagation propagation;
    propagation.start = [&graph, columns = problem.classCount + 1]() -> RowMatrix {
        return RowMatrix::Zero(graph.size(), columns);
    };
    propagation.sweep = [state](const RowMatrix &F, const RunControl &control) {
        return state->sweep(F, control);
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
    return {
        .id = "poisson",
        .name = QT_TRANSLATE_NOOP("core", "Poisson learning"),
        .summary = QT_TRANSLATE_NOOP(
            "core", "Given labels are sources, and what flows from them decides: for very few labels a "
                    "class."),
        .family = Family::Graph,
        .source = "Calder, Cook, Thorpe and Slepcev 2020",
        .parameters = propagationTable({classPriorsParameter(ClassPriors::None)}),
        .pseudocode = poissonPseudocode(),
        .run =
            [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                return poisson(problem,
                               {.graph = graphOptions(values),
                                .classPriors = values.choice<ClassPriors>("class_priors"),
                                .solver = propagationSettings(values)},
                               control);
            },
        .predict = predictByGraph,
        .explain = [](const LearningProblem &problem, const ParameterValues &values, const Outcome &, int row,
                      const RunControl &control) { return poissonInfluence(problem, values, row, control); },
        .leaveOneOut = poissonLeftOut};
}

} // namespace inkling
