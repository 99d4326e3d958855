// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace inkling {

/// What stands for a character in XML; empty where that is the character itself.
std::string_view xmlEntity(char c);

/// Text for an element's content or an attribute; control characters, which XML forbids, become blanks.
std::string xmlText(std::string_view text);

} // namespace inkling
