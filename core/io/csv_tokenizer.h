// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/text_cell.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

enum class CsvStep {
    Record,
    End,
    OpenQuote,      ///< a quote is not closed; faultLine() is where it opened
    TextAfterQuote, ///< something else than a delimiter follows a closing quote on faultLine()
    TooManyColumns
};

/// Cuts a text table into records and cells, in one pass and without copying. Line ends are \n, \r\n and \r,
/// mixed as they come; quotes may hold delimiters and line ends; blanks around cells are not part of them;
/// blank lines are left out. The delimiter ' ' means runs of blanks and tabs. A byte-order mark and Excel's
/// "sep=;" line at the front are skipped, and as many lines as are said.
class CsvTokenizer
{
public:
    /// `bytes` must outlive the tokenizer and its cells.
    CsvTokenizer(std::string_view bytes, char delimiter, std::size_t skippedLines = 0);

    CsvStep next();

    /// Of the record that next() has read: its cells, first byte, one past its last byte, the first byte
    /// after its line end, and the line (from 1) on which it begins.
    std::span<const TextCell> cells() const { return m_cells; }
    std::size_t begin() const { return m_begin; }
    std::size_t end() const { return m_end; }
    std::size_t following() const { return m_position; }
    std::size_t line() const { return m_recordLine; }
    std::size_t blankLines() const { return m_blankLines; } ///< all that were left out so far

    std::size_t faultLine() const { return m_faultLine; }

private:
    bool isBlank(char c) const { return c == ' ' || (c == '\t' && m_delimiter != '\t'); }
    bool atLineEnd() const
    {
        return m_position == m_bytes.size() || m_bytes[m_position] == '\n' || m_bytes[m_position] == '\r';
    }
    void skipBlanks();
    void skipLineEnd();
    bool skipBlankLines();
    std::size_t cellEnd(std::size_t begin) const;
    void readPlainCell(std::size_t before);
    CsvStep readQuotedCell();

    std::string_view m_bytes;
    char m_delimiter;
    std::uint64_t m_delimiters; ///< one in each of eight bytes
    std::array<bool, 256> m_endsCell = {};
    std::vector<TextCell> m_cells; ///< of the present record
    std::size_t m_position = 0;
    std::size_t m_line = 1;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::size_t m_recordLine = 0;
    std::size_t m_blankLines = 0;
    std::size_t m_faultLine = 0;
};

/// What is wrong where a step was neither Record nor End, with its line.
Error csvFault(CsvStep step, const CsvTokenizer &tokenizer, const std::string &path);

/// The delimiter that a "sep=;" line at the front names, or 0.
char delimiterHint(std::string_view bytes);

} // namespace inkling
