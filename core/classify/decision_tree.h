// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

#include <optional>
#include <vector>

namespace inkling {

enum class SplitCriterion {
    Gini,   ///< how often two samples drawn from a leaf differ in class
    Entropy ///< how many bits a leaf leaves open
};

struct TreeOptions
{
    SplitCriterion criterion = SplitCriterion::Gini;
    std::optional<int> maximumDepth = {}; ///< of the leaves, the root's is 0; none: no limit
    /// The smallest weight of a leaf's samples. 1: none, whatever the weights, since a leaf has a sample.
    double minimumLeaf = 1.0;
    std::optional<int> columnsPerSplit = {}; ///< looked at for a split, drawn at random; none: all
};

/// What a leaf must weigh; a little less than was asked, since sums of weights are rounded.
double minimumLeafWeight(const TreeOptions &options);

/// A classification tree in contiguous memory; the root is the first node.
struct DecisionTree
{
    struct Node
    {
        double threshold = 0.0; ///< points whose value in the column is at most this go to the left
        int column = -1;        ///< -1: a leaf
        /// Of a leaf: its class where it has one only, else c + its row in `shares`. Otherwise its left node;
        /// the right one is the next.
        int next = 0;
    };

    std::vector<Node> nodes;
    std::vector<double> shares; ///< the class shares of leaves with more than one class, c each
    int classCount = 0;         ///< c

    /// Adds to each row (m x c) the class shares of the leaf that its point (m x d) is in.
    void addShares(const RowMatrix &points, RowMatrix &scores) const;
};

/// Grows a tree (CART) until each leaf has one class, or its samples are alike or too few, or it is as deep
/// as allowed. A node gets the split, of all values of the columns, after which the impurity is smallest,
/// even where that is no smaller than before (only so are checkerboards learned); of equally good ones that
/// of the column looked at first, which is the lower where all are, and there the lower one. Thresholds are
/// halfway between two values. Error: stopped. Deterministic, and random only with columnsPerSplit, by
/// set.seed; on one thread but for the ranks, the same bits for any number. The order of the samples changes
/// nothing where sums of weights are exact. Cost: O(d l) for each level of the tree, O(d l^2) where it is a
/// chain; memory O(d l). Source: Breiman, Friedman, Olshen and Stone 1984, "Classification and Regression
/// Trees"; without pruning. As DecisionTreeClassifier of scikit-learn, which draws among equally good splits.
Result<DecisionTree> growDecisionTree(const TrainingSet &set, const TreeOptions &options,
                                      const RunControl &control);

/// What a form or a file says of a tree: "criterion", "max_depth", "min_leaf".
ParameterTable treeParameters();
/// Precondition: the values have treeParameters().
TreeOptions treeOptions(const ParameterValues &values);

ClassifierInfo decisionTreeInfo();

} // namespace inkling
