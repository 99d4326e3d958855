// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

#include <string_view>
#include <vector>

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

/// A choice of a base learner, among all but the majority rule.
Parameter baseLearnerChoice(const char *id, const char *label, const char *meaning, std::string_view initial);
/// For the table of a method that trains several base learners: the choices of them, and the parameters of
/// each base learner, which matter where any of these chooses it and are called after it and it alone
/// ("logistic_regression_c").
ParameterTable baseLearnerParameters(std::vector<Parameter> choices);
/// The same of a method that trains one: its choice is "base".
ParameterTable baseLearnerParameters(std::string_view initial = "logistic_regression");
/// What these values choose. Precondition: they have baseLearnerParameters() with this choice.
BaseLearner baseLearner(const ParameterValues &values, const char *choice = "base");

} // namespace inkling
