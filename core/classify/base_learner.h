// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace inkling {

/// A base learner and the values of its parameters.
struct BaseLearner
{
    const ClassifierInfo *classifier = nullptr;
    ParameterValues values;

    Result<FittedClassifier> fit(const TrainingSet &set, const RunControl &control) const
    {
        return classifier->fit(set, values, control);
    }
};

/// For the table of a method that trains a base learner: the choice "base" of all of them but the majority
/// rule, and the parameters of each, which matter where it is chosen and are called after it and it alone
/// ("logistic_regression_c").
const ParameterTable &baseLearnerParameters();
/// What these values choose. Precondition: they have baseLearnerParameters().
BaseLearner baseLearner(const ParameterValues &values);

} // namespace inkling
