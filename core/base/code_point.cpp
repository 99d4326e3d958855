// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/code_point.h"

#include <charconv>

namespace inkling {

namespace {

constexpr std::size_t kEscapeLength = 5; // uhhhh

char32_t unitOf(std::string_view escape)
{
    constexpr int kHexadecimal = 16;
    unsigned unit = 0;
    std::from_chars(escape.data() + 1, escape.data() + kEscapeLength, unit, kHexadecimal);
    return unit;
}

char byteOf(char32_t bits)
{
    return static_cast<char>(static_cast<unsigned char>(bits));
}

} // namespace

bool hasHexadecimalEscape(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789abcdefABCDEF";
    return text.size() >= kEscapeLength && text[0] == 'u' &&
           text.substr(0, kEscapeLength).find_first_not_of(kDigits, 1) == std::string_view::npos;
}

std::optional<char32_t> takeHexadecimalEscape(std::string_view &text)
{
    const char32_t unit = unitOf(text);
    text.remove_prefix(kEscapeLength);
    if (unit < 0xD800 || unit > 0xDFFF)
        return unit;
    const bool isFirst = unit < 0xDC00;
    if (!isFirst || !text.starts_with('\\') || !hasHexadecimalEscape(text.substr(1)))
        return std::nullopt;
    const char32_t second = unitOf(text.substr(1));
    if (second < 0xDC00 || second > 0xDFFF)
        return std::nullopt;
    text.remove_prefix(1 + kEscapeLength);
    return 0x10000 + ((unit - 0xD800) << 10U) + (second - 0xDC00);
}

void appendUtf8(std::string &text, char32_t codePoint)
{
    const auto continuation = [&](unsigned shift) {
        text += byteOf(0x80U | ((codePoint >> shift) & 0x3FU));
    };
    if (codePoint < 0x80) {
        text += byteOf(codePoint);
    } else if (codePoint < 0x800) {
        text += byteOf(0xC0U | (codePoint >> 6U));
        continuation(0);
    } else if (codePoint < 0x10000) {
        text += byteOf(0xE0U | (codePoint >> 12U));
        continuation(6);
        continuation(0);
    } else {
        text += byteOf(0xF0U | (codePoint >> 18U));
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

char32_t takeUtf8(std::string_view &text)
{
    const auto byte = [&text](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
    };
    const char32_t first = byte(0);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t character = size == 1 ? first : first & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i)
        character = character << 6U | (byte(i) & 0x3FU);
    text.remove_prefix(size);
    return character;
}

} // namespace inkling
