// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/logistic_regression.h"

#include "core/base/parallel.h"
#include "core/classify/lbfgs.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

/// Turns each row's scores into the softmax of them; the sum of the logarithms of the rows' normalisers, with
/// what was taken off first to keep exp() in range.
double softmaxRows(RowMatrix &scores)
{
    const Eigen::VectorXd largest = scores.rowwise().maxCoeff();
    scores.colwise() -= largest;
    scores = scores.array().exp().matrix();
    const Eigen::VectorXd sums = scores.rowwise().sum();
    scores.array().colwise() /= sums.array();
    return largest.sum() + sums.array().log().sum();
}

/// One block's loss; adds its gradient.
double blockLoss(const LogisticObjective &objective, const Eigen::Ref<const RowMatrix> &W, Eigen::Index begin,
                 Eigen::Index end, RowMatrix &gradient)
{
    const auto X = objective.X.middleRows(begin, end - begin);
    RowMatrix scores = X * W.transpose();
    double loss = 0.0;
    for (Eigen::Index i = begin; i < end; ++i)
        loss -= scores(i - begin, objective.y[i]);
    loss += softmaxRows(scores);
    for (Eigen::Index i = begin; i < end; ++i)
        scores(i - begin, objective.y[i]) -= 1.0;
    gradient.noalias() = scores.transpose() * X;
    return loss;
}

/// The samples centred, with a constant column for the intercept, each column divided so that the loss curves
/// about equally in all directions; without it, unscaled data take thousands of iterations. scale: what the
/// columns were divided by.
LogisticObjective conditioned(const RowMatrix &X, const Eigen::RowVectorXd &mean,
                              const Eigen::RowVectorXd &scale, double C)
{
    const Eigen::Index d = X.cols();
    LogisticObjective objective;
    objective.X.resize(X.rows(), d + 1);
    objective.X.leftCols(d) = (X.rowwise() - mean).array().rowwise() / scale.head(d).array();
    objective.X.col(d).setConstant(1.0 / scale[d]);
    objective.penalty = scale.cwiseAbs2().cwiseInverse().transpose();
    objective.penalty[d] = 0.0;
    objective.C = C;
    return objective;
}

/// The square root of the loss's curvature along each weight where all classes are equally probable, and last
/// of the intercept.
Eigen::RowVectorXd curvature(const RowMatrix &X, const Eigen::RowVectorXd &mean, int classCount, double C)
{
    const double c = classCount;
    const double perSample = C * (c - 1.0) / (c * c);
    Eigen::RowVectorXd scale(X.cols() + 1);
    scale.head(X.cols()) = (X.rowwise() - mean).colwise().squaredNorm() * perSample;
    scale.head(X.cols()).array() += 1.0;
    scale[X.cols()] = perSample * static_cast<double>(X.rows());
    return scale.cwiseSqrt();
}

/// The distinct classes in y, ascending; y is changed to places in that list.
std::vector<int> renumber(std::vector<int> &y)
{
    std::vector<int> classes = y;
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    for (int &value : y)
        value = static_cast<int>(std::lower_bound(classes.begin(), classes.end(), value) - classes.begin());
    return classes;
}

Result<FittedClassifier> fitLogisticRegression(const RowMatrix &X, const std::vector<int> &y, int classCount,
                                               const ParameterValues &values, const RunControl &control)
{
    std::vector<int> places = y;
    const std::vector<int> classes = renumber(places);
    if (classes.size() == 1) {
        const auto constant = [only = classes.front(), classCount](const RowMatrix &points) {
            RowMatrix scores = RowMatrix::Zero(points.rows(), classCount);
            scores.col(only).setOnes();
            return scores;
        };
        return FittedClassifier{constant};
    }
    LogisticModel model =
        fitLogistic(X, places, static_cast<int>(classes.size()), {.C = values.number("c")}, control);
    const Ending ending = model.ending;
    const int iterations = model.iterations;
    const auto predict = [model = std::move(model), classes, classCount](const RowMatrix &points) {
        RowMatrix scores = RowMatrix::Zero(points.rows(), classCount);
        scores(Eigen::all, classes) = probabilities(model, points);
        return scores;
    };
    return FittedClassifier{predict, ending, iterations};
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

LogisticModel fitLogistic(const RowMatrix &X, const std::vector<int> &y, int classCount,
                          const LogisticOptions &options, const RunControl &control)
{
    const Eigen::RowVectorXd mean = X.colwise().mean();
    const Eigen::RowVectorXd scale = curvature(X, mean, classCount, options.C);
    LogisticObjective objective = conditioned(X, mean, scale, options.C);
    objective.y = y;
    objective.classCount = classCount;
    const Minimum minimum =
        minimize([&](const Eigen::VectorXd &w,
                     Eigen::VectorXd &gradient) { return logisticLoss(objective, w, gradient, control); },
                 Eigen::VectorXd::Zero(classCount * scale.size()),
                 {.tolerance = options.tolerance, .maximumIterations = options.maximumIterations}, control);
    const RowMatrix W = Eigen::Map<const RowMatrix>(minimum.w.data(), classCount, scale.size()) *
                        scale.cwiseInverse().asDiagonal();
    LogisticModel model;
    model.W = W.leftCols(X.cols());
    model.b = W.rightCols<1>() - model.W * mean.transpose();
    model.b.array() -= model.b.mean(); // adding the same to all changes nothing
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
