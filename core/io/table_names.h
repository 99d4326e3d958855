// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

/// The place of one of several tables in a file: by its name, or by its number from 1. Error: no such table,
/// with those that there are.
Result<std::size_t> findTable(const std::vector<std::string> &names, const std::string &text,
                              const std::string &path);

/// "a, b, c", the first of them where there are many.
std::string listedNames(const std::vector<std::string> &names);

} // namespace inkling
