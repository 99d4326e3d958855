// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"
#include "core/classify/platt_scaling.h"
#include "core/graph/gaussian_kernel.h"

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace inkling {

enum class KernelKind { Linear, Gaussian };

struct SupportVectorOptions
{
    KernelKind kernel = KernelKind::Gaussian;
    double C = 1.0; ///< weight of the losses against the penalty; a sample's is multiplied by its weight
    double gamma = std::numeric_limits<double>::quiet_NaN(); ///< > 0; NaN: automaticGamma()
    /// See SmoOptions. So exact weights are the same as copies, and it costs some half more than 1e-3.
    double tolerance = 1e-6;
    std::optional<int> maximumIterations = {}; ///< of each machine; none: by the number of samples
};

/// 1 / (the mean squared distance of the samples from their mean); 1 where nothing varies. Of standardised
/// columns, scikit-learn's "scale" 1 / (d * variance of all entries of X); that one also counts how the
/// columns' means differ, which the kernel does not see. weights: l or empty, as TrainingSet.
double automaticGamma(const RowMatrix &X, const Eigen::VectorXd &weights);

/// Two classes' machine: f > 0 says `first`.
struct PairMachine
{
    int first = 0;
    int second = 0; ///< > first
    double bias = 0.0;
    Sigmoid sigmoid; ///< the probability of `first` where it is one of the two
    double objective = 0.0;
    int supportVectors = 0;
};

/// A support vector machine for each two classes.
struct SupportVectorModel
{
    int classCount = 0;
    std::vector<PairMachine> pairs;               ///< (0, 1), (0, 2), ..., (1, 2), ...
    Eigen::RowVectorXd centre;                    ///< d; linear kernel: f = W (x - centre) + bias
    RowMatrix W;                                  ///< pairs x d; linear kernel
    std::shared_ptr<const GaussianKernel> kernel; ///< Gaussian kernel: to the s support vectors, by class
    std::vector<Eigen::Index> begins;             ///< c + 1: where each class's support vectors begin
    /// s x c, Gaussian kernel: a support vector's coefficient in the machine of its class and another one.
    RowMatrix coefficients;
    Ending ending = Ending::Converged; ///< of the worst machine, those of the calibration among them
    int iterations = 0;                ///< of the machines together, without those of the calibration
};

/// One machine for each two classes (Cortes and Vapnik 1995; one against one as libsvm, Chang and Lin 2011),
/// and not each class against the rest: the machines are small, c / 2 samples for each of a class instead of
/// c - 1 times all, and even with few labels they are balanced, so that a sigmoid can be fitted that is not
/// all prior. It is fitted (fitSigmoid()) on decision values from cross-validation within the pair: 5 folds
/// (foldPlaces()), fewer where a class has fewer distinct points; below 3 of them priorSigmoid().
/// Preconditions: at least two classes, and each has a sample. Error: stopped; values whose squares
/// overflow. Deterministic from set.seed; same bits for any number of threads. Cost: for each pair of
/// together l samples 6 times some l iterations of O(l), and at most l rows of the kernel, O(l d) each.
Result<SupportVectorModel> fitSupportVectors(const TrainingSet &set, const SupportVectorOptions &options,
                                             const RunControl &control);

/// f of all pairs, m x pairs.
RowMatrix decisions(const SupportVectorModel &model, const RowMatrix &X);

/// The pairs' probabilities coupled (coupledProbabilities()), m x c.
RowMatrix probabilities(const SupportVectorModel &model, const RowMatrix &X);

/// The parameter c.
Parameter supportVectorC();

ClassifierInfo linearSupportVectorInfo();
ClassifierInfo gaussianSupportVectorInfo();

} // namespace inkling
