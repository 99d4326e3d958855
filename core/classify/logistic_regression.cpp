// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/logistic_regression.h"

#include "core/base/blas.h"
#include "core/base/exponential.h"
#include "core/base/parallel.h"
#include "core/base/wider_vectors.h"
#include "core/classify/conditioned_columns.h"
#include "core/classify/lbfgs.h"
#include "core/classify/present_classes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

/// The largest of each column of `rows` x `columns` numbers.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void columnMaxima(const double *numbers, int rows, int columns, double *maxima)
{
    std::copy_n(numbers, columns, maxima);
    for (int k = 1; k < rows; ++k) {
        for (int i = 0; i < columns; ++i)
            maxima[i] = std::max(maxima[i], numbers[k * columns + i]);
    }
}

/// Takes a number off each column.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void subtractFromColumns(double *numbers, int rows, int columns, const double *less)
{
    for (int k = 0; k < rows; ++k) {
        for (int i = 0; i < columns; ++i)
            numbers[k * columns + i] -= less[i];
    }
}

/// Divides each column by its sum.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void normalizeColumns(double *numbers, int rows, int columns, double *sums)
{
    std::copy_n(numbers, columns, sums);
    for (int k = 1; k < rows; ++k) {
        for (int i = 0; i < columns; ++i)
            sums[i] += numbers[k * columns + i];
    }
    for (int k = 0; k < rows; ++k) {
        for (int i = 0; i < columns; ++i)
            numbers[k * columns + i] /= sums[i];
    }
}

/// Turns each column's scores (c x b) into the softmax of them; the logarithms of the columns' normalisers.
Eigen::ArrayXd softmaxColumns(RowMatrix &scores)
{
    const auto classes = static_cast<int>(scores.rows());
    const auto columns = static_cast<int>(scores.cols());
    Eigen::ArrayXd largest(columns);
    Eigen::ArrayXd sums(columns);
    columnMaxima(scores.data(), classes, columns, largest.data());
    subtractFromColumns(scores.data(), classes, columns, largest.data());
    exponentiate(static_cast<std::size_t>(scores.size()), scores.data());
    normalizeColumns(scores.data(), classes, columns, sums.data());
    return largest + sums.log();
}

/// Some rows of the objective's samples.
struct Block
{
    const LogisticObjective &objective;
    Eigen::Index begin;
    Eigen::Index end;

    int rows() const { return static_cast<int>(end - begin); }
    int columns() const { return static_cast<int>(objective.X.cols()); }
    int classes() const { return static_cast<int>(objective.classCount); }
    const double *data() const { return objective.X.data() + begin * objective.X.cols(); }
};

/// W X^T (c x b), with W c x d and b x d numbers of X. By OpenBLAS, because Eigen's products know no wider
/// vectors than the program was compiled for; a class after the other, so that the vectors are long.
RowMatrix classScores(const RowMatrix &W, const double *X, int rows)
{
    const auto classes = static_cast<int>(W.rows());
    const auto columns = static_cast<int>(W.cols());
    RowMatrix scores(classes, rows);
    if (rows == 0) // no BLAS takes that
        return scores;
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, classes, rows, columns, 1.0, W.data(), columns, X,
                columns, 0.0, scores.data(), rows);
    return scores;
}

/// Its loss at W; sets its gradient.
double blockLoss(const Block &block, const RowMatrix &W, RowMatrix &gradient)
{
    const LogisticObjective &objective = block.objective;
    RowMatrix scores = classScores(W, block.data(), block.rows());
    Eigen::ArrayXd losses(block.rows());
    for (Eigen::Index i = 0; i < losses.size(); ++i)
        losses[i] = -scores(objective.y[block.begin + i], i);
    losses += softmaxColumns(scores);
    for (Eigen::Index i = 0; i < losses.size(); ++i)
        scores(objective.y[block.begin + i], i) -= 1.0;
    if (objective.weights.size() > 0) {
        const auto weights = objective.weights.segment(block.begin, block.rows()).array();
        losses *= weights;
        scores.array().rowwise() *= weights.transpose();
    }
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, block.classes(), block.columns(), block.rows(),
                1.0, scores.data(), block.rows(), block.data(), block.columns(), 0.0, gradient.data(),
                block.columns());
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
    const RowMatrix W = Eigen::Map<const RowMatrix>(w.data(), objective.classCount, d);
    const auto rows = static_cast<std::size_t>(objective.X.rows());
    const std::size_t block = std::max<std::size_t>(256, (rows + 63) / 64); // at most 64 partial gradients
    std::vector<RowMatrix> partial((rows + block - 1) / block, RowMatrix(objective.classCount, d));
    keepBlasOnThisThread();
    const double loss = parallelSum(control.pool(), rows, block, [&](std::size_t begin, std::size_t end) {
        return blockLoss({objective, static_cast<Eigen::Index>(begin), static_cast<Eigen::Index>(end)}, W,
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
    keepBlasOnThisThread();
    RowMatrix scores = classScores(model.W, X.data(), static_cast<int>(X.rows()));
    scores.colwise() += model.b;
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
