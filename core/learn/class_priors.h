// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/parameters.h"

namespace inkling {

/// What a method is told of how many samples belong to each class.
enum class ClassPriors {
    None,   ///< nothing
    Labels, ///< as among the given labels
    Equal   ///< as many in every class that has a label
};

/// The parameter class_priors, for ParameterValues::choice<ClassPriors>.
Parameter classPriorsParameter(ClassPriors initial);

/// The parameter class_priors of methods whose scores tend to a constant far from the labels: Equal, at
/// first, or Labels.
Parameter equalOrLabelsParameter();
ClassPriors equalOrLabels(const ParameterValues &values);

} // namespace inkling
