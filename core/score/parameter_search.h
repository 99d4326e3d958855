// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"
#include "core/score/accuracy.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// A parameter that a search varies.
struct VariedParameter
{
    std::string id;
    std::vector<std::string> values; ///< as ParameterValues::set reads them; empty: Parameter::trials
};

/// One candidate for each combination of the parameters' values, the other values as in `base`; of gamma
/// and sigma by themselves multiples of the automatic one, for which the problem's graphs are built (of the
/// gamma of a support vector machine, automaticGamma() of the given samples). Where a
/// parameter does not matter beside the others (k in a graph of all pairs) it is not varied. Error: no such
/// parameter or value; one without values worth trying; one that never matters; as buildGraph().
/// Deterministic.
Result<std::vector<ConfiguredLearner>> searchCandidates(const ConfiguredLearner &base,
                                                        const std::vector<VariedParameter> &varied,
                                                        const LearningProblem &problem,
                                                        const RunControl &control);

/// A candidate, judged by what it says of each given label that it has not seen.
struct SearchPoint
{
    ConfiguredLearner candidate;
    std::optional<Error> failure; ///< why there is no score
    Score score;                  ///< on the left-out labels; those without an answer are wrong
    double mcnemarP = 1.0;        ///< of its difference to the best candidate; 1 for the best
    Ending ending = Ending::Converged;
    double milliseconds = 0.0; ///< without the graph where an earlier candidate had built it
};

/// The curve of a parameter search.
struct SearchReport
{
    std::size_t given = 0;           ///< labels
    std::size_t leftOut = 0;         ///< of these, one at a time: the same for all candidates
    std::size_t planned = 0;         ///< candidates; more than points where it was stopped
    std::vector<SearchPoint> points; ///< in the order of the candidates
    std::optional<std::size_t> best; ///< the point to choose; none where all have failed
    std::vector<Message> notes;
    Ending ending = Ending::Converged;
    double milliseconds = 0.0;
};

/// Leave-one-out runs the methods once for each label where one of them knows no better: then on so many
/// labels, else on so many more.
inline constexpr std::size_t kMostSearchedByRuns = 100;
inline constexpr std::size_t kMostSearched = 1'000;
/// Below this p a candidate can be told from the best one.
inline constexpr double kSearchSignificance = 0.05;

/// Judges candidates by leave-one-out on the given labels; held-out ones are not in a LearningProblem. All
/// candidates are asked about the same labels (labelsToLeaveOut()). The best has the least error; of equal
/// ones the least log loss; of these the values nearest to the method's defaults. A note tells how many
/// candidates cannot be told from it (McNemar's exact test at 5 %, each by itself). The error of the best of
/// many is too low an estimate of what it will do on other samples: score it on labels held out from all of
/// this. Error: no class has two labels; stopped before one candidate was done. Same results for any number
/// of threads. Cost: of leaveOneOut() for each candidate; candidates with the same graph share it.
Result<SearchReport> searchParameters(const LearningProblem &problem,
                                      const std::vector<ConfiguredLearner> &candidates,
                                      const RunControl &control);

} // namespace inkling
