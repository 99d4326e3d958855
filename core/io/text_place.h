// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace inkling {

/// Where something stands in a text, as people count.
struct TextPlace
{
    std::size_t line = 1;   ///< from 1; lines end with \n, \r\n or \r
    std::size_t column = 1; ///< from 1, in characters
};

/// The place of the byte at this position of UTF-8 text; a byte-order mark is not part of the first line.
/// For messages: it counts from the front.
TextPlace placeInText(std::string_view bytes, std::size_t position);

/// The text as a message quotes it: printable, and of a long one the first characters, then "...".
std::string excerpt(std::string_view text);

/// Whether a byte continues a character of UTF-8.
constexpr bool isContinuation(unsigned byte)
{
    return (byte & 0xC0U) == 0x80U;
}

} // namespace inkling
