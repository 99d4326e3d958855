// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_tokenizer.h"

#include "core/io/text_encoding.h"

#include <algorithm>

namespace inkling {

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
        skipBlanks();
        if (m_cells.size() == kMaximumColumns)
            return CsvStep::TooManyColumns;
        if (m_position < m_bytes.size() && m_bytes[m_position] == '"') {
            if (const CsvStep step = readQuotedCell(); step != CsvStep::Record)
                return step;
        } else {
            readPlainCell();
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

void CsvTokenizer::readPlainCell()
{
    const std::size_t begin = m_position;
    const char *const bytes = m_bytes.data();
    const std::size_t size = m_bytes.size();
    std::size_t end = begin;
    while (end < size && !m_endsCell[static_cast<unsigned char>(bytes[end])])
        ++end;
    m_position = end;
    while (end > begin && isBlank(bytes[end - 1]))
        --end;
    m_cells.push_back({m_bytes.substr(begin, end - begin)});
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

} // namespace inkling
