// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/approximate_neighbours.h"

#include "core/base/parallel.h"
#include "core/graph/neighbour_descent.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace inkling {

namespace {

constexpr Eigen::Index kLeastRows = 2'000;
constexpr int kMostNeighbours = 100;
constexpr int kRecallSamples = 500;

// Coordinates of a round between questions whether to stop: some 20 ms of one thread.
constexpr double kRoundCost = 1e7;

// Below this recall the search is done once more, with more care.
constexpr double kLeastRecall = 0.99;

// Up to here the exact search costs no more than the careful one (measured for 50 dimensions).
constexpr Eigen::Index kMostExactRows = 50'000;

/// Measured for k = 10: recall .997 on MNIST's first 50 principal components (70,000 points), .995 on uniform
/// points in 12 dimensions. Gaussian groups of 50 full dimensions need the careful search: .997 instead of
/// .94.
DescentOptions quickOptions(int k)
{
    return {.neighbours = k + std::max(8, k / 2), .candidates = 24};
}
DescentOptions carefulOptions(int k)
{
    return {.neighbours = 2 * k + 20, .candidates = 40};
}

/// The rows that the descent found (n x K) as neighbours, as store() takes them.
class Ranking
{
public:
    Ranking(const RowMatrix &points, const NeighbourOptions &options)
        : m_points(points)
        , m_metric(options.metric)
    {
        found.rows = points.rows();
        found.k = options.k;
        found.index.resize(static_cast<std::size_t>(points.rows()) * static_cast<std::size_t>(options.k));
        found.distance.resize(found.index.size());
    }

    /// Ranks the candidates of each row by their exact distance; the rows that have fewer than k of them.
    std::optional<std::vector<int>> rank(const std::vector<int> &candidates, const RunControl &control);
    /// Sets the neighbours of the rows to the exact ones. False: stopped.
    bool replace(const BlockedSearch &search, const std::vector<int> &rows, const RunControl &control);
    /// Sets found.recall. False: stopped.
    bool measure(const BlockedSearch &search, const RunControl &control);

    Neighbours found;

private:
    void store(std::size_t row, const NearestList &list);
    bool searchExactly(const BlockedSearch &search, const std::vector<int> &rows,
                       const BlockedSearch::Found &isFound, const RunControl &control) const;

    const RowMatrix &m_points;
    Metric m_metric;
};

std::optional<std::vector<int>> Ranking::rank(const std::vector<int> &candidates, const RunControl &control)
{
    const auto n = static_cast<std::size_t>(m_points.rows());
    const std::size_t each = candidates.size() / n;
    const double rowCost = static_cast<double>(each) * static_cast<double>(m_points.cols() + 16);
    const auto round = static_cast<std::size_t>(std::ceil(kRoundCost / rowCost));
    std::vector<char> isShort(n, 0);
    for (std::size_t begin = 0; begin < n; begin += round) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(n)))
            return std::nullopt;
        const auto rankRows = [&](std::size_t from, std::size_t to) {
            NearestList list(found.k);
            for (std::size_t row = begin + from; row < begin + to; ++row) {
                list.clear();
                for (std::size_t i = row * each; i < (row + 1) * each; ++i) {
                    const int other = candidates[i];
                    if (other >= 0)
                        list.offer({squaredDistance(m_points.row(row).data(), m_points.row(other).data(),
                                                    m_points.cols()),
                                    other});
                }
                isShort[row] = list.items().size() < static_cast<std::size_t>(found.k) ? 1 : 0;
                store(row, list);
            }
        };
        parallelFor(control.pool(), std::min(round, n - begin), 1 + round / 16, rankRows);
    }
    std::vector<int> shortRows;
    for (std::size_t row = 0; row < n; ++row) {
        if (isShort[row] != 0)
            shortRows.push_back(static_cast<int>(row));
    }
    return shortRows;
}

void Ranking::store(std::size_t row, const NearestList &list)
{
    const std::size_t place = row * static_cast<std::size_t>(found.k);
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        found.index[place + i] = list.items()[i].row;
        found.distance[place + i] = metricDistance(list.items()[i].distance, m_metric);
    }
}

bool Ranking::searchExactly(const BlockedSearch &search, const std::vector<int> &rows,
                            const BlockedSearch::Found &isFound, const RunControl &control) const
{
    const RowMatrix queries = m_points(rows, Eigen::all);
    return search.search({queries, rows, found.k}, isFound, control);
}

bool Ranking::replace(const BlockedSearch &search, const std::vector<int> &rows, const RunControl &control)
{
    const auto set = [&](Eigen::Index query, const NearestList &list) {
        store(static_cast<std::size_t>(rows[query]), list);
    };
    return searchExactly(search, rows, set, control);
}

bool Ranking::measure(const BlockedSearch &search, const RunControl &control)
{
    std::vector<int> rows;
    const auto n = static_cast<std::int64_t>(m_points.rows());
    const std::int64_t samples = std::min<std::int64_t>(n, kRecallSamples);
    for (std::int64_t i = 0; i < samples; ++i)
        rows.push_back(static_cast<int>(i * n / samples));
    std::int64_t right = 0;
    const auto compare = [&](Eigen::Index query, const NearestList &list) {
        // Of equally near rows each is as good as the other.
        const double farthest = metricDistance(list.items().back().distance, m_metric);
        const auto own = found.distance.begin() + static_cast<std::int64_t>(rows[query]) * found.k;
        right += std::count_if(own, own + found.k, [=](double distance) { return distance <= farthest; });
    };
    if (!searchExactly(search, rows, compare, control))
        return false;
    found.recallSamples = static_cast<int>(samples);
    found.recall = static_cast<double>(right) / static_cast<double>(samples * found.k);
    return true;
}

/// One search, and the recall it reached.
Result<Neighbours> attempt(const RowMatrix &points, const NeighbourOptions &options,
                           const DescentOptions &descent, const RunControl &control)
{
    std::vector<int> rows(static_cast<std::size_t>(points.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    std::vector<double> squaredLengths;
    FloatMatrix floats =
        floatRows(points, rows, FloatFrame(points, options.metric), squaredLengths, control.part(0.0, 0.0));
    const auto candidates = descendToNeighbours(std::move(floats), descent, control.part(0.0, 0.9));
    if (!candidates)
        return stopped();
    Ranking ranking(points, options);
    const auto shortRows = ranking.rank(*candidates, control.part(0.9, 0.95));
    if (!shortRows)
        return stopped();
    const BlockedSearch search(points, options.metric, control.part(0.95, 0.95));
    if (!ranking.replace(search, *shortRows, control.part(0.95, 0.95)) ||
        !ranking.measure(search, control.part(0.95, 1.0)))
        return stopped();
    return std::move(ranking.found);
}

} // namespace

bool canBeApproximate(Eigen::Index rows, int k)
{
    return rows >= kLeastRows && k >= 1 && k <= kMostNeighbours;
}

Result<Neighbours> approximateNeighbours(const RowMatrix &X, const NeighbourOptions &options,
                                         const RunControl &control)
{
    const bool isEuclidean = options.metric == Metric::Euclidean;
    const RowMatrix directions = isEuclidean ? RowMatrix() : metricPoints(X, options.metric);
    const RowMatrix &points = isEuclidean ? X : directions;
    const RunControl first = control.part(0.0, 0.3);
    auto quick = attempt(points, options, quickOptions(options.k), first);
    if (!quick || quick->recall >= kLeastRecall)
        return quick;
    const RunControl second = control.part(0.3, 1.0);
    if (options.search == NeighbourSearch::Automatic && X.rows() <= kMostExactRows)
        return NeighbourIndex(X, options, second).nearestOthers(second);
    return attempt(points, options, carefulOptions(options.k), second);
}

} // namespace inkling
