// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/score/draws.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// The supervised method that all others are paired with.
inline constexpr const char *kComparisonBaseline = "logistic_regression";

/// One way of giving labels: a setting ("2 per class") and which draw of it.
struct ComparedSplit
{
    std::string setting;
    std::size_t draw = 0;
    Labels labels;
};

/// Many methods on many splits of one data set. Run i of `runs()` is method i / splits on split i % splits.
struct Comparison
{
    std::shared_ptr<const RowMatrix> X;
    Views views = {};                       ///< as of LearningProblem
    IndicatorGroups categories = {};        ///< likewise
    std::vector<ConfiguredLearner> methods; ///< different ids
    std::size_t splits = 0;
    std::function<Result<ComparedSplit>(std::size_t split)>
        split;              ///< made when it is needed: labels are large
    std::uint64_t seed = 0; ///< the methods' own
    Evaluation evaluation = Evaluation::Transductive;

    std::size_t runs() const { return methods.size() * splits; }
};

/// What one run gave.
struct ComparisonRun
{
    std::string method;
    std::string setting;
    std::size_t draw = 0;
    std::size_t given = 0;
    std::size_t heldOut = 0;
    std::size_t correct = 0;
    std::size_t unreached = 0; ///< of all samples
    Ending ending = Ending::Converged;
    double milliseconds = 0.0; ///< without the graph where an earlier run had built it

    double accuracy() const { return heldOut > 0 ? double(correct) / double(heldOut) : 0.0; }
};

/// A method in a setting, over its draws.
struct ComparisonResult
{
    std::string method;
    std::string setting;
    std::size_t runs = 0;
    double meanAccuracy = 0.0;
    std::optional<DrawSummary> accuracy;   ///< from two runs on; the interval within [0, 1]
    std::optional<DrawSummary> difference; ///< minus the baseline's, paired by draw, from two common draws
                                           ///< on; none for the baseline itself
    double milliseconds = 0.0;             ///< mean
};

/// Carries out the runs whose numbers are wanted (in order), one graph for all methods with the same graph
/// settings, and hands over each when it is done. A method that refuses a run is left out of those that
/// follow, and refused is told why, naming method and setting. Error: of a split; stopped. Same results for
/// any number of threads. Cost: of all the runs.
Status compareMethods(const Comparison &comparison, const std::function<bool(std::size_t run)> &isWanted,
                      const std::function<void(const ComparisonRun &)> &done,
                      const std::function<void(const Message &)> &refused, const RunControl &control);

/// The runs by method and setting, in the order in which these first appear.
std::vector<ComparisonResult> summarizeRuns(const std::vector<ComparisonRun> &runs);

} // namespace inkling
