// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/mat_element.h"

#include "core/io/text_encoding.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr std::size_t kTagBytes = 8;

bool isKnown(std::uint32_t type)
{
    constexpr std::uint32_t kLast = 18;
    return type >= 1 && type <= kLast && type != 8 && type != 10 && type != 11;
}

std::optional<std::u32string> charactersOfUtf8(std::string_view bytes)
{
    if (!isUtf8(bytes))
        return std::nullopt;
    std::u32string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) == 0x80U) // one that continues
            text.back() = text.back() << 6U | (byte & 0x3FU);
        else
            text += byte < 0x80   ? byte
                    : byte < 0xE0 ? byte & 0x1FU
                    : byte < 0xF0 ? byte & 0x0FU
                                  : byte & 0x07U;
    }
    return text;
}

/// Of characters or units of a fixed size.
template<typename T>
std::optional<std::u32string> charactersOf(std::string_view bytes, ByteOrder order)
{
    if (bytes.size() % sizeof(T) != 0)
        return std::nullopt;
    std::u32string text;
    for (std::size_t i = 0; i < bytes.size(); i += sizeof(T))
        text += numberAt<T>(bytes.data() + i, order);
    return text;
}

} // namespace

std::optional<MatElement> takeElement(std::string_view &bytes, ByteOrder order)
{
    if (bytes.size() < kTagBytes)
        return std::nullopt;
    const auto first = numberAt<std::uint32_t>(bytes.data(), order);
    const std::uint32_t smallSize = first >> 16U;
    MatElement element;
    element.type = static_cast<MatType>(smallSize == 0 ? first : first & 0xFFFFU);
    if (!isKnown(static_cast<std::uint32_t>(element.type)) || smallSize > 4)
        return std::nullopt;
    if (smallSize > 0) {
        element.claimedBytes = smallSize;
        element.data = bytes.substr(4, smallSize);
        bytes.remove_prefix(kTagBytes);
        return element;
    }
    element.claimedBytes = numberAt<std::uint32_t>(bytes.data() + 4, order);
    element.data = bytes.substr(kTagBytes, element.claimedBytes);
    const std::size_t filled =
        element.type == MatType::Compressed ? element.claimedBytes : (element.claimedBytes + 7) / 8 * 8;
    bytes.remove_prefix(std::min(bytes.size(), kTagBytes + filled));
    return element;
}

std::optional<NumberType> numberTypeOf(MatType type)
{
    switch (type) {
    case MatType::Int8:
        return NumberType::Int8;
    case MatType::UInt8:
        return NumberType::UInt8;
    case MatType::Int16:
        return NumberType::Int16;
    case MatType::UInt16:
        return NumberType::UInt16;
    case MatType::Int32:
        return NumberType::Int32;
    case MatType::UInt32:
        return NumberType::UInt32;
    case MatType::Single:
        return NumberType::Single;
    case MatType::Double:
        return NumberType::Double;
    case MatType::Int64:
        return NumberType::Int64;
    case MatType::UInt64:
        return NumberType::UInt64;
    default:
        return std::nullopt;
    }
}

std::optional<std::vector<std::uint32_t>> wholeNumbers(const MatElement &element, ByteOrder order)
{
    constexpr std::size_t kBytes = sizeof(std::uint32_t);
    if ((element.type != MatType::Int32 && element.type != MatType::UInt32) ||
        element.data.size() % kBytes != 0)
        return std::nullopt;
    std::vector<std::uint32_t> numbers;
    numbers.reserve(element.data.size() / kBytes);
    for (std::size_t i = 0; i < element.data.size(); i += kBytes)
        numbers.push_back(numberAt<std::uint32_t>(element.data.data() + i, order));
    return numbers;
}

std::optional<std::u32string> textOf(const MatElement &element, ByteOrder order)
{
    switch (element.type) {
    case MatType::Utf8:
        return charactersOfUtf8(element.data);
    case MatType::Int8:
    case MatType::UInt8:
        return charactersOf<std::uint8_t>(element.data, order);
    case MatType::UInt16:
    case MatType::Utf16:
        return charactersOf<std::uint16_t>(element.data, order);
    case MatType::Utf32:
        return charactersOf<std::uint32_t>(element.data, order);
    default:
        return std::nullopt;
    }
}

} // namespace inkling
