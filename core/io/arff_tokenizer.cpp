// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/arff_tokenizer.h"

#include "core/base/code_point.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <array>

namespace inkling {

namespace {

enum class Kind : unsigned char { Letter, Blank, LineEnd, Quote, Comment, Brace };

constexpr std::array<Kind, 256> makeKinds()
{
    std::array<Kind, 256> kinds = {};
    for (std::size_t c = 0; c <= ' '; ++c)
        kinds[c] = Kind::Blank;
    kinds[','] = Kind::Blank;
    kinds['\n'] = kinds['\r'] = Kind::LineEnd;
    kinds['"'] = kinds['\''] = Kind::Quote;
    kinds['%'] = Kind::Comment;
    kinds['{'] = kinds['}'] = Kind::Brace;
    return kinds;
}

constexpr std::array<Kind, 256> kKinds = makeKinds();

Kind kind(char c)
{
    return kKinds[static_cast<unsigned char>(c)];
}

bool isOctal(char c)
{
    return c >= '0' && c <= '7';
}

/// Reads the octal digits at the front, at most \377 as Java does, and moves past them.
char32_t takeOctal(std::string_view &raw)
{
    const std::size_t most = raw.front() <= '3' ? 3 : 2;
    char32_t value = 0;
    for (std::size_t i = 0; i < most && !raw.empty() && isOctal(raw.front()); ++i) {
        value = 8 * value + static_cast<char32_t>(raw.front() - '0');
        raw.remove_prefix(1);
    }
    return value;
}

/// What an escape other than \ooo and \uhhhh stands for.
char escaped(char c)
{
    constexpr std::string_view kLetters = "abfnrtv";
    constexpr std::string_view kMeanings = "\a\b\f\n\r\t\v";
    const std::size_t place = kLetters.find(c);
    return place == std::string_view::npos ? c : kMeanings[place];
}

} // namespace

ArffTokenizer::ArffTokenizer(std::string_view bytes)
    : m_bytes(bytes)
    , m_position(bytes.size() - withoutByteOrderMark(bytes).size())
{
}

ArffToken ArffTokenizer::next()
{
    m_commas = 0;
    while (m_position < m_bytes.size() && kind(m_bytes[m_position]) == Kind::Blank) {
        m_commas += m_bytes[m_position] == ',' ? 1 : 0;
        ++m_position;
    }
    m_begin = m_position;
    m_tokenLine = m_line;
    if (m_position == m_bytes.size())
        return ArffToken::LineEnd;
    const char first = m_bytes[m_position];
    switch (kind(first)) {
    case Kind::Quote:
        return readQuoted(first);
    case Kind::Brace:
        ++m_position;
        return first == '{' ? ArffToken::OpenBrace : ArffToken::CloseBrace;
    case Kind::Comment:
        skipLine();
        return endLine();
    case Kind::LineEnd:
        return endLine();
    case Kind::Letter:
    case Kind::Blank:
        break;
    }
    return readWord();
}

void ArffTokenizer::skipLine()
{
    m_position = std::min(m_bytes.find_first_of("\r\n", m_position), m_bytes.size());
}

ArffToken ArffTokenizer::endLine()
{
    if (m_position < m_bytes.size()) {
        m_position += m_bytes.substr(m_position, 2) == "\r\n" ? 2 : 1;
        ++m_line;
    }
    return ArffToken::LineEnd;
}

ArffToken ArffTokenizer::readWord()
{
    const char *const bytes = m_bytes.data();
    const std::size_t size = m_bytes.size();
    std::size_t end = m_position;
    while (end < size && kind(bytes[end]) == Kind::Letter)
        ++end;
    m_text = m_bytes.substr(m_position, end - m_position);
    m_position = end;
    if (end < size && kind(bytes[end]) == Kind::Quote)
        return failed(ArffFault::QuoteInWord);
    if (end < size && kind(bytes[end]) == Kind::Comment)
        m_cutLine = m_cutLine.value_or(m_line);
    return ArffToken::Word;
}

ArffToken ArffTokenizer::readQuoted(char quote)
{
    const std::size_t begin = m_position + 1;
    std::size_t end = begin;
    bool hasEscapes = false;
    while (end < m_bytes.size() && m_bytes[end] != quote && kind(m_bytes[end]) != Kind::LineEnd) {
        const bool isEscape = m_bytes[end] == '\\';
        hasEscapes = hasEscapes || isEscape;
        // what is escaped may be a quote, but not a line end
        end += isEscape && end + 1 < m_bytes.size() && kind(m_bytes[end + 1]) != Kind::LineEnd ? 2 : 1;
    }
    if (end >= m_bytes.size() || m_bytes[end] != quote)
        return failed(ArffFault::OpenQuote);
    m_position = end + 1;
    m_text = m_bytes.substr(begin, end - begin);
    if (hasEscapes && !unescape(m_text))
        return failed(ArffFault::NoCharacter);
    if (m_position < m_bytes.size()) {
        const Kind following = kind(m_bytes[m_position]);
        if (following == Kind::Letter || following == Kind::Quote)
            return failed(ArffFault::TextAfterQuote);
    }
    return ArffToken::Quoted;
}

ArffToken ArffTokenizer::failed(ArffFault fault)
{
    m_fault = fault;
    return ArffToken::Fault;
}

/// Makes the text of what stands between quotes; false where an escape stands for no character.
bool ArffTokenizer::unescape(std::string_view raw)
{
    m_unescaped.clear();
    while (!raw.empty()) {
        const std::size_t plain = std::min(raw.find('\\'), raw.size());
        m_unescaped += raw.substr(0, plain);
        raw.remove_prefix(plain);
        if (raw.size() < 2) {
            m_unescaped += raw;
            break;
        }
        raw.remove_prefix(1);
        std::optional<char32_t> codePoint;
        if (isOctal(raw.front())) {
            codePoint = takeOctal(raw);
        } else if (hasHexadecimalEscape(raw)) {
            codePoint = takeHexadecimalEscape(raw);
        } else {
            m_unescaped += escaped(raw.front());
            raw.remove_prefix(1);
            continue;
        }
        if (!codePoint || *codePoint == 0)
            return false;
        appendUtf8(m_unescaped, *codePoint);
    }
    m_text = m_unescaped;
    return true;
}

} // namespace inkling
