// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/entropy_objective.h"

#include "core/base/rounds.h"
#include "core/classify/softmax_rows.h"
#include "core/data/labels.h"

#include <algorithm>
#include <limits>

namespace inkling {

namespace {

/// Sums over a block, and over all.
struct Sums
{
    double loss = 0.0; ///< of the labelled
    double entropy = 0.0;
    Eigen::RowVectorXd mass = {}; ///< c, the unlabelled samples' probabilities
    RowMatrix gradient = {};      ///< c x d
};

struct Means
{
    double labelled = 0.0;   ///< 1 / how many, or 0
    double unlabelled = 0.0; ///< likewise
};

Means meansOf(const std::vector<int> &y)
{
    const auto unlabelled = std::count(y.begin(), y.end(), kUnlabelled);
    const auto labelled = static_cast<std::ptrdiff_t>(y.size()) - unlabelled;
    return {labelled > 0 ? 1.0 / static_cast<double>(labelled) : 0.0,
            unlabelled > 0 ? 1.0 / static_cast<double>(unlabelled) : 0.0};
}

/// Some samples' log-probabilities; adds to a block's sums but the gradient.
RowMatrix logProbabilities(const EntropyObjective &objective, const Eigen::Ref<const RowMatrix> &W,
                           Eigen::Index begin, Eigen::Index end, Sums &sums)
{
    RowMatrix scores = objective.X.middleRows(begin, end - begin) * W.transpose();
    RowMatrix p = scores;
    scores.colwise() -= softmaxRows(p);
    const Eigen::VectorXd unsure = entropies(scores);
    for (Eigen::Index i = 0; i < end - begin; ++i) {
        const int label = objective.y[static_cast<std::size_t>(begin + i)];
        if (label == kUnlabelled) {
            sums.entropy += unsure[i];
            sums.mass += p.row(i);
        } else {
            sums.loss -= scores(i, label);
        }
    }
    return scores;
}

/// What some samples add to the gradient; pull: c, of the balance, weighted.
RowMatrix gradientOf(const EntropyObjective &objective, const RowMatrix &logP, Eigen::Index begin,
                     const Means &means, const Eigen::RowVectorXd &pull)
{
    RowMatrix byScores = unlabelledPull(logP, objective.lambda, pull) * means.unlabelled;
    for (Eigen::Index i = 0; i < logP.rows(); ++i) {
        const int label = objective.y[static_cast<std::size_t>(begin + i)];
        if (label == kUnlabelled)
            continue;
        byScores.row(i) = logP.row(i).array().exp() * means.labelled;
        byScores(i, label) -= means.labelled;
    }
    return byScores.transpose() * objective.X.middleRows(begin, logP.rows());
}

double stoppedLoss(const Eigen::VectorXd &w, Eigen::VectorXd &gradient)
{
    constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
    gradient.setConstant(w.size(), kNothing);
    return kNothing;
}

} // namespace

Eigen::VectorXd entropies(const RowMatrix &logProbabilities)
{
    return -(logProbabilities.array().exp() * logProbabilities.array()).rowwise().sum().matrix();
}

Divergence divergence(const Eigen::RowVectorXd &share, const Eigen::RowVectorXd &prior)
{
    const Eigen::RowVectorXd pull =
        (share.array().max(std::numeric_limits<double>::min()) / prior.array()).log().matrix();
    return {share.dot(pull), pull};
}

RowMatrix unlabelledPull(const RowMatrix &logProbabilities, double lambda, const Eigen::RowVectorXd &pull)
{
    // d(-sum p log p) = -p (log p + H), d(pull . p) = p (pull - pull . p), each by the class's score.
    const RowMatrix p = logProbabilities.array().exp().matrix();
    RowMatrix worth = -lambda * logProbabilities;
    worth.rowwise() += pull;
    const Eigen::VectorXd mean = p.cwiseProduct(worth).rowwise().sum();
    worth.colwise() -= mean;
    return p.cwiseProduct(worth);
}

double entropyLoss(const EntropyObjective &objective, const Eigen::VectorXd &w, Eigen::VectorXd &gradient,
                   const RunControl &control)
{
    const Eigen::Index d = objective.X.cols();
    const Eigen::Map<const RowMatrix> W(w.data(), objective.classCount, d);
    const auto rows = static_cast<std::size_t>(objective.X.rows());
    const std::size_t block = std::max<std::size_t>(256, (rows + 63) / 64); // at most 64 partial gradients
    const double cost = 2.0 * static_cast<double>(objective.classCount * (d + 10));
    const Sums nothing{.mass = Eigen::RowVectorXd::Zero(objective.classCount),
                       .gradient = RowMatrix::Zero(objective.classCount, d)};
    std::vector<Sums> partial((rows + block - 1) / block, nothing);
    RowMatrix logP(objective.X.rows(), objective.classCount);
    const bool isSummed = parallelSlices(control, rows, block, cost, [&](std::size_t from, std::size_t to) {
        const auto begin = static_cast<Eigen::Index>(from);
        const auto end = static_cast<Eigen::Index>(to);
        logP.middleRows(begin, end - begin) =
            logProbabilities(objective, W, begin, end, partial[from / block]);
    });
    if (!isSummed)
        return stoppedLoss(w, gradient);
    const Means means = meansOf(objective.y);
    Sums sums = nothing;
    for (const Sums &part : partial) {
        sums.loss += part.loss;
        sums.entropy += part.entropy;
        sums.mass += part.mass;
    }
    double value = means.labelled * sums.loss + objective.lambda * means.unlabelled * sums.entropy +
                   (W.cwiseAbs2() * objective.penalty).sum() / 2.0;
    Eigen::RowVectorXd pull = Eigen::RowVectorXd::Zero(objective.classCount);
    if (objective.balance > 0.0 && means.unlabelled > 0.0) {
        const Divergence apart = divergence(sums.mass * means.unlabelled, objective.prior);
        value += objective.balance * apart.value;
        pull = objective.balance * apart.pull;
    }
    const bool isDone = parallelSlices(control, rows, block, cost, [&](std::size_t from, std::size_t to) {
        const auto begin = static_cast<Eigen::Index>(from);
        const auto size = static_cast<Eigen::Index>(to - from);
        partial[from / block].gradient +=
            gradientOf(objective, logP.middleRows(begin, size), begin, means, pull);
    });
    if (!isDone)
        return stoppedLoss(w, gradient);
    RowMatrix sum = W * objective.penalty.asDiagonal();
    for (const Sums &part : partial)
        sum += part.gradient;
    gradient = sum.reshaped<Eigen::RowMajor>();
    return value;
}

} // namespace inkling
