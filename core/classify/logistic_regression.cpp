// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/logistic_regression.h"

#include "core/base/parallel.h"
#include "core/classify/conditioned_columns.h"
#include "core/classify/lbfgs.h"
#include "core/classify/present_classes.h"
#include "core/classify/softmax.h"

#include <utility>

namespace inkling {

namespace {

/// One block's loss; sets its gradient.
double blockLoss(const LogisticObjective &objective, const Eigen::Ref<const RowMatrix> &W, Eigen::Index begin,
                 Eigen::Index end, RowMatrix &gradient)
{
    const auto X = objective.X.middleRows(begin, end - begin);
    RowMatrix scores = X * W.transpose();
    Eigen::VectorXd losses(end - begin);
    for (Eigen::Index i = begin; i < end; ++i)
        losses[i - begin] = -scores(i - begin, objective.y[i]);
    losses += softmaxRows(scores);
    for (Eigen::Index i = begin; i < end; ++i)
        scores(i - begin, objective.y[i]) -= 1.0;
    if (objective.weights.size() > 0) {
        const auto weights = objective.weights.segment(begin, end - begin);
        losses.array() *= weights.array();
        scores.array().colwise() *= weights.array();
    }
    gradient.noalias() = scores.transpose() * X;
    return losses.sum();
}

/// The square root of the loss's curvature along each weight where all classes are equally probable, and last
/// of the intercept.
Eigen::RowVectorXd curvature(const TrainingSet &set, const Eigen::RowVectorXd &mean, double C)
{
    const double c = set.classCount;
    const double perSample = C * (c - 1.0) / (c * c);
    Eigen::RowVectorXd scale(set.X.cols() + 1);
    if (set.weights.size() > 0) {
        scale.head(set.X.cols()) = set.weights.transpose() * (set.X.rowwise() - mean).cwiseAbs2() * perSample;
        scale[set.X.cols()] = perSample * set.weights.sum();
    } else {
        scale.head(set.X.cols()) = (set.X.rowwise() - mean).colwise().squaredNorm() * perSample;
        scale[set.X.cols()] = perSample * static_cast<double>(set.X.rows());
    }
    scale.head(set.X.cols()).array() += 1.0;
    return scale.cwiseSqrt();
}

struct LogisticState : FitState
{
    LogisticModel model;
};

Result<FittedClassifier> fitPresent(const TrainingSet &set, double C, const RunControl &control)
{
    const auto *previous = dynamic_cast<const LogisticState *>(set.previous.get());
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

double logisticLoss(const LogisticObjective &objective, const Eigen::VectorXd &w, Eigen::VectorXd &gradient,
                    const RunControl &control)
{
    const Eigen::Index d = objective.X.cols();
    const Eigen::Map<const RowMatrix> W(w.data(), objective.classCount, d);
    const auto rows = static_cast<std::size_t>(objective.X.rows());
    const std::size_t block = std::max<std::size_t>(256, (rows + 63) / 64); // at most 64 partial gradients
    std::vector<RowMatrix> partial((rows + block - 1) / block, RowMatrix(objective.classCount, d));
    const double loss = parallelSum(control.pool(), rows, block, [&](std::size_t begin, std::size_t end) {
        return blockLoss(objective, W, static_cast<Eigen::Index>(begin), static_cast<Eigen::Index>(end),
                         partial[begin / block]);
    });
    RowMatrix sum = RowMatrix::Zero(objective.classCount, d);
    for (const RowMatrix &part : partial)
        sum += part;
    sum *= objective.C;
    sum += W * objective.penalty.asDiagonal();
    gradient = sum.reshaped<Eigen::RowMajor>();
    return objective.C * loss + (W.cwiseAbs2() * objective.penalty).sum() / 2.0;
}

LogisticModel fitLogistic(const TrainingSet &set, const LogisticOptions &options, const LogisticModel *start,
                          const RunControl &control)
{
    const Eigen::RowVectorXd mean = set.X.colwise().mean();
    const ConditionedColumns columns{mean, curvature(set, mean, options.C)};
    const LogisticObjective objective{.X = columns.of(set.X),
                                      .y = set.y,
                                      .weights = set.weights,
                                      .classCount = set.classCount,
                                      .penalty = columns.penalty(),
                                      .C = options.C};
    const auto loss = [&](const Eigen::VectorXd &w, Eigen::VectorXd &gradient) {
        return logisticLoss(objective, w, gradient, control);
    };
    LbfgsOptions search{.tolerance = options.tolerance, .maximumIterations = options.maximumIterations};
    Eigen::VectorXd w = Eigen::VectorXd::Zero(set.classCount * objective.X.cols());
    if (start) { // as exact as if it had started from zero
        Eigen::VectorXd gradient;
        loss(w, gradient);
        search.scale = gradient.lpNorm<Eigen::Infinity>();
        w = columns.weights(*start);
    }
    const Minimum minimum = minimize(loss, std::move(w), search, control);
    LogisticModel model = columns.model(minimum.w);
    model.ending = minimum.ending;
    model.iterations = minimum.iterations;
    return model;
}

RowMatrix probabilities(const LogisticModel &model, const RowMatrix &X)
{
    RowMatrix scores = X * model.W.transpose();
    scores.rowwise() += model.b.transpose();
    softmaxRows(scores);
    return scores;
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
