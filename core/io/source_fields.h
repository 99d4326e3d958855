// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/project.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// Named texts in their order; a list has one for each item, all of the same name.
using TextFields = std::vector<std::pair<std::string, std::string>>;

/// All of a source but its copy: the form of the project file and of the journal.
TextFields sourceFields(const ProjectSource &source);

/// The source again; none where a field is missing, unknown, or says what cannot be.
std::optional<ProjectSource> readSourceFields(const TextFields &fields);

} // namespace inkling
