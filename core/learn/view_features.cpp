// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/view_features.h"

#include "core/base/blas.h"
#include "core/classify/predict_rows.h"
#include "core/graph/kernel_factor.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

constexpr Eigen::Index kRows = 16384; // some ten milliseconds of a view
constexpr Eigen::Index kMostForMedian = 500;

/// The rows of which medianDistance() takes the median.
RowMatrix rowsForMedian(const RowMatrix &X, const std::vector<int> &columns)
{
    const Eigen::Index m = std::min(X.rows(), kMostForMedian);
    RowMatrix points(m, static_cast<Eigen::Index>(columns.size()));
    for (Eigen::Index i = 0; i < m; ++i)
        points.row(i) = X.row(i * X.rows() / m)(columns);
    return points;
}

/// The sum over X's rows of what a function makes of some of them. False: stopped.
template<typename Sum, typename Part>
bool addRows(const RowMatrix &X, const std::vector<int> &columns, const RunControl &control, Sum &sum,
             const Part &part)
{
    for (Eigen::Index begin = 0; begin < X.rows(); begin += kRows) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(X.rows())))
            return false;
        sum += part(X.middleRows(begin, std::min(kRows, X.rows() - begin))(Eigen::all, columns));
    }
    return true;
}

} // namespace

Eigen::Index ViewFeatures::View::count() const
{
    return (kernel ? U.rows() : mean.size()) + 1;
}

Result<ViewFeatures::View> ViewFeatures::linearView(const RowMatrix &X, const std::vector<int> &columns,
                                                    const RunControl &control)
{
    const auto n = static_cast<double>(X.rows());
    View view{.columns = columns, .mean = Eigen::RowVectorXd::Zero(std::ssize(columns))};
    const auto sums = [](const RowMatrix &part) -> Eigen::RowVectorXd {
        return part.colwise().sum();
    };
    if (!addRows(X, columns, control.part(0.0, 0.5), view.mean, sums))
        return stopped();
    view.mean /= n;
    double squares = 0.0;
    const auto deviations = [&view](const RowMatrix &part) {
        return (part.rowwise() - view.mean).squaredNorm();
    };
    if (!addRows(X, columns, control.part(0.5, 1.0), squares, deviations))
        return stopped();
    if (!std::isfinite(squares))
        return valuesTooLarge();
    if (squares > 0.0)
        view.scale = 1.0 / std::sqrt(squares / n);
    return view;
}

Result<ViewFeatures::View> ViewFeatures::gaussianView(const RowMatrix &X, const std::vector<int> &columns,
                                                      const std::vector<int> &centreRows, double width,
                                                      const RunControl &control)
{
    const auto median = medianDistance(rowsForMedian(X, columns), control.part(0.0, 0.2));
    if (!median)
        return median.error();
    const double sigma = width * *median;
    const double gamma = 1.0 / (2.0 * sigma * sigma);
    if (!std::isnormal(gamma)) // also of a sigma beyond the range of numbers
        return valuesTooLarge();
    const RowMatrix centres = X(centreRows, columns);
    const auto factor =
        factorKernel(centres, gamma, std::numeric_limits<double>::infinity(), control.part(0.2, 1.0));
    if (!factor)
        return factor.error();
    View view{.columns = columns};
    view.kernel.emplace(RowMatrix(centres(factor->pivots, Eigen::all)), Metric::Euclidean, gamma);
    view.U = factor->R(Eigen::all, factor->pivots);
    return view;
}

Result<ViewFeatures> ViewFeatures::of(const RowMatrix &X, const Views &views,
                                      const std::vector<int> &centreRows, const ViewKernelOptions &options,
                                      const RunControl &control)
{
    ViewFeatures features;
    const auto count = static_cast<double>(views.size());
    for (const std::vector<int> &columns : views) {
        const auto done = static_cast<double>(features.m_views.size());
        const RunControl part = control.part(done / count, (done + 1.0) / count);
        auto view = options.kernel == ViewKernel::Linear
                        ? linearView(X, columns, part)
                        : gaussianView(X, columns, centreRows, options.width, part);
        if (!view)
            return view.error();
        features.m_begins.push_back(features.m_begins.back() + view->count());
        features.m_views.push_back(std::move(view).value());
    }
    return features;
}

RowMatrix ViewFeatures::of(const RowMatrix &points, Eigen::Index begin, Eigen::Index count) const
{
    keepBlasOnThisThread();
    RowMatrix features(count, size());
    for (std::size_t v = 0; v < m_views.size(); ++v) {
        const View &view = m_views[v];
        const Eigen::Index r = view.count() - 1;
        RowMatrix x = points.middleRows(begin, count)(Eigen::all, view.columns);
        auto out = features.middleCols(m_begins[v], r + 1);
        out.col(r).setOnes();
        if (!view.kernel) {
            out.leftCols(r) = (x.rowwise() - view.mean) * view.scale;
            continue;
        }
        for (Eigen::Index i = 0; i < count; ++i)
            view.kernel->weights(x.data() + i * x.cols(), 0, r, out.row(i).data());
        cblas_dtrsm(CblasRowMajor, CblasRight, CblasUpper, CblasNoTrans, CblasNonUnit,
                    static_cast<int>(count), static_cast<int>(r), 1.0, view.U.data(), static_cast<int>(r),
                    out.data(), static_cast<int>(size()));
    }
    return features;
}

double ViewFeatures::operations() const
{
    double operations = 0.0;
    for (const View &view : m_views) {
        const auto d = static_cast<double>(view.columns.size());
        const auto r = static_cast<double>(view.count());
        constexpr double kExponential = 20.0;
        operations += view.kernel ? r * (d + kExponential + r / 2.0) : 4.0 * d;
    }
    return operations;
}

} // namespace inkling
