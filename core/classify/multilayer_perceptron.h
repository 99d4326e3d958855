// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"
#include "core/classify/perceptron_training.h"

namespace inkling {

/// The parameters of PerceptronOptions, for a table.
const ParameterTable &perceptronParameters();
/// What these values choose. Precondition: they have perceptronParameters().
PerceptronOptions perceptronOptions(const ParameterValues &values);

/// A network with one or two hidden layers (Rumelhart, Hinton and Williams 1986), trained as
/// perceptron_training.h says on columns that it standardises itself. Probabilities: the softmax of its
/// scores.
ClassifierInfo multilayerPerceptronInfo();

} // namespace inkling
