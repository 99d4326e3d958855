// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace inkling {

enum class JsonToken {
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Comma,
    Colon,
    String,
    Number,
    True,
    False,
    Null,
    NotANumber, ///< NaN, which JSON does not know and Python writes
    LineEnd,    ///< with JsonLineEnds::Tokens only
    End,
    Fault ///< see fault()
};

enum class JsonFault {
    OpenString,       ///< the text that begins here is not closed on its line
    ControlCharacter, ///< in a text, without an escape
    BadEscape, ///< or one that stands for no character that a text may hold (NUL, half a surrogate pair)
    BadNumber,
    BadWord,
    BadCharacter
};

enum class JsonLineEnds {
    Blanks, ///< as in one JSON text
    Tokens  ///< as in JSON Lines, where they end a record
};

/// Cuts JSON text (RFC 8259) into tokens, in one pass and without copying.
class JsonTokenizer
{
public:
    /// `bytes` (UTF-8) must outlive the tokenizer. A byte-order mark at the front is skipped.
    JsonTokenizer(std::string_view bytes, JsonLineEnds lineEnds);

    JsonToken next();

    /// Moves past this mark where it stands right here, as most do: faster than next().
    bool takes(char mark)
    {
        const bool isHere = m_position < m_bytes.size() && m_bytes[m_position] == mark;
        m_position += isHere ? 1 : 0;
        return isHere;
    }

    /// Makes the text of a String that has escapes; false, and fault() is BadEscape, where one is none of
    /// JSON or stands for no character that a text may hold. Precondition: the token is a String.
    bool unescape(std::string &text);

    /// Of the token that next() has read: its text (of a String what stands between the quotes, escapes and
    /// all), whether it has escapes, its first byte, its line (from 1).
    std::string_view text() const { return m_text; }
    bool hasEscapes() const { return m_hasEscapes; }
    std::size_t begin() const { return m_begin; }
    std::size_t line() const { return m_tokenLine; }

    /// One past the last byte of the token.
    std::size_t position() const { return m_position; }
    std::string_view bytes() const { return m_bytes; }

    /// What is wrong at begin(). Precondition: the token is a Fault, or unescape() has failed.
    JsonFault fault() const { return m_fault; }

private:
    bool skipBlanks();
    JsonToken mark(JsonToken token) { return ++m_position, token; }
    JsonToken readString();
    JsonToken readNumber();
    JsonToken readWord();
    JsonToken failed(JsonFault fault, std::size_t place);

    std::string_view m_bytes;
    std::size_t m_position;
    std::size_t m_line = 1;
    JsonLineEnds m_lineEnds;
    std::size_t m_begin = 0;
    std::size_t m_tokenLine = 1;
    std::string_view m_text;
    bool m_hasEscapes = false;
    JsonFault m_fault = JsonFault::BadCharacter;
};

/// Whether a text begins as an array of objects or of arrays does, or as an empty one.
bool isJsonArrayOfRecords(std::string_view bytes);

/// What is wrong where a Fault of the tokenizer begins, with line and column.
Error jsonFault(const JsonTokenizer &tokenizer, const std::string &path);

} // namespace inkling
