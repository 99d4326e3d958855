// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/gaussian_naive_bayes.h"

#include "core/classify/class_sums.h"
#include "core/classify/softmax_rows.h"

#include <algorithm>
#include <memory>
#include <numbers>
#include <utility>

namespace inkling {

namespace {

Result<FittedClassifier> fitLearner(const TrainingSet &set, const ParameterValues &values,
                                    const RunControl &control)
{
    auto fitted =
        fitGaussianNaiveBayes(set.X, givenResponsibilities(set), values.number("smoothing"), control);
    if (!fitted)
        return fitted.error();
    const auto model = std::make_shared<const GaussianNaiveBayesModel>(std::move(fitted).value());
    const auto predict = [model](const RowMatrix &points) {
        RowMatrix scores = logJoint(*model, points);
        softmaxRows(scores);
        return scores;
    };
    return FittedClassifier{predict};
}

} // namespace

Result<GaussianNaiveBayesModel> fitGaussianNaiveBayes(const RowMatrix &X, const RowMatrix &R,
                                                      double smoothing, const RunControl &control)
{
    auto spread = classSpread(X, R, control);
    if (!spread)
        return spread.error();
    GaussianNaiveBayesModel model;
    model.logPriors = (spread->sizes / spread->sizes.sum()).array().log();
    model.means = std::move(spread.value().means);
    model.floor = smoothing * spread->total.maxCoeff();
    if (!(model.floor > 0.0))
        model.floor = 1.0;
    model.variances = std::move(spread.value().squares);
    for (Eigen::Index k = 0; k < R.cols(); ++k) {
        if (spread->sizes[k] > 0.0)
            model.variances.row(k) /= spread->sizes[k];
    }
    model.variances.array() += model.floor;
    model.logScales =
        (2.0 * std::numbers::pi * model.variances.array()).log().rowwise().sum().transpose() / 2.0;
    return model;
}

RowMatrix logJoint(const GaussianNaiveBayesModel &model, const Eigen::Ref<const RowMatrix> &X)
{
    constexpr double kFar = 1e300;
    RowMatrix joint(X.rows(), model.means.rows());
    for (Eigen::Index i = 0; i < X.rows(); ++i) {
        for (Eigen::Index k = 0; k < model.means.rows(); ++k) {
            const double form =
                ((X.row(i) - model.means.row(k)).array().square() / model.variances.row(k).array()).sum();
            joint(i, k) = model.logPriors[k] - model.logScales[k] - std::min(form / 2.0, kFar);
        }
    }
    return joint;
}

Parameter varianceSmoothing()
{
    return {.id = "smoothing",
            .label = QT_TRANSLATE_NOOP("core", "Smoothing"),
            .meaning = QT_TRANSLATE_NOOP("core", "What is added to every variance, as a share of the largest "
                                                 "variance of a column."),
            .kind = ParameterKind::Real,
            .minimum = 1e-12,
            .maximum = 1.0,
            .initial = 1e-9,
            .isLogarithmic = true,
            .trials = {1e-9, 1e-6, 1e-3, 1e-2, 1e-1}};
}

ClassifierInfo gaussianNaiveBayesInfo()
{
    return {.id = "gaussian_naive_bayes",
            .name = QT_TRANSLATE_NOOP("core", "Gaussian naive Bayes"),
            .summary = QT_TRANSLATE_NOOP("core", "Each class is a normal distribution in every column, the "
                                                 "columns independent of each other."),
            .source = "Maron 1961; Duda and Hart 1973",
            .parameters = {varianceSmoothing()},
            .fit = fitLearner};
}

} // namespace inkling
