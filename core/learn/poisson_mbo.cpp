// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/poisson_mbo.h"

#include "core/data/labels.h"
#include "core/graph/diffusion.h"
#include "core/learn/class_volumes.h"
#include "core/learn/graph_learning.h"
#include "core/learn/graph_prediction.h"
#include "core/learn/labelled_components.h"
#include "core/learn/poisson.h"
#include "core/learn/temperature.h"

#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

/// What is diffused on a graph, and how it is projected; u is n x c.
class MboScheme
{
public:
    MboScheme(const LearningProblem &problem, const Graph &graph, const PoissonMboOptions &options)
        : m_options(options)
        , m_components(labelledComponents(graph, problem.given, problem.classCount))
        , m_step(Eigen::VectorXd::Zero(graph.size()))
        , m_sources(RowMatrix::Zero(graph.size(), problem.classCount))
    {
        for (const LabelledComponent &component : m_components) {
            if (component.onlyClass != kUnlabelled)
                continue;
            const double largest = graph.degree(component.nodes).maxCoeff();
            m_step(component.nodes).setConstant(1.0 / largest);
            for (const int i : component.given) {
                m_sources.row(i) = -options.fidelity * component.shares();
                m_sources(i, problem.given[i]) += options.fidelity;
            }
        }
    }

    /// n: dt of each sample's component; 0 where nothing is to be found out.
    const Eigen::VectorXd &step() const { return m_step; }
    /// n x c: B times the fidelity.
    const RowMatrix &sources() const { return m_sources; }

    /// Class probabilities (n x c) whose largest are the projection. Asked to stop, it returns anything.
    RowMatrix projected(const RowMatrix &u, const RunControl &control) const
    {
        RowMatrix scores = RowMatrix::Zero(u.rows(), u.cols());
        for (const LabelledComponent &component : m_components) {
            if (component.onlyClass != kUnlabelled) {
                scores(component.nodes, component.onlyClass).setOnes();
                continue;
            }
            const RowMatrix own = u(component.nodes, Eigen::all);
            const double scale = std::sqrt(own.squaredNorm() / static_cast<double>(own.size()));
            scores(component.nodes, Eigen::all) =
                softmax((own.rowwise() + shift(component, own, control)) / scale, 1.0);
        }
        return scores;
    }

private:
    Eigen::RowVectorXd shift(const LabelledComponent &component, const RowMatrix &own,
                             const RunControl &control) const
    {
        Eigen::RowVectorXd shares = component.shares();
        if (m_options.classPriors == ClassPriors::Equal) {
            shares = (shares.array() > 0.0).cast<double>();
            shares /= shares.sum();
        }
        if (m_options.classPriors != ClassPriors::None)
            return volumeShift(own, shares, control).shift;
        return (shares.array() > 0.0)
            .select(Eigen::ArrayXXd::Zero(1, shares.cols()), -std::numeric_limits<double>::infinity());
    }

    const PoissonMboOptions &m_options;
    std::vector<LabelledComponent> m_components;
    Eigen::VectorXd m_step;
    RowMatrix m_sources;
};

/// Poisson learning's answer. Error: stopped.
Result<Outcome> start(const LearningProblem &problem, const Graph &graph, ClassPriors priors,
                      const RunControl &control)
{
    Outcome outcome;
    const Propagation propagation = poissonPropagation(problem, graph, priors);
    const PropagationSettings settings = limitSettings({}, problem, graph, propagation.kind);
    const auto F = propagation.limit(settings, outcome, control);
    if (!F)
        return F.error();
    outcome.scores = propagation.answer(*F, outcome, control.part(1.0, 1.0));
    outcome.iterations = 0;
    if (!control.advance(1.0))
        outcome.ending = Ending::Stopped;
    return outcome;
}

Result<Outcome> alternate(const LearningProblem &problem, const Graph &graph,
                          const PoissonMboOptions &options, const RunControl &control)
{
    auto started = start(problem, graph, options.classPriors, control.part(0.0, 0.3));
    if (!started)
        return started;
    Outcome outcome = std::move(started).value();
    predictFromScores(outcome);
    const bool isTraced = problem.trace == TraceRequest::Frames;
    const FrameSchedule schedule(options.maximumIterations);
    if (isTraced)
        outcome.trace.push_back(traceFrame(0, oneHot(problem.given, problem.classCount)));
    const MboScheme scheme(problem, graph, options);
    const auto diffusion = Diffusion::of(graph, scheme.step(), control.part(0.3, 0.3));
    if (!diffusion)
        return diffusion.error();
    if (outcome.ending != Ending::Stopped)
        outcome.ending = Ending::LimitReached;
    while (outcome.ending == Ending::LimitReached && outcome.iterations < options.maximumIterations) {
        const double done = 0.3 + 0.7 * outcome.iterations / options.maximumIterations;
        const RunControl part = control.part(done, done);
        const RowMatrix diffused = diffusion->run(oneHot(outcome.predicted, problem.classCount),
                                                  scheme.sources(), options.diffusionSteps, part);
        RowMatrix scores = scheme.projected(diffused, part);
        if (!part.advance(0.0)) {
            outcome.ending = Ending::Stopped;
            break;
        }
        const std::vector<int> before = outcome.predicted;
        outcome.scores = std::move(scores);
        predictFromScores(outcome);
        ++outcome.iterations;
        if (outcome.predicted == before)
            outcome.ending = Ending::Converged;
        if (isTraced && schedule.contains(outcome.iterations))
            outcome.trace.push_back(traceFrame(outcome.iterations, outcome.scores));
    }
    if (isTraced && outcome.trace.back().iteration == outcome.iterations)
        outcome.trace.pop_back();
    if (isTraced)
        outcome.trace.push_back(traceFrame(outcome.iterations, outcome.scores));
    return outcome;
}

ParameterTable mboParameters()
{
    return {classPriorsParameter(ClassPriors::Labels),
            {.id = "max_iterations",
             .label = QT_TRANSLATE_NOOP("core", "Most iterations"),
             .meaning = QT_TRANSLATE_NOOP(
                 "core", "After how many rounds of diffusion and projection to stop, should labels still "
                         "change."),
             .kind = ParameterKind::Integer,
             .minimum = 1.0,
             .maximum = 100'000.0,
             .initial = 100.0,
             .isLogarithmic = true},
            {.id = "diffusion_steps",
             .label = QT_TRANSLATE_NOOP("core", "Diffusion steps"),
             .meaning = QT_TRANSLATE_NOOP(
                 "core", "How far labels diffuse in each round; with too few of them nothing moves."),
             .kind = ParameterKind::Integer,
             .minimum = 1.0,
             .maximum = 10'000.0,
             .initial = 40.0,
             .isLogarithmic = true},
            {.id = "fidelity",
             .label = QT_TRANSLATE_NOOP("core", "Fidelity"),
             .meaning = QT_TRANSLATE_NOOP("core", "How strong the given labels are as sources."),
             .kind = ParameterKind::Real,
             .minimum = 1e-3,
             .maximum = 1e3,
             .initial = 1.0,
             .isLogarithmic = true}};
}

} // namespace

Result<Outcome> poissonMbo(const LearningProblem &problem, const PoissonMboOptions &options,
                           const RunControl &control)
{
    return learnOnGraph(
        problem, options.graph,
        [&](const Graph &graph, const RunControl &part) { return alternate(problem, graph, options, part); },
        control);
}

LearnerInfo poissonMboInfo()
{
    ParameterTable parameters = graphParameters();
    for (Parameter &parameter : mboParameters())
        parameters.push_back(std::move(parameter));
    return {
        .id = "poisson_mbo",
        .name = QT_TRANSLATE_NOOP("core", "Poisson MBO"),
        .summary = QT_TRANSLATE_NOOP(
            "core", "Poisson learning whose classes are then smoothed and sharpened in turn until their "
                    "borders are short; hurts where the classes are not as large as it is told."),
        .family = Family::Graph,
        .source = "Calder, Cook, Thorpe and Slepcev 2020",
        .parameters = std::move(parameters),
        .pseudocode = {{.text = QT_TRANSLATE_NOOP("core", "W ← weighted neighbour graph of all samples")},
                       {.text = "L ← D - W"},
                       {.text = QT_TRANSLATE_NOOP("core", "B ← y - mean of y at given samples, 0 elsewhere")},
                       {.text = QT_TRANSLATE_NOOP("core", "u ← classes of Poisson learning"),
                        .moment = Moment::Start},
                       {.text = QT_TRANSLATE_NOOP("core", "repeat until no sample changes")},
                       {.text = QT_TRANSLATE_NOOP("core", "repeat some times"), .depth = 1},
                       {.text = "u ← u - dt (L u - μ B)", .depth = 2},
                       {.text = QT_TRANSLATE_NOOP("core", "s ← shifts that give classes their shares"),
                        .depth = 1,
                        .onlyWhen = {{"class_priors", {"labels", "equal"}}}},
                       {.text = QT_TRANSLATE_NOOP("core", "each sample ← class c with the largest u + s"),
                        .depth = 1,
                        .moment = Moment::Step},
                       {.text = QT_TRANSLATE_NOOP("core", "probabilities ← softmax of u + s"),
                        .moment = Moment::End}},
        .run =
            [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                return poissonMbo(problem,
                                  {.graph = graphOptions(values),
                                   .classPriors = values.choice<ClassPriors>("class_priors"),
                                   .maximumIterations = values.integer("max_iterations"),
                                   .diffusionSteps = values.integer("diffusion_steps"),
                                   .fidelity = values.number("fidelity")},
                                  control);
            },
        .predict = predictByGraph};
}

} // namespace inkling
