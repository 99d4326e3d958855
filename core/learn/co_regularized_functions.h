// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/class_priors.h"
#include "core/learn/view_features.h"
#include "core/learn/view_learners.h"

namespace inkling {

struct CoRegularizationOptions
{
    ViewOptions views = {};
    ViewKernelOptions kernel = {};
    double nu = 0.3;     ///< > 0, weight of the size of each view's function: the ridge
    double lambda = 3.0; ///< >= 0, weight of how much the views differ
    ClassPriors classPriors = ClassPriors::Equal; ///< Equal or Labels, as in ManifoldOptions
};

/// A function for each class and view, linear in the features of the view.
struct CoRegularizedFunctions
{
    ViewFeatures features;
    RowMatrix W;               ///< D x c: f_vc(x) = phi_v(x) . (rows of view v)
    Eigen::RowVectorXd shift;  ///< c: what is taken off f for the equal class sizes
    Eigen::RowVectorXd counts; ///< c: given samples of each class
    double temperature = 1.0;
};

/// The functions that make least, for each class's column y of the one-hot labels,
///     sum_v [ sum over given i of (y_i - f_v(x_i))^2 + nu |f_v|^2
///             + lambda / n * sum over all n samples of (f_v(x_i) - mean_w f_w(x_i))^2 ],
/// f_v of the view's kernel and a constant that |f_v| does not count. The last term is 1 / (2 V) times the
/// sum over ordered pairs of the squared difference of two views, which the sources add up over the
/// unlabelled samples: here lambda means the same for any number of samples and of V views. One symmetric
/// positive definite system of D = sum_v D_v unknowns for all columns. Error: no label; fewer columns than
/// views; D that needs more than 4 GB (Limit); ill-conditioned; values too large; stopped. Same bits for any
/// number of threads. Cost: O(n D^2 + D^3) time and O(D^2) memory, D_v the number of the view's columns, or
/// at most that of the centres. Sources: see coRegularization().
Result<CoRegularizedFunctions> coRegularizedFunctions(const LearningProblem &problem, const Views &views,
                                                      const CoRegularizationOptions &options,
                                                      const RunControl &control);

} // namespace inkling
