// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/unlabelled_losses.h"

#include "core/classify/softmax_rows.h"
#include "core/learn/entropy_objective.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace inkling {

namespace {

/// share: of the weight, that has been reached.
using ScoreTerm = std::function<ScoreLoss(const RowMatrix &scores, double share)>;

UnlabelledLoss growingTerm(const StandardSamples &samples, int growth, Disturbance disturbance,
                           const ScoreTerm &term)
{
    const Eigen::Index count = samples.X->rows() - samples.labelled;
    if (count == 0)
        return {};
    const auto batches = std::make_shared<RowBatches>(count);
    const auto add = [=](int epoch, const Perceptron &network, Eigen::VectorXd &gradient, Random &random) {
        std::vector<int> rows = batches->next(random);
        for (int &row : rows)
            row += static_cast<int>(samples.labelled);
        const RowMatrix points = (*samples.X)(rows, Eigen::all);
        const PerceptronPass pass = forward(network, points, disturbance, random);
        ScoreLoss loss = term(pass.scores, std::min(1.0, static_cast<double>(epoch) / growth));
        addGradient(network, pass, std::move(loss.byScores), gradient);
        return loss.value;
    };
    return {.steps = batches->count(), .growth = growth, .add = add};
}

} // namespace

ScoreLoss entropyOfScores(const RowMatrix &scores, const EntropyWeights &weights)
{
    const double share = 1.0 / static_cast<double>(scores.rows());
    RowMatrix p = scores;
    RowMatrix logP = scores;
    logP.colwise() -= softmaxRows(p);
    ScoreLoss loss{.value = weights.lambda * share * entropies(logP).sum()};
    Eigen::RowVectorXd pull = Eigen::RowVectorXd::Zero(scores.cols());
    if (weights.balance > 0.0) {
        const Divergence apart = divergence(share * p.colwise().sum(), weights.prior);
        loss.value += weights.balance * apart.value;
        pull = weights.balance * apart.pull;
    }
    loss.byScores = share * unlabelledPull(logP, weights.lambda, pull);
    return loss;
}

ScoreLoss pseudoLabelLoss(const RowMatrix &scores, double weight)
{
    const double share = weight / static_cast<double>(scores.rows());
    RowMatrix p = scores;
    softmaxRows(p);
    ScoreLoss loss;
    loss.byScores = share * p;
    for (Eigen::Index i = 0; i < p.rows(); ++i) {
        Eigen::Index likeliest = 0;
        loss.value -= share * std::log(p.row(i).maxCoeff(&likeliest));
        loss.byScores(i, likeliest) -= share;
    }
    return loss;
}

ScoreLoss consistencyLoss(const RowMatrix &scores, const RowMatrix &target, double weight)
{
    const double share = weight / static_cast<double>(scores.size());
    RowMatrix p = scores;
    softmaxRows(p);
    RowMatrix apart = p - target;
    ScoreLoss loss{.value = share * apart.squaredNorm()};
    const Eigen::VectorXd mean = p.cwiseProduct(apart).rowwise().sum();
    apart.colwise() -= mean;
    loss.byScores = 2.0 * share * p.cwiseProduct(apart);
    return loss;
}

UnlabelledLoss entropyTerm(const StandardSamples &samples, const EntropyWeights &weights, int growth,
                           Disturbance disturbance)
{
    return growingTerm(samples, growth, disturbance, [weights](const RowMatrix &scores, double share) {
        return entropyOfScores(scores, {share * weights.lambda, share * weights.balance, weights.prior});
    });
}

UnlabelledLoss pseudoLabelTerm(const StandardSamples &samples, double weight, int growth,
                               Disturbance disturbance)
{
    return growingTerm(samples, growth, disturbance, [weight](const RowMatrix &scores, double share) {
        return pseudoLabelLoss(scores, share * weight);
    });
}

double rampedUp(int epoch, int growth)
{
    const double left = std::max(0.0, 1.0 - static_cast<double>(epoch) / growth);
    return std::exp(-5.0 * left * left);
}

} // namespace inkling
