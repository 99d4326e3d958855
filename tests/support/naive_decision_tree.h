// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/decision_tree.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <set>
#include <vector>

namespace inkling {

// The slow obvious tree: every split of every column, each side's impurity summed anew.

inline Eigen::RowVectorXd classWeights(const TrainingSet &set, const std::vector<int> &rows)
{
    Eigen::RowVectorXd weights = Eigen::RowVectorXd::Zero(set.classCount);
    for (const int row : rows)
        weights[set.y[row]] += set.weight(row);
    return weights;
}

/// Of class weights or shares; entropy in bits.
inline double impurityOf(const Eigen::RowVectorXd &classes, SplitCriterion criterion)
{
    const Eigen::ArrayXd p = classes.array() / classes.sum();
    if (criterion == SplitCriterion::Gini)
        return 1.0 - p.square().sum();
    return -(p > 0.0).select(p * p.max(1e-300).log(), 0.0).sum() / std::log(2.0);
}

/// The best split, of equally good ones the first; column -1: there is none.
struct NaiveSplit
{
    int column = -1;
    double threshold = 0.0;
    std::vector<int> left = {};
    std::vector<int> right = {};
};

inline NaiveSplit naiveSplit(const TrainingSet &set, const std::vector<int> &rows, const TreeOptions &options)
{
    const double weight = classWeights(set, rows).sum();
    double smallest = std::numeric_limits<double>::infinity();
    NaiveSplit best;
    for (int column = 0; column < set.X.cols(); ++column) {
        std::set<double> values;
        for (const int row : rows)
            values.insert(set.X(row, column));
        for (auto value = values.begin(); std::next(value) != values.end(); ++value) {
            NaiveSplit split{.column = column, .threshold = (*value + *std::next(value)) / 2.0};
            for (const int row : rows)
                (set.X(row, column) <= *value ? split.left : split.right).push_back(row);
            const Eigen::RowVectorXd left = classWeights(set, split.left);
            const Eigen::RowVectorXd right = classWeights(set, split.right);
            const bool isAllowed =
                options.minimumLeaf == 1.0 || std::min(left.sum(), right.sum()) >= options.minimumLeaf - 1e-9;
            const double impurity = left.sum() * impurityOf(left, options.criterion) +
                                    right.sum() * impurityOf(right, options.criterion);
            if (!isAllowed || impurity >= smallest - 1e-12 * weight)
                continue;
            smallest = impurity;
            best = split;
        }
    }
    return best;
}

/// The class shares of the leaf that the point is in, of a tree grown on these rows of the set.
inline Eigen::RowVectorXd naiveShares(const TrainingSet &set, const std::vector<int> &rows,
                                      TreeOptions options, const Eigen::RowVectorXd &point)
{
    const Eigen::RowVectorXd classes = classWeights(set, rows);
    if (classes.maxCoeff() == classes.sum() || options.maximumDepth == 0)
        return classes / classes.sum();
    const NaiveSplit split = naiveSplit(set, rows, options);
    if (split.column < 0)
        return classes / classes.sum();
    if (options.maximumDepth)
        --*options.maximumDepth;
    return naiveShares(set, point[split.column] <= split.threshold ? split.left : split.right, options,
                       point);
}

} // namespace inkling
