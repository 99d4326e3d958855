// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/neighbour_descent.h"

#include "core/base/parallel.h"
#include "core/graph/projection_forest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

// Coordinates compared between questions whether to stop: some 20 ms of one thread. What a step contains
// decides the result, so it must not depend on the number of threads.
constexpr double kStepCost = 5e7;
constexpr double kLeastPairCost = 40.0; // fetching a row costs as much, however few its coordinates

constexpr std::size_t kBlocks = 16; // of a step, and as many sets of rows to whom its proposals go
constexpr int kSetRows = 64;        // neighbouring rows in one set

struct Link
{
    float distance = std::numeric_limits<float>::infinity();
    std::uint32_t row : 31 = 0x7FFFFFFFU; ///< kNobody: free
    std::uint32_t isNew : 1 = 0;          ///< was not introduced to the others yet
};

constexpr std::uint32_t kNobody = 0x7FFFFFFFU;

/// One row to another: take me for a neighbour.
struct Proposal
{
    int to = 0;
    int row = 0;
    float distance = 0.0F;
};

/// Proposals in the order in which they were made, for each set of rows.
using Proposals = std::array<std::vector<Proposal>, kBlocks>;

/// Rows that name a row as their neighbour, and whether newly: entries [start[row], start[row + 1]).
struct ReverseLinks
{
    std::vector<std::size_t> start;
    std::vector<Link> links;
};

/// A uniformly random order of the pairs, the same from both sides.
std::uint32_t pairPriority(std::uint32_t a, std::uint32_t b, std::uint64_t seed)
{
    std::uint64_t bits = ((static_cast<std::uint64_t>(std::min(a, b)) << 32U) | std::max(a, b)) + seed;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9ULL; // the finisher of splitmix64 (Steele et al. 2014)
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<std::uint32_t>(bits >> 32U);
}

class Descent
{
public:
    Descent(const FloatMatrix &X, const DescentOptions &options)
        : m_X(X)
        , m_options(options)
        , m_k(static_cast<std::size_t>(options.neighbours))
        , m_links(static_cast<std::size_t>(X.rows()) * m_k)
        , m_proposals(kBlocks)
    {
    }

    bool start(const std::vector<ProjectionTree> &forest, const RunControl &control);
    bool run(const RunControl &control);
    const std::vector<Link> &links() const { return m_links; }

private:
    using Candidates = std::vector<std::pair<std::uint32_t, std::uint32_t>>; ///< priority and row

    float distance(std::uint32_t a, std::uint32_t b) const { return (m_X.row(a) - m_X.row(b)).squaredNorm(); }
    float worst(std::uint32_t row) const { return m_links[row * m_k + m_k - 1].distance; }
    bool insert(std::uint32_t row, std::uint32_t other, float distance);
    void joinLeaf(const ProjectionTree &tree, std::size_t leaf);
    bool reverse(const RunControl &control);
    void gather(std::uint32_t row, std::uint64_t seed, Candidates &fresh, Candidates &old);
    void introduce(const Candidates &fresh, const Candidates &old, Proposals &proposals) const;
    void propose(std::uint32_t a, std::uint32_t b, Proposals &proposals) const;
    std::size_t accept(ThreadPool *pool);
    double pairCost() const { return std::max(static_cast<double>(m_X.cols()), kLeastPairCost); }

    const FloatMatrix &m_X;
    DescentOptions m_options;
    std::size_t m_k;
    std::vector<Link> m_links; ///< K of each row, nearest first
    ReverseLinks m_reverse;
    std::vector<Proposals> m_proposals; ///< of each block
};

bool Descent::insert(std::uint32_t row, std::uint32_t other, float distance)
{
    Link *links = m_links.data() + row * m_k;
    if (!(distance < links[m_k - 1].distance))
        return false;
    for (std::size_t i = 0; i < m_k && links[i].distance <= distance; ++i) {
        if (links[i].row == other)
            return false;
    }
    std::size_t place = m_k - 1;
    for (; place > 0 && links[place - 1].distance > distance; --place)
        links[place] = links[place - 1];
    links[place] = {distance, other & kNobody, 1};
    return true;
}

void Descent::joinLeaf(const ProjectionTree &tree, std::size_t leaf)
{
    for (int i = tree.leaves[leaf]; i < tree.leaves[leaf + 1]; ++i) {
        for (int j = i + 1; j < tree.leaves[leaf + 1]; ++j) {
            const auto a = static_cast<std::uint32_t>(tree.order[i]);
            const auto b = static_cast<std::uint32_t>(tree.order[j]);
            const float squared = distance(a, b);
            insert(a, b, squared);
            insert(b, a, squared);
        }
    }
}

bool Descent::start(const std::vector<ProjectionTree> &forest, const RunControl &control)
{
    const double leafCost = pairCost() * m_options.leafRows * m_options.leafRows / 2.0;
    const auto step = static_cast<std::size_t>(std::ceil(kStepCost / leafCost));
    for (std::size_t i = 0; i < forest.size(); ++i) {
        const ProjectionTree &tree = forest[i]; // its leaves have no row in common: threads do not meet
        const std::size_t leaves = tree.leaves.size() - 1;
        for (std::size_t begin = 0; begin < leaves; begin += step) {
            const double done = static_cast<double>(begin) / static_cast<double>(leaves);
            if (!control.advance((static_cast<double>(i) + done) / static_cast<double>(forest.size())))
                return false;
            parallelFor(control.pool(), std::min(step, leaves - begin), 1 + step / kBlocks,
                        [&](std::size_t from, std::size_t to) {
                            for (std::size_t leaf = begin + from; leaf < begin + to; ++leaf)
                                joinLeaf(tree, leaf);
                        });
        }
    }
    return true;
}

bool Descent::run(const RunControl &control)
{
    const auto n = static_cast<std::size_t>(m_X.rows());
    const double pairs = 1.5 * m_options.candidates * m_options.candidates;
    const auto step = static_cast<std::size_t>(std::ceil(kStepCost / pairCost() / pairs));
    const std::size_t block = (step + kBlocks - 1) / kBlocks;
    for (int round = 0; round < m_options.maximumRounds; ++round) {
        // Each round finds less than the one before it, and most searches end within six.
        const RunControl part = control.part(1.0 - std::pow(0.6, round), 1.0 - std::pow(0.6, round + 1));
        if (!reverse(part.part(0.0, 0.0)))
            return false;
        const std::uint64_t seed = (m_options.seed + static_cast<unsigned>(round)) * 0x9E3779B97F4A7C15ULL;
        std::size_t changes = 0;
        for (std::size_t begin = 0; begin < n; begin += step) {
            if (!part.advance(static_cast<double>(begin) / static_cast<double>(n)))
                return false;
            parallelFor(control.pool(), std::min(step, n - begin), block,
                        [&](std::size_t from, std::size_t to) {
                            Candidates fresh;
                            Candidates old;
                            for (std::size_t row = begin + from; row < begin + to; ++row) {
                                gather(static_cast<std::uint32_t>(row), seed, fresh, old);
                                introduce(fresh, old, m_proposals[from / block]);
                            }
                        });
            changes += accept(control.pool());
        }
        if (static_cast<double>(changes) < m_options.leastChange * static_cast<double>(m_links.size()))
            break;
    }
    return true;
}

bool Descent::reverse(const RunControl &control)
{
    constexpr std::size_t kRows = 1U << 16U; // between questions whether to stop
    const auto n = static_cast<std::size_t>(m_X.rows());
    std::vector<std::size_t> &start = m_reverse.start;
    start.assign(n + 2, 0); // two places on, so that filling moves each to its start
    m_reverse.links.resize(m_links.size());
    const auto eachLink = [&](const auto &visit) {
        for (std::size_t row = 0; row < n; ++row) {
            if (row % kRows == 0 && !control.advance(0.0))
                return false;
            for (std::size_t i = row * m_k; i < (row + 1) * m_k && m_links[i].row != kNobody; ++i)
                visit(static_cast<std::uint32_t>(row), m_links[i]);
        }
        return true;
    };
    if (!eachLink([&](std::uint32_t, const Link &link) { ++start[link.row + 2]; }))
        return false;
    for (std::size_t row = 2; row < start.size(); ++row)
        start[row] += start[row - 1];
    return eachLink([&](std::uint32_t row, const Link &link) {
        m_reverse.links[start[link.row + 1]++] = {link.distance, row & kNobody, link.isNew};
    });
}

void Descent::gather(std::uint32_t row, std::uint64_t seed, Candidates &fresh, Candidates &old)
{
    fresh.clear();
    old.clear();
    const auto add = [&](const Link &link) {
        (link.isNew != 0 ? fresh : old).emplace_back(pairPriority(row, link.row, seed), link.row);
    };
    Link *own = m_links.data() + row * m_k;
    for (std::size_t i = 0; i < m_k && own[i].row != kNobody; ++i)
        add(own[i]);
    for (std::size_t i = m_reverse.start[row]; i < m_reverse.start[row + 1]; ++i)
        add(m_reverse.links[i]);
    for (Candidates *candidates : {&fresh, &old}) {
        std::sort(candidates->begin(), candidates->end());
        candidates->erase(std::unique(candidates->begin(), candidates->end()), candidates->end());
        candidates->resize(std::min(candidates->size(), static_cast<std::size_t>(m_options.candidates)));
    }
    for (std::size_t i = 0; i < m_k && own[i].row != kNobody; ++i) {
        const std::uint32_t other = own[i].row;
        const Candidates::value_type asCandidate(pairPriority(row, other, seed), other);
        if (std::binary_search(fresh.begin(), fresh.end(), asCandidate))
            own[i].isNew = 0;
    }
}

void Descent::introduce(const Candidates &fresh, const Candidates &old, Proposals &proposals) const
{
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        for (std::size_t j = i + 1; j < fresh.size(); ++j)
            propose(fresh[i].second, fresh[j].second, proposals);
        for (const auto &other : old)
            propose(fresh[i].second, other.second, proposals);
    }
}

void Descent::propose(std::uint32_t a, std::uint32_t b, Proposals &proposals) const
{
    if (a == b)
        return;
    const float squared = distance(a, b);
    if (squared < worst(a))
        proposals[a / kSetRows % kBlocks].push_back({static_cast<int>(a), static_cast<int>(b), squared});
    if (squared < worst(b))
        proposals[b / kSetRows % kBlocks].push_back({static_cast<int>(b), static_cast<int>(a), squared});
}

std::size_t Descent::accept(ThreadPool *pool)
{
    std::array<std::size_t, kBlocks> changes = {};
    parallelFor(pool, kBlocks, 1, [&](std::size_t set, std::size_t) {
        for (Proposals &proposals : m_proposals) {
            for (const Proposal &proposal : proposals[set]) {
                changes[set] += insert(static_cast<std::uint32_t>(proposal.to),
                                       static_cast<std::uint32_t>(proposal.row), proposal.distance)
                                    ? 1
                                    : 0;
            }
            proposals[set].clear();
        }
    });
    std::size_t all = 0;
    for (const std::size_t count : changes)
        all += count;
    return all;
}

/// The rows of X in that order.
FloatMatrix reordered(const FloatMatrix &X, const std::vector<int> &order, ThreadPool *pool)
{
    FloatMatrix ordered(X.rows(), X.cols());
    parallelFor(pool, order.size(), 1024, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            ordered.row(static_cast<Eigen::Index>(i)) = X.row(order[i]);
    });
    return ordered;
}

} // namespace

std::optional<std::vector<int>> descendToNeighbours(FloatMatrix X, const DescentOptions &options,
                                                    const RunControl &control)
{
    const ForestOptions forestOptions = {options.trees, options.leafRows, options.seed};
    auto forest = growForest(X, forestOptions, control.part(0.0, 0.2));
    if (!forest || !control.advance(0.2))
        return std::nullopt;
    // In the order of a tree, rows that are compared mostly stand together in memory.
    const std::vector<int> order = forest->front().order;
    std::vector<int> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        place[order[i]] = static_cast<int>(i);
    for (ProjectionTree &tree : *forest)
        std::transform(tree.order.begin(), tree.order.end(), tree.order.begin(),
                       [&place](int row) { return place[row]; });
    X = reordered(X, order, control.pool());

    Descent descent(X, options);
    if (!descent.start(*forest, control.part(0.2, 0.4)) || !descent.run(control.part(0.4, 1.0)))
        return std::nullopt;
    const auto k = static_cast<std::size_t>(options.neighbours);
    std::vector<int> rows(descent.links().size(), -1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Link &link = descent.links()[i];
        if (link.row != kNobody)
            rows[order[i / k] * k + i % k] = order[link.row];
    }
    return rows;
}

} // namespace inkling
