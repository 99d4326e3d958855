// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/class_balance.h"
#include "core/classify/classifier.h"

#include <string_view>
#include <vector>

namespace inkling {

/// A base learner, the values of its parameters, and what it does for rare classes.
struct BaseLearner
{
    const ClassifierInfo *classifier = nullptr;
    ParameterValues values;
    BalanceOptions balance = {};

    /// As ClassifierInfo::fit, on balancedSet(). Synthetic samples are nowhere else: what is fitted does not
    /// name them. Error: the learner's; balancedSet()'s.
    Result<FittedClassifier> fit(TrainingSet set, const RunControl &control) const;
};

/// A choice of a base learner, among all but the majority rule.
Parameter baseLearnerChoice(const char *id, const char *label, const char *meaning, std::string_view initial);
/// For the table of a method that trains several base learners: the choices of them, and the parameters of
/// each base learner, which matter where any of these chooses it and are called after it and it alone
/// ("logistic_regression_c"), and balanceParameters(), which are of all of them.
ParameterTable baseLearnerParameters(std::vector<Parameter> choices);
/// The same of a method that trains one: its choice is "base".
ParameterTable baseLearnerParameters(std::string_view initial = "logistic_regression");
/// What these values choose. Precondition: they have baseLearnerParameters() with this choice.
BaseLearner baseLearner(const ParameterValues &values, const char *choice = "base");

/// Not the majority rule, which knows nothing but the classes' shares.
bool canBeBalanced(const ClassifierInfo &classifier);
/// For the table of a method that is this learner and no other: its own parameters and, where it can be
/// balanced, balanceParameters().
ParameterTable supervisedParameters(const ClassifierInfo &classifier);
/// What these values choose. Precondition: they have supervisedParameters().
BaseLearner supervised(const ClassifierInfo &classifier, const ParameterValues &values);

} // namespace inkling
