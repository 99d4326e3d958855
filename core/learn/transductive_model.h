// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/support_vector_machine.h"
#include "core/learn/joint_fit.h"

#include <limits>
#include <memory>

namespace inkling {

enum class TransductiveAlgorithm {
    Switching,    ///< LabelSwitching
    ConcaveConvex ///< ConcaveConvex
};

struct TransductiveOptions
{
    TransductiveAlgorithm algorithm = TransductiveAlgorithm::Switching;
    KernelKind kernel = KernelKind::Gaussian;
    double C = 1.0; ///< > 0, weight of a labelled sample's loss against the penalty
    /// >= 0: of all unlabelled samples together against all labelled ones, C* = weight C l / u. 0: the
    /// support vector machine of the labelled samples.
    double weight = 1.0;
    double gamma = std::numeric_limits<double>::quiet_NaN(); ///< > 0; NaN: automaticGamma() of all samples
    ClassPriors priors = ClassPriors::Labels; ///< how the unlabelled samples are shared out among the classes
    double ramp = -0.3;                       ///< see ConcaveConvexOptions
    int doublings = 10;                       ///< see SwitchingOptions
    double tolerance = 1e-3;                  ///< of the trainings, see SmoOptions
    int maximumSteps = 500;                   ///< >= 1, trainings of each machine after the first
};

/// The most samples of a fit.
inline constexpr Eigen::Index kMostTransductiveSamples = 20'000;

/// A machine of each class against all others; of two classes one.
struct TransductiveModel
{
    Eigen::RowVectorXd centre;                    ///< d; linear kernel: f = (x - centre) W + bias
    RowMatrix W;                                  ///< d x machines; linear kernel
    std::shared_ptr<const GaussianKernel> kernel; ///< Gaussian kernel: to the s samples with a coefficient
    RowMatrix coefficients;                       ///< s x machines; Gaussian kernel
    Eigen::RowVectorXd bias;                      ///< machines
    double temperature = 1.0;                     ///< of the softmax that makes probabilities of f
    Ending ending = Ending::Converged;
    int steps = 0; ///< trainings after the first, of the machine that took most
};

/// Transductive support vector machines of the labelled and the unlabelled samples, each class against the
/// rest as Joachims 1999 and Collobert et al. 2006 do; where nothing is known of the classes' sizes, that
/// balance is not held. All machines take their k-th training before one takes its next, which is a step. The
/// temperature is fitted on decisions about labelled samples that the machines took for unlabelled ones, in
/// at most 5 folds (1 where that is impossible). LimitReached: a machine was not done after maximumSteps, or
/// a training stayed above the tolerance. Errors: more than kMostTransductiveSamples, values whose squares
/// overflow, stopped. Deterministic from set.labelled.seed; same bits for any number of threads. Cost: for
/// each class and fold some 20 to 50 trainings of n samples, of O(n) iterations of O(n) each; at most n rows
/// of the kernel, O(n d) each, which are kept in at most 1 GiB. Digits with a tenth of the labels: 1.5 s; by
/// the concave-convex procedure 5 s, and a minute with the linear kernel, whose low rank slows the solver.
Result<TransductiveModel> fitTransductive(const JointSet &set, const TransductiveOptions &options,
                                          const RunControl &control);

/// f, m x c: what the classes' machines say of points (m x d).
RowMatrix decisions(const TransductiveModel &model, const RowMatrix &points);

/// m x c.
RowMatrix probabilities(const TransductiveModel &model, const RowMatrix &points);

} // namespace inkling
