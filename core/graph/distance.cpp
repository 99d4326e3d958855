// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/distance.h"

#include <limits>

namespace inkling {

RowMatrix metricPoints(const RowMatrix &X, Metric metric)
{
    RowMatrix points = X;
    if (metric == Metric::Euclidean)
        return points;
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        const double length = points.row(i).stableNorm();
        if (length > 0.0)
            points.row(i) /= length;
        else
            points.row(i).setConstant(std::numeric_limits<double>::quiet_NaN());
    }
    return points;
}

} // namespace inkling
