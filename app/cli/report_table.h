// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/json_report.h"

#include <string>
#include <vector>

namespace inkling {

/// The rows of a table for people, the columns below each other.
std::string alignedText(const std::vector<std::vector<std::string>> &rows);

/// A share in percent with one decimal, "-" where there is none.
std::string percent(const Json &share);

/// "12.3 to 45.6" in percent, "-" where there is none.
std::string rangeText(const Json &low, const Json &high);

/// Objects as CSV: the columns' names, then a line each with their values; null is empty.
std::string csvText(const std::vector<const char *> &columns, const Json &objects);

} // namespace inkling
