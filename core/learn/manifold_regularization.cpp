// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/manifold_regularization.h"

#include "core/classify/predict_rows.h"
#include "core/data/labels.h"
#include "core/learn/graph_learning.h"
#include "core/learn/leave_one_out.h"
#include "core/learn/propagation.h"
#include "core/learn/temperature.h"

#include <algorithm>
#include <map>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kMostForTemperature = 32;
constexpr int kTraceIterations = 500;

/// What has been learned of one problem.
struct Fitted
{
    Expansion expansion;
    Eigen::RowVectorXd counts;
    double temperature = 1.0;
};

Result<Fitted> fitted(const KernelLabels &labels, const ManifoldOptions &options,
                      const KernelMachine &machine, const RunControl &control)
{
    auto expansion = machine.fit(labels, options.gammaA, control.part(0.0, 0.4));
    if (!expansion)
        return expansion.error();
    Fitted fitted{std::move(expansion).value(), labels.counts()};
    std::vector<int> places = placesForTemperature(labels);
    if (machine.mostLeftOut)
        places = evenlyChosen(places, machine.mostLeftOut(labels));
    if (places.empty())
        return fitted;
    const auto F = machine.leftOut(labels, places, options.gammaA, control.part(0.4, 1.0));
    if (!F)
        return F.error();
    std::vector<int> classes;
    for (const int place : places)
        classes.push_back(labels.classes[place]);
    fitted.temperature = fittedTemperature(ofPresent(*F, fitted.counts), classes);
    return fitted;
}

/// Whether a label is in the component of each sample.
std::vector<bool> reached(const Graph &graph, const KernelLabels &labels)
{
    std::vector<bool> hasLabel(static_cast<std::size_t>(graph.componentCount), false);
    for (const int component : labels.components)
        hasLabel[component] = true;
    std::vector<bool> reached(graph.component.size());
    for (std::size_t i = 0; i < reached.size(); ++i)
        reached[i] = hasLabel[graph.component[i]];
    return reached;
}

/// The probabilities of all samples; of the unreached ones 0.
RowMatrix reachedScores(const RowMatrix &F, const Fitted &fitted, const std::vector<bool> &reached)
{
    RowMatrix scores = softmax(ofPresent(F, fitted.counts), fitted.temperature);
    for (std::size_t i = 0; i < reached.size(); ++i) {
        if (!reached[i])
            scores.row(static_cast<Eigen::Index>(i)).setZero();
    }
    return scores;
}

/// Everything that a run has, and its trace is made from.
struct Run
{
    const LearningProblem &problem;
    const ManifoldOptions &options;
    const KernelMachine &machine;
    const ManifoldProblem &manifold;
    const Fitted &fitted;
    const std::vector<bool> &reached;
};

/// Frames of gradient descent: a <- a + descent / (a bound of K's largest eigenvalue, and the ridge).
Result<std::vector<TraceFrame>> descentFrames(const Run &run, const RowMatrix &answer,
                                              const RunControl &control)
{
    const KernelLabels &labels = run.manifold.labels;
    const auto l = static_cast<double>(labels.rows.size());
    const double step = 1.0 / (labels.K.cwiseAbs().rowwise().sum().maxCoeff() + run.options.gammaA * l);
    const FrameSchedule schedule(kTraceIterations);
    std::vector<TraceFrame> frames = {traceFrame(0, oneHot(run.problem.given, run.problem.classCount))};
    const Descent descent = run.machine.descent(labels, run.options.gammaA);
    RowMatrix machines = descent.start;
    for (int iteration = 1; iteration < kTraceIterations; ++iteration) {
        const double done = static_cast<double>(iteration) / kTraceIterations;
        const RunControl part = control.part(done, done);
        if (!part.advance(0.0))
            return stopped();
        machines += step * descent.direction(machines);
        if (!schedule.contains(iteration))
            continue;
        const auto F = run.manifold.kernel->functions(labels.rows, descent.expansion(machines), part);
        if (!F)
            return F.error();
        frames.push_back(traceFrame(iteration, reachedScores(*F, run.fitted, run.reached)));
    }
    frames.push_back(traceFrame(kTraceIterations, answer));
    return frames;
}

Result<Outcome> learn(const LearningProblem &problem, const Graph &graph, const ManifoldOptions &options,
                      const KernelMachine &machine, const RunControl &control)
{
    const bool isTraced = problem.trace == TraceRequest::Frames;
    const double end = isTraced ? 0.8 : 1.0;
    const auto manifold = manifoldProblem(problem, graph, options, control.part(0.0, 0.7 * end));
    if (!manifold)
        return manifold.error();
    const auto learned = fitted(manifold->labels, options, machine, control.part(0.7 * end, 0.9 * end));
    if (!learned)
        return learned.error();
    const auto F = manifold->kernel->functions(manifold->labels.rows, learned->expansion.a,
                                               control.part(0.9 * end, end));
    if (!F)
        return F.error();
    if (!F->allFinite())
        return valuesTooLarge();
    const std::vector<bool> isReached = reached(graph, manifold->labels);
    Outcome outcome;
    outcome.scores = reachedScores(*F, *learned, isReached);
    outcome.ending = learned->expansion.ending;
    outcome.iterations = learned->expansion.iterations;
    if (isTraced) {
        auto frames = descentFrames({problem, options, machine, *manifold, *learned, isReached},
                                    outcome.scores, control.part(end, 1.0));
        if (!frames)
            return frames.error();
        outcome.trace = std::move(frames).value();
    }
    return outcome;
}

/// Whether a label reaches the nearest sample of each point.
Result<std::vector<bool>> reachedPoints(const RowMatrix &X, const std::vector<bool> &reached, Metric metric,
                                        const RowMatrix &points, const RunControl &control)
{
    std::vector<bool> isReached(static_cast<std::size_t>(points.rows()), true);
    if (std::find(reached.begin(), reached.end(), false) == reached.end())
        return isReached;
    const auto nearest = nearestNeighbours(X, points, {.k = 1, .metric = metric}, control);
    if (!nearest)
        return nearest.error();
    for (std::size_t i = 0; i < isReached.size(); ++i)
        isReached[i] = reached[nearest->index[i]];
    return isReached;
}

Parameter kernelWidth()
{
    return {.id = "sigma",
            .label = QT_TRANSLATE_NOOP("core", "Kernel width"),
            .meaning = QT_TRANSLATE_NOOP(
                "core",
                "The sigma of the kernel exp(-r^2 / (2 sigma^2)); automatic: the median distance between "
                "two of 500 samples."),
            .kind = ParameterKind::Real,
            .minimum = 1e-9,
            .maximum = 1e9,
            .initial = std::numeric_limits<double>::quiet_NaN(),
            .hasAutomatic = true,
            .isLogarithmic = true,
            .trials = {0.125, 0.25, 0.5, 1.0, 2.0}};
}

Parameter ambientPenalty()
{
    return {.id = "gamma_a",
            .label = QT_TRANSLATE_NOOP("core", "Ambient penalty"),
            .meaning =
                QT_TRANSLATE_NOOP("core", "How much large functions are avoided, whatever the graph is."),
            .kind = ParameterKind::Real,
            .minimum = 1e-8,
            .maximum = 1e3,
            .initial = 1e-6,
            .isLogarithmic = true,
            .trials = {1e-6, 1e-4, 1e-2, 1.0}};
}

Parameter manifoldPenalty()
{
    return {.id = "gamma_i",
            .label = QT_TRANSLATE_NOOP("core", "Manifold penalty"),
            .meaning =
                QT_TRANSLATE_NOOP("core", "How much functions are avoided that change along the edges of "
                                          "the graph; 0: unlabelled samples do not count."),
            .kind = ParameterKind::Real,
            .minimum = 0.0,
            .maximum = 10.0,
            .initial = 0.01,
            .trials = {0.0, 1e-4, 1e-3, 1e-2, 0.1, 1.0}};
}

Parameter laplacianPower()
{
    return {.id = "degree",
            .label = QT_TRANSLATE_NOOP("core", "Degree"),
            .meaning =
                QT_TRANSLATE_NOOP("core", "The power of the graph's Laplacian that the manifold penalty "
                                          "is made of: larger ones look at wider bends."),
            .kind = ParameterKind::Integer,
            .minimum = 1.0,
            .maximum = 5.0,
            .initial = 1.0,
            .trials = {1.0, 2.0, 3.0, 5.0}};
}

} // namespace

Eigen::RowVectorXd KernelLabels::counts(std::optional<int> without) const
{
    Eigen::RowVectorXd counts = Eigen::RowVectorXd::Zero(classCount);
    for (const int c : classes)
        counts[c] += 1.0;
    if (without)
        counts[classes[*without]] -= 1.0;
    return counts;
}

Eigen::RowVectorXd KernelLabels::meanLabel(const Eigen::RowVectorXd &counts) const
{
    return priors == ClassPriors::Labels ? Eigen::RowVectorXd::Zero(counts.size()).eval()
                                         : Eigen::RowVectorXd(counts / counts.sum());
}

std::vector<int> placesForTemperature(const KernelLabels &labels, std::optional<int> without)
{
    const Eigen::RowVectorXd ofClass = labels.counts(without);
    std::map<int, int> inComponent;
    for (const int component : labels.components)
        ++inComponent[component];
    if (without)
        --inComponent[labels.components[*without]];
    std::vector<int> places;
    for (int place = 0; place < static_cast<int>(labels.rows.size()); ++place) {
        const bool hasOthers =
            ofClass[labels.classes[place]] > 1.0 && inComponent[labels.components[place]] > 1;
        if (place != without && hasOthers)
            places.push_back(place);
    }
    return evenlyChosen(places, kMostForTemperature);
}

RowMatrix ofPresent(RowMatrix F, const Eigen::RowVectorXd &counts)
{
    for (Eigen::Index c = 0; c < counts.size(); ++c) {
        if (counts[c] == 0.0)
            F.col(c).setConstant(-std::numeric_limits<double>::infinity());
    }
    return F;
}

Result<ManifoldProblem> manifoldProblem(const LearningProblem &problem, const Graph &graph,
                                        const ManifoldOptions &options, const RunControl &control)
{
    const DeformedKernelOptions kernelOptions{.metric = options.graph.metric,
                                              .sigma = options.sigma,
                                              .ratio = options.gammaI / options.gammaA,
                                              .degree = options.degree};
    ManifoldProblem manifold;
    if (problem.graphs)
        manifold.kernel = problem.graphs->kept().kernel;
    if (!manifold.kernel || !(manifold.kernel->options() == kernelOptions)) {
        manifold.kernel.reset();
        auto built = DeformedKernel::of(*problem.X, graph, kernelOptions, control.part(0.0, 0.9));
        if (!built)
            return built.error();
        manifold.kernel = std::make_shared<const DeformedKernel>(std::move(built).value());
        if (problem.graphs)
            problem.graphs->kept().kernel = manifold.kernel;
    }
    KernelLabels &labels = manifold.labels;
    labels.classCount = problem.classCount;
    labels.priors = options.classPriors;
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] == kUnlabelled)
            continue;
        labels.rows.push_back(static_cast<int>(i));
        labels.classes.push_back(problem.given[i]);
        labels.components.push_back(graph.component[i]);
    }
    auto K = manifold.kernel->among(labels.rows, control.part(0.9, 1.0));
    if (!K)
        return K.error();
    labels.K = std::move(K).value();
    return manifold;
}

Result<Outcome> manifoldRegularization(const LearningProblem &problem, const ManifoldOptions &options,
                                       const KernelMachine &machine, const RunControl &control)
{
    return learnOnGraph(
        problem, options.graph,
        [&](const Graph &graph, const RunControl &part) {
            return learn(problem, graph, options, machine, part);
        },
        control);
}

Result<RowMatrix> predictManifold(const LearningProblem &problem, const ManifoldOptions &options,
                                  const KernelMachine &machine, const RowMatrix &points,
                                  const RunControl &control)
{
    GraphCache ownCache;
    GraphCache &cache = problem.graphs ? *problem.graphs : ownCache;
    const auto graph = cache.graph(problem.X, options.graph, problem.surgery, control.part(0.0, 0.2));
    if (!graph)
        return graph.error();
    const auto manifold = manifoldProblem(problem, **graph, options, control.part(0.2, 0.5));
    if (!manifold)
        return manifold.error();
    const KernelLabels &labels = manifold->labels;
    const auto learned = fitted(labels, options, machine, control.part(0.5, 0.7));
    if (!learned)
        return learned.error();
    RowMatrix a(learned->expansion.a.rows(), learned->expansion.a.cols() + 1);
    a << learned->expansion.a, Eigen::VectorXd::Ones(a.rows()); // this is 0 only where no kernel gets
    const auto F = manifold->kernel->functionsAt(points, labels.rows, a, control.part(0.7, 0.9));
    if (!F)
        return F.error();
    const auto isReached = reachedPoints(*problem.X, reached(**graph, labels), options.graph.metric, points,
                                         control.part(0.9, 1.0));
    if (!isReached)
        return isReached.error();
    RowMatrix scores = reachedScores(F->leftCols(problem.classCount), *learned, *isReached);
    for (Eigen::Index i = 0; i < F->rows(); ++i) {
        if ((*F)(i, problem.classCount) == 0.0)
            scores.row(i).setZero();
    }
    return scores;
}

ParameterTable manifoldParameters()
{
    ParameterTable table = graphParameters();
    for (const Parameter &own :
         {kernelWidth(), ambientPenalty(), manifoldPenalty(), laplacianPower(), equalOrLabelsParameter()})
        table.push_back(own);
    return table;
}

ManifoldOptions manifoldOptions(const ParameterValues &values)
{
    return {.graph = graphOptions(values),
            .sigma = values.number("sigma"),
            .gammaA = values.number("gamma_a"),
            .gammaI = values.number("gamma_i"),
            .degree = values.integer("degree"),
            .classPriors = equalOrLabels(values)};
}

Pseudocode manifoldPseudocode(const Pseudocode &machine)
{
    Pseudocode lines = {{.text = QT_TRANSLATE_NOOP("core", "W ← weighted neighbour graph of all samples")},
                        {.text = QT_TRANSLATE_NOOP("core", "K ← kernel of all samples")},
                        {.text = QT_TRANSLATE_NOOP("core", "M ← (γ_I / γ_A) L^p, L the Laplacian of W")},
                        {.text = "K ← K - K (I + M K)⁻¹ M K"}};
    lines.insert(lines.end(), machine.begin(), machine.end());
    return lines;
}

} // namespace inkling
