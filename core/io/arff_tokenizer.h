// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace inkling {

enum class ArffToken {
    Word,
    Quoted,
    OpenBrace,
    CloseBrace,
    LineEnd, ///< also the end of the text, again and again
    Fault    ///< see fault()
};

enum class ArffFault {
    OpenQuote,      ///< a quote is not closed on its line
    TextAfterQuote, ///< a word or another quote follows a closing quote without a separator
    QuoteInWord,    ///< a quote stands inside of a word
    NoCharacter     ///< an escape stands for no character that a text may hold (NUL, half a surrogate pair)
};

/// Cuts ARFF text into tokens as WEKA does, in one pass: blanks, control characters and commas separate,
/// quotes are ' or ", a % outside of quotes begins a comment, inside of quotes a backslash escapes: \n, \t
/// and the like, \ooo (octal), \uhhhh (two of them for characters beyond U+FFFF), else the character itself.
class ArffTokenizer
{
public:
    /// `bytes` (UTF-8) must outlive the tokenizer. A byte-order mark at the front is skipped.
    explicit ArffTokenizer(std::string_view bytes);

    ArffToken next();
    /// Moves to the end of the line, whatever it holds.
    void skipLine();

    /// Of the token that next() has read: its text (of a Word or Quoted, without quotes, escapes resolved;
    /// valid until the next one), its line (from 1), its first byte, the commas before it on its line.
    std::string_view text() const { return m_text; }
    std::size_t line() const { return m_tokenLine; }
    std::size_t begin() const { return m_begin; }
    std::size_t commas() const { return m_commas; }

    /// The first byte that is not read yet.
    std::size_t position() const { return m_position; }
    bool atEnd() const { return m_position == m_bytes.size(); }
    std::string_view bytes() const { return m_bytes; }

    /// What is wrong at begin(). Precondition: the token is a Fault.
    ArffFault fault() const { return m_fault; }

    /// The line of the first % that ended a word: where it was meant as part of the word, quotes are missing.
    std::optional<std::size_t> wordCutByComment() const { return m_cutLine; }

private:
    ArffToken endLine();
    ArffToken readWord();
    ArffToken readQuoted(char quote);
    ArffToken failed(ArffFault fault);
    bool unescape(std::string_view raw);

    std::string_view m_bytes;
    std::size_t m_position = 0;
    std::size_t m_line = 1;
    std::size_t m_begin = 0;
    std::size_t m_tokenLine = 1;
    std::size_t m_commas = 0;
    std::string_view m_text;
    std::string m_unescaped;
    ArffFault m_fault = ArffFault::OpenQuote;
    std::optional<std::size_t> m_cutLine;
};

} // namespace inkling
