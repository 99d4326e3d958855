// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <array>
#include <charconv>
#include <cmath>

namespace inkling {

std::string numberText(double value)
{
    // whole numbers as such: their shortest text would turn 100000 into 1e+05
    constexpr double kExact = 9007199254740992.0; // 2^53
    if (value == std::trunc(value) && std::abs(value) < kExact)
        return std::to_string(static_cast<long long>(value));
    std::array<char, 32> buffer = {};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string english(const Message &message)
{
    std::string filled;
    for (std::size_t i = 0; i < message.text.size(); ++i) {
        const bool isPlace = message.text[i] == '%' && i + 1 < message.text.size();
        const int place = isPlace ? message.text[i + 1] - '1' : -1;
        if (place >= 0 && place < static_cast<int>(message.arguments.size())) {
            filled += message.arguments[static_cast<std::size_t>(place)];
            ++i;
        } else {
            filled += message.text[i];
        }
    }
    return filled;
}

} // namespace inkling
