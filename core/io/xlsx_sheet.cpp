// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xlsx_sheet.h"

#include "core/io/cell_text.h"
#include "core/io/number_text.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace inkling {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Where a reference such as "AB12" points, from 0; nothing where it is none.
std::optional<std::pair<std::size_t, std::size_t>> placeOf(std::string_view reference)
{
    constexpr std::size_t kLetters = 26;
    std::size_t column = 0;
    std::size_t i = 0;
    for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && i < 4; ++i)
        column = kLetters * column + static_cast<std::size_t>(reference[i] - 'A' + 1);
    std::size_t row = 0;
    const char *end = reference.data() + reference.size();
    const auto [last, error] = std::from_chars(reference.data() + i, end, row);
    if (i == 0 || error != std::errc() || last != end || row == 0)
        return std::nullopt;
    return std::pair(row - 1, column - 1);
}

} // namespace

XlsxRows::XlsxRows(std::string_view xml, const XlsxSheet &sheet, const XlsxWorkbook &workbook,
                   const std::string &path)
    : m_tokenizer(xml)
    , m_sheet(sheet)
    , m_workbook(workbook)
    , m_path(path)
{
}

Result<bool> XlsxRows::next(ReadingPace &pace)
{
    m_cells.clear();
    m_usedRoom = 0;
    while (true) {
        const XmlStep step = m_tokenizer.next();
        if (!pace.advance(m_tokenizer.place()))
            return stopped();
        if (step == XmlStep::End)
            return false;
        if (step == XmlStep::Fault || !takeText(step))
            return damagedPart(m_path, m_sheet.part, m_tokenizer);
        const std::string_view name = m_tokenizer.name();
        if (step == XmlStep::Open) {
            if (const Status status = open(name); !status)
                return status.error();
        } else if (step == XmlStep::Close) {
            if (const Status status = close(name); !status)
                return status.error();
            if (name == "sheetData" || (name == "row" && !m_cells.empty()))
                return name == "row";
        }
    }
}

/// False where a text is not well-formed.
bool XlsxRows::takeText(XmlStep step)
{
    if (!m_isInValue)
        return !m_isInCell || m_inlineText.take(step, m_tokenizer);
    return step != XmlStep::Text || m_tokenizer.appendText(m_value);
}

Status XlsxRows::open(std::string_view name)
{
    if (name == "row")
        return openRow();
    if (name == "c")
        return openCell();
    m_isInValue = m_isInValue || (name == "v" && m_isInCell);
    m_hasFormula = m_hasFormula || name == "f";
    return Success();
}

Status XlsxRows::close(std::string_view name)
{
    if (name == "c")
        return closeCell();
    m_isInValue = m_isInValue && name != "v";
    m_isInRow = m_isInRow && name != "row";
    return Success();
}

Status XlsxRows::openRow()
{
    const std::string_view told = m_tokenizer.plainAttribute("r");
    const auto number = told.empty() ? std::optional(m_number + 1) : wholeNumber(told);
    if (!number || *number <= m_number || *number > kMostRows || m_isInRow)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1, sheet %2: a row numbered \"%3\" cannot follow row %4."),
                    m_path, m_sheet.name, printableText(told.substr(0, 20)), m_number)};
    m_number = *number;
    m_nextColumn = 0;
    m_isInRow = true;
    return Success();
}

Status XlsxRows::openCell()
{
    const std::string_view told = m_tokenizer.plainAttribute("r");
    const auto place = told.empty() ? std::pair(m_number - 1, m_nextColumn)
                                    : placeOf(told).value_or(std::pair(kMostRows, kMostColumns));
    if (!m_isInRow || m_isInCell || place.first + 1 != m_number || place.second < m_nextColumn ||
        place.second >= kMostColumns)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1, sheet %2: a cell \"%3\" cannot stand at this place of row %4."),
            m_path, m_sheet.name, printableText(told.substr(0, 20)), m_number)};
    m_column = place.second;
    m_nextColumn = m_column + 1;
    m_isInCell = true;
    m_hasFormula = false;
    m_type = m_tokenizer.plainAttribute("t");
    m_style = wholeNumber(m_tokenizer.plainAttribute("s")).value_or(0);
    m_value.clear();
    m_inlineText.clear();
    return Success();
}

Status XlsxRows::closeCell()
{
    m_isInCell = false;
    const std::string_view value = trimmed(m_value);
    if (m_type == "inlineStr") {
        addWord(m_inlineText.finish());
    } else if (m_type == "str" || m_type == "d") {
        addWord(m_value);
    } else if (value.empty()) {
        if (m_hasFormula)
            tell(m_uncalculated, "");
    } else if (m_type.empty() || m_type == "n") {
        return addNumber();
    } else if (m_type == "s") {
        return addSharedText();
    } else if (m_type == "b" && (value == "0" || value == "1")) {
        addWord(value == "1" ? "TRUE" : "FALSE");
    } else if (m_type == "e") {
        if (value != "#N/A")
            tell(m_erroneous, value);
        addMissing();
    } else {
        return wrongCell(value);
    }
    return Success();
}

Status XlsxRows::addNumber()
{
    const std::string_view text = trimmed(m_value);
    double value = 0.0;
    const NumberText kind = parseNumber(text, NumberMarks(), value);
    if (kind != NumberText::Finite && kind != NumberText::Identifier)
        return wrongCell(text);
    const XlsxMeaning meaning =
        m_style < m_workbook.styles.size() ? m_workbook.styles[m_style] : XlsxMeaning::Number;
    if (meaning == XlsxMeaning::Number) {
        // beside words it becomes a text, and is to be the one that people see, not 1.1000000000000001
        const bool isPlain =
            kind == NumberText::Identifier || spellingOf(text, NumberMarks()) == NumberSpelling::Plain;
        std::string written;
        if (!isPlain)
            appendNumber(written, value);
        addText(isPlain ? text : written);
        return Success();
    }
    if (auto time = serialTime(value, meaning, m_workbook.epoch)) {
        addWord(*std::move(time));
    } else {
        tell(m_erroneous, text);
        addMissing();
    }
    return Success();
}

Status XlsxRows::addSharedText()
{
    const auto place = wholeNumber(trimmed(m_value));
    if (!place || *place >= m_workbook.sharedTexts.size())
        return wrongCell(trimmed(m_value));
    const std::string_view text = m_workbook.sharedTexts[*place];
    if (text.find_first_not_of(kBlanks) != std::string_view::npos)
        m_cells.push_back({m_column, {text, false, false, true}});
    return Success();
}

/// Adds a number that stands in what is read over by the next cell.
void XlsxRows::addText(std::string_view text)
{
    if (m_usedRoom == m_room.size())
        m_room.emplace_back();
    m_room[m_usedRoom] = text;
    m_cells.push_back({m_column, {m_room[m_usedRoom], false, false, false}});
    ++m_usedRoom;
}

/// Adds a cell that says itself that it has no value, for its row may have no other.
void XlsxRows::addMissing()
{
    m_cells.push_back({m_column, {}});
}

/// Adds a text, unless it is blank.
void XlsxRows::addWord(const std::string &text)
{
    if (text.find_first_not_of(kBlanks) == std::string::npos)
        return;
    addText(text);
    m_cells.back().cell.isWord = true;
}

void XlsxRows::tell(XlsxOddCells &odd, std::string_view text) const
{
    if (odd.count++ > 0)
        return;
    odd.first = reference();
    odd.text = printableText(text.substr(0, 20));
}

/// As Excel writes it: 'My sheet'!B7
std::string XlsxRows::reference() const
{
    const bool isPlain = std::all_of(m_sheet.name.begin(), m_sheet.name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               static_cast<unsigned char>(c) >= 0x80;
    });
    return (isPlain ? m_sheet.name : "'" + m_sheet.name + "'") + "!" + columnLetters(m_column) +
           std::to_string(m_number);
}

Error XlsxRows::wrongCell(std::string_view text) const
{
    return {message(QT_TRANSLATE_NOOP("core", "%1, %2: \"%3\" is no value of the cell's type (\"%4\")."),
                    m_path, reference(), printableText(text.substr(0, 40)),
                    printableText(m_type.empty() ? "n" : m_type.substr(0, 20)))};
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(kBlanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::string columnLetters(std::size_t column)
{
    constexpr std::size_t kLetters = 26;
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / kLetters)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % kLetters));
    return letters;
}

} // namespace inkling
