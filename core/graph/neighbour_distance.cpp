// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/neighbour_distance.h"

#include "core/base/parallel.h"
#include "core/graph/distance.h"
#include "core/graph/edges.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <variant>

namespace inkling {

namespace {

constexpr std::size_t kRowsPerBlock = 1 << 12;
constexpr std::size_t kRowsBetweenQuestions = 16 * kRowsPerBlock;
constexpr int kRounds = 2;

} // namespace

Result<std::vector<double>> meanNeighbourDistances(const Graph &graph, const RowMatrix &X,
                                                   const RunControl &control)
{
    const auto n = static_cast<std::size_t>(graph.size());
    std::vector<double> distance(n, std::numeric_limits<double>::infinity());
    const auto forEachRow = [&](auto &&visit) {
        for (std::size_t from = 0; from < n; from += kRowsBetweenQuestions) {
            if (!control.advance(0.0))
                return false;
            const std::size_t count = std::min(n - from, kRowsBetweenQuestions);
            parallelFor(control.pool(), count, kRowsPerBlock, [&](std::size_t begin, std::size_t end) {
                for (std::size_t i = from + begin; i < from + end; ++i)
                    visit(static_cast<int>(i));
            });
        }
        return true;
    };
    bool isDone = forEachRow([&](int i) {
        double sum = 0.0;
        int count = 0;
        const auto add = [&](int j, double) {
            sum += std::sqrt(squaredDistance(X.row(i).data(), X.row(j).data(), X.cols()));
            ++count;
        };
        std::visit([&](const auto &W) { forEachEdge(W, i, add); }, graph.weights);
        if (count > 0)
            distance[i] = sum / count;
    });
    for (int round = 0; round < kRounds && isDone; ++round) {
        const std::vector<double> before = distance;
        isDone = forEachRow([&](int i) {
            double sum = before[i];
            int count = 1;
            const auto add = [&](int j, double) {
                sum += before[j];
                ++count;
            };
            std::visit([&](const auto &W) { forEachEdge(W, i, add); }, graph.weights);
            distance[i] = sum / count;
        });
    }
    if (!isDone)
        return stopped();
    return distance;
}

} // namespace inkling
