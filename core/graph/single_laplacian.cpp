// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/single_laplacian.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kBlockRows = 4096;

} // namespace

void SingleLaplacian::finish(ThreadPool *pool)
{
    low.resize(ground.size());
    middle.resize(ground.size());
    high.resize(ground.size());
    inverse.resize(ground.size());
    parallelFor(pool, ground.size(), kBlockRows, [&](std::size_t begin, std::size_t end) {
        std::vector<std::pair<int, float>> row;
        for (std::size_t i = begin; i < end; ++i) {
            const auto node = static_cast<int>(i);
            row.clear();
            for (int p = start[i]; p < start[i + 1]; ++p)
                row.emplace_back(column[p], weight[p]);
            std::sort(row.begin(), row.end());
            const int spanBegin = node - node % kSpan;
            low[i] = middle[i] = high[i] = start[i];
            for (std::size_t p = 0; p < row.size(); ++p) {
                column[start[i] + p] = row[p].first;
                weight[start[i] + p] = row[p].second;
                low[i] += row[p].first < spanBegin ? 1 : 0;
                middle[i] += row[p].first < node ? 1 : 0;
                high[i] += row[p].first < spanBegin + kSpan ? 1 : 0;
            }
            const double value = diagonal(node);
            inverse[i] = value > 0.0 ? static_cast<float>(1.0 / value) : 0.0F;
        }
    });
}

double SingleLaplacian::diagonal(int node) const
{
    return std::accumulate(weight.begin() + start[node], weight.begin() + start[node + 1],
                           static_cast<double>(ground[node]));
}

std::vector<int> breadthFirstOrder(const SparseMatrix &W)
{
    std::vector<int> order;
    order.reserve(static_cast<std::size_t>(W.rows()));
    std::vector<bool> isReached(static_cast<std::size_t>(W.rows()), false);
    for (int first = 0; first < W.rows(); ++first) {
        if (isReached[first])
            continue;
        isReached[first] = true;
        order.push_back(first);
        for (std::size_t next = order.size() - 1; next < order.size(); ++next) {
            for (SparseMatrix::InnerIterator edge(W, order[next]); edge; ++edge) {
                if (isReached[edge.col()])
                    continue;
                isReached[edge.col()] = true;
                order.push_back(static_cast<int>(edge.col()));
            }
        }
    }
    return order;
}

SingleLaplacian singleLaplacian(const SparseMatrix &W, const Eigen::VectorXd &ground,
                                const std::vector<int> &order, const RunControl &control)
{
    SingleLaplacian A;
    A.n = static_cast<int>(order.size());
    std::vector<int> place(order.size());
    A.start.resize(order.size() + 1, 0);
    A.ground.resize(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = static_cast<int>(i);
        A.ground[i] = static_cast<float>(ground[order[i]]);
        A.start[i + 1] = A.start[i] + static_cast<int>(W.innerVector(order[i]).nonZeros());
    }
    A.column.resize(static_cast<std::size_t>(W.nonZeros()));
    A.weight.resize(A.column.size());
    if (!control.advance(0.0))
        return A;
    parallelFor(control.pool(), order.size(), kBlockRows, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            int p = A.start[i];
            for (SparseMatrix::InnerIterator edge(W, order[i]); edge; ++edge, ++p) {
                A.column[p] = place[edge.col()];
                A.weight[p] = static_cast<float>(edge.value());
            }
        }
    });
    if (control.advance(0.5))
        A.finish(control.pool());
    return A;
}

} // namespace inkling
