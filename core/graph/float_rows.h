// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"
#include "core/graph/distance.h"

#include <vector>

namespace inkling {

/// n x stride, the stride a multiple of 16, columns beyond the coordinates 0.
using FloatMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The place and unit in which points become floats with little loss: for the euclidean metric moved by the
/// mean, and scaled by a power of two so that coordinates are about 1, both judged by a sample of the points.
/// A row without a direction (cosine, see metricPoints()) becomes a direction of its own: one more
/// coordinate, which only such rows have.
class FloatFrame
{
public:
    FloatFrame(const RowMatrix &points, Metric metric);

    /// The coordinates a row has as floats: those of the points and the one more.
    Eigen::Index coordinates() const { return m_centre.size() + 1; }
    double scale() const { return m_scale; }

    /// Writes the coordinates of a point. Returns their |x|^2 before they became floats; NaN, and writes
    /// zeros, where the point is too far from all others for floats.
    double convert(const double *point, float *coordinates) const;

private:
    Eigen::RowVectorXd m_centre;
    double m_scale = 1.0;
};

/// The points `rows` in that order as floats, after their coordinates at least one column of zeros.
/// squaredLengths: filled with what FloatFrame::convert returns. Asked to stop, it leaves the rest as if they
/// were too far for floats.
FloatMatrix floatRows(const RowMatrix &points, const std::vector<int> &rows, const FloatFrame &frame,
                      std::vector<double> &squaredLengths, const RunControl &control);

} // namespace inkling
