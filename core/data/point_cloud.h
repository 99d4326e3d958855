// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/data/dataset.h"

#include <string>
#include <vector>

namespace inkling {

/// Points with classes while a generator makes them.
class PointCloud
{
public:
    /// Classes are named A, B, C, ...
    static constexpr int kMaximumClassCount = 20;

    explicit PointCloud(int dimensions)
        : m_coordinates(dimensions)
    {
    }

    /// Precondition: as many coordinates as dimensions, class in 0 ... kMaximumClassCount - 1.
    void add(const std::vector<double> &point, int pointClass);

    /// Adds normal noise to every coordinate of every point so far; draws nothing where sd is 0.
    void addNoise(double sd, Random &random);

    /// Appends coordinates of nothing but normal noise to the points so far.
    void addNormalDimensions(int count, double sd, Random &random);

    /// The points in random order, so that their rows tell nothing of their class: features x, y, z (x1, x2,
    /// ... where there are more), then the class column "class".
    Dataset dataset(const std::string &name, Random &random) const;

private:
    std::vector<std::vector<double>> m_coordinates; ///< d x n
    std::vector<int> m_classes;
};

} // namespace inkling
