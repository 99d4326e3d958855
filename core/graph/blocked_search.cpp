// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/blocked_search.h"

#include "core/base/blas.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/graph/distance.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace inkling {

namespace {

// Measured: the products of one block, 1 MB of floats, stay in the second level of the cache.
constexpr Eigen::Index kQueries = 256;
constexpr Eigen::Index kTargets = 1024;
constexpr Eigen::Index kGroup = 32; // looked at together
using Group = Eigen::Array<float, kGroup, 1>;

// Multiplications of one thread between questions whether to stop: 5 to 25 ms, and 100 ms where no point can
// be ruled out.
constexpr double kRoundCost = 2.5e8;
constexpr double kLeastPairCost = 64.0;

constexpr float kInfinity = std::numeric_limits<float>::infinity();

// Products that underflow are off by 2^-126 at most each, however small their factors.
constexpr double kUnderflow = 0x1p-120;

// The bound. Let x be a point and y a query in the float frame, u = 2^-24 and d the number of coordinates.
// The matrix product of (x, (1 - 2c)|x|^2) and (-2y, 1), all of them rounded to floats, is off
//   by at most (d + 1) u (2 sum|x_i y_i| + |x|^2) from the sum in any order (Higham 2002, section 3.1),
//   by at most 2u 2 sum|x_i y_i| from rounding x and y, and by u |x|^2 from rounding the last column,
// up to terms of u^2. With sum|x_i y_i| <= |x||y| <= (|x|^2 + |y|^2) / 2 that is less than c (2|x|^2 + |y|^2)
// for c = 1.01 (d + 5) u. So the product is at most |x|^2 - 2xy + c|y|^2 = |x - y|^2 - (1 - c)|y|^2, and a
// point whose product exceeds t - (1 - c)|y|^2 is farther than t. The two u to spare cover the doubles.
double relativeError(Eigen::Index coordinates)
{
    return 1.01 * (static_cast<double>(coordinates) + 5.0) * 0x1p-24;
}

// Beyond this many coordinates terms of u^2 count, and nothing is ruled out.
constexpr double kMostRelativeError = 0.01;

} // namespace

/// Some queries and what is known of them so far.
struct BlockedSearch::Block
{
    Eigen::Index first = 0; ///< its queries: rows [first, first + lists.size())
    FloatMatrix queries;
    std::vector<double> squaredLengths;
    std::vector<float> limits; ///< products beyond it are ruled out
    std::vector<NearestList> lists;
    std::vector<float> products; ///< for each query those with up to kTargets points
};

BlockedSearch::BlockedSearch(const RowMatrix &points, Metric metric, const RunControl &control)
    : m_points(&points)
    , m_frame(points, metric)
    , m_relativeError(relativeError(m_frame.coordinates()))
    , m_order(static_cast<std::size_t>(points.rows()))
{
    keepBlasOnThisThread();
    // In random order: among points sorted by place every next one could be nearer than all before it, and
    // would have to be looked at.
    std::iota(m_order.begin(), m_order.end(), 0);
    Random(1).shuffle(m_order);
    std::vector<double> squaredLengths;
    m_targets = floatRows(points, m_order, m_frame, squaredLengths, control);
    for (Eigen::Index i = 0; i < m_targets.rows(); ++i) {
        m_targets(i, m_frame.coordinates()) =
            std::isnan(squaredLengths[i])
                ? -kInfinity // never ruled out
                : static_cast<float>((1.0 - 2.0 * m_relativeError) * squaredLengths[i]);
    }
}

bool BlockedSearch::search(const Queries &queries, const Found &found, const RunControl &control) const
{
    const Eigen::Index m = queries.points.rows();
    const Eigen::Index n = m_targets.rows();
    const Eigen::Index threads = control.pool() ? control.pool()->threadCount() : 1;
    const Eigen::Index size = std::clamp<Eigen::Index>((m + threads - 1) / threads, 1, kQueries);
    const double cost =
        static_cast<double>(size) * std::max(static_cast<double>(m_targets.cols()), kLeastPairCost);
    const auto round = static_cast<Eigen::Index>(std::ceil(kRoundCost / cost / kTargets)) * kTargets;
    std::vector<Block> blocks(static_cast<std::size_t>(threads));
    for (Eigen::Index first = 0; first < m; first += threads * size) {
        const Eigen::Index end = std::min(m, first + threads * size);
        const auto used = static_cast<std::size_t>((end - first + size - 1) / size);
        for (Eigen::Index target = 0; target < n; target += round) {
            const double share = static_cast<double>(target) / static_cast<double>(n);
            const double done = static_cast<double>(first) + static_cast<double>(end - first) * share;
            if (!control.advance(done / static_cast<double>(m)))
                return false;
            parallelFor(control.pool(), used, 1, [&](std::size_t index, std::size_t) {
                const Eigen::Index from = first + static_cast<Eigen::Index>(index) * size;
                if (target == 0)
                    begin(blocks[index], queries, from, std::min(end, from + size));
                for (Eigen::Index at = target; at < std::min(n, target + round); at += kTargets)
                    compare(blocks[index], queries, at, std::min(n, at + kTargets));
            });
        }
        for (std::size_t index = 0; index < used; ++index) {
            for (std::size_t i = 0; i < blocks[index].lists.size(); ++i)
                found(blocks[index].first + static_cast<Eigen::Index>(i), blocks[index].lists[i]);
        }
    }
    return true;
}

void BlockedSearch::begin(Block &block, const Queries &queries, Eigen::Index first, Eigen::Index end) const
{
    const Eigen::Index d = m_frame.coordinates();
    const Eigen::Index count = end - first;
    block.first = first;
    block.queries.resize(count, d + 1);
    block.squaredLengths.resize(static_cast<std::size_t>(count));
    block.limits.assign(static_cast<std::size_t>(count), kInfinity);
    block.lists.assign(static_cast<std::size_t>(count), NearestList(queries.k));
    block.products.resize(static_cast<std::size_t>(count * kTargets));
    for (Eigen::Index i = 0; i < count; ++i) {
        float *row = block.queries.data() + i * (d + 1);
        block.squaredLengths[i] =
            m_frame.convert(queries.points.data() + (first + i) * queries.points.cols(), row);
        block.queries.row(i) *= -2.0F;
        row[d] = 1.0F;
    }
}

void BlockedSearch::compare(Block &block, const Queries &queries, Eigen::Index first, Eigen::Index end) const
{
    const Eigen::Index count = end - first;
    const auto stride = static_cast<int>(m_targets.cols());
    const auto width = static_cast<int>(block.queries.cols());
    cblas_sgemm(CblasColMajor, CblasTrans, CblasNoTrans, static_cast<int>(count),
                static_cast<int>(block.lists.size()), width, 1.0F, m_targets.data() + first * stride, stride,
                block.queries.data(), width, 0.0F, block.products.data(), static_cast<int>(kTargets));
    for (std::size_t query = 0; query < block.lists.size(); ++query) {
        const float *products = block.products.data() + query * kTargets;
        for (Eigen::Index group = 0; group < count; group += kGroup) {
            const Eigen::Index size = std::min(kGroup, count - group);
            if (size == kGroup && Eigen::Map<const Group>(products + group).minCoeff() > block.limits[query])
                continue;
            for (Eigen::Index i = group; i < group + size; ++i) {
                if (products[i] <= block.limits[query])
                    offer(block, queries, static_cast<Eigen::Index>(query), first + i);
            }
        }
    }
}

void BlockedSearch::offer(Block &block, const Queries &queries, Eigen::Index query, Eigen::Index target) const
{
    const int row = m_order[target];
    NearestList &list = block.lists[query];
    const Eigen::Index queryRow = block.first + query;
    if (!queries.excluded.empty() && queries.excluded[queryRow] == row)
        return;
    if (!list.wants({0.0, row})) // of many equal points most are out by their row alone
        return;
    const Eigen::Index d = m_points->cols();
    const double *point = m_points->data() + row * d;
    const Candidate candidate = {squaredDistance(queries.points.data() + queryRow * d, point, d), row};
    if (!list.wants(candidate))
        return;
    list.offer(candidate);
    block.limits[query] = limit(block, query);
}

float BlockedSearch::limit(const Block &block, Eigen::Index query) const
{
    const NearestList &list = block.lists[query];
    const double squaredLength = block.squaredLengths[query];
    if (list.wants({std::numeric_limits<double>::infinity(), -1}) || std::isnan(squaredLength) ||
        m_relativeError > kMostRelativeError)
        return kInfinity;
    // squaredDistance() is off by (d / 4 + 4) 2^-53 of itself at most, and each square that underflows by the
    // least double.
    const auto d = static_cast<double>(m_frame.coordinates());
    const double farthest =
        (list.items().back().distance + d * std::numeric_limits<double>::denorm_min()) * m_frame.scale();
    const double exact = farthest * m_frame.scale() * (1.0 + (d + 8.0) * 0x1p-53);
    const double bound = exact - (1.0 - m_relativeError) * squaredLength + (d + 2.0) * kUnderflow;
    return std::nextafter(static_cast<float>(std::min(bound, 1e38)), kInfinity);
}

} // namespace inkling
