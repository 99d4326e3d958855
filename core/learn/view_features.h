// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/views.h"
#include "core/graph/gaussian_kernel.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace inkling {

/// How alike two samples are in a view.
enum class ViewKernel {
    Gaussian, ///< exp(-r^2 / (2 sigma^2))
    Linear    ///< the product of their deviations from the mean, divided by the mean square of these
};

struct ViewKernelOptions
{
    ViewKernel kernel = ViewKernel::Gaussian;
    double width = 1.0; ///< > 0, sigma of each view in median distances between two of 500 samples
    int centres = 200;  ///< >= 1, of the Gaussian kernel
};

/// Numbers phi_v(x) of each view v for which k_v(x, x') = phi_v(x) . phi_v(x'), and a 1: what is linear in
/// them is a function of the kernel's space, and a constant. Of the linear kernel these are the columns, of
/// the Gaussian one coordinates in the span of the kernels at the centres (with Cholesky's factor U^T U of
/// the kernel between them phi(x) = U^-T k(x)): all of the space that the samples can tell of where each is a
/// centre, else an approximation (Nystroem's). On average over the samples |phi|^2 is 1, or at most 1.
class ViewFeatures
{
public:
    /// X: n x d. centreRows: rows of X. Error: values too large; stopped. Cost: O(n d), and for Gaussian
    /// kernels O(m^2 (d + m)) of m centres. Same bits for any number of threads.
    static Result<ViewFeatures> of(const RowMatrix &X, const Views &views, const std::vector<int> &centreRows,
                                   const ViewKernelOptions &options, const RunControl &control);

    std::size_t viewCount() const { return m_views.size(); }
    Eigen::Index begin(std::size_t view) const { return m_begins[view]; } ///< of its D_v features
    Eigen::Index count(std::size_t view) const { return m_begins[view + 1] - m_begins[view]; }
    Eigen::Index size() const { return m_begins.back(); } ///< D, of all views

    /// The features of some rows of points (m x d): count x D, a view's last is 1. Cost of a row: that of
    /// operations().
    RowMatrix of(const RowMatrix &points, Eigen::Index begin, Eigen::Index count) const;
    double operations() const; ///< a row's

private:
    struct View
    {
        std::vector<int> columns = {};
        Eigen::RowVectorXd mean = {}; ///< of the linear kernel
        double scale = 1.0;           ///< likewise
        std::optional<GaussianKernel> kernel = {};
        RowMatrix U = {}; ///< r x r, upper triangular

        Eigen::Index count() const;
    };

    static Result<View> linearView(const RowMatrix &X, const std::vector<int> &columns,
                                   const RunControl &control);
    static Result<View> gaussianView(const RowMatrix &X, const std::vector<int> &columns,
                                     const std::vector<int> &centreRows, double width,
                                     const RunControl &control);

    std::vector<View> m_views;
    std::vector<Eigen::Index> m_begins = {0};
};

} // namespace inkling
