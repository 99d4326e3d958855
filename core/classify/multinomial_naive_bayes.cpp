// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/multinomial_naive_bayes.h"

#include "core/classify/class_sums.h"
#include "core/classify/softmax_rows.h"

#include <memory>
#include <utility>

namespace inkling {

namespace {

Result<FittedClassifier> fitLearner(const TrainingSet &set, const ParameterValues &values,
                                    const RunControl &control)
{
    if (const Status counts = checkCounts(set.X); !counts)
        return counts.error();
    auto fitted =
        fitMultinomialNaiveBayes(set.X, givenResponsibilities(set), values.number("alpha"), control);
    if (!fitted)
        return fitted.error();
    const auto model = std::make_shared<const MultinomialNaiveBayesModel>(std::move(fitted).value());
    const auto predict = [model](const RowMatrix &points) {
        RowMatrix scores = logJoint(*model, points);
        softmaxRows(scores);
        return scores;
    };
    return FittedClassifier{predict};
}

} // namespace

Status checkCounts(const RowMatrix &X)
{
    for (Eigen::Index i = 0; i < X.rows(); ++i) {
        Eigen::Index column = 0;
        const double smallest = X.row(i).minCoeff(&column);
        if (smallest < 0.0) {
            return Error{message(
                QT_TRANSLATE_NOOP("core",
                                  "Multinomial naive Bayes takes counts, and column %1 of the features has a "
                                  "negative value (%2). Do not scale the features (scale none), or choose "
                                  "Gaussian naive Bayes."),
                column + 1, smallest)};
        }
    }
    return Success{};
}

Result<MultinomialNaiveBayesModel> fitMultinomialNaiveBayes(const RowMatrix &X, const RowMatrix &R,
                                                            double alpha, const RunControl &control)
{
    auto sums = classSums(X, R, Eigen::RowVectorXd::Zero(X.cols()), control);
    if (!sums)
        return sums.error();
    MultinomialNaiveBayesModel model;
    const Eigen::RowVectorXd sizes = R.colwise().sum();
    model.logPriors = (sizes / sizes.sum()).array().log();
    model.logShares = std::move(sums).value();
    model.logShares.array() += alpha;
    const Eigen::VectorXd whole = model.logShares.rowwise().sum();
    model.logShares = model.logShares.array().log().colwise() - whole.array().log();
    return model;
}

RowMatrix logJoint(const MultinomialNaiveBayesModel &model, const Eigen::Ref<const RowMatrix> &X)
{
    RowMatrix joint = X * model.logShares.transpose();
    constexpr double kFar = 1e300;
    joint = joint.cwiseMax(-kFar); // softmaxRows() cannot take a row of -infinity
    joint.rowwise() += model.logPriors;
    return joint;
}

Parameter countSmoothing()
{
    return {.id = "alpha",
            .label = QT_TRANSLATE_NOOP("core", "Pseudo-count"),
            .meaning = QT_TRANSLATE_NOOP("core", "What is added to every sum of counts, so that no word is "
                                                 "impossible in a class."),
            .kind = ParameterKind::Real,
            .minimum = 1e-10,
            .maximum = 1000.0,
            .initial = 1.0,
            .isLogarithmic = true,
            .trials = {0.01, 0.1, 0.5, 1.0, 2.0}};
}

ClassifierInfo multinomialNaiveBayesInfo()
{
    return {.id = "multinomial_naive_bayes",
            .name = QT_TRANSLATE_NOOP("core", "Multinomial naive Bayes"),
            .summary = QT_TRANSLATE_NOOP("core", "Each class has its own shares of the columns, which are "
                                                 "counts, as of the words in texts."),
            .source = "McCallum and Nigam 1998",
            .parameters = {countSmoothing()},
            .fit = fitLearner};
}

} // namespace inkling
