// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/column_ranks.h"
#include "core/classify/decision_tree.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace inkling {

/// A sample that a tree is grown on.
struct TreeSample
{
    double weight = 1.0;
    int row = 0;
    int label = 0;
};

/// Where the samples of a node part: those whose rank in the column is at most `rank` go to the left.
struct Split
{
    int column = -1; ///< -1: there is none
    std::uint32_t rank = 0;
    int lowerRow = 0; ///< a row whose value is the last on the left
    int upperRow = 0; ///< a row whose value is the first on the right
    /// The sum over both sides of weight * (1 - impurity), for entropy up to a constant: larger is better.
    double score = -std::numeric_limits<double>::infinity();
};

/// Looks through all splits of a node's samples by one column. It keeps its memory from call to call: one a
/// thread.
class SplitSearch
{
public:
    /// The ranks are borrowed.
    SplitSearch(const RankMatrix &ranks, int classCount, const TreeOptions &options);

    /// Puts in best's place the column's best split (of equal ones the lower) if it is better, by more than
    /// rounding. weight: of all samples. Deterministic. Cost: O(n) for each 256th power of the number of
    /// ranks.
    void improve(std::span<const TreeSample> samples, double weight, int column, Split &best);

private:
    /// Sorts the samples' positions by rank; false: all have the same.
    bool sortPositions(std::span<const TreeSample> samples, int column);
    void sortDigits(std::uint32_t largest);
    template<typename Side>
    void scan(std::span<const TreeSample> samples, double weight, int column, Split &best);

    const RankMatrix &m_ranks;
    SplitCriterion m_criterion;
    double m_minimumWeight;
    std::vector<double> m_sideMemory;    ///< 2 c, of one side at a time
    std::vector<std::uint64_t> m_keys;   ///< rank above position
    std::vector<std::uint64_t> m_buffer; ///< of the sort
    std::vector<double> m_rightScores;   ///< where the right side begins at this key
};

} // namespace inkling
