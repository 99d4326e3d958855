// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/influential_samples.h"

#include "core/base/blas.h"
#include "core/base/rounds.h"
#include "core/classify/class_scores.h"

#include <cmath>

namespace inkling {

Result<std::vector<int>> influentialSamples(const LogisticObjective &objective, const Eigen::VectorXd &w,
                                            double least, const RunControl &control)
{
    constexpr std::size_t kBlock = 256;
    const Eigen::Index d = objective.X.rows();
    const RowMatrix W = Eigen::Map<const RowMatrix>(w.data(), objective.classCount, d);
    const auto count = static_cast<std::size_t>(objective.X.cols());
    std::vector<char> isInfluential(count);
    keepBlasOnThisThread();
    const double cost = static_cast<double>(objective.classCount * (d + 30)) / 2.0;
    const bool isDone = parallelRounds(control, count, kBlock, cost, [&](std::size_t from, std::size_t to) {
        const auto begin = static_cast<Eigen::Index>(from);
        RowMatrix P = classScores(W, objective.X, begin, static_cast<Eigen::Index>(to - from));
        softmaxColumns(P);
        for (std::size_t i = from; i < to; ++i) {
            const auto sample = static_cast<Eigen::Index>(i);
            const double others = 1.0 - P(objective.y[i], sample - begin);
            const double weight = objective.weights.size() > 0 ? objective.weights[sample] : 1.0;
            isInfluential[i] = std::sqrt(weight) * others > least ? 1 : 0;
        }
    });
    if (!isDone)
        return stopped();
    std::vector<int> samples;
    for (std::size_t i = 0; i < count; ++i) {
        if (isInfluential[i])
            samples.push_back(static_cast<int>(i));
    }
    return samples;
}

Result<LogisticObjective> objectiveOf(const LogisticObjective &objective, const std::vector<int> &samples,
                                      const RunControl &control)
{
    const Eigen::Index d = objective.X.rows();
    LogisticObjective part{
        .classCount = objective.classCount, .penalty = objective.penalty, .C = objective.C};
    part.X.resize(d, std::ssize(samples));
    for (const int i : samples)
        part.y.push_back(objective.y[static_cast<std::size_t>(i)]);
    if (objective.weights.size() > 0)
        part.weights = objective.weights(samples);
    const double cost = 20.0 * static_cast<double>(samples.size()); // they are strewn over the memory
    const bool isDone =
        parallelRounds(control, static_cast<std::size_t>(d), 1, cost, [&](std::size_t j, std::size_t) {
            const auto row = static_cast<Eigen::Index>(j);
            part.X.row(row) = objective.X(row, samples);
        });
    if (!isDone)
        return stopped();
    return part;
}

} // namespace inkling
