// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <array>
#include <string>
#include <string_view>

namespace inkling::test {

/// A text with a few accidents: characters changed, lost, doubled, moved, what means something to a reader
/// put in, the end cut off.
inline std::string mutated(std::string text, Random &random)
{
    constexpr std::array<std::string_view, 24> kPieces = {
        "\"",   "'", "\\",    ",",       "\t", "\n",  "\r", "{",
        "}",    "[", "]",     ":",       "%",  "#",   "?",  std::string_view("\0", 1),
        "\xFF", "-", "1e999", "\\ud800", "é",  "nan", "  ", "99999999999999999999"};
    for (std::uint32_t accidents = 1 + random.below(3); accidents > 0; --accidents) {
        const auto size = static_cast<std::uint32_t>(text.size());
        if (size == 0)
            break;
        const std::size_t place = random.below(size);
        const std::size_t length = 1 + random.below(8);
        switch (random.below(6)) {
        case 0:
            text[place] = static_cast<char>(random.below(128));
            break;
        case 1:
            text.erase(place, length);
            break;
        case 2:
            text.insert(place, text.substr(place, length));
            break;
        case 3:
            text.insert(place, text.substr(random.below(size), length));
            break;
        case 4:
            text.insert(place, kPieces[random.below(static_cast<std::uint32_t>(kPieces.size()))]);
            break;
        default:
            if (random.below(4) == 0)
                text.resize(place);
        }
    }
    return text;
}

} // namespace inkling::test
