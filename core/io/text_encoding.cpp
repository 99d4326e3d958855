// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text_encoding.h"

#include "core/io/text_place.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include <iconv.h>

namespace inkling {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

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

Error notText(const std::string &path, std::string_view text, std::size_t nul)
{
    return {message(
        QT_TRANSLATE_NOOP("core", "%1 is not a text table: line %2 holds a NUL byte, which no text has."),
        path, placeInText(text, nul).line)};
}

/// An encoding that tells itself, and the length of its mark at the front.
struct Mark
{
    std::string_view bytes;
    const char *encoding;
};

using namespace std::string_view_literals;

/// UTF-32 before UTF-16, with whose mark it begins.
constexpr std::array kMarks = {Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"}, Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"},
                               Mark{"\xFF\xFE"sv, "UTF-16LE"}, Mark{"\xFE\xFF"sv, "UTF-16BE"}};

/// Which encoding of several bytes a character puts its zero bytes as this text does; null: none. Most
/// characters of a table are ASCII.
const char *encodingByZeros(std::string_view bytes)
{
    constexpr std::size_t kLooked = 4096;
    std::array<std::size_t, 4> zeros = {};
    const std::string_view head = bytes.substr(0, kLooked);
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros[i % 4] += head[i] == '\0' ? 1 : 0;
    const auto most = [&](std::size_t place) {
        return 4 * zeros[place] * 10 > 6 * head.size();
    };
    const std::array isMostlyZero = {most(0), most(1), most(2), most(3)};
    const auto is = [&](bool a, bool b, bool c, bool d) {
        return isMostlyZero == std::array{a, b, c, d};
    };
    if (head.size() < 4)
        return nullptr;
    return is(false, true, false, true)   ? "UTF-16LE"
           : is(true, false, true, false) ? "UTF-16BE"
           : is(false, true, true, true)  ? "UTF-32LE"
           : is(true, true, true, false)  ? "UTF-32BE"
                                          : nullptr;
}

std::string upperCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

/// iconv's converter to UTF-8.
class Converter
{
public:
    /// A name, but nothing of what iconv lets follow it: "//IGNORE" would lose characters silently.
    explicit Converter(const std::string &encoding)
        : m_handle(::iconv_open("UTF-8", encoding.substr(0, encoding.find('/')).c_str()))
    {
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;
    ~Converter()
    {
        if (isOpen())
            ::iconv_close(m_handle);
    }

    bool isOpen() const { return std::bit_cast<std::intptr_t>(m_handle) != -1; }

    /// Appends what can be converted of `bytes` to the text and removes it there; what is left begins with a
    /// sequence that is cut off, or else invalid (false).
    bool convert(std::string &bytes, std::string &text)
    {
        std::array<char, std::size_t(1) << 16U> buffer = {};
        char *from = bytes.data();
        std::size_t left = bytes.size();
        int reason = E2BIG;
        while (left > 0 && reason == E2BIG) {
            char *to = buffer.data();
            std::size_t room = buffer.size();
            const bool isDone = ::iconv(m_handle, &from, &left, &to, &room) != static_cast<std::size_t>(-1);
            reason = isDone ? E2BIG : errno;
            text.append(buffer.data(), buffer.size() - room);
        }
        bytes.erase(0, bytes.size() - left);
        return left == 0 || reason == EINVAL;
    }

private:
    ::iconv_t m_handle;
};

Result<DecodedText> converted(std::string_view bytes, const std::string &encoding, const std::string &path,
                              const RunControl &control)
{
    Converter converter(encoding);
    if (!converter.isOpen())
        return Error{
            message(QT_TRANSLATE_NOOP("core", "There is no encoding \"%1\"; there are UTF-8, UTF-16, "
                                              "windows-1252, ISO-8859-15, Shift_JIS and many more."),
                    encoding)};
    DecodedText result{std::string(), encoding};
    std::string &text = *result.decoded;
    constexpr std::size_t kBlock = std::size_t(1) << 22U;
    std::string pending;
    for (std::size_t begin = 0; begin < bytes.size(); begin += kBlock) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(bytes.size())))
            return stopped();
        pending += bytes.substr(begin, kBlock);
        const bool isLast = bytes.size() - begin <= kBlock;
        if (!converter.convert(pending, text) || (isLast && !pending.empty())) {
            const TextPlace place = placeInText(text, text.size());
            return Error{message(QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: this is not text in the "
                                                           "encoding %4; name another one."),
                                 path, place.line, place.column, encoding)};
        }
    }
    if (const std::size_t nul = text.find('\0'); nul != std::string::npos)
        return notText(path, text, nul);
    return result;
}

} // namespace

std::string_view withoutByteOrderMark(std::string_view bytes)
{
    return bytes.starts_with(kUtf8Mark) ? bytes.substr(kUtf8Mark.size()) : bytes;
}

bool isUtf8(std::string_view text)
{
    std::size_t begin = 0;
    return findInvalid(text, begin, text.size()) == std::string_view::npos;
}

std::string printableText(std::string_view bytes)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    constexpr unsigned kDelete = 0x7F;
    std::string text;
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = sequenceLength(bytes.substr(i, 4));
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (length > 0 && byte >= ' ' && byte != kDelete) {
            text += bytes.substr(i, length);
            i += length;
        } else {
            text.append("\\x").append({kDigits[byte >> 4U], kDigits[byte & 0xFU]});
            ++i;
        }
    }
    return text;
}

Status requireUtf8Text(std::string_view bytes, const std::string &path, const RunControl &control)
{
    bytes = withoutByteOrderMark(bytes);
    constexpr std::size_t kBlock = std::size_t(1) << 24U;
    std::size_t valid = 0; // a sequence may reach over the end of its block
    for (std::size_t begin = 0; begin < bytes.size(); begin += kBlock) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(bytes.size())))
            return stopped();
        const std::string_view block = bytes.substr(begin, kBlock);
        if (const std::size_t nul = block.find('\0'); nul != std::string_view::npos)
            return notText(path, bytes, begin + nul);
        const std::size_t invalid = findInvalid(bytes, valid, begin + block.size());
        if (invalid != std::string_view::npos) {
            const TextPlace place = placeInText(bytes, invalid);
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: this is not UTF-8 text; name its encoding "
                                          "(windows-1252, say), or save it as UTF-8."),
                path, place.line, place.column)};
        }
    }
    return Success();
}

bool isWideText(std::string_view head)
{
    return std::any_of(kMarks.begin(), kMarks.end(),
                       [&](const Mark &mark) { return head.starts_with(mark.bytes); }) ||
           encodingByZeros(head.substr(0, head.size() & ~std::size_t(3))) != nullptr;
}

Result<DecodedText> decodedText(std::string_view bytes, const std::string &encoding, const std::string &path,
                                const RunControl &control)
{
    const std::string wanted = upperCase(encoding);
    const auto isMarked = [&](const Mark &mark) {
        return bytes.starts_with(mark.bytes) &&
               (wanted.empty() || std::string_view(mark.encoding).starts_with(wanted));
    };
    if (const auto mark = std::find_if(kMarks.begin(), kMarks.end(), isMarked); mark != kMarks.end())
        return converted(bytes.substr(mark->bytes.size()), mark->encoding, path, control);
    if (!wanted.empty() && wanted != "UTF-8" && wanted != "UTF8")
        return converted(bytes, encoding, path, control);
    if (const char *byZeros = wanted.empty() ? encodingByZeros(bytes) : nullptr)
        return converted(bytes, byZeros, path, control);
    if (const Status status = requireUtf8Text(bytes, path, control); !status)
        return status.error();
    return DecodedText();
}

} // namespace inkling
