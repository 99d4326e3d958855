// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/logistic_regression.h"

#include "core/base/blas.h"
#include "core/base/rounds.h"
#include "core/classify/class_scores.h"
#include "core/classify/logistic_search.h"
#include "core/classify/present_classes.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace inkling {

namespace {

/// The samples as columns; the last row is for the intercept. False: stopped.
bool sampleColumns(const RowMatrix &X, RowMatrix &columns, const RunControl &control)
{
    constexpr std::size_t kBlock = 64; // both stay in the cache
    columns.resize(X.cols() + 1, X.rows());
    const double cost = 8.0 * static_cast<double>(X.cols());
    return parallelRounds(control, static_cast<std::size_t>(X.rows()), kBlock, cost,
                          [&](std::size_t from, std::size_t to) {
                              const auto begin = static_cast<Eigen::Index>(from);
                              const auto size = static_cast<Eigen::Index>(to - from);
                              columns.block(0, begin, X.cols(), size) = X.middleRows(begin, size).transpose();
                              columns.row(X.cols()).segment(begin, size).setOnes();
                          });
}

/// The objective with each column of the samples centred and divided so that the loss curves about equally in
/// all directions (where all classes are equally probable); without it, unscaled data take thousands of
/// iterations. None: stopped.
std::optional<LogisticObjective> conditioned(const TrainingSet &set, double C, LogisticColumns &columns,
                                             const RunControl &control)
{
    const Eigen::Index d = set.X.cols();
    LogisticObjective objective{.y = set.y, .weights = set.weights, .classCount = set.classCount, .C = C};
    if (!sampleColumns(set.X, objective.X, control))
        return std::nullopt;
    columns.mean.resize(d);
    columns.scale.resize(d + 1);
    objective.penalty = Eigen::VectorXd::Ones(d + 1);
    objective.penalty[d] = 0.0;
    const double c = set.classCount;
    const auto condition = [&](Eigen::Index j) {
        auto row = objective.X.row(j);
        if (j < d) {
            columns.mean[j] = row.mean();
            row.array() -= columns.mean[j];
        }
        const double squares =
            set.weights.size() > 0 ? row.cwiseAbs2().dot(set.weights.transpose()) : row.squaredNorm();
        columns.scale[j] = std::sqrt(C * (c - 1.0) / (c * c) * squares + objective.penalty[j]);
        row /= columns.scale[j];
    };
    const bool isDone =
        parallelRounds(control, static_cast<std::size_t>(d) + 1, 1, 8.0 * static_cast<double>(set.X.rows()),
                       [&](std::size_t j, std::size_t) { condition(static_cast<Eigen::Index>(j)); });
    if (!isDone)
        return std::nullopt;
    objective.penalty = objective.penalty.cwiseQuotient(columns.scale.cwiseAbs2().transpose());
    return objective;
}

struct LogisticState : FitState
{
    LogisticModel model;
};

Result<FittedClassifier> fitPresent(const TrainingSet &set, double C, const RunControl &control)
{
    const auto *previous = dynamic_cast<const LogisticState *>(previousState(set));
    auto state = std::make_shared<LogisticState>();
    state->model = fitLogistic(set, {.C = C}, previous ? &previous->model : nullptr, control);
    const auto predict = [state](const RowMatrix &points) {
        return probabilities(state->model, points);
    };
    return FittedClassifier{predict, state->model.ending, state->model.iterations, state};
}

Result<FittedClassifier> fitLogisticRegression(const TrainingSet &set, const ParameterValues &values,
                                               const RunControl &control)
{
    return fitPresentClasses(
        set, [&](const TrainingSet &present) { return fitPresent(present, values.number("c"), control); });
}

} // namespace

LogisticModel fitLogistic(const TrainingSet &set, const LogisticOptions &options, const LogisticModel *start,
                          const RunControl &control)
{
    bool isStopped = false; // in the middle of an evaluation, too: nobody is asked again then
    const RunControl asking(
        [&](double fraction) {
            isStopped = isStopped || !control.advance(fraction);
            return !isStopped;
        },
        control.pool());
    LogisticColumns columns;
    const auto objective = conditioned(set, options.C, columns, asking.part(0.0, 0.0));
    if (!objective) {
        return {.W = RowMatrix::Zero(set.classCount, set.X.cols()),
                .b = Eigen::VectorXd::Zero(set.classCount),
                .ending = Ending::Stopped};
    }
    LogisticSearch search(*objective, columns, options, asking);
    if (start)
        search.startFrom(*start);
    return search.run();
}

RowMatrix probabilities(const LogisticModel &model, const RowMatrix &X)
{
    keepBlasOnThisThread();
    RowMatrix scores = model.b.replicate(1, X.rows());
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(model.W.rows()),
                static_cast<int>(X.rows()), static_cast<int>(X.cols()), 1.0, model.W.data(),
                static_cast<int>(X.cols()), X.data(), static_cast<int>(X.cols()), 1.0, scores.data(),
                static_cast<int>(X.rows()));
    softmaxColumns(scores);
    return scores.transpose();
}

ClassifierInfo logisticRegressionInfo()
{
    return {.id = "logistic_regression",
            .name = QT_TRANSLATE_NOOP("core", "Logistic regression"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Draws straight borders between the classes from the given labels alone."),
            .source = "Cox 1958; multinomial: Theil 1969",
            .parameters = {{.id = "c",
                            .label = QT_TRANSLATE_NOOP("core", "C"),
                            .meaning = QT_TRANSLATE_NOOP(
                                "core", "How much the losses weigh against keeping the weights small: "
                                        "C times the sum of losses plus half the squared weights."),
                            .kind = ParameterKind::Real,
                            .minimum = 1e-4,
                            .maximum = 1e4,
                            .initial = 1.0,
                            .isLogarithmic = true,
                            .trials = {0.01, 0.1, 1.0, 10.0, 100.0}}},
            .fit = fitLogisticRegression};
}

} // namespace inkling
