// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace inkling::test {

/// A copy with one to four faults, the same one for the same number: changed bits, bytes and numbers of four
/// bytes, parts cut out, repeated or put elsewhere, a missing end.
inline std::string damagedCopy(std::string bytes, std::uint64_t number)
{
    Random random(number);
    const auto below = [&random](std::size_t end) {
        return end == 0 ? 0U : random.below(static_cast<std::uint32_t>(end));
    };
    for (std::size_t fault = 1 + below(4); fault > 0 && !bytes.empty(); --fault) {
        const std::size_t place = below(bytes.size());
        const std::size_t length = std::min<std::size_t>(1 + below(16), bytes.size() - place);
        switch (below(8)) {
        case 0:
            bytes[place] = static_cast<char>(bytes[place] ^ (1U << below(8)));
            break;
        case 1:
            bytes[place] = static_cast<char>(below(256));
            break;
        case 2:
            bytes.replace(place, length, length, '\xFF');
            break;
        case 3:
            bytes.replace(place, length, length, '\0');
            break;
        case 4:
            bytes.erase(place, length);
            break;
        case 5:
            bytes.insert(place, bytes.substr(place, length));
            break;
        case 6:
            bytes.insert(below(bytes.size()), bytes.substr(place, length));
            break;
        default:
            if (below(4) == 0)
                bytes.resize(place);
            else
                bytes[place] = static_cast<char>(bytes[place] + 1);
        }
    }
    return bytes;
}

/// Gives `visit` so many damaged copies.
inline void forEachDamagedCopy(const std::string &bytes, std::uint64_t count,
                               const std::function<void(const std::string &)> &visit)
{
    for (std::uint64_t number = 0; number < count; ++number)
        visit(damagedCopy(bytes, number));
}

} // namespace inkling::test
