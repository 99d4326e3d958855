// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <vector>

namespace inkling {

/// Tells of texts in a table ("NA", "?") that readers of its format take for "no value" unless they are told
/// otherwise.
void noteMissingWords(const Dataset &data, std::vector<Message> &notes);

} // namespace inkling
