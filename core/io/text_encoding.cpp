// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text_encoding.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace inkling {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool isContinuation(unsigned c)
{
    return (c & 0xC0U) == 0x80U;
}

/// The length of the valid UTF-8 sequence at the front (RFC 3629: no overlong forms, no surrogates, at most
/// U+10FFFF); 0 where there is none.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    const unsigned second = byte(1);
    if (first >= 0xC2 && first <= 0xDF)
        return isContinuation(second) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = first == 0xED ? 0x9F : 0xBF;
        return second >= low && second <= high && isContinuation(byte(2)) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
        return second >= low && second <= high && isContinuation(byte(2)) && isContinuation(byte(3)) ? 4 : 0;
    }
    return 0;
}

/// How many bytes at the front are ASCII, counted in whole words of eight.
std::size_t asciiWords(std::string_view text)
{
    std::size_t i = 0;
    for (std::uint64_t word = 0; i + sizeof word <= text.size(); i += sizeof word) {
        std::memcpy(&word, text.data() + i, sizeof word);
        if ((word & 0x8080808080808080ULL) != 0)
            break;
    }
    return i;
}

/// The position of the first invalid sequence that begins in [begin, end), and in `begin` where to go on.
std::size_t findInvalid(std::string_view bytes, std::size_t &begin, std::size_t end)
{
    while (begin < end) {
        begin += asciiWords(bytes.substr(begin, end - begin));
        if (begin >= end)
            break;
        const std::size_t length = sequenceLength(bytes.substr(begin, 4));
        if (length == 0)
            return begin;
        begin += length;
    }
    return std::string_view::npos;
}

std::size_t lineOf(std::string_view before)
{
    std::size_t line = 1;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == '\n' || (before[i] == '\r' && (i + 1 == before.size() || before[i + 1] != '\n')))
            ++line;
    }
    return line;
}

std::size_t columnOf(std::string_view before)
{
    const std::size_t lineEnd = before.find_last_of("\r\n");
    const std::string_view line = lineEnd == std::string_view::npos ? before : before.substr(lineEnd + 1);
    return 1 + static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
               return !isContinuation(static_cast<unsigned char>(c));
           }));
}

bool beginsAsUtf16Or32(std::string_view bytes)
{
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
           bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4));
}

} // namespace

std::string_view withoutByteOrderMark(std::string_view bytes)
{
    return bytes.starts_with(kUtf8Mark) ? bytes.substr(kUtf8Mark.size()) : bytes;
}

Status requireUtf8Text(std::string_view bytes, const std::string &path, const RunControl &control)
{
    if (beginsAsUtf16Or32(bytes))
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is encoded in UTF-16 or UTF-32; save it as UTF-8 to read it here."),
            path)};
    bytes = withoutByteOrderMark(bytes);
    constexpr std::size_t kBlock = std::size_t(1) << 24U;
    std::size_t valid = 0; // a sequence may reach over the end of its block
    for (std::size_t begin = 0; begin < bytes.size(); begin += kBlock) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(bytes.size())))
            return stopped();
        const std::string_view block = bytes.substr(begin, kBlock);
        if (const std::size_t nul = block.find('\0'); nul != std::string_view::npos)
            return Error{
                message(QT_TRANSLATE_NOOP(
                            "core", "%1 is not a text table: line %2 holds a NUL byte, which no text has."),
                        path, lineOf(bytes.substr(0, begin + nul)))};
        const std::size_t invalid = findInvalid(bytes, valid, begin + block.size());
        if (invalid != std::string_view::npos) {
            const std::string_view before = bytes.substr(0, invalid);
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: this is not UTF-8 text; save the file as "
                                          "UTF-8 to read it here."),
                path, lineOf(before), columnOf(before))};
        }
    }
    return Success();
}

} // namespace inkling
