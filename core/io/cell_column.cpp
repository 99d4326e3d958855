// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/cell_column.h"

#include "core/io/text_place.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace inkling {

namespace {

constexpr unsigned char kWithBlanks = 1;
constexpr unsigned char kWithoutBlanks = 2;

/// With either decimal mark.
bool isNumber(const std::string &text)
{
    double value = 0.0;
    return parseNumber(text, {'.'}, value) != NumberText::None ||
           parseNumber(text, {','}, value) != NumberText::None;
}

} // namespace

std::string unquoted(const TextCell &cell)
{
    if (!cell.hasDoubledQuotes)
        return std::string(cell.text);
    std::string text;
    text.reserve(cell.text.size());
    for (std::size_t i = 0; i < cell.text.size(); ++i) {
        text += cell.text[i];
        if (cell.text[i] == '"')
            ++i;
    }
    return text;
}

MissingTexts::MissingTexts(std::vector<std::string> texts)
    : m_texts(std::move(texts))
    , m_haveNumbers(std::any_of(m_texts.begin(), m_texts.end(), isNumber))
{
    std::sort(m_texts.begin(), m_texts.end());
}

bool MissingTexts::contains(std::string_view text) const
{
    return std::binary_search(m_texts.begin(), m_texts.end(), text);
}

CellColumn::CellColumn(std::string name, Format format, std::size_t expectedRows)
    : m_format(format)
{
    m_column.name = std::move(name);
    m_column.numbers.reserve(expectedRows);
}

/// Adds a cell to a column of numbers if it is one, as most are; false: it may be something else.
bool CellColumn::addNumber(const TextCell &cell)
{
    double value = 0.0;
    if (cell.isWord || (m_format.missing.haveNumbers() && isMissingWord(cell.text)) ||
        parseNumber(cell.text, m_format.marks, value) != NumberText::Finite)
        return false;
    m_hasNumber = true;
    if (m_column.spelling != NumberSpelling::Other && !m_format.areTyped)
        m_column.spelling = std::max(m_column.spelling, spellingOf(cell.text, m_format.marks));
    m_numberBlanks |= cell.hasBlanks ? kWithBlanks : kWithoutBlanks;
    m_column.numbers.push_back(value);
    return true;
}

/// Adds a cell to a column of categories, or one to a column of numbers that is none.
void CellColumn::addOther(const TextCell &cell, std::size_t line)
{
    if (m_state == State::Category) {
        addCategory(cell);
        return;
    }
    if (isMissingWord(cell.text)) {
        countMissingWord(cell.text);
    } else if (!cell.text.empty()) {
        double value = 0.0;
        const NumberText kind =
            cell.isWord ? NumberText::None : parseNumber(cell.text, m_format.marks, value);
        if (kind != NumberText::Infinite) {
            turnAt(cell, line, kind == NumberText::Identifier);
            return;
        }
        if (!m_infinite)
            m_infinite = Turn{line, excerpt(cell.text)};
    }
    m_column.numbers.push_back(std::numeric_limits<double>::quiet_NaN());
}

void CellColumn::turnAt(const TextCell &cell, std::size_t line, bool isIdentifier)
{
    m_turn = Turn{line, excerpt(unquoted(cell)), isIdentifier, cell.isWord};
    m_hasPlainCells = m_hasNumber;
    const std::size_t rows = m_column.numbers.size();
    m_column.numbers = {};
    if (m_hasNumber || m_infinite) {
        m_state = State::Mixed;
        return;
    }
    beginCategory(rows);
    addCategory(cell);
}

void CellColumn::restartAsCategory()
{
    m_missingWordCount = 0;
    m_hasOtherMissingWords = false;
    beginCategory(0);
}

void CellColumn::keepSpelling()
{
    m_keepsSpelling = !m_format.areTyped;
    if (m_keepsSpelling)
        beginCategory(0);
}

void CellColumn::countMissingWord(std::string_view text)
{
    if (text.empty())
        return;
    if (m_missingWordCount++ == 0)
        m_missingWord = text;
    m_hasOtherMissingWords = m_hasOtherMissingWords || text != m_missingWord;
}

void CellColumn::beginCategory(std::size_t missingRows)
{
    m_state = State::Category;
    m_column.type = ColumnType::Category;
    m_column.spelling = NumberSpelling::Plain;
    m_column.codes.assign(missingRows, -1);
    m_codes.addMissing("");
    if (m_keepsWords)
        return;
    for (const std::string &text : m_format.missing.texts())
        m_codes.addMissing(text);
}

void CellColumn::addCategory(const TextCell &cell)
{
    const std::string copy = cell.hasDoubledQuotes ? unquoted(cell) : std::string();
    const std::string_view text = cell.hasDoubledQuotes ? std::string_view(copy) : cell.text;
    const int code = m_codes.added(text);
    if (code < 0)
        countMissingWord(text);
    m_hasPlainCells = m_hasPlainCells || (code >= 0 && !cell.isWord);
    m_column.codes.push_back(code);
    if (code < 0)
        return;
    if (static_cast<std::size_t>(code) == m_blanks.size())
        m_blanks.push_back(0);
    m_blanks[static_cast<std::size_t>(code)] |= cell.hasBlanks ? kWithBlanks : kWithoutBlanks;
}

Result<Column> CellColumn::finish(const std::string &path)
{
    if (m_state == State::Number && m_infinite)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1, line %2, column \"%3\": \"%4\" is not a finite number; "
                                              "correct it, or read it as \"no value\"."),
                    path, m_infinite->line, m_column.name, m_infinite->text)};
    m_column.categories = m_codes.takeTexts();
    if (m_state == State::Number && m_numberBlanks == (kWithBlanks | kWithoutBlanks))
        m_column.spelling = NumberSpelling::Other; // as names they may differ by nothing else
    const auto both = std::find(m_blanks.begin(), m_blanks.end(), kWithBlanks | kWithoutBlanks);
    if (both != m_blanks.end())
        m_blankedText = m_column.categories[static_cast<std::size_t>(both - m_blanks.begin())];
    if (m_keepsSpelling)
        orderByValue(m_column, m_format.marks);
    return std::move(m_column);
}

bool CellColumn::hasBlankedTexts() const
{
    return std::any_of(m_blanks.begin(), m_blanks.end(),
                       [](unsigned char blanks) { return (blanks & kWithBlanks) != 0; });
}

double CellColumn::shareOfNumbers(const Column &column, NumberMarks marks)
{
    std::vector<bool> isNumber;
    for (const std::string &category : column.categories) {
        double value = 0.0;
        isNumber.push_back(parseNumber(category, marks, value) != NumberText::None);
    }
    std::size_t numbers = 0;
    for (const int code : column.codes)
        numbers += code >= 0 && isNumber[code] ? 1 : 0;
    const std::size_t known = column.codes.size() - column.missingCount();
    return known == 0 ? 0.0 : static_cast<double>(numbers) / static_cast<double>(known);
}

void orderByValue(Column &column, NumberMarks marks)
{
    std::vector<std::pair<double, std::size_t>> order; // value and place
    for (const std::string &category : column.categories) {
        double value = 0.0;
        const NumberText kind = parseNumber(category, marks, value);
        if (kind != NumberText::Finite && kind != NumberText::Identifier)
            return;
        order.emplace_back(value, order.size());
    }
    std::sort(order.begin(), order.end(), [&column](const auto &a, const auto &b) {
        return std::tie(a.first, column.categories[a.second]) <
               std::tie(b.first, column.categories[b.second]);
    });
    std::vector<std::string> categories;
    std::vector<int> becomes(order.size());
    for (const auto &[value, place] : order) {
        becomes[place] = static_cast<int>(categories.size());
        categories.push_back(std::move(column.categories[place]));
    }
    column.categories = std::move(categories);
    for (int &code : column.codes)
        code = code < 0 ? code : becomes[static_cast<std::size_t>(code)];
}

} // namespace inkling
