// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/temperature.h"

#include <cmath>
#include <numbers>

namespace inkling {

namespace {

double meanLoss(const RowMatrix &F, const std::vector<int> &classes, double temperature)
{
    const auto m = static_cast<double>(F.rows());
    double loss = 0.0;
    for (Eigen::Index i = 0; i < F.rows(); ++i) {
        const double most = F.row(i).maxCoeff();
        double sum = 0.0;
        double entries = 0.0;
        double linear = 0.0; // the sum over classes of target times score
        for (Eigen::Index c = 0; c < F.cols(); ++c) {
            if (!std::isfinite(F(i, c)))
                continue;
            const double score = (F(i, c) - most) / temperature;
            sum += std::exp(score);
            linear += score * (c == classes[static_cast<std::size_t>(i)] ? m + 1.0 : 1.0);
            entries += 1.0;
        }
        loss += std::log(sum) - linear / (m + entries);
    }
    return loss;
}

} // namespace

RowMatrix softmax(const RowMatrix &F, double temperature)
{
    RowMatrix scores(F.rows(), F.cols());
    for (Eigen::Index i = 0; i < F.rows(); ++i) {
        const double most = F.row(i).maxCoeff();
        for (Eigen::Index c = 0; c < F.cols(); ++c)
            scores(i, c) = std::exp((F(i, c) - most) / temperature);
        scores.row(i) /= scores.row(i).sum();
    }
    return scores;
}

double fittedTemperature(const RowMatrix &F, const std::vector<int> &classes)
{
    if (F.rows() == 0)
        return 1.0;
    // The loss is convex in 1 / temperature, so it has one minimum in its logarithm, too: golden section.
    constexpr double kShrink = std::numbers::phi - 1.0;
    constexpr int kSteps = 60;
    double low = std::log(0.01);
    double high = std::log(100.0);
    const auto loss = [&](double logarithm) {
        return meanLoss(F, classes, std::exp(logarithm));
    };
    double left = high - kShrink * (high - low);
    double right = low + kShrink * (high - low);
    double leftLoss = loss(left);
    double rightLoss = loss(right);
    for (int step = 0; step < kSteps; ++step) {
        if (leftLoss <= rightLoss) {
            high = right;
            right = left;
            rightLoss = leftLoss;
            left = high - kShrink * (high - low);
            leftLoss = loss(left);
        } else {
            low = left;
            left = right;
            leftLoss = rightLoss;
            right = low + kShrink * (high - low);
            rightLoss = loss(right);
        }
    }
    return std::exp((low + high) / 2.0);
}

} // namespace inkling
