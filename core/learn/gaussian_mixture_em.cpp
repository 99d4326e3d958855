// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/gaussian_mixture_em.h"

#include "core/base/stopwatch.h"
#include "core/classify/predict_rows.h"
#include "core/learn/given_samples.h"

#include <cmath>
#include <utility>

namespace inkling {

namespace {

GaussianMixtureOptions optionsOf(const ParameterValues &values)
{
    GaussianMixtureOptions options{.covariance = values.choice<CovarianceKind>("covariance"),
                                   .components = values.integer("components"),
                                   .lambda = values.number("lambda"),
                                   .maximumIterations = values.integer("max_iterations")};
    if (const double shrinkage = values.number("shrinkage"); !std::isnan(shrinkage))
        options.shrinkage = shrinkage;
    return options;
}

/// From the mixture that the outcome came from: as many iterations again.
Result<RowMatrix> predictMixture(const LearningProblem &problem, const ParameterValues &values,
                                 const Outcome &outcome, const RowMatrix &points, const RunControl &control)
{
    GaussianMixtureOptions options = optionsOf(values);
    options.maximumIterations = outcome.iterations;
    const auto fitted = fitMixture(problem, options, {}, control.part(0.0, 0.8));
    if (!fitted)
        return fitted.error();
    if (fitted->ending == Ending::Stopped)
        return stopped();
    const auto predict = [&](const RowMatrix &rows) {
        return fitted->classProbabilities(rows, problem.classCount);
    };
    return predictRows(predict, points, problem.classCount, control.part(0.8, 1.0));
}

ParameterTable mixtureParameters()
{
    return {
        {.id = "covariance",
         .label = QT_TRANSLATE_NOOP("core", "Covariance"),
         .meaning = QT_TRANSLATE_NOOP("core", "Whether all classes have the same shape, each its own along "
                                              "the axes, or each its own in any direction."),
         .kind = ParameterKind::Choice,
         .initial = static_cast<double>(CovarianceKind::Shared),
         .choices = {{"shared", QT_TRANSLATE_NOOP("core", "Shared")},
                     {"diagonal", QT_TRANSLATE_NOOP("core", "Diagonal")},
                     {"full", QT_TRANSLATE_NOOP("core", "Full")}}},
        {.id = "shrinkage",
         .label = QT_TRANSLATE_NOOP("core", "Shrinkage"),
         .meaning = QT_TRANSLATE_NOOP(
             "core", "How many samples the belief counts that columns do not correlate; automatic: as "
                     "many as there are columns."),
         .kind = ParameterKind::Real,
         .minimum = 0.01,
         .maximum = 1e6,
         .initial = std::nan(""),
         .unit = QT_TRANSLATE_NOOP("core", "samples"),
         .hasAutomatic = true,
         .isLogarithmic = true},
        {.id = "components",
         .label = QT_TRANSLATE_NOOP("core", "Gaussians per class"),
         .meaning = QT_TRANSLATE_NOOP("core", "Of how many clouds a class may consist."),
         .kind = ParameterKind::Integer,
         .minimum = 1.0,
         .maximum = 20.0,
         .initial = 1.0,
         .trials = {1.0, 2.0, 3.0, 5.0}},
        {.id = "lambda",
         .label = QT_TRANSLATE_NOOP("core", "Weight of the unlabelled"),
         .meaning = QT_TRANSLATE_NOOP("core", "What an unlabelled sample counts where a given one counts "
                                              "1; 0 learns from the given ones alone."),
         .kind = ParameterKind::Real,
         .minimum = 0.0,
         .maximum = 1.0,
         .initial = 0.1,
         .trials = {0.0, 0.01, 0.03, 0.1, 0.3, 1.0}},
        {.id = "max_iterations",
         .label = QT_TRANSLATE_NOOP("core", "Most iterations"),
         .meaning = QT_TRANSLATE_NOOP("core", "After how many iterations to stop."),
         .kind = ParameterKind::Integer,
         .minimum = 1.0,
         .maximum = 100'000.0,
         .initial = 300.0,
         .isLogarithmic = true}};
}

} // namespace

Result<Outcome> gaussianMixtureEm(const LearningProblem &problem, const GaussianMixtureOptions &options,
                                  const RunControl &control)
{
    const Stopwatch stopwatch;
    Outcome outcome;
    std::ptrdiff_t atFirst = 0;
    const FrameSchedule schedule(options.maximumIterations);
    auto fitted = fitMixture(
        problem, options,
        [&](const FittedMixture &so) {
            if (so.iterations() == 0)
                atFirst = agreements(problem, so.scores);
            if (problem.trace == TraceRequest::Frames && schedule.contains(so.iterations()))
                outcome.trace.push_back(traceFrame(so.iterations(), so.scores));
        },
        control);
    if (!fitted)
        return fitted.error();
    if (!fitted->scores.allFinite())
        return valuesTooLarge();
    outcome.scores = std::move(fitted.value().scores);
    outcome.ending = fitted->ending;
    outcome.iterations = fitted->iterations();
    predictFromScores(outcome);
    if (problem.trace == TraceRequest::Frames)
        endTrace(outcome);
    if (const auto atLast = agreements(problem, outcome.scores); atLast < atFirst) {
        outcome.notes.push_back(message(
            QT_TRANSLATE_NOOP("core",
                              "The unlabelled samples drew the classes away from the labels: %1 given "
                              "labels fitted at the start, %2 fit now."),
            atFirst, atLast));
    }
    outcome.solveMilliseconds = stopwatch.milliseconds();
    return outcome;
}

LearnerInfo gaussianMixtureEmInfo()
{
    return {
        .id = "gaussian_mixture_em",
        .name = QT_TRANSLATE_NOOP("core", "Gaussian mixture"),
        .summary = QT_TRANSLATE_NOOP(
            "core", "Each class is a cloud with a middle and a spread, fitted to given and unlabelled "
                    "samples in turn; hurts where classes are no such clouds."),
        .family = Family::Generative,
        .source = "Dempster, Laird and Rubin 1977; Nigam, McCallum, Thrun and Mitchell 2000",
        .parameters = mixtureParameters(),
        .pseudocode = {{.text = QT_TRANSLATE_NOOP("core", "fit Gaussians to the given samples of each class"),
                        .moment = Moment::Start},
                       {.text = QT_TRANSLATE_NOOP("core", "repeat until the likelihood stands still")},
                       {.text = QT_TRANSLATE_NOOP("core", "E: p ← probabilities of the unlabelled samples"),
                        .depth = 1},
                       {.text = QT_TRANSLATE_NOOP(
                            "core", "M: refit to given samples and, weighted λ p, to the others"),
                        .depth = 1,
                        .moment = Moment::Step},
                       {.text = QT_TRANSLATE_NOOP("core", "each sample ← its most probable class"),
                        .moment = Moment::End}},
        .run =
            [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                return gaussianMixtureEm(problem, optionsOf(values), control);
            },
        .predict = predictMixture};
}

} // namespace inkling
