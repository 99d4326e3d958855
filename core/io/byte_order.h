// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <string>

namespace inkling {

enum class ByteOrder { Little, Big };

inline constexpr ByteOrder kNativeByteOrder =
    std::endian::native == std::endian::little ? ByteOrder::Little : ByteOrder::Big;

/// The number that stands at a place of any alignment.
template<ByteOrder order, typename T>
T numberAt(const char *place)
{
    std::array<char, sizeof(T)> bytes = {};
    std::memcpy(bytes.data(), place, sizeof(T));
    if constexpr (order != kNativeByteOrder)
        std::reverse(bytes.begin(), bytes.end());
    return std::bit_cast<T>(bytes);
}

template<typename T>
T numberAt(const char *place, ByteOrder order)
{
    return order == ByteOrder::Little ? numberAt<ByteOrder::Little, T>(place)
                                      : numberAt<ByteOrder::Big, T>(place);
}

/// Appends the bytes of a number, the last one first.
template<typename T>
void appendLittleEndian(std::string &bytes, T value)
{
    std::array<char, sizeof(T)> number = std::bit_cast<std::array<char, sizeof(T)>>(value);
    if constexpr (kNativeByteOrder != ByteOrder::Little)
        std::reverse(number.begin(), number.end());
    bytes.append(number.data(), number.size());
}

} // namespace inkling
