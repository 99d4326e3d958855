// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/logistic_loss.h"

#include "core/base/blas.h"
#include "core/base/rounds.h"
#include "core/classify/class_scores.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace inkling {

namespace {

/// The loss of samples begin ... end - 1 at W; adds its gradient.
double blockLoss(const LogisticObjective &objective, const RowMatrix &W, Eigen::Index begin, Eigen::Index end,
                 RowMatrix &gradient)
{
    const Eigen::Index size = end - begin;
    RowMatrix scores = classScores(W, objective.X, begin, size);
    Eigen::ArrayXd losses(size);
    for (Eigen::Index i = 0; i < size; ++i)
        losses[i] = -scores(objective.y[begin + i], i);
    losses += softmaxColumns(scores);
    for (Eigen::Index i = 0; i < size; ++i)
        scores(objective.y[begin + i], i) -= 1.0;
    if (objective.weights.size() > 0) {
        const auto weights = objective.weights.segment(begin, size).array();
        losses *= weights;
        scores.array().rowwise() *= weights.transpose();
    }
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(W.rows()),
                static_cast<int>(W.cols()), static_cast<int>(size), 1.0, scores.data(),
                static_cast<int>(size), objective.X.data() + begin, static_cast<int>(objective.X.cols()), 1.0,
                gradient.data(), static_cast<int>(W.cols()));
    return losses.sum();
}

} // namespace

double logisticLoss(const LogisticObjective &objective, const Eigen::VectorXd &w, Eigen::VectorXd &gradient,
                    const RunControl &control)
{
    const Eigen::Index d = objective.X.rows();
    const RowMatrix W = Eigen::Map<const RowMatrix>(w.data(), objective.classCount, d);
    const auto count = static_cast<std::size_t>(objective.X.cols());
    const std::size_t block = std::max<std::size_t>(256, (count + 63) / 64); // at most 64 partial gradients
    const std::size_t blocks = (count + block - 1) / block;
    std::vector<RowMatrix> partial(blocks, RowMatrix::Zero(objective.classCount, d));
    std::vector<double> losses(blocks, 0.0);
    keepBlasOnThisThread();
    const double cost = static_cast<double>(objective.classCount * (d + 15));
    const bool isDone = parallelSlices(control, count, block, cost, [&](std::size_t begin, std::size_t end) {
        losses[begin / block] += blockLoss(objective, W, static_cast<Eigen::Index>(begin),
                                           static_cast<Eigen::Index>(end), partial[begin / block]);
    });
    if (!isDone) {
        constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
        gradient.setConstant(w.size(), kNothing);
        return kNothing;
    }
    RowMatrix sum = RowMatrix::Zero(objective.classCount, d);
    for (const RowMatrix &part : partial)
        sum += part;
    sum *= objective.C;
    sum += W * objective.penalty.asDiagonal();
    gradient = sum.reshaped<Eigen::RowMajor>();
    return objective.C * std::accumulate(losses.begin(), losses.end(), 0.0) +
           (W.cwiseAbs2() * objective.penalty).sum() / 2.0;
}

} // namespace inkling
