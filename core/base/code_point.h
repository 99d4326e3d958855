// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// Whether a text begins with 'u' and four hexadecimal digits: \uhhhh after its backslash.
bool hasHexadecimalEscape(std::string_view text);

/// The character of the escape at the front (RFC 8259, section 7), which it is moved past; one beyond U+FFFF
/// is a surrogate pair: uhhhh, a backslash, uhhhh. None where a surrogate lacks its other half. Precondition:
/// hasHexadecimalEscape(text).
std::optional<char32_t> takeHexadecimalEscape(std::string_view &text);

/// Appends a character in UTF-8. Precondition: a code point of Unicode, and no surrogate.
void appendUtf8(std::string &text, char32_t codePoint);

/// The character at the front of a text, which it is moved past. Precondition: valid UTF-8, and not empty.
char32_t takeUtf8(std::string_view &text);

} // namespace inkling
