// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/neighbours.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr Eigen::Index kMostTreeDimensions = 8;
constexpr double kRoundCost =
    2e7; // coordinates compared, some 20 ms: how long the search runs before it asks whether to stop

} // namespace

NeighbourIndex::NeighbourIndex(const RowMatrix &X, const NeighbourOptions &options, const RunControl &control)
    : m_options(options)
    , m_points(metricPoints(X, options.metric))
{
    const bool isSmall = X.cols() > 0 && X.cols() <= kMostTreeDimensions;
    if (options.metric == Metric::Euclidean && isSmall && X.rows() > 0)
        m_tree.emplace(m_points, control);
}

Result<Neighbours> NeighbourIndex::nearest(const RowMatrix &queries, const RunControl &control) const
{
    return search(metricPoints(queries, m_options.metric), Self::Included, control);
}

Result<Neighbours> NeighbourIndex::nearestOthers(const RunControl &control) const
{
    return search(m_points, Self::LeftOut, control);
}

Result<Neighbours> NeighbourIndex::search(const RowMatrix &queries, Self self,
                                          const RunControl &control) const
{
    const Eigen::Index candidates = self == Self::LeftOut ? m_points.rows() - 1 : m_points.rows();
    Neighbours found;
    found.rows = queries.rows();
    found.k = static_cast<int>(std::clamp<Eigen::Index>(candidates, 0, m_options.k));
    const auto k = static_cast<std::size_t>(found.k);
    const auto count = static_cast<std::size_t>(queries.rows());
    found.index.resize(count * k);
    found.distance.resize(count * k);
    const std::size_t threads = control.pool() ? static_cast<std::size_t>(control.pool()->threadCount()) : 1;
    const std::size_t round = std::max(threads, static_cast<std::size_t>(kRoundCost / searchCost()));
    const std::size_t block = std::clamp<std::size_t>(round / 32, 1, 256);
    const auto searchBlock = [&](std::size_t begin, std::size_t end) {
        NearestList list(found.k);
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t query = self == Self::LeftOut && m_tree ? m_tree->order()[i] : i;
            list.clear();
            searchOne(queries.data() + query * m_points.cols(),
                      self == Self::LeftOut ? static_cast<int>(query) : -1, list);
            for (std::size_t j = 0; j < list.items().size(); ++j) {
                found.index[query * k + j] = list.items()[j].row;
                found.distance[query * k + j] = metricDistance(list.items()[j].distance, m_options.metric);
            }
        }
    };
    for (std::size_t begin = 0; begin < count; begin += round) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(count)))
            return stopped();
        parallelFor(control.pool(), std::min(round, count - begin), block,
                    [&](std::size_t from, std::size_t to) { searchBlock(begin + from, begin + to); });
    }
    return found;
}

void NeighbourIndex::searchOne(const double *query, int excluded, NearestList &list) const
{
    if (m_tree) {
        m_tree->search(query, excluded, list);
        return;
    }
    for (int row = 0; row < m_points.rows(); ++row) {
        if (row != excluded)
            list.offer(
                {squaredDistance(query, m_points.data() + row * m_points.cols(), m_points.cols()), row});
    }
}

double NeighbourIndex::searchCost() const
{
    const auto n = static_cast<double>(m_points.rows());
    const auto d = static_cast<double>(m_points.cols());
    const double visited =
        m_tree ? std::min(n, 16.0 * std::pow(3.0, d)) : n; // boxes touch about three a dimension
    return std::max(1.0, visited * d);
}

Result<Neighbours> nearestNeighbours(const RowMatrix &X, const NeighbourOptions &options,
                                     const RunControl &control)
{
    return NeighbourIndex(X, options, control).nearestOthers(control);
}

Result<Neighbours> nearestNeighbours(const RowMatrix &X, const RowMatrix &queries,
                                     const NeighbourOptions &options, const RunControl &control)
{
    return NeighbourIndex(X, options, control).nearest(queries, control);
}

} // namespace inkling
