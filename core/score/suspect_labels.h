// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// A given label that the other labels contradict.
struct SuspectLabel
{
    int row = 0;
    int given = 0;
    int suggested = 0;           ///< the class that the others say
    double givenScore = 0.0;     ///< the share that they leave the given class
    double suggestedScore = 0.0; ///< and that of the one they say
};

struct SuspectReport
{
    std::vector<SuspectLabel> suspects; ///< most contradicted first
    std::size_t given = 0;              ///< labels
    std::size_t leftOut = 0;            ///< of these, one at a time
    std::size_t unknown = 0; ///< of these, those of which the others cannot know: the last of a class or of a
                             ///< component
    Ending ending = Ending::Converged;
    double milliseconds = 0.0;
};

/// Which given labels are not what a method predicts from all others: kMostSearched of them are tried, and
/// kMostSearchedByRuns where it takes a run for each, evenly over the classes. Sorted by the suggested
/// class's share minus the given one's, of equal ones the first row first. Error: no class has two labels;
/// the method's; stopped. Same results for any number of threads. Cost: of leaveOneOut().
Result<SuspectReport> suspectLabels(const ConfiguredLearner &method, const LearningProblem &problem,
                                    const RunControl &control);

} // namespace inkling
