// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/linear_discriminant.h"

#include "core/base/rounds.h"
#include "core/classify/class_sums.h"
#include "core/classify/present_classes.h"
#include "core/classify/softmax_rows.h"
#include "core/graph/dense_cholesky.h"
#include "core/graph/dense_gram.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace inkling {

namespace {

constexpr double kSmallestShrinkage = 1e-9;

/// The samples and means in columns that have, within the classes, deviation 1 or, where floored, less.
struct Standardised
{
    RowMatrix Z;                ///< l x d; deviations from the class's mean, times the root of the weight
    RowMatrix M;                ///< c x d; the classes' means around the centre
    Eigen::RowVectorXd inverse; ///< d; what columns were multiplied by, 0 for constant ones
    double size = 0.0;          ///< sum of weights
    bool varies = true;         ///< within the classes
};

Result<Standardised> standardised(const TrainingSet &set, const ClassSpread &spread,
                                  const RunControl &control)
{
    constexpr double kLeast = 1e-9;
    constexpr std::size_t kBlockRows = 256;
    Standardised columns;
    columns.size = spread.sizes.sum();
    const Eigen::RowVectorXd within = spread.squares.colwise().sum() / columns.size;
    columns.varies = (within.array() > kLeast * spread.total.array()).any();
    const Eigen::RowVectorXd variances =
        columns.varies ? within.cwiseMax(kLeast * spread.total) : spread.total;
    columns.inverse = (variances.array() > 0.0).select(variances.array().rsqrt(), 0.0);
    columns.M = (spread.means.rowwise() - spread.centre).array().rowwise() * columns.inverse.array();
    columns.Z.resize(set.X.rows(), set.X.cols());
    const bool isDone =
        parallelRounds(control, static_cast<std::size_t>(set.X.rows()), kBlockRows,
                       16.0 * static_cast<double>(set.X.cols()), [&](std::size_t begin, std::size_t end) {
                           for (std::size_t row = begin; row < end; ++row) {
                               const auto i = static_cast<Eigen::Index>(row);
                               const auto deviation = set.X.row(i) - spread.means.row(set.y[row]);
                               columns.Z.row(i) =
                                   deviation.cwiseProduct(columns.inverse) * std::sqrt(set.weight(i));
                           }
                       });
    if (!isDone)
        return stopped();
    return columns;
}

/// The smaller one of Z^T Z and Z Z^T.
Result<RowMatrix> gram(const RowMatrix &Z, const RunControl &control)
{
    constexpr Eigen::Index kPanel = 1024; // so that a round stays short however many products an entry sums
    const bool isTall = Z.rows() >= Z.cols();
    const Eigen::Index length = std::max(Z.rows(), Z.cols());
    const Eigen::Index width = std::min(Z.rows(), Z.cols());
    RowMatrix G = RowMatrix::Zero(width, width);
    for (Eigen::Index begin = 0; begin < length; begin += kPanel) {
        const double done = static_cast<double>(begin) / static_cast<double>(length);
        const Eigen::Index depth = std::min(kPanel, length - begin);
        const RunControl part = control.part(done, done);
        const bool isDone = isTall ? addGram(GramOf::Columns, Z.middleRows(begin, depth), G, part)
                                   : addGram(GramOf::Rows, Z.middleCols(begin, depth), G, part);
        if (!isDone)
            return stopped();
    }
    G.triangularView<Eigen::StrictlyUpper>() = G.transpose();
    return G;
}

/// (23) of Chen et al. G: Z^T Z or Z Z^T.
double approximatedShrinkage(const Standardised &columns, const RowMatrix &G)
{
    const double trace = G.trace() / columns.size;
    const double squares = G.squaredNorm() / (columns.size * columns.size); // of the entries of S
    const auto p = static_cast<double>((columns.inverse.array() > 0.0).count());
    const double freedom = columns.size - static_cast<double>(columns.M.rows());
    const double share = 1.0 - 2.0 / p;
    const double above = share * squares + trace * trace;
    const double below = (freedom + share) * (squares - trace * trace / p);
    return freedom > 0.0 && above < below ? above / below : 1.0;
}

/// The solutions of (shrinkage I + (1 - shrinkage) / size Z^T Z) x = m for the rows m of M, c x d. G: the
/// smaller one of Z^T Z and Z Z^T.
Result<RowMatrix> solveWithin(const Standardised &columns, RowMatrix G, double shrinkage,
                              const RunControl &control)
{
    const double share = (1.0 - shrinkage) / columns.size;
    const bool isTall = columns.Z.rows() >= columns.Z.cols();
    G *= share;
    G.diagonal().array() += shrinkage;
    const auto factor = cholesky(std::move(G), control.part(0.0, 0.9));
    if (!factor && factor.error().kind == ErrorKind::Stopped)
        return factor.error();
    if (!factor) {
        return Error{message(QT_TRANSLATE_NOOP(
            "core", "The covariance within the classes has no inverse; choose a larger shrinkage."))};
    }
    const RowMatrix right = isTall ? RowMatrix(columns.M.transpose()) : columns.Z * columns.M.transpose();
    auto solved = solveCholesky(*factor, right, control.part(0.9, 1.0));
    if (!solved)
        return solved.error();
    if (isTall)
        return RowMatrix(solved->transpose());
    // Woodbury: the inverse of I + u Z^T Z is I - u Z^T (I + u Z Z^T)^-1 Z
    return RowMatrix((columns.M - share * (solved->transpose() * columns.Z)) / shrinkage);
}

Result<FittedClassifier> fitPresent(const TrainingSet &set, double shrinkage, const RunControl &control)
{
    auto fitted = fitLinearDiscriminant(
        set, std::isnan(shrinkage) ? std::nullopt : std::optional<double>(shrinkage), control);
    if (!fitted)
        return fitted.error();
    const auto model = std::make_shared<const LinearDiscriminantModel>(std::move(fitted).value());
    const auto predict = [model](const RowMatrix &points) {
        return probabilities(*model, points);
    };
    return FittedClassifier{predict};
}

Result<FittedClassifier> fitLearner(const TrainingSet &set, const ParameterValues &values,
                                    const RunControl &control)
{
    return fitPresentClasses(set, [&](const TrainingSet &present) {
        return fitPresent(present, values.number("shrinkage"), control);
    });
}

} // namespace

Result<LinearDiscriminantModel> fitLinearDiscriminant(const TrainingSet &set, std::optional<double> shrinkage,
                                                      const RunControl &control)
{
    const auto spread = classSpread(set.X, givenResponsibilities(set), control.part(0.0, 0.1));
    if (!spread)
        return spread.error();
    const auto columns = standardised(set, *spread, control.part(0.1, 0.2));
    if (!columns)
        return columns.error();
    auto G = gram(columns->Z, control.part(0.2, 0.5));
    if (!G)
        return G.error();
    LinearDiscriminantModel model;
    if (!columns->varies)
        model.shrinkage = 1.0;
    else
        model.shrinkage =
            std::max(kSmallestShrinkage, shrinkage ? *shrinkage : approximatedShrinkage(*columns, *G));
    const auto solved = solveWithin(*columns, std::move(G).value(), model.shrinkage, control.part(0.5, 1.0));
    if (!solved)
        return solved.error();
    model.centre = spread->centre;
    model.W = *solved * columns->inverse.asDiagonal();
    model.b = (spread->sizes / columns->size).array().log().matrix() -
              solved->cwiseProduct(columns->M).rowwise().sum().transpose() / 2.0;
    return model;
}

RowMatrix probabilities(const LinearDiscriminantModel &model, const RowMatrix &X)
{
    RowMatrix scores = (X.rowwise() - model.centre) * model.W.transpose();
    scores.rowwise() += model.b;
    softmaxRows(scores);
    return scores;
}

ClassifierInfo linearDiscriminantInfo()
{
    return {
        .id = "linear_discriminant",
        .name = QT_TRANSLATE_NOOP("core", "Linear discriminant analysis"),
        .summary = QT_TRANSLATE_NOOP("core", "Each class is a normal distribution, and all have the same "
                                             "covariance: straight borders between them."),
        .source = "Fisher 1936; Rao 1948",
        .parameters = {{.id = "shrinkage",
                        .label = QT_TRANSLATE_NOOP("core", "Shrinkage"),
                        .meaning = QT_TRANSLATE_NOOP("core", "How far the correlations of the columns are "
                                                             "drawn to zero; automatic: the fewer samples "
                                                             "there are, the farther."),
                        .kind = ParameterKind::Real,
                        .minimum = 0.0,
                        .maximum = 1.0,
                        .initial = std::numeric_limits<double>::quiet_NaN(),
                        .hasAutomatic = true}},
        .fit = fitLearner};
}

} // namespace inkling
