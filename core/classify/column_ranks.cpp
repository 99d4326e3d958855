// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/column_ranks.h"

#include "core/base/rounds.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace inkling {

namespace {

void rankColumn(const RowMatrix &X, Eigen::Index column, RankMatrix &ranks)
{
    std::vector<std::pair<double, Eigen::Index>> order(static_cast<std::size_t>(X.rows()));
    for (Eigen::Index i = 0; i < X.rows(); ++i)
        order[static_cast<std::size_t>(i)] = {X(i, column), i};
    std::sort(order.begin(), order.end());
    std::uint32_t rank = 0;
    double value = order.front().first;
    for (const auto &[next, row] : order) {
        if (next != value)
            ++rank;
        value = next;
        ranks(row, column) = rank;
    }
}

} // namespace

std::optional<RankMatrix> columnRanks(const RowMatrix &X, const RunControl &control)
{
    RankMatrix ranks(X.rows(), X.cols());
    const double n = static_cast<double>(X.rows());
    const double cost = 16.0 * n * std::log2(n + 2.0);
    const bool isDone = parallelRounds(control, static_cast<std::size_t>(X.cols()), 1, cost,
                                       [&](std::size_t begin, std::size_t end) {
                                           for (std::size_t j = begin; j < end; ++j)
                                               rankColumn(X, static_cast<Eigen::Index>(j), ranks);
                                       });
    return isDone ? std::optional(std::move(ranks)) : std::nullopt;
}

} // namespace inkling
