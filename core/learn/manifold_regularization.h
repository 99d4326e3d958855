// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/class_priors.h"
#include "core/learn/deformed_kernel.h"
#include "core/learn/learner.h"

#include <cstddef>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace inkling {

struct ManifoldOptions
{
    GraphOptions graph = {};
    double sigma = std::numeric_limits<double>::quiet_NaN(); ///< of the kernel; NaN: medianDistance()
    double gammaA = 1e-6;                                    ///< > 0, weight of the size of f
    double gammaI = 1e-2;                                    ///< >= 0, weight of its roughness on the graph
    int degree = 1;                                          ///< p, 1 ... 5
    /// Equal: f_c is what the class's labels say beyond what their mean would say of every sample. Labels:
    /// f_c as it is, nearly the class's share of the labels far from all of them. None is none of the
    /// choices.
    ClassPriors classPriors = ClassPriors::Equal;
};

/// The graph's parameters, then sigma, gamma_a, gamma_i, degree and class_priors.
ParameterTable manifoldParameters();
ManifoldOptions manifoldOptions(const ParameterValues &values);

/// Given samples, and the deformed kernel between them.
struct KernelLabels
{
    std::vector<int> rows = {};       ///< l, ascending
    std::vector<int> classes = {};    ///< l
    std::vector<int> components = {}; ///< l, of the graph
    int classCount = 0;
    ClassPriors priors = ClassPriors::Equal;
    RowMatrix K = {}; ///< l x l

    /// How many there are of each class, without one of them (c).
    Eigen::RowVectorXd counts(std::optional<int> without = {}) const;
    /// What of every label is taken off, of so many labels of each class: their shares, or 0.
    Eigen::RowVectorXd meanLabel(const Eigen::RowVectorXd &counts) const;
};

/// What a learner makes of labels: a (l x c) of the functions f_c = sum_j a_jc Kt(x_j, .).
struct Expansion
{
    RowMatrix a;
    Ending ending = Ending::Converged;
    int iterations = 0;
};

/// How gradient descent gets to an expansion.
struct Descent
{
    RowMatrix start;                                               ///< l x any number of machines
    std::function<RowMatrix(const RowMatrix &machines)> direction; ///< minus half the gradient, in K's space
    std::function<RowMatrix(const RowMatrix &machines)> expansion; ///< a, l x c
};

/// A supervised kernel machine without a bias. The ridge is gamma_A times the number of labels.
struct KernelMachine
{
    std::function<Result<Expansion>(const KernelLabels &labels, double gammaA, const RunControl &control)>
        fit;
    /// The functions at some labels (m places), each without that label: m x c. Every class of these has
    /// another label.
    std::function<Result<RowMatrix>(const KernelLabels &labels, const std::vector<int> &places, double gammaA,
                                    const RunControl &control)>
        leftOut;
    /// For the trace; refers to the labels.
    std::function<Descent(const KernelLabels &labels, double gammaA)> descent;
    /// How many labels leftOut() has the time for; none: any number.
    std::function<std::size_t(const KernelLabels &labels)> mostLeftOut = {};
};

/// A problem on its graph, made ready.
struct ManifoldProblem
{
    std::shared_ptr<const DeformedKernel> kernel;
    KernelLabels labels;
};

/// Takes the kernel from the problem's cache where it is there. Errors: see DeformedKernel::of().
Result<ManifoldProblem> manifoldProblem(const LearningProblem &problem, const Graph &graph,
                                        const ManifoldOptions &options, const RunControl &control);

/// The labels (places) that the temperature is fitted on, as if one of them were not there: at most 32,
/// evenly from first to last, of those with another label of their class and one of their component.
std::vector<int> placesForTemperature(const KernelLabels &labels, std::optional<int> without = {});

/// F (m x c) for softmax(): -infinity for classes that have no label.
RowMatrix ofPresent(RowMatrix F, const Eigen::RowVectorXd &counts);

/// Manifold regularisation (Belkin, Niyogi and Sindhwani 2006): a kernel machine on the given samples with
/// the deformed kernel of the graph of all. Samples in a component without a label are unreached, whatever f
/// is there. Given labels are not clamped. Probabilities: softmax of f over the classes that have a label, at
/// a temperature fitted by leave-one-out (placesForTemperature()), 1 where there is none to leave out. The
/// trace is gradient descent from 0 towards the answer. Errors: see DeformedKernel::of(), LearnerInfo::run.
/// Same bits for any number of threads.
Result<Outcome> manifoldRegularization(const LearningProblem &problem, const ManifoldOptions &options,
                                       const KernelMachine &machine, const RunControl &control);

/// LearnerInfo::predict: f is a function of the kernel's space and has a value everywhere. A point is
/// unreached where its nearest sample is, or where every kernel underflows to 0.
Result<RowMatrix> predictManifold(const LearningProblem &problem, const ManifoldOptions &options,
                                  const KernelMachine &machine, const RowMatrix &points,
                                  const RunControl &control);

/// The pseudo-code of the deformed kernel, then a machine's.
Pseudocode manifoldPseudocode(const Pseudocode &machine);

} // namespace inkling
