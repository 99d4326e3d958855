// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/float_rows.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {

namespace {

constexpr Eigen::Index kStride = 16;
constexpr Eigen::Index kSampledRows = 1024;
constexpr std::size_t kRoundCoordinates = 1U << 24U; // some 20 ms between questions whether to stop

// Squares of coordinates beyond this could overflow as floats.
constexpr double kFarthest = 1e12;

// Larger factors would lift squares that were rounded to 0 as doubles to a size that counts.
constexpr int kMostExponent = 400;

} // namespace

FloatFrame::FloatFrame(const RowMatrix &points, Metric metric)
    : m_centre(Eigen::RowVectorXd::Zero(points.cols()))
{
    if (metric == Metric::Cosine || points.size() == 0)
        return;
    const Eigen::Index step = (points.rows() + kSampledRows - 1) / kSampledRows;
    const RowMatrix sample = points(Eigen::seq(0, points.rows() - 1, step), Eigen::all);
    m_centre = sample.colwise().mean();
    const double farthest = (sample.rowwise() - m_centre).cwiseAbs().maxCoeff();
    int exponent = 0;
    if (std::isfinite(farthest))
        std::frexp(farthest, &exponent);
    m_scale = std::ldexp(1.0, std::clamp(-exponent, -kMostExponent, kMostExponent));
}

double FloatFrame::convert(const double *point, float *coordinates) const
{
    const Eigen::Index d = m_centre.size();
    coordinates[d] = 0.0F;
    if (d > 0 && std::isnan(point[0])) {
        std::fill(coordinates, coordinates + d, 0.0F);
        coordinates[d] = static_cast<float>(m_scale);
        return m_scale * m_scale;
    }
    double squared = 0.0;
    for (Eigen::Index j = 0; j < d; ++j) {
        const double x = (point[j] - m_centre[j]) * m_scale;
        if (!(std::abs(x) <= kFarthest)) {
            std::fill(coordinates, coordinates + d, 0.0F);
            return std::numeric_limits<double>::quiet_NaN();
        }
        squared += x * x;
        coordinates[j] = static_cast<float>(x);
    }
    return squared;
}

FloatMatrix floatRows(const RowMatrix &points, const std::vector<int> &rows, const FloatFrame &frame,
                      std::vector<double> &squaredLengths, const RunControl &control)
{
    const Eigen::Index stride = (frame.coordinates() + kStride) / kStride * kStride;
    FloatMatrix floats(static_cast<Eigen::Index>(rows.size()), stride);
    squaredLengths.assign(rows.size(), std::numeric_limits<double>::quiet_NaN());
    const auto convert = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            float *row = floats.data() + static_cast<Eigen::Index>(i) * stride;
            squaredLengths[i] = frame.convert(points.data() + rows[i] * points.cols(), row);
            std::fill(row + frame.coordinates(), row + stride, 0.0F);
        }
    };
    const std::size_t round = std::max<std::size_t>(1, kRoundCoordinates / static_cast<std::size_t>(stride));
    for (std::size_t begin = 0; begin < rows.size(); begin += round) {
        if (!control.advance(0.0)) {
            floats.bottomRows(static_cast<Eigen::Index>(rows.size() - begin)).setZero();
            break;
        }
        parallelFor(control.pool(), std::min(round, rows.size() - begin),
                    std::max<std::size_t>(1, round / 16),
                    [&](std::size_t from, std::size_t to) { convert(begin + from, begin + to); });
    }
    return floats;
}

} // namespace inkling
