// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/tree_growth.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

/// Halfway, but below the upper value: neighbouring numbers have nothing between them.
double thresholdBetween(double lower, double upper)
{
    const double middle = std::midpoint(lower, upper);
    return middle < upper ? middle : lower;
}

} // namespace

TreeGrowth::TreeGrowth(const TreeGround &ground, std::vector<TreeSample> samples, int classCount,
                       std::uint64_t seed)
    : m_ground(ground)
    , m_samples(std::move(samples))
    , m_random(seed)
    , m_columns(static_cast<std::size_t>(ground.X.cols()))
    , m_pending{{.end = m_samples.size()}}
    , m_classWeights(static_cast<std::size_t>(classCount))
{
    m_tree.classCount = classCount;
    m_tree.nodes.emplace_back();
    std::iota(m_columns.begin(), m_columns.end(), 0);
}

bool TreeGrowth::advance(std::ptrdiff_t &work)
{
    constexpr std::ptrdiff_t kOverhead = 8; // of a column, in samples
    while (work > 0) {
        if (!m_isOpen) {
            if (m_pending.empty())
                return true;
            open();
            if (isLeaf())
                closeAsLeaf();
        } else if (wantsColumn()) {
            m_ground.search.improve(samples(), m_weight, drawColumn(), m_best);
        } else {
            close();
        }
        work -= static_cast<std::ptrdiff_t>(m_node.end - m_node.begin) + kOverhead;
    }
    return false;
}

double TreeGrowth::progress() const
{
    return static_cast<double>(m_inLeaves) / static_cast<double>(m_samples.size());
}

DecisionTree TreeGrowth::take()
{
    return std::move(m_tree);
}

std::span<TreeSample> TreeGrowth::samples()
{
    return std::span(m_samples).subspan(m_node.begin, m_node.end - m_node.begin);
}

void TreeGrowth::open()
{
    m_node = m_pending.back();
    m_pending.pop_back();
    m_isOpen = true;
    m_drawn = 0;
    m_best = {};
    m_weight = 0.0;
    m_classesPresent = 0;
    std::fill(m_classWeights.begin(), m_classWeights.end(), 0.0);
    for (const TreeSample &sample : samples()) {
        double &ofClass = m_classWeights[static_cast<std::size_t>(sample.label)];
        m_classesPresent += ofClass == 0.0 ? 1 : 0;
        ofClass += sample.weight;
        m_weight += sample.weight;
    }
}

bool TreeGrowth::isLeaf() const
{
    const TreeOptions &options = m_ground.options;
    return m_classesPresent == 1 || (options.maximumDepth && m_node.depth >= *options.maximumDepth) ||
           m_weight < 2.0 * minimumLeafWeight(options);
}

/// Where none of the drawn columns has a split, more are drawn.
bool TreeGrowth::wantsColumn() const
{
    const auto wanted = static_cast<std::size_t>(
        m_ground.options.columnsPerSplit.value_or(static_cast<int>(m_columns.size())));
    return m_drawn < m_columns.size() && (m_drawn < wanted || m_best.column < 0);
}

int TreeGrowth::drawColumn()
{
    const auto left = static_cast<std::uint32_t>(m_columns.size() - m_drawn);
    if (m_ground.options.columnsPerSplit)
        std::swap(m_columns[m_drawn], m_columns[m_drawn + m_random.below(left)]);
    return m_columns[m_drawn++];
}

void TreeGrowth::close()
{
    if (m_best.column < 0)
        closeAsLeaf();
    else
        closeAsSplit();
}

void TreeGrowth::closeAsLeaf()
{
    m_isOpen = false;
    m_inLeaves += m_node.end - m_node.begin;
    DecisionTree::Node &leaf = m_tree.nodes[m_node.node];
    if (m_classesPresent == 1) {
        leaf.next = m_samples[m_node.begin].label;
        return;
    }
    leaf.next = m_tree.classCount + static_cast<int>(m_tree.shares.size() / m_classWeights.size());
    for (const double ofClass : m_classWeights)
        m_tree.shares.push_back(ofClass / m_weight);
}

void TreeGrowth::closeAsSplit()
{
    m_isOpen = false;
    const std::size_t left = m_tree.nodes.size();
    const double threshold = thresholdBetween(m_ground.X(m_best.lowerRow, m_best.column),
                                              m_ground.X(m_best.upperRow, m_best.column));
    m_tree.nodes[m_node.node] = {threshold, m_best.column, static_cast<int>(left)};
    m_tree.nodes.resize(left + 2);
    const std::uint32_t *ranks = m_ground.ranks.col(m_best.column).data();
    const std::span<TreeSample> all = samples();
    const auto right = std::stable_partition(
        all.begin(), all.end(), [&](const TreeSample &sample) { return ranks[sample.row] <= m_best.rank; });
    const std::size_t middle = m_node.begin + static_cast<std::size_t>(right - all.begin());
    m_pending.push_back({left + 1, middle, m_node.end, m_node.depth + 1});
    m_pending.push_back({left, m_node.begin, middle, m_node.depth + 1});
}

} // namespace inkling
