// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/nearest_rows.h"

#include "core/base/parallel.h"
#include "core/graph/nearest_list.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr std::size_t kRowsPerBlock = 1 << 12;
constexpr std::size_t kBlocksBetweenQuestions = 16;

/// The squared distance of two rows as squaredDistance() has it of metricPoints(), without a copy of them.
double distanceOf(const RowMatrix &X, int a, int b, const Eigen::VectorXd &norm)
{
    const double *x = X.row(a).data();
    const double *y = X.row(b).data();
    if (norm.size() == 0)
        return squaredDistance(x, y, X.cols());
    const double squared =
        sumOfSquares(X.cols(), [&](Eigen::Index i) { return x[i] / norm[a] - y[i] / norm[b]; });
    return std::isnan(squared) ? 2.0 : squared;
}

} // namespace

Result<std::vector<NearRow>> nearestRows(const RowMatrix &X, int row, int k, Metric metric,
                                         const RunControl &control)
{
    const auto n = static_cast<std::size_t>(X.rows());
    const Eigen::VectorXd norm =
        metric == Metric::Cosine ? Eigen::VectorXd(X.rowwise().norm()) : Eigen::VectorXd();
    NearestList nearest(k);
    for (std::size_t from = 0; from < n; from += kBlocksBetweenQuestions * kRowsPerBlock) {
        if (!control.advance(static_cast<double>(from) / static_cast<double>(n)))
            return stopped();
        const std::size_t count = std::min(n - from, kBlocksBetweenQuestions * kRowsPerBlock);
        std::vector<NearestList> found((count + kRowsPerBlock - 1) / kRowsPerBlock, NearestList(k));
        parallelFor(control.pool(), count, kRowsPerBlock, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const auto other = static_cast<int>(from + i);
                if (other != row)
                    found[begin / kRowsPerBlock].offer({distanceOf(X, row, other, norm), other});
            }
        });
        for (const NearestList &list : found) {
            for (const Candidate &candidate : list.items())
                nearest.offer(candidate);
        }
    }
    std::vector<NearRow> rows;
    for (const Candidate &candidate : nearest.items())
        rows.push_back({candidate.row, metricDistance(candidate.distance, metric)});
    return rows;
}

} // namespace inkling
