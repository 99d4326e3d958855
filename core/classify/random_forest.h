// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/decision_tree.h"

#include <vector>

namespace inkling {

struct RandomForestOptions
{
    int trees = 100;
    TreeOptions tree = {};                 ///< columnsPerSplit none: the square root of d, rounded down
    double mostBytes = 4.0 * (1ULL << 30); ///< that the trees may take
};

/// Trees that vote with the class shares of their leaves.
struct RandomForest
{
    std::vector<DecisionTree> trees;

    /// The mean of the trees' class shares (m x c) of points (m x d).
    RowMatrix probabilities(const RowMatrix &points) const;
};

/// Grows each tree on samples drawn with replacement, and each split on columns drawn anew. Of each class as
/// many samples are drawn as it has (a stratified bootstrap): where a class has two labels, a plain bootstrap
/// of ten would leave it out of every ninth tree. How often a sample is drawn multiplies its weight. Errors:
/// stopped; the trees, or as many as all are of the first one's size, need more memory than allowed.
/// Deterministic in set.seed; same bits for any number of threads, each tree has its own seed. Cost:
/// O(columnsPerSplit l) for each level of each tree; memory O(d l), and while growing O(l) a thread. Source:
/// Breiman 2001, "Random Forests"; the mean of shares instead of votes as RandomForestClassifier of
/// scikit-learn.
Result<RandomForest> growRandomForest(const TrainingSet &set, const RandomForestOptions &options,
                                      const RunControl &control);

ClassifierInfo randomForestInfo();

} // namespace inkling
