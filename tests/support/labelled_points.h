// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/data/builtin.h"
#include "core/data/labels.h"
#include "core/data/prepare.h"
#include "core/learn/learner.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace inkling {

/// Points with all their classes, as tests need them.
struct LabelledPoints
{
    std::shared_ptr<const RowMatrix> X;
    std::vector<int> y;
    int classCount = 0;

    /// The first `count` points, or all where there are fewer: enough for a method whose cost is cubic.
    LabelledPoints first(std::size_t count) const
    {
        count = std::min(count, y.size());
        return {std::make_shared<const RowMatrix>(X->topRows(static_cast<Eigen::Index>(count))),
                std::vector<int>(y.begin(), y.begin() + static_cast<std::ptrdiff_t>(count)), classCount};
    }

    /// A problem in which these rows are given their class.
    LearningProblem problem(const std::vector<int> &rows) const
    {
        LearningProblem problem{
            .X = X, .given = std::vector<int>(y.size(), kUnlabelled), .classCount = classCount};
        for (const int row : rows)
            problem.given[row] = y[row];
        return problem;
    }

    /// The share of the predictions that are right.
    double accuracy(const std::vector<int> &predicted) const
    {
        double right = 0.0;
        for (std::size_t i = 0; i < y.size(); ++i)
            right += predicted[i] == y[i] ? 1.0 : 0.0;
        return right / static_cast<double>(y.size());
    }

    /// One in which `perClass` random samples of each class are given.
    LearningProblem randomProblem(int perClass, std::uint64_t seed) const
    {
        std::vector<int> order(y.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<int>(i);
        Random random(seed);
        random.shuffle(order);
        std::vector<int> taken(static_cast<std::size_t>(classCount), 0);
        std::vector<int> rows;
        for (const int row : order) {
            if (taken[y[row]]++ < perClass)
                rows.push_back(row);
        }
        return problem(rows);
    }
};

/// A built-in data set ("iris", "moons?n=300&noise=0.1").
inline LabelledPoints builtinPoints(std::string_view name, Scaling scaling)
{
    const Dataset data = builtinDataset(name).value();
    const ClassColumn classes = readClassColumn(data, data.classColumn().value()).value();
    return {std::make_shared<const RowMatrix>(prepareFeatures(data, {.scaling = scaling}).value().X),
            classes.values, static_cast<int>(classes.classes.size())};
}

/// The example that everybody copies: iris by its first two features, and the rows that
/// RandomState(42).rand(150) < 0.1 keeps.
inline LabelledPoints irisSepals()
{
    LabelledPoints iris = builtinPoints("iris", Scaling::None);
    iris.X = std::make_shared<const RowMatrix>(iris.X->leftCols(2));
    return iris;
}
inline const std::vector<int> kIrisSeeds = {6,  10, 29, 32, 37,  42,  56,  58,  68,
                                            72, 77, 83, 98, 100, 109, 128, 145, 148};

} // namespace inkling
