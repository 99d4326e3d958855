// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/co_regularization.h"

#include "core/base/rounds.h"
#include "core/base/stopwatch.h"
#include "core/classify/predict_rows.h"
#include "core/data/labels.h"
#include "core/learn/manifold_regularization.h"
#include "core/learn/temperature.h"

#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kBlockRows = 64;

/// What the views say of some points.
struct Answer
{
    RowMatrix scores;           ///< m x c, probabilities
    std::vector<char> isAgreed; ///< m: whether all views predict the same class
};

/// Error: stopped; values too large.
Result<Answer> answer(const CoRegularizedFunctions &functions, const RowMatrix &points,
                      const RunControl &control)
{
    const ViewFeatures &features = functions.features;
    const std::size_t V = features.viewCount();
    RowMatrix F = RowMatrix::Zero(points.rows(), functions.W.cols());
    Answer answer;
    answer.isAgreed.assign(static_cast<std::size_t>(points.rows()), 1);
    const auto say = [&](std::size_t from, std::size_t to) {
        const auto first = static_cast<Eigen::Index>(from);
        const auto size = static_cast<Eigen::Index>(to - from);
        const RowMatrix phi = features.of(points, first, size);
        std::vector<Eigen::Index> classes(to - from);
        for (std::size_t v = 0; v < V; ++v) {
            RowMatrix f = phi.middleCols(features.begin(v), features.count(v)) *
                          functions.W.middleRows(features.begin(v), features.count(v));
            f = ofPresent(f.rowwise() - functions.shift, functions.counts);
            F.middleRows(first, size) += f / static_cast<double>(V);
            for (Eigen::Index i = 0; i < size; ++i) {
                Eigen::Index label = 0;
                f.row(i).maxCoeff(&label);
                Eigen::Index &before = classes[static_cast<std::size_t>(i)];
                answer.isAgreed[from + static_cast<std::size_t>(i)] &= v == 0 || label == before;
                before = label;
            }
        }
    };
    const double cost = features.operations() + static_cast<double>(functions.W.size());
    if (!parallelRounds(control, static_cast<std::size_t>(points.rows()), kBlockRows, cost, say))
        return stopped();
    answer.scores = softmax(F, functions.temperature);
    if (!answer.scores.allFinite())
        return valuesTooLarge();
    return answer;
}

CoRegularizationOptions optionsOf(const ParameterValues &values)
{
    return {.views = ViewOptions::of(values),
            .kernel = {.kernel = values.choice<ViewKernel>("kernel"),
                       .width = values.number("width"),
                       .centres = values.integer("centres")},
            .nu = values.number("nu"),
            .lambda = values.number("lambda"),
            .classPriors = equalOrLabels(values)};
}

ParameterTable coRegularizationParameters()
{
    ParameterTable table = viewParameters();
    const ParameterTable own = {
        {.id = "kernel",
         .label = QT_TRANSLATE_NOOP("core", "Kernel"),
         .meaning = QT_TRANSLATE_NOOP(
             "core", "How alike two samples are in a view: by their distance, or linear in its columns."),
         .kind = ParameterKind::Choice,
         .choices = {{"rbf", QT_TRANSLATE_NOOP("core", "Gaussian")},
                     {"linear", QT_TRANSLATE_NOOP("core", "Linear")}}},
        {.id = "width",
         .label = QT_TRANSLATE_NOOP("core", "Width"),
         .meaning = QT_TRANSLATE_NOOP(
             "core", "The sigma of each view's kernel exp(-r^2 / (2 sigma^2)), in median distances between "
                     "two of 500 samples in that view."),
         .minimum = 1e-3,
         .maximum = 1e3,
         .initial = 1.0,
         .isLogarithmic = true,
         .relevantWhen = {{"kernel", {"rbf"}}},
         .trials = {0.25, 0.5, 1.0, 2.0}},
        {.id = "centres",
         .label = QT_TRANSLATE_NOOP("core", "Centres"),
         .meaning = QT_TRANSLATE_NOOP("core", "At how many samples each view has a kernel: the given ones, "
                                              "and others as long as there is room."),
         .kind = ParameterKind::Integer,
         .minimum = 1.0,
         .maximum = 10'000.0,
         .initial = 200.0,
         .relevantWhen = {{"kernel", {"rbf"}}}},
        {.id = "nu",
         .label = QT_TRANSLATE_NOOP("core", "Ridge"),
         .meaning = QT_TRANSLATE_NOOP("core", "How much large functions are avoided."),
         .minimum = 1e-6,
         .maximum = 1e6,
         .initial = 0.3,
         .isLogarithmic = true,
         .trials = {0.01, 0.03, 0.1, 0.3, 1.0, 3.0}},
        {.id = "lambda",
         .label = QT_TRANSLATE_NOOP("core", "Agreement"),
         .meaning = QT_TRANSLATE_NOOP("core", "How much it is avoided that views differ on any sample; 0: "
                                              "unlabelled samples do not count."),
         .minimum = 0.0,
         .maximum = 1e6,
         .initial = 3.0,
         .trials = {0.0, 1.0, 3.0, 10.0, 30.0, 100.0}},
        equalOrLabelsParameter()};
    table.insert(table.end(), own.begin(), own.end());
    return table;
}

Pseudocode coRegularizationLines()
{
    return {
        {.text = QT_TRANSLATE_NOOP("core", "split the columns into views")},
        {.text =
             QT_TRANSLATE_NOOP("core", "Φ_v ← Gaussian kernel's features in the columns of view v, and a 1"),
         .onlyWhen = {{"kernel", {"rbf"}}}},
        {.text = QT_TRANSLATE_NOOP("core", "Φ_v ← columns of view v, centred and scaled, and a 1"),
         .onlyWhen = {{"kernel", {"linear"}}}},
        {.text = QT_TRANSLATE_NOOP("core", "Φ_Lv, Y ← rows of Φ_v and one-hot classes of the given samples")},
        {.text = QT_TRANSLATE_NOOP("core", "solve for the W_v of all views, with F = mean of Φ_v W_v")},
        {.text = "Φ_Lvᵀ (Φ_Lv W_v - Y) + ν W_v + λ / n · Φ_vᵀ (Φ_v W_v - F) = 0", .depth = 1},
        {.text =
             QT_TRANSLATE_NOOP("core", "column c of F ← column - share of class c among the given samples"),
         .onlyWhen = {{"class_priors", {"equal"}}}},
        {.text = QT_TRANSLATE_NOOP("core", "each sample ← largest entry of its row of F"),
         .moment = Moment::End}};
}

Result<RowMatrix> predictCoRegularized(const LearningProblem &problem, const ParameterValues &values,
                                       const Outcome &, const RowMatrix &points, const RunControl &control)
{
    const CoRegularizationOptions options = optionsOf(values);
    const auto views = viewsOf(problem, options.views);
    if (!views)
        return views.error();
    const auto functions = coRegularizedFunctions(problem, *views, options, control.part(0.0, 0.9));
    if (!functions)
        return functions.error();
    auto said = answer(*functions, points, control.part(0.9, 1.0));
    if (!said)
        return said.error();
    return std::move(said.value().scores);
}

} // namespace

Result<Outcome> coRegularization(const LearningProblem &problem, const CoRegularizationOptions &options,
                                 const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const Stopwatch stopwatch;
    const auto views = viewsOf(problem, options.views);
    if (!views)
        return views.error();
    const auto functions = coRegularizedFunctions(problem, *views, options, control.part(0.0, 0.9));
    if (!functions)
        return functions.error();
    auto said = answer(*functions, *problem.X, control.part(0.9, 1.0));
    if (!said)
        return said.error();
    Outcome outcome;
    outcome.scores = std::move(said.value().scores);
    predictFromScores(outcome);
    outcome.notes.push_back(sizesNote(problem, *views));
    outcome.notes.push_back(agreementNote(problem, *views, said->isAgreed, outcome.predicted));
    if (problem.trace == TraceRequest::Frames)
        outcome.trace.push_back(traceFrame(0, outcome.scores));
    outcome.solveMilliseconds = stopwatch.milliseconds();
    return outcome;
}

LearnerInfo coRegularizationInfo()
{
    return {.id = "co_regularization",
            .name = QT_TRANSLATE_NOOP("core", "Co-regularisation"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Least squares in each view, drawn to the mean of all views on every sample; strong "
                        "agreement hurts where the columns of one view alone say too little."),
            .family = Family::MultiView,
            .source = "Sindhwani, Niyogi and Belkin 2005; Brefeld et al. 2006",
            .parameters = coRegularizationParameters(),
            .pseudocode = coRegularizationLines(),
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    return coRegularization(problem, optionsOf(values), control);
                },
            .predict = predictCoRegularized};
}

} // namespace inkling
