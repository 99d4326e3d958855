// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_tokenizer.h"

#include "core/base/code_point.h"
#include "core/io/text_encoding.h"
#include "core/io/text_place.h"

#include <algorithm>
#include <array>

namespace inkling {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// What a number or a word may go on with: enough of it to show what is wrong.
bool isOfWord(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' ||
           c == '+' || c == '-' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// The bytes at which a loop over the bytes of a String has to stop: the quote, escapes, control characters.
constexpr std::array<bool, 256> makeStops()
{
    std::array<bool, 256> stops = {};
    for (std::size_t c = 0; c < ' '; ++c)
        stops[c] = true;
    stops['"'] = stops['\\'] = true;
    return stops;
}

constexpr std::array<bool, 256> kStops = makeStops();

/// The length of the number at the front as the grammar has it; 0 where there is none.
std::size_t numberLength(std::string_view text)
{
    std::size_t end = 0;
    const auto at = [&](char c) {
        return end < text.size() && text[end] == c;
    };
    const auto skipDigits = [&] {
        const std::size_t begin = end;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        return end > begin;
    };
    end += at('-') ? 1 : 0;
    if (at('0'))
        ++end;
    else if (!skipDigits())
        return 0;
    if (at('.')) {
        ++end;
        if (!skipDigits())
            return 0;
    }
    if (at('e') || at('E')) {
        ++end;
        end += at('+') || at('-') ? 1 : 0;
        if (!skipDigits())
            return 0;
    }
    return end;
}

} // namespace

JsonTokenizer::JsonTokenizer(std::string_view bytes, JsonLineEnds lineEnds)
    : m_bytes(bytes)
    , m_position(bytes.size() - withoutByteOrderMark(bytes).size())
    , m_lineEnds(lineEnds)
{
}

/// Moves past blanks; true where it has come to a line end that matters.
bool JsonTokenizer::skipBlanks()
{
    for (; m_position < m_bytes.size(); ++m_position) {
        const char c = m_bytes[m_position];
        if (c == '\n' || c == '\r') {
            if (m_lineEnds == JsonLineEnds::Tokens)
                return true;
            m_line += c == '\n' || m_bytes.substr(m_position + 1, 1) != "\n" ? 1 : 0;
        } else if (c != ' ' && c != '\t') {
            break;
        }
    }
    return false;
}

JsonToken JsonTokenizer::next()
{
    const bool mayBeBlank = m_position < m_bytes.size() && m_bytes[m_position] <= ' ';
    const bool isAtLineEnd = mayBeBlank && skipBlanks();
    m_begin = m_position;
    m_tokenLine = m_line;
    if (isAtLineEnd) {
        m_position += m_bytes.substr(m_position, 2) == "\r\n" ? 2 : 1;
        ++m_line;
        return JsonToken::LineEnd;
    }
    if (m_position == m_bytes.size())
        return JsonToken::End;
    switch (m_bytes[m_position]) {
    case '"':
        return readString();
    case '{':
        return mark(JsonToken::BeginObject);
    case '}':
        return mark(JsonToken::EndObject);
    case '[':
        return mark(JsonToken::BeginArray);
    case ']':
        return mark(JsonToken::EndArray);
    case ',':
        return mark(JsonToken::Comma);
    case ':':
        return mark(JsonToken::Colon);
    default:
        return isDigit(m_bytes[m_position]) || m_bytes[m_position] == '-' ? readNumber() : readWord();
    }
}

JsonToken JsonTokenizer::readString()
{
    const char *const bytes = m_bytes.data();
    const std::size_t size = m_bytes.size();
    std::size_t end = m_position + 1;
    m_hasEscapes = false;
    while (true) {
        while (end < size && !kStops[static_cast<unsigned char>(bytes[end])])
            ++end;
        if (end >= size)
            return failed(JsonFault::OpenString, m_begin);
        if (bytes[end] == '"')
            break;
        if (bytes[end] != '\\') {
            const bool isLineEnd = bytes[end] == '\n' || bytes[end] == '\r';
            return isLineEnd ? failed(JsonFault::OpenString, m_begin)
                             : failed(JsonFault::ControlCharacter, end);
        }
        m_hasEscapes = true;
        end = end + 1 < size && static_cast<unsigned char>(bytes[end + 1]) >= ' ' ? end + 2 : end + 1;
    }
    m_text = m_bytes.substr(m_position + 1, end - m_position - 1);
    m_position = end + 1;
    return JsonToken::String;
}

JsonToken JsonTokenizer::readNumber()
{
    const std::size_t length = numberLength(m_bytes.substr(m_position));
    const std::size_t end = m_position + length;
    if (length == 0 || (end < m_bytes.size() && isOfWord(m_bytes[end]))) {
        readWord();
        return failed(JsonFault::BadNumber, m_begin);
    }
    m_text = m_bytes.substr(m_position, length);
    m_position = end;
    return JsonToken::Number;
}

JsonToken JsonTokenizer::readWord()
{
    std::size_t end = m_position;
    while (end < m_bytes.size() && isOfWord(m_bytes[end]))
        ++end;
    m_text = m_bytes.substr(m_position, end - m_position);
    m_position = end;
    if (m_text == "true")
        return JsonToken::True;
    if (m_text == "false")
        return JsonToken::False;
    if (m_text == "null")
        return JsonToken::Null;
    if (m_text == "NaN")
        return JsonToken::NotANumber;
    return failed(m_text.empty() ? JsonFault::BadCharacter : JsonFault::BadWord, m_begin);
}

JsonToken JsonTokenizer::failed(JsonFault fault, std::size_t place)
{
    m_fault = fault;
    m_begin = place;
    return JsonToken::Fault;
}

bool JsonTokenizer::unescape(std::string &text)
{
    m_fault = JsonFault::BadEscape;
    std::string_view raw = m_text;
    text.clear();
    while (!raw.empty()) {
        const std::size_t plain = std::min(raw.find('\\'), raw.size());
        text += raw.substr(0, plain);
        raw.remove_prefix(plain);
        if (raw.empty())
            break;
        raw.remove_prefix(1);
        if (hasHexadecimalEscape(raw)) {
            const auto codePoint = takeHexadecimalEscape(raw);
            if (!codePoint || *codePoint == 0)
                return false;
            appendUtf8(text, *codePoint);
            continue;
        }
        constexpr std::string_view kLetters = "\"\\/bfnrt";
        constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        const std::size_t place = raw.empty() ? std::string_view::npos : kLetters.find(raw.front());
        if (place == std::string_view::npos)
            return false;
        text += kMeanings[place];
        raw.remove_prefix(1);
    }
    return true;
}

Error jsonFault(const JsonTokenizer &tokenizer, const std::string &path)
{
    const TextPlace place = placeInText(tokenizer.bytes(), tokenizer.begin());
    const auto error = [&](std::string_view text, const auto &...arguments) {
        return Error{message(text, path, place.line, place.column, arguments...)};
    };
    switch (tokenizer.fault()) {
    case JsonFault::OpenString:
        return error(QT_TRANSLATE_NOOP("core",
                                       "%1, line %2, column %3: the quote that opens here is not closed "
                                       "on its line."));
    case JsonFault::ControlCharacter:
        return error(QT_TRANSLATE_NOOP("core",
                                       "%1, line %2, column %3: in a text of JSON a control character "
                                       "must be written as \\t, \\u001f and the like."));
    case JsonFault::BadEscape:
        return error(QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: an escape in this text stands for no "
                                               "character that a text may hold."));
    case JsonFault::BadNumber:
        return error(QT_TRANSLATE_NOOP("core",
                                       "%1, line %2, column %3: \"%4\" is no number of JSON; those look "
                                       "like -12, 0.5 or 1e-3."),
                     excerpt(tokenizer.text()));
    case JsonFault::BadWord:
        return error(QT_TRANSLATE_NOOP("core",
                                       "%1, line %2, column %3: \"%4\" is no value of JSON; texts stand in "
                                       "double quotes, other words are true, false and null."),
                     excerpt(tokenizer.text()));
    case JsonFault::BadCharacter:
        break;
    }
    return error(QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: \"%4\" begins no value of JSON."),
                 excerpt(tokenizer.bytes().substr(tokenizer.begin(), 1)));
}

bool isJsonArrayOfRecords(std::string_view bytes)
{
    JsonTokenizer tokenizer(bytes, JsonLineEnds::Blanks);
    if (tokenizer.next() != JsonToken::BeginArray)
        return false;
    const JsonToken inner = tokenizer.next();
    return inner == JsonToken::BeginObject || inner == JsonToken::BeginArray || inner == JsonToken::EndArray;
}

} // namespace inkling
