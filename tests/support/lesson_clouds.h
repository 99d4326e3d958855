// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/labelled_points.h"

#include <cmath>

namespace inkling {

/// Two tall clouds of 150 points, one a class, deviations 0.7 and 1.5 round (-2, 0) and (2, 0), and a seed of
/// each far off along them, at (-2, 2.5) and (2, -2.5): rows 300 and 301.
inline LabelledPoints tallClouds(std::uint64_t seed)
{
    Random random(seed);
    RowMatrix X(302, 2);
    LabelledPoints clouds{{}, std::vector<int>(302), 2};
    for (int i = 0; i < 300; ++i) {
        clouds.y[i] = i % 2;
        X.row(i) << (i % 2 == 0 ? -2.0 : 2.0) + 0.7 * random.normal(), 1.5 * random.normal();
    }
    X.row(300) << -2.0, 2.5;
    X.row(301) << 2.0, -2.5;
    clouds.y[301] = 1;
    clouds.X = std::make_shared<const RowMatrix>(X);
    return clouds;
}

/// Two flat clouds of 150 points, deviations 1 and 0.4 round (0, -2) and (0, 2); the classes are the sides of
/// the line through both.
inline LabelledPoints halvedClouds(std::uint64_t seed)
{
    Random random(seed);
    RowMatrix X(300, 2);
    LabelledPoints clouds{{}, std::vector<int>(300), 2};
    for (int i = 0; i < 300; ++i) {
        X.row(i) << random.normal(), (i % 2 == 0 ? -2.0 : 2.0) + 0.4 * random.normal();
        clouds.y[i] = X(i, 0) > 0.0 ? 1 : 0;
    }
    clouds.X = std::make_shared<const RowMatrix>(X);
    return clouds;
}

/// Two views of two columns each, 200 points a class, a class at -0.8 and one at 0.8 in each column with
/// deviation 1; within the classes the columns of the views correlate in pairs. The first four points are two
/// of each class.
inline LabelledPoints twoViews(double correlation, std::uint64_t seed)
{
    Random random(seed);
    RowMatrix X(400, 4);
    LabelledPoints points{{}, std::vector<int>(400), 2};
    for (int i = 0; i < 400; ++i) {
        points.y[i] = i % 2;
        const double centre = i % 2 == 0 ? -0.8 : 0.8;
        for (int j = 0; j < 2; ++j) {
            const double first = random.normal();
            const double other = std::sqrt(1.0 - correlation * correlation) * random.normal();
            X(i, j) = centre + first;
            X(i, 2 + j) = centre + correlation * first + other;
        }
    }
    points.X = std::make_shared<const RowMatrix>(X);
    return points;
}

/// The share right among the samples without a label.
inline double unlabelledAccuracy(const LabelledPoints &points, const LearningProblem &problem,
                                 const std::vector<int> &predicted)
{
    double right = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < points.y.size(); ++i) {
        if (problem.given[i] != kUnlabelled)
            continue;
        all += 1.0;
        right += predicted[i] == points.y[i] ? 1.0 : 0.0;
    }
    return right / all;
}

} // namespace inkling
