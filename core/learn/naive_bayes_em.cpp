// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/naive_bayes_em.h"

#include "core/base/rounds.h"
#include "core/base/stopwatch.h"
#include "core/classify/predict_rows.h"
#include "core/classify/softmax_rows.h"
#include "core/data/labels.h"
#include "core/learn/given_samples.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

using Model = std::variant<GaussianNaiveBayesModel, MultinomialNaiveBayesModel>;

RowMatrix logJoint(const Model &model, const Eigen::Ref<const RowMatrix> &X)
{
    return std::visit([&](const auto &kind) { return inkling::logJoint(kind, X); }, model);
}

/// What the E step adds to each class's log densities (c): the mean over the floor's noise.
Eigen::RowVectorXd noiseLoss(const Model &model)
{
    if (const auto *gaussian = std::get_if<GaussianNaiveBayesModel>(&model))
        return gaussian->variances.cwiseInverse().rowwise().sum().transpose() * (-gaussian->floor / 2.0);
    return Eigen::RowVectorXd::Zero(std::get<MultinomialNaiveBayesModel>(model).logPriors.size());
}

/// What the penalised log likelihood has beside the samples.
double penalty(const Model &model, double alpha)
{
    const auto *multinomial = std::get_if<MultinomialNaiveBayesModel>(&model);
    if (!multinomial)
        return 0.0;
    double sum = 0.0;
    for (Eigen::Index k = 0; k < multinomial->logPriors.size(); ++k) {
        if (std::isfinite(multinomial->logPriors[k]))
            sum += multinomial->logShares.row(k).sum();
    }
    return alpha * sum;
}

/// The M step. R: n x c, how many samples each row counts as in each class.
Result<Model> fitModel(const RowMatrix &X, const RowMatrix &R, const NaiveBayesEmOptions &options,
                       const RunControl &control)
{
    if (options.kind == NaiveBayesKind::Gaussian) {
        auto fitted = fitGaussianNaiveBayes(X, R, options.smoothing, control);
        return fitted ? Result<Model>(std::move(fitted).value()) : fitted.error();
    }
    auto fitted = fitMultinomialNaiveBayes(X, R, options.alpha, control);
    return fitted ? Result<Model>(std::move(fitted).value()) : fitted.error();
}

/// What the E step finds of a model.
struct Expectation
{
    RowMatrix scores;   ///< n x c
    RowMatrix R;        ///< n x c, for the next M step
    double bound = 0.0; ///< the penalised log likelihood
};

Result<Expectation> expectation(const Model &model, const LearningProblem &problem,
                                const NaiveBayesEmOptions &options, const RunControl &control)
{
    constexpr std::size_t kBlockRows = 64;
    const RowMatrix &X = *problem.X;
    const Eigen::RowVectorXd loss = noiseLoss(model);
    Expectation found{RowMatrix(X.rows(), problem.classCount), RowMatrix(X.rows(), problem.classCount)};
    Eigen::VectorXd logs(X.rows());
    const auto doRows = [&](std::size_t begin, std::size_t end) {
        const auto first = static_cast<Eigen::Index>(begin);
        const auto count = static_cast<Eigen::Index>(end - begin);
        RowMatrix joint = logJoint(model, X.middleRows(first, count));
        RowMatrix scores = joint;
        softmaxRows(scores);
        found.scores.middleRows(first, count) = scores;
        joint.rowwise() += loss;
        RowMatrix R = joint;
        logs.segment(first, count) = options.lambda * softmaxRows(R);
        R *= options.lambda;
        for (Eigen::Index i = 0; i < count; ++i) {
            const int label = problem.given[begin + static_cast<std::size_t>(i)];
            if (label == kUnlabelled)
                continue;
            R.row(i) = Eigen::RowVectorXd::Unit(R.cols(), label);
            logs[first + i] = joint(i, label);
        }
        found.R.middleRows(first, count) = R;
    };
    const auto cost = 8.0 * static_cast<double>(X.cols() * problem.classCount); // it divides
    if (!parallelRounds(control, static_cast<std::size_t>(X.rows()), kBlockRows, cost, doRows))
        return stopped();
    found.bound = logs.sum() + penalty(model, options.alpha);
    return found;
}

RowMatrix givenAlone(const LearningProblem &problem)
{
    RowMatrix R = RowMatrix::Zero(problem.X->rows(), problem.classCount);
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] != kUnlabelled)
            R(static_cast<Eigen::Index>(i), problem.given[i]) = 1.0;
    }
    return R;
}

NaiveBayesEmOptions optionsOf(const ParameterValues &values)
{
    return {.kind = values.choice<NaiveBayesKind>("model"),
            .lambda = values.number("lambda"),
            .smoothing = values.number("smoothing"),
            .alpha = values.number("alpha"),
            .tolerance = values.number("tolerance"),
            .maximumIterations = values.integer("max_iterations")};
}

/// From the model that the outcome came from: as many iterations again.
Result<RowMatrix> predictNaiveBayesEm(const LearningProblem &problem, const ParameterValues &values,
                                      const Outcome &outcome, const RowMatrix &points,
                                      const RunControl &control)
{
    NaiveBayesEmOptions options = optionsOf(values);
    options.maximumIterations = outcome.iterations;
    const auto fitted = fitNaiveBayesEm(problem, options, {}, control.part(0.0, 0.8));
    if (!fitted)
        return fitted.error();
    if (fitted->ending == Ending::Stopped)
        return stopped();
    const auto predict = [&](const RowMatrix &rows) {
        RowMatrix scores = logJoint(fitted->model, rows);
        softmaxRows(scores);
        return scores;
    };
    return predictRows(predict, points, problem.classCount, control.part(0.8, 1.0));
}

ParameterTable naiveBayesEmParameters()
{
    Parameter smoothing = varianceSmoothing();
    smoothing.relevantWhen = {{"model", {"gaussian"}}};
    Parameter alpha = countSmoothing();
    alpha.relevantWhen = {{"model", {"multinomial"}}};
    const NaiveBayesEmOptions initial;
    return {
        {.id = "model",
         .label = QT_TRANSLATE_NOOP("core", "Model"),
         .meaning = QT_TRANSLATE_NOOP("core", "Whether the columns are measurements, normally distributed "
                                              "in each class, or counts, which must not be scaled."),
         .kind = ParameterKind::Choice,
         .choices = {{"gaussian", QT_TRANSLATE_NOOP("core", "Gaussian")},
                     {"multinomial", QT_TRANSLATE_NOOP("core", "Multinomial")}}},
        {.id = "lambda",
         .label = QT_TRANSLATE_NOOP("core", "Weight of the unlabelled"),
         .meaning = QT_TRANSLATE_NOOP("core", "What an unlabelled sample counts where a given one counts "
                                              "1; 0 learns from the given ones alone."),
         .kind = ParameterKind::Real,
         .minimum = 0.0,
         .maximum = 1.0,
         .initial = initial.lambda,
         .trials = {0.0, 0.01, 0.03, 0.1, 0.3, 1.0}},
        std::move(smoothing),
        std::move(alpha),
        {.id = "max_iterations",
         .label = QT_TRANSLATE_NOOP("core", "Most iterations"),
         .meaning = QT_TRANSLATE_NOOP("core", "After how many iterations to stop."),
         .kind = ParameterKind::Integer,
         .minimum = 1.0,
         .maximum = 100'000.0,
         .initial = static_cast<double>(initial.maximumIterations),
         .isLogarithmic = true},
        {.id = "tolerance",
         .label = QT_TRANSLATE_NOOP("core", "Tolerance"),
         .meaning = QT_TRANSLATE_NOOP("core", "When to stop: the relative change of the penalised log "
                                              "likelihood in an iteration."),
         .kind = ParameterKind::Real,
         .minimum = 1e-12,
         .maximum = 0.1,
         .initial = initial.tolerance,
         .isLogarithmic = true}};
}

} // namespace

Result<NaiveBayesEmFit>
fitNaiveBayesEm(const LearningProblem &problem, const NaiveBayesEmOptions &options,
                const std::function<void(int iteration, const RowMatrix &scores)> &onIteration,
                const RunControl &control)
{
    if (options.kind == NaiveBayesKind::Multinomial) {
        if (const Status counts = checkCounts(*problem.X); !counts)
            return counts.error();
    }
    NaiveBayesEmFit fit;
    RowMatrix R = givenAlone(problem);
    const bool isSupervised =
        options.lambda == 0.0 || std::count(problem.given.begin(), problem.given.end(), kUnlabelled) == 0;
    const int last = isSupervised ? 0 : options.maximumIterations;
    fit.ending = isSupervised ? Ending::Converged : Ending::LimitReached;
    for (int iteration = 0; iteration <= last; ++iteration) {
        // nobody knows how many there will be: each has a twentieth of what is left
        const double from = 1.0 - std::pow(0.95, iteration);
        const double to = 1.0 - std::pow(0.95, iteration + 1);
        auto model = fitModel(*problem.X, R, options, control.part(from, (from + to) / 2.0));
        auto found = model ? expectation(*model, problem, options, control.part((from + to) / 2.0, to))
                           : Result<Expectation>(model.error());
        if (!found && (iteration == 0 || found.error().kind != ErrorKind::Stopped))
            return found.error();
        if (!found) {
            fit.ending = Ending::Stopped;
            return fit;
        }
        fit.model = std::move(model).value();
        fit.scores = std::move(found.value().scores);
        R = std::move(found.value().R);
        if (onIteration)
            onIteration(iteration, fit.scores);
        if (iteration == 0)
            continue; // its floor is that of the given samples alone, so its likelihood is another one
        fit.bounds.push_back(found->bound);
        // A bound near 0 is an accident of the units: then the change of a sample's logarithm counts.
        const double scale = std::max(std::abs(found->bound), R.sum());
        if (iteration > 1 && std::abs(found->bound - fit.bounds.end()[-2]) <= options.tolerance * scale) {
            fit.ending = Ending::Converged;
            return fit;
        }
    }
    return fit;
}

Result<Outcome> naiveBayesEm(const LearningProblem &problem, const NaiveBayesEmOptions &options,
                             const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const Stopwatch stopwatch;
    Outcome outcome;
    std::ptrdiff_t atFirst = 0;
    const FrameSchedule schedule(options.maximumIterations);
    const auto onIteration = [&](int iteration, const RowMatrix &scores) {
        if (iteration == 0)
            atFirst = agreements(problem, scores);
        if (problem.trace == TraceRequest::Frames && schedule.contains(iteration))
            outcome.trace.push_back(traceFrame(iteration, scores));
    };
    auto fitted = fitNaiveBayesEm(problem, options, onIteration, control);
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
            QT_TRANSLATE_NOOP("core", "The unlabelled samples drew the classes away from the labels: %1 "
                                      "given labels fitted at the start, %2 fit now."),
            atFirst, atLast));
    }
    outcome.solveMilliseconds = stopwatch.milliseconds();
    return outcome;
}

LearnerInfo naiveBayesEmInfo()
{
    return {
        .id = "naive_bayes_em",
        .name = QT_TRANSLATE_NOOP("core", "Naive Bayes EM"),
        .summary = QT_TRANSLATE_NOOP(
            "core", "Naive Bayes learns from its own probabilities of the unlabelled samples, too, round "
                    "after round; hurts where the classes are not as it supposes."),
        .family = Family::Generative,
        .source = "Nigam, McCallum, Thrun and Mitchell 2000",
        .parameters = naiveBayesEmParameters(),
        .pseudocode = {{.text = QT_TRANSLATE_NOOP("core", "fit naive Bayes to the given samples"),
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
        .run = [](const LearningProblem &problem, const ParameterValues &values,
                  const RunControl &control) { return naiveBayesEm(problem, optionsOf(values), control); },
        .predict = predictNaiveBayesEm};
}

} // namespace inkling
