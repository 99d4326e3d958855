// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_tokenizer.h"

#include "core/io/text_encoding.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace inkling {

namespace {

constexpr std::uint64_t kLowBits = 0x0101010101010101ULL; ///< the lowest of each byte

} // namespace

char delimiterHint(std::string_view bytes)
{
    bytes = withoutByteOrderMark(bytes);
    const bool isHint =
        bytes.size() > 5 && bytes.starts_with("sep=") && (bytes[5] == '\n' || bytes[5] == '\r');
    return isHint ? bytes[4] : '\0';
}

CsvTokenizer::CsvTokenizer(std::string_view bytes, char delimiter, std::size_t skippedLines)
    : m_bytes(bytes)
    , m_delimiter(delimiter)
    , m_delimiters(kLowBits * static_cast<unsigned char>(delimiter))
{
    m_endsCell['\n'] = m_endsCell['\r'] = true;
    m_endsCell[static_cast<unsigned char>(delimiter)] = true;
    if (delimiter == ' ')
        m_endsCell['\t'] = true;
    m_position = bytes.size() - withoutByteOrderMark(bytes).size();
    if (delimiterHint(bytes) != '\0')
        skippedLines = std::max<std::size_t>(skippedLines, 1);
    while (m_line <= skippedLines && m_position < bytes.size()) {
        m_position = std::min(bytes.find_first_of("\r\n", m_position), bytes.size());
        skipLineEnd();
    }
    m_begin = m_end = m_position;
}

void CsvTokenizer::skipBlanks()
{
    while (m_position < m_bytes.size() && isBlank(m_bytes[m_position]))
        ++m_position;
}

void CsvTokenizer::skipLineEnd()
{
    if (m_position == m_bytes.size())
        return;
    const bool isPair = m_bytes.substr(m_position, 2) == "\r\n";
    m_position += isPair ? 2 : 1;
    ++m_line;
}

/// Moves to the beginning of the next line that is not blank; false at the end of the text.
bool CsvTokenizer::skipBlankLines()
{
    while (m_position < m_bytes.size()) {
        m_begin = m_position;
        skipBlanks();
        if (!atLineEnd()) {
            m_position = m_begin;
            return true;
        }
        skipLineEnd();
        ++m_blankLines;
    }
    return false;
}

CsvStep CsvTokenizer::next()
{
    if (!skipBlankLines())
        return CsvStep::End;
    m_cells.clear();
    m_recordLine = m_line;
    while (true) {
        const std::size_t before = m_position;
        skipBlanks();
        if (m_cells.size() == kMaximumColumns)
            return CsvStep::TooManyColumns;
        if (m_position < m_bytes.size() && m_bytes[m_position] == '"') {
            if (const CsvStep step = readQuotedCell(); step != CsvStep::Record)
                return step;
        } else {
            readPlainCell(before);
        }
        if (m_delimiter == ' ')
            skipBlanks(); // the run that separates, or the blanks at the end of the line
        if (atLineEnd())
            break;
        if (m_delimiter != ' ')
            ++m_position;
    }
    m_end = m_position;
    skipLineEnd();
    return CsvStep::Record;
}

/// Where the first character stands that ends a cell, from `begin` on; looked for in words of eight bytes, as
/// a delimiter or some control character.
std::size_t CsvTokenizer::cellEnd(std::size_t begin) const
{
    constexpr std::uint64_t kAboveLineEnds = kLowBits * 0x0E;
    const char *const bytes = m_bytes.data();
    const std::size_t size = m_bytes.size();
    if constexpr (std::endian::native == std::endian::little) {
        for (std::uint64_t word = 0; begin + sizeof word <= size;) {
            std::memcpy(&word, bytes + begin, sizeof word);
            const std::uint64_t difference = word ^ m_delimiters;
            // the high bit of each byte that is one of them, and maybe of some behind it
            const std::uint64_t found =
                (((word - kAboveLineEnds) & ~word) | ((difference - kLowBits) & ~difference)) &
                (kLowBits << 7U);
            if (found == 0) {
                begin += sizeof word;
                continue;
            }
            begin += static_cast<std::size_t>(std::countr_zero(found)) / 8;
            if (m_endsCell[static_cast<unsigned char>(bytes[begin])])
                return begin;
            ++begin;
        }
    }
    while (begin < size && !m_endsCell[static_cast<unsigned char>(bytes[begin])])
        ++begin;
    return begin;
}

/// `before`: where the blanks before it begin.
void CsvTokenizer::readPlainCell(std::size_t before)
{
    const char *const bytes = m_bytes.data();
    const std::size_t begin = m_position;
    std::size_t end = cellEnd(begin);
    m_position = end;
    while (end > begin && isBlank(bytes[end - 1]))
        --end;
    const bool hasBlanks = m_delimiter != ' ' && (before < begin || end < m_position);
    m_cells.push_back({{bytes + begin, end - begin}, false, false, false, hasBlanks});
}

CsvStep CsvTokenizer::readQuotedCell()
{
    m_faultLine = m_line;
    const std::size_t begin = ++m_position;
    bool hasDoubledQuotes = false;
    while (true) {
        m_position = m_bytes.find_first_of("\"\r\n", m_position);
        if (m_position == std::string_view::npos)
            return CsvStep::OpenQuote;
        if (m_bytes[m_position] != '"') {
            skipLineEnd();
        } else if (m_bytes.substr(m_position + 1, 1) == "\"") {
            hasDoubledQuotes = true;
            m_position += 2;
        } else {
            break;
        }
    }
    m_cells.push_back({m_bytes.substr(begin, m_position - begin), true, hasDoubledQuotes});
    ++m_position;
    const std::size_t afterQuote = m_position;
    skipBlanks();
    const bool isSeparated = m_delimiter == ' '
                                 ? m_position > afterQuote
                                 : m_position < m_bytes.size() && m_bytes[m_position] == m_delimiter;
    if (atLineEnd() || isSeparated)
        return CsvStep::Record;
    m_faultLine = m_line;
    return CsvStep::TextAfterQuote;
}

Error csvFault(CsvStep step, const CsvTokenizer &tokenizer, const std::string &path)
{
    if (step == CsvStep::OpenQuote)
        return {message(QT_TRANSLATE_NOOP("core", "%1, line %2: the quote that opens here is never closed."),
                        path, tokenizer.faultLine())};
    if (step == CsvStep::TextAfterQuote)
        return {message(
            QT_TRANSLATE_NOOP("core",
                              "%1, line %2: text follows a closing quote; a quote inside of quotes must "
                              "be doubled."),
            path, tokenizer.faultLine())};
    return {message(QT_TRANSLATE_NOOP("core", "%1, line %2: more than %3 columns are too many."), path,
                    tokenizer.line(), kMaximumColumns)};
}

} // namespace inkling
