// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/json_report.h"
#include "core/score/comparison.h"

#include <string>
#include <vector>

namespace inkling {

/// Runs of a comparison with all that says whether two such lists may be put together.
struct ComparisonReport
{
    Json plan;                       ///< data, methods with parameters, settings, seed: equal in all parts
    std::size_t planned = 0;         ///< runs in the whole comparison
    std::vector<ComparisonRun> runs; ///< those done, in any order
    std::vector<std::string> notes;

    bool isComplete() const { return runs.size() == planned; }
};

/// `results` (method, setting, runs, accuracy_mean, accuracy_sd, accuracy_low, accuracy_high,
/// difference_mean, difference_low, difference_high, time_ms; null where there are too few runs) and the
/// single `runs`, from which --merge makes the results anew. Shares are 0 to 1.
Json comparisonJson(const ComparisonReport &report);

/// Reads what comparisonJson() wrote. Failure (input): not such a file, with the file's name.
ComparisonReport readComparison(const std::string &path);

/// One report of several parts. Failure (input): they belong to different comparisons, or a run stands in
/// two.
ComparisonReport mergedComparison(const std::vector<std::string> &paths);

/// The results as CSV, a line each, with the columns of `results`.
std::string comparisonCsv(const ComparisonReport &report);

/// The results as a table for people.
std::string comparisonText(const ComparisonReport &report);

} // namespace inkling
