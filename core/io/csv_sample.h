// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/header_question.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace inkling {

/// The first records of a text table, up to 200, without the last where the head of the file may have cut it.
/// Their cells are views of the head.
std::vector<SampledRecord> sampleRecords(std::string_view head, char delimiter, std::size_t skippedLines);

} // namespace inkling
