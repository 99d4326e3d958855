// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/json_report.h"
#include "core/score/parameter_search.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

/// All that the reports of a parameter search tell.
struct FinishedSearch
{
    std::size_t rows = 0;
    std::size_t features = 0;
    std::size_t classes = 0;
    std::size_t heldOut = 0;
    std::vector<VariedParameter> varied;
    SearchReport report;
    std::uint64_t seed = 0;
    Evaluation evaluation = Evaluation::Transductive;
    int threads = 1;
    double milliseconds = 0.0;
    std::vector<std::string> notes; ///< sentences, in the order in which things happened
};

/// `candidates` (method, parameters, set, wrong, error, error_low, error_high, log_loss, mcnemar_p, ending,
/// time_ms, failure) in the order of the curve, and `best`, the place of the best among them. Shares are 0 to
/// 1; null where a candidate has failed. `set` is what `run` takes besides the defaults.
Json searchJson(const FinishedSearch &search);

/// The candidates as CSV, a line each, without `parameters` and with a column `best` (1 or 0).
std::string searchCsv(const FinishedSearch &search);

/// The curve as a table for people, and the best candidate as options of `run`.
std::string searchText(const FinishedSearch &search);

} // namespace inkling
