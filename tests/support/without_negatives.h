// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

namespace inkling {

/// Whether it is multinomial naive Bayes or trains it: it refuses negative values, as standardised columns
/// have them.
inline bool takesCounts(const LearnerInfo &learner, const ParameterValues &values)
{
    const auto isMultinomial = [&](const Parameter &parameter) {
        return parameter.kind == ParameterKind::Choice &&
               parameterText(parameter, values.number(parameter.id)).starts_with("multinomial");
    };
    return std::strcmp(learner.id, "multinomial_naive_bayes") == 0 ||
           std::any_of(learner.parameters.begin(), learner.parameters.end(), isMultinomial);
}

/// The problem as it is, or, for learners that take counts, with each column shifted to begin at 0.
inline LearningProblem acceptable(LearningProblem problem, const LearnerInfo &learner,
                                  const ParameterValues &values)
{
    if (takesCounts(learner, values))
        problem.X = std::make_shared<const RowMatrix>(problem.X->rowwise() - problem.X->colwise().minCoeff());
    return problem;
}

} // namespace inkling
