// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace inkling {

/// A text as one word of a POSIX shell: in single quotes, unless it is made of harmless characters alone.
std::string shellWord(std::string_view text);

} // namespace inkling
