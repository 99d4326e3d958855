// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/data/labels.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace inkling {

/// Tells which classes had fewer samples to give than were wanted of each (split.h gives all they have then),
/// and how many each had; none: all had enough. `given`: how many each class gave.
std::optional<Message> noteOfSmallClasses(const std::vector<ClassInfo> &classes,
                                          const std::vector<std::size_t> &given, std::size_t wanted);

} // namespace inkling
