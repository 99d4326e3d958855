// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/classify/decision_tree.h"
#include "core/classify/split_search.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// How much work, in samples looked at, a tree does before somebody asks whether to stop: some 10 ms.
inline constexpr std::ptrdiff_t kGrowthWork = 500'000;

/// What trees are grown on; all borrowed.
struct TreeGround
{
    const RowMatrix &X;
    const RankMatrix &ranks; ///< of X
    SplitSearch &search;     ///< on the ranks, with the options
    const TreeOptions &options;
};

/// A tree while it grows, some work at a time: whoever grows it can ask in between whether to stop.
class TreeGrowth
{
public:
    /// Precondition: there is a sample.
    TreeGrowth(const TreeGround &ground, std::vector<TreeSample> samples, int classCount, std::uint64_t seed);

    /// Grows until the work is used up (it is counted down) or the tree is grown: true. How the work is dealt
    /// out changes nothing. Cost: the work, and at most a column more.
    bool advance(std::ptrdiff_t &work);
    /// The share of the samples that have their leaf.
    double progress() const;
    /// Precondition: it is grown.
    DecisionTree take();

private:
    struct Pending
    {
        std::size_t node = 0;
        std::size_t begin = 0; ///< of its samples
        std::size_t end = 0;
        int depth = 0;
    };

    std::span<TreeSample> samples();
    void open();
    bool isLeaf() const;
    bool wantsColumn() const;
    int drawColumn();
    void close();
    void closeAsLeaf();
    void closeAsSplit();

    TreeGround m_ground;
    std::vector<TreeSample> m_samples; ///< those of a node are contiguous
    Random m_random;
    DecisionTree m_tree;
    std::vector<int> m_columns;     ///< the first m_drawn are drawn
    std::vector<Pending> m_pending; ///< a stack: the depth of the tree is not that of calls
    std::size_t m_inLeaves = 0;

    // of the node that is open
    bool m_isOpen = false;
    Pending m_node;
    std::vector<double> m_classWeights; ///< c
    int m_classesPresent = 0;
    double m_weight = 0.0;
    std::size_t m_drawn = 0;
    Split m_best;
};

} // namespace inkling
