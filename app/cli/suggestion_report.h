// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/json_report.h"
#include "app/cli/learning_data.h"
#include "core/learn/active_learning.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// All that the reports of suggestions tell.
struct FinishedSuggestions
{
    LearningData learning;
    ConfiguredLearner method;
    std::optional<Outcome> outcome; ///< what is said of the samples so far; none while fewer than two classes
                                    ///< are given
    const CriterionInfo *criterion = nullptr;
    std::vector<Suggestion> suggestions; ///< the best first
    int threads = 1;
    double milliseconds = 0.0;
    std::vector<std::string> notes; ///< sentences, in the order in which things happened
    std::string next;               ///< what a person does with them, a sentence; may be empty
};

/// `suggestions`: rank (from 1), row (of the source, from 0), id, reason, score, and what the method says so
/// far: predicted, confidence, margin. Null: there is no such column, or nothing is said yet.
Json suggestionsJson(const FinishedSuggestions &finished);

/// The suggestions as CSV to be filled in: rank, row, `label` (empty), predicted, confidence, margin, reason,
/// score, then the columns of the data but the class; of two columns with one name the data's gets a number.
std::string suggestionsCsv(const FinishedSuggestions &finished);

/// The suggestions as a table for people.
std::string suggestionsText(const FinishedSuggestions &finished);

/// The rows (of the source, from 0) that are given and those that are suggested, on one line.
std::string rowsText(const FinishedSuggestions &finished);

} // namespace inkling
