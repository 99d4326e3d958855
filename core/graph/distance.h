// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <cmath>

namespace inkling {

enum class Metric { Euclidean, Cosine };

/// The sum of difference(i)^2 for i < d, always added in the same order: equal distances are then equal to
/// the bit wherever they are computed, and a sum of smaller differences is never larger (rounding is
/// monotone), so that a box can be ruled out.
template<typename Difference>
double sumOfSquares(Eigen::Index d, Difference difference)
{
    double lanes[4] = {};
    Eigen::Index i = 0;
    for (; i + 4 <= d; i += 4) {
        for (Eigen::Index lane = 0; lane < 4; ++lane) {
            const double x = difference(i + lane);
            lanes[lane] += x * x;
        }
    }
    for (Eigen::Index lane = 0; i + lane < d; ++lane) {
        const double x = difference(i + lane);
        lanes[lane] += x * x;
    }
    return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
}

/// |a - b|^2 of two rows of metricPoints(). Without a direction (cosine, a row of zeros): 2, a right angle.
inline double squaredDistance(const double *a, const double *b, Eigen::Index d)
{
    const double squared = sumOfSquares(d, [&](Eigen::Index i) { return a[i] - b[i]; });
    return std::isnan(squared) ? 2.0 : squared;
}

/// The points between which squaredDistance orders as the metric does: X itself, or for the cosine its rows
/// at length 1; a row of zeros becomes NaN there, because it has no direction.
RowMatrix metricPoints(const RowMatrix &X, Metric metric);

/// The metric's distance: of the points, or for the cosine 1 - cos = |a - b|^2 / 2 of the rows at length 1
/// (no cancellation).
inline double metricDistance(double squared, Metric metric)
{
    return metric == Metric::Cosine ? squared / 2.0 : std::sqrt(squared);
}

} // namespace inkling
