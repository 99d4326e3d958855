// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/finished_run.h"

#include <nlohmann/json.hpp>

#include <string>

namespace inkling {

/// Keeps the fields in the order in which the documentation lists them.
using Json = nlohmann::ordered_json;

/// Of every JSON document that the program writes; grows when a field changes its meaning or goes.
inline constexpr int kJsonSchemaVersion = 1;

/// What `run --json` prints (README: command line). Shares are 0 to 1. Null: nothing was held out to tell it
/// from. Rows and columns of `confusion` are in the order of `per_class`, the last column counts the
/// unreached.
Json runJson(const FinishedRun &run);

/// What `run --trace` writes: the class numbers (-1: none yet) and confidences (0 to 1) of all rows after
/// some iterations.
Json traceJson(const FinishedRun &run);

/// "converged", "limit_reached" or "stopped".
const char *endingId(Ending ending);

/// "transductive" or "inductive".
const char *evaluationId(Evaluation evaluation);

/// A method's parameters by their ids.
Json parametersJson(const LearnerInfo &learner, const ParameterValues &values);

/// A value of a parameter: a number, or a choice's id or "auto".
Json parameterJson(const Parameter &parameter, double value);

/// An indentation that writes a document on one line.
inline constexpr int kCompactJson = -1;

/// A document as text; bytes that are not UTF-8 (in a path) are replaced.
std::string jsonText(const Json &json, int indent = 2);

} // namespace inkling
