// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

// SVMlight and LIBSVM have numbers for classes. What they mean, where they are the places of names from 1,
// stands in a comment on the first line of what is written here: "# classes: 1 = setosa, 2 = versicolor".
// Names that would be misunderstood stand in quotes there, as a text of JSON.

inline constexpr std::string_view kClassComment = "# classes: ";

/// What follows it: "1 = setosa, 2 = versicolor".
std::string classList(const std::vector<std::string> &names);

/// The names, where the first line is such a comment.
std::optional<std::vector<std::string>> commentedClasses(std::string_view bytes);

/// The numbers as classes of these names, 0 missing; none where there is another number.
std::optional<Column> namedClasses(const Column &numbers, const std::vector<std::string> &names);

} // namespace inkling
