// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/typed_column.h"

#include "core/io/columns.h"
#include "core/io/number_text.h"
#include "core/io/text_place.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

bool isNotANumber(std::string_view text)
{
    const auto isLetter = [&](std::size_t i, char lower) {
        return static_cast<char>(text[i] | 0x20) == lower;
    };
    return text.size() == 3 && isLetter(0, 'n') && isLetter(1, 'a') && isLetter(2, 'n');
}

/// The values of a list as a message shows them.
std::string listText(const std::vector<std::string> &values)
{
    constexpr std::size_t kMostValues = 8;
    std::string text;
    for (std::size_t i = 0; i < values.size() && i < kMostValues; ++i)
        text += (i > 0 ? ", " : "") + excerpt(values[i]);
    return values.size() > kMostValues ? text + ", ..." : text;
}

} // namespace

TypedColumn::TypedColumn(std::string name, Type type, const std::vector<std::string> &listed,
                         CellColumn::Format format, std::size_t expectedRows)
    : m_type(type)
    , m_format(format)
{
    m_column.name = std::move(name);
    if (type == Type::Number) {
        m_column.numbers.reserve(expectedRows);
        return;
    }
    m_column.type = ColumnType::Category;
    m_column.codes.reserve(expectedRows);
    if (type == Type::Names)
        return; // what is missing is no number
    m_codes.addMissing("");
    for (const std::string &text : format.missing.texts())
        m_codes.addMissing(text);
    for (const std::string &value : listed)
        m_codes.added(value);
    if (!listed.empty())
        m_firstCode = m_codes.code(listed.front());
}

TypedColumn::Fit TypedColumn::add(std::string_view text, std::size_t line)
{
    if (text.empty()) {
        if (!m_empty && !m_format.missing.contains(text))
            m_empty = line;
        addMissing();
        return Fit::Yes;
    }
    if (m_type == Type::Number || m_type == Type::Names)
        return addNumber(text, line);
    const int code = m_type == Type::Text ? m_codes.added(text) : m_codes.code(text);
    if (code == CategoryCodes::kUnknown)
        return Fit::NotListed;
    m_column.codes.push_back(code);
    return Fit::Yes;
}

TypedColumn::Fit TypedColumn::addNumber(std::string_view text, std::size_t line)
{
    double value = kNoNumber;
    const NumberText kind = parseNumber(text, m_format.marks, value);
    const bool isPlain = kind == NumberText::Finite && !m_format.missing.haveNumbers();
    if (!isPlain && m_format.missing.contains(text)) {
        addMissing();
        return Fit::Yes;
    }
    if (kind == NumberText::Infinite)
        return Fit::NotFinite;
    if (kind == NumberText::None) {
        if (!isNotANumber(text))
            return Fit::NoNumber;
        m_notANumber = m_notANumber.value_or(line);
        value = kNoNumber;
    }
    takeNumber(value, kind, text, line);
    return Fit::Yes;
}

void TypedColumn::takeNumber(double value, NumberText kind, std::string_view text, std::size_t line)
{
    if (m_type == Type::Names) {
        m_column.codes.push_back(std::isnan(value) ? CategoryCodes::kMissing : m_codes.added(text));
        return;
    }
    if (kind == NumberText::Finite && m_column.spelling != NumberSpelling::Other)
        m_column.spelling = std::max(m_column.spelling, spellingOf(text, m_format.marks));
    if (kind == NumberText::Identifier && !m_identifier) {
        m_identifier = Told{line, std::string(text)};
        keepTexts();
    }
    m_column.numbers.push_back(value);
    if (m_identifier)
        m_column.texts.emplace_back(kind == NumberText::None ? std::string_view() : text);
}

/// From here on the column's texts are kept, too; those of the rows above can be made again, for no number
/// there has lost a digit.
void TypedColumn::keepTexts()
{
    m_column.texts.reserve(m_column.numbers.capacity());
    for (std::size_t row = 0; row < m_column.numbers.size(); ++row)
        m_column.texts.push_back(m_column.isMissing(row) ? std::string() : numberText(m_column.numbers[row]));
}

void TypedColumn::addMissing()
{
    if (m_type != Type::Number) {
        m_column.codes.push_back(CategoryCodes::kMissing);
        return;
    }
    m_column.numbers.push_back(kNoNumber);
    if (m_identifier)
        m_column.texts.emplace_back();
}

std::size_t TypedColumn::omitUntil(std::size_t rows)
{
    const std::size_t before = m_type == Type::Number ? m_column.numbers.size() : m_column.codes.size();
    if (before >= rows)
        return 0;
    m_hasOmissions = true;
    if (m_type == Type::Number)
        m_column.numbers.resize(rows, 0.0);
    else
        m_column.codes.resize(rows, m_type == Type::Names ? m_codes.added("0") : m_firstCode);
    if (m_identifier)
        m_column.texts.resize(rows, "0");
    return rows - before;
}

Error TypedColumn::misfit(Fit fit, std::string_view text, std::size_t line, const std::string &path) const
{
    if (fit == Fit::NotFinite)
        return {
            message(QT_TRANSLATE_NOOP("core", "%1, line %2, column \"%3\": \"%4\" is not a finite number."),
                    path, line, excerpt(m_column.name), excerpt(text))};
    if (fit == Fit::NoNumber)
        return {
            message(QT_TRANSLATE_NOOP("core", "%1, line %2, column \"%3\": \"%4\" is not a number, and the "
                                              "file says that the column holds numbers."),
                    path, line, excerpt(m_column.name), excerpt(text))};
    CategoryCodes codes = m_codes;
    return {message(QT_TRANSLATE_NOOP("core", "%1, line %2, column \"%3\": \"%4\" is none of the values that "
                                              "the file lists for the column: %5."),
                    path, line, excerpt(m_column.name), excerpt(text), listText(codes.takeTexts()))};
}

Column TypedColumn::finish(std::vector<Message> &notes)
{
    m_column.categories = m_codes.takeTexts();
    if (m_type == Type::Names)
        orderByValue(m_column, m_format.marks);
    if (m_identifier)
        notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "The numbers of column \"%1\" are shown as they stand in the "
                                              "file: \"%3\" (line %2) would lose digits."),
                    m_column.name, m_identifier->line, m_identifier->text));
    if (m_notANumber)
        notes.push_back(message(QT_TRANSLATE_NOOP("core", "NaN in column \"%1\" (first on line %2) was read "
                                                          "as a missing value."),
                                m_column.name, *m_notANumber));
    if (m_empty)
        notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Empty texts in column \"%1\" (first on line %2) were "
                                              "read as missing values."),
                    m_column.name, *m_empty));
    return std::move(m_column);
}

std::vector<TypedColumn::Type> withNames(std::vector<TypedColumn::Type> types,
                                         const std::vector<std::string> &columns,
                                         const std::vector<std::string> &categories)
{
    for (const std::size_t place : placesOf(columns, categories)) {
        if (types[place] == TypedColumn::Type::Number)
            types[place] = TypedColumn::Type::Names;
    }
    return types;
}

} // namespace inkling
