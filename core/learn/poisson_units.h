// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"
#include "core/learn/class_priors.h"
#include "core/learn/pseudocode.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace inkling {

/// How Poisson learning's U becomes probabilities in a component with labels: softmax of U / scale + shift,
/// at a temperature that all components share.
struct PoissonUnits
{
    Eigen::RowVectorXd counts; ///< of labels, per class (c)
    Eigen::RowVectorXd shift;  ///< c; -infinity for a class without a label
    double scale = 1.0;        ///< root mean square of U; 1 where all is 0
    double missed = 0.0;       ///< the largest difference to a share that the class priors ask for

    /// Whether labels contradict each other, so that there is something to find out.
    bool isContradicted() const { return (counts.array() > 0.0).count() > 1; }
};

/// The units of labels before anything is known of U.
PoissonUnits unfittedUnits(const Eigen::RowVectorXd &counts);

/// Those of U (m x c), for class shares as the priors want them (volumeShift()). Precondition: labels
/// contradict each other.
PoissonUnits fittedUnits(const RowMatrix &U, const Eigen::RowVectorXd &counts, ClassPriors priors,
                         const RunControl &control);

/// The root mean square of U; 1 where all is 0.
double poissonScale(const RowMatrix &U);

/// U from the potentials of each class's labels (m x c): the sources are y_i minus the mean of all y.
RowMatrix balanced(const RowMatrix &potentials, const Eigen::RowVectorXd &counts);

/// A label in a component where labels contradict each other.
struct PoissonLabel
{
    int node = 0;
    std::size_t component = 0; ///< its place in the list of units
    int label = 0;
};

/// What some such labels, component by component, have from each other.
struct LabelPotentials
{
    std::vector<PoissonLabel> labels; ///< s
    RowMatrix classes;                ///< s x c: the potential at each of all labels of a class
    RowMatrix own;                    ///< s x s: the potential at each (row) of each alone (column)
};

/// Which of some labels, by their places, the temperature is fitted on: at most 32 whose class has another
/// label in the component, evenly from first to last. `without`: the place of one that is as if it were not
/// there; the units know that already.
std::vector<int> labelsForTemperature(const std::vector<PoissonLabel> &labels,
                                      const std::vector<PoissonUnits> &units,
                                      std::optional<std::size_t> without = {});

/// The temperature at which what the others say of each of these labels fits best (fittedTemperature()); 1
/// where there are none.
double poissonTemperature(const LabelPotentials &potentials, const std::vector<PoissonUnits> &units,
                          std::optional<std::size_t> without = {});

/// poisson() as papers write it down.
Pseudocode poissonPseudocode();

} // namespace inkling
