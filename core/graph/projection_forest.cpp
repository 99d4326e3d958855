// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/projection_forest.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace inkling {

namespace {

// Coordinates of one round between questions whether to stop: some 20 ms of one thread.
constexpr double kRoundCost = 3e7;
constexpr double kLeastRowCost = 32.0; // sorting a row costs as much, however few its coordinates

// A plane that leaves less than this share of the rows on one side is moved to their median.
constexpr double kLeastShare = 0.1;

struct Segment
{
    std::size_t tree = 0;
    int begin = 0;
    int end = 0;
};

std::uint64_t segmentSeed(const Segment &segment, std::uint64_t seed)
{
    const auto place =
        (static_cast<std::uint64_t>(segment.begin) << 32U) + static_cast<unsigned>(segment.end);
    return (seed + segment.tree + 1) * 0x9E3779B97F4A7C15ULL ^ place * 0xC2B2AE3D27D4EB4FULL;
}

/// Brings the rows below the plane before those above it; returns how many are below.
std::size_t split(const FloatMatrix &X, std::span<int> rows, std::uint64_t seed)
{
    Random random(seed);
    const auto size = static_cast<std::uint32_t>(rows.size());
    const auto a = X.row(rows[random.below(size)]);
    const auto b = X.row(rows[random.below(size)]);
    const Eigen::RowVectorXf across = a - b;
    const float middle = across.dot((a + b) / 2.0F);
    std::vector<std::pair<float, int>> heights(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        heights[i] = {across.dot(X.row(rows[i])), rows[i]};
    const auto above = std::partition(heights.begin(), heights.end(),
                                      [middle](const auto &height) { return height.first < middle; });
    auto below = static_cast<std::size_t>(above - heights.begin());
    const double share = static_cast<double>(below) / static_cast<double>(size);
    if (share < kLeastShare || share > 1.0 - kLeastShare) {
        below = rows.size() / 2;
        std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(below),
                         heights.end());
    }
    std::transform(heights.begin(), heights.end(), rows.begin(),
                   [](const auto &height) { return height.second; });
    return below;
}

} // namespace

std::optional<std::vector<ProjectionTree>> growForest(const FloatMatrix &X, const ForestOptions &options,
                                                      const RunControl &control)
{
    const auto n = static_cast<int>(X.rows());
    std::vector<ProjectionTree> forest(static_cast<std::size_t>(options.trees));
    std::vector<Segment> segments; // those from `next` on are still to be split
    for (std::size_t tree = 0; tree < forest.size(); ++tree) {
        forest[tree].order.resize(static_cast<std::size_t>(n));
        std::iota(forest[tree].order.begin(), forest[tree].order.end(), 0);
        segments.push_back({tree, 0, n});
    }
    const double rowCost = std::max(static_cast<double>(X.cols()), kLeastRowCost);
    const double levels = std::max(1.0, std::log2(static_cast<double>(n) / options.leafRows) + 1.0);
    const double cost = levels * options.trees * n * rowCost;
    double spent = 0.0;
    std::vector<std::size_t> below;
    for (std::size_t next = 0; next < segments.size();) {
        if (!control.advance(std::min(1.0, spent / cost)))
            return std::nullopt;
        const double before = spent;
        const std::size_t first = next;
        while (next < segments.size() && spent - before < kRoundCost) {
            spent += (segments[next].end - segments[next].begin) * rowCost;
            ++next;
        }
        below.assign(next - first, 0);
        parallelFor(control.pool(), next - first, 4, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const Segment &segment = segments[first + i];
                const auto size = static_cast<std::size_t>(segment.end - segment.begin);
                const std::span<int> rows(forest[segment.tree].order.data() + segment.begin, size);
                if (segment.end - segment.begin > options.leafRows)
                    below[i] = split(X, rows, segmentSeed(segment, options.seed));
            }
        });
        for (std::size_t i = 0; i < below.size(); ++i) {
            const Segment segment = segments[first + i];
            if (below[i] == 0) {
                forest[segment.tree].leaves.push_back(segment.begin);
                continue;
            }
            const int middle = segment.begin + static_cast<int>(below[i]);
            segments.push_back({segment.tree, segment.begin, middle});
            segments.push_back({segment.tree, middle, segment.end});
        }
    }
    for (ProjectionTree &tree : forest) {
        tree.leaves.push_back(n);
        std::sort(tree.leaves.begin(), tree.leaves.end());
    }
    return forest;
}

} // namespace inkling
