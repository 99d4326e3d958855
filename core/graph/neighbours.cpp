// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/neighbours.h"

#include "core/base/parallel.h"
#include "core/graph/approximate_neighbours.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace inkling {

namespace {

constexpr Eigen::Index kMostExactRows = 20'000; // measured: from here on the approximate search is quicker

// Coordinates that a tree compares between questions whether to stop: some 20 ms of one thread.
constexpr double kRoundCost = 5e6;

/// About how many coordinates a search of the tree compares (boxes touch about three a dimension) and how
/// many found ones it moves.
double treeCost(const RowMatrix &points, int k)
{
    const auto d = static_cast<double>(points.cols());
    const double compared = std::min(static_cast<double>(points.rows()), 16.0 * std::pow(3.0, d)) * d;
    return compared + 0.25 * k * k;
}

bool isTreeQuick(const RowMatrix &X, Metric metric)
{
    return metric == Metric::Euclidean && X.rows() > 0 && X.cols() > 0 && X.cols() <= KdTree::kMostDimensions;
}

bool isApproximate(const RowMatrix &X, const NeighbourOptions &options)
{
    if (options.search == NeighbourSearch::Exact || !canBeApproximate(X.rows(), options.k))
        return false;
    return options.search == NeighbourSearch::Approximate ||
           (X.rows() > kMostExactRows && !isTreeQuick(X, options.metric));
}

} // namespace

NeighbourIndex::NeighbourIndex(const RowMatrix &X, const NeighbourOptions &options, const RunControl &control)
    : m_options(options)
    , m_points(std::make_shared<const RowMatrix>(metricPoints(X, options.metric)))
{
    if (isTreeQuick(X, options.metric))
        m_tree = std::make_shared<const KdTree>(*m_points, control);
    else
        m_blocks = std::make_shared<const BlockedSearch>(*m_points, options.metric, control);
}

Result<Neighbours> NeighbourIndex::nearest(const RowMatrix &queries, const RunControl &control) const
{
    return search(metricPoints(queries, m_options.metric), Self::Included, control);
}

Result<Neighbours> NeighbourIndex::nearestOthers(const RunControl &control) const
{
    return search(*m_points, Self::LeftOut, control);
}

Result<Neighbours> NeighbourIndex::search(const RowMatrix &queries, Self self,
                                          const RunControl &control) const
{
    const Eigen::Index candidates = self == Self::LeftOut ? m_points->rows() - 1 : m_points->rows();
    Neighbours found;
    found.rows = queries.rows();
    found.k = static_cast<int>(std::clamp<Eigen::Index>(candidates, 0, m_options.k));
    const auto size = static_cast<std::size_t>(queries.rows()) * static_cast<std::size_t>(found.k);
    found.index.resize(size);
    found.distance.resize(size);
    if (size == 0)
        return found;
    const bool isDone =
        m_tree ? searchTree(queries, self, found, control) : searchBlocks(queries, self, found, control);
    if (!isDone)
        return stopped();
    return found;
}

bool NeighbourIndex::searchTree(const RowMatrix &queries, Self self, Neighbours &found,
                                const RunControl &control) const
{
    const auto count = static_cast<std::size_t>(queries.rows());
    const std::size_t threads = control.pool() ? static_cast<std::size_t>(control.pool()->threadCount()) : 1;
    const std::size_t round =
        std::max(threads, static_cast<std::size_t>(kRoundCost / treeCost(*m_points, found.k)));
    const std::size_t block = std::clamp<std::size_t>(round / 32, 1, 256);
    const auto searchBlock = [&](std::size_t begin, std::size_t end) {
        NearestList list(found.k);
        for (std::size_t i = begin; i < end; ++i) {
            list.clear();
            Eigen::Index query = static_cast<Eigen::Index>(i);
            if (self == Self::LeftOut) {
                m_tree->searchOthers(i, list);
                query = m_tree->order()[i];
            } else {
                m_tree->search(queries.data() + query * queries.cols(), -1, list);
            }
            store(found, query, list);
        }
    };
    for (std::size_t begin = 0; begin < count; begin += round) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(count)))
            return false;
        parallelFor(control.pool(), std::min(round, count - begin), block,
                    [&](std::size_t from, std::size_t to) { searchBlock(begin + from, begin + to); });
    }
    return true;
}

bool NeighbourIndex::searchBlocks(const RowMatrix &queries, Self self, Neighbours &found,
                                  const RunControl &control) const
{
    BlockedSearch::Queries wanted = {queries, {}, found.k};
    if (self == Self::LeftOut) {
        wanted.excluded.resize(static_cast<std::size_t>(queries.rows()));
        std::iota(wanted.excluded.begin(), wanted.excluded.end(), 0);
    }
    return m_blocks->search(
        wanted, [&](Eigen::Index query, const NearestList &list) { store(found, query, list); }, control);
}

void NeighbourIndex::store(Neighbours &found, Eigen::Index query, const NearestList &list) const
{
    const std::size_t place = static_cast<std::size_t>(query) * static_cast<std::size_t>(found.k);
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        found.index[place + i] = list.items()[i].row;
        found.distance[place + i] = metricDistance(list.items()[i].distance, m_options.metric);
    }
}

Result<Neighbours> nearestNeighbours(const RowMatrix &X, const NeighbourOptions &options,
                                     const RunControl &control)
{
    if (isApproximate(X, options))
        return approximateNeighbours(X, options, control);
    return NeighbourIndex(X, options, control).nearestOthers(control);
}

Result<Neighbours> nearestNeighbours(const RowMatrix &X, const RowMatrix &queries,
                                     const NeighbourOptions &options, const RunControl &control)
{
    return NeighbourIndex(X, options, control).nearest(queries, control);
}

} // namespace inkling
