// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace inkling {

/// The most columns that a table may have: a bound on what one hostile line can cost.
inline constexpr std::size_t kMaximumColumns = 100'000;

/// A cell as it stands in a file, without the blanks around it and the quotes.
struct TextCell
{
    std::string_view text;
    bool isQuoted = false;
    bool hasDoubledQuotes = false; ///< text still holds "" for each "
    bool isWord = false;           ///< a text whatever it looks like, in formats that tell texts from numbers
    bool hasBlanks = false;        ///< around it, without quotes
};

/// The cell's text with doubled quotes undone.
std::string unquoted(const TextCell &cell);

} // namespace inkling
