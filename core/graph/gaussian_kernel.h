// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/distance.h"

#include <vector>

namespace inkling {

/// exp(-gamma r^2) between points, many at a time in the widest vectors of the processor. Right to 1e-15 of
/// itself, also where it is smaller than any normal number; the same bits on every processor.
class GaussianKernel
{
public:
    /// X: n x d, finite; gamma >= 0.
    GaussianKernel(const RowMatrix &X, Metric metric, double gamma);

    /// From one of metricPoints() (d numbers) to the rows [begin, end) of X: end - begin numbers.
    void weights(const double *from, Eigen::Index begin, Eigen::Index end, double *out) const;
    /// The same from a row of X.
    void weights(Eigen::Index row, Eigen::Index begin, Eigen::Index end, double *out) const;

private:
    Metric m_metric;
    double m_gamma;
    RowMatrix m_points;      ///< n x d: metricPoints()
    RowMatrix m_coordinates; ///< d x n: the same
};

} // namespace inkling
