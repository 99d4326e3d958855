// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/header_question.h"

#include <algorithm>
#include <cctype>
#include <limits>

namespace inkling {

namespace {

bool isLetter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalpha(byte) != 0;
}

/// The whole number that a text is, without a sign and leading zeros.
std::optional<std::size_t> plainCount(std::string_view text)
{
    return text.size() > 1 && text.front() == '0' ? std::nullopt : wholeNumber(text);
}

bool isYear(double value)
{
    return value >= 1800.0 && value <= 2200.0;
}

class HeaderQuestion
{
public:
    HeaderQuestion(const std::vector<SampledRecord> &records, NumberMarks marks,
                   const std::set<std::string_view> &missing)
        : m_records(records)
        , m_marks(marks)
        , m_missing(missing)
    {
    }

    bool answer() const
    {
        const std::vector<TextCell> &first = m_records.front().cells;
        std::vector<std::size_t> numbers;
        for (std::size_t column = 0; column < first.size(); ++column) {
            if (isNumber(first[column], m_marks))
                numbers.push_back(column);
        }
        return numbers.empty() ? areNames(first) : areNames(first, numbers);
    }

private:
    bool areNames(const std::vector<TextCell> &first) const
    {
        std::set<std::string_view> names;
        bool mayBeNames = true;
        for (std::size_t i = 0; i < first.size(); ++i) {
            if (!isMissing(first[i]) && standsOverNumbers(i))
                return true;
            mayBeNames =
                mayBeNames && !first[i].text.empty() && names.insert(first[i].text).second && !occursAgain(i);
        }
        return mayBeNames;
    }

    bool areNames(const std::vector<TextCell> &first, const std::vector<std::size_t> &numbers) const;
    bool areQuotedAlone(const std::vector<TextCell> &first, const std::vector<std::size_t> &numbers) const;
    bool areCounted(const std::vector<TextCell> &first, const std::vector<std::size_t> &numbers) const;
    bool countsRows() const;
    bool standsOverNumbersAlone(std::size_t column) const;
    bool standOverFractions(const std::vector<std::size_t> &columns) const;

    /// The number in a cell; NaN where it has none.
    double number(std::size_t row, std::size_t column) const
    {
        const std::vector<TextCell> &cells = m_records[row].cells;
        double value = std::numeric_limits<double>::quiet_NaN();
        if (column >= cells.size() || !isNumber(cells[column], m_marks))
            return value;
        parseNumber(cells[column].text, m_marks, value);
        return value;
    }
    bool isMissing(const TextCell &cell) const { return cell.text.empty() || m_missing.contains(cell.text); }

    bool standsOverNumbers(std::size_t column) const
    {
        std::size_t numbers = 0;
        std::size_t texts = 0;
        for (std::size_t row = 1; row < m_records.size(); ++row) {
            const std::vector<TextCell> &cells = m_records[row].cells;
            if (column >= cells.size() || isMissing(cells[column]))
                continue;
            ++(isNumber(cells[column], m_marks) ? numbers : texts);
        }
        return numbers > texts;
    }

    bool occursAgain(std::size_t column) const
    {
        const std::string_view name = m_records.front().cells[column].text;
        return std::any_of(m_records.begin() + 1, m_records.end(), [&](const SampledRecord &record) {
            return column < record.cells.size() && record.cells[column].text == name;
        });
    }

    const std::vector<SampledRecord> &m_records;
    NumberMarks m_marks;
    const std::set<std::string_view> &m_missing;
};

/// A row of texts and numbers. All but the first cell, over the rows' own names, have to be names.
bool HeaderQuestion::areNames(const std::vector<TextCell> &first,
                              const std::vector<std::size_t> &numbers) const
{
    std::set<std::string_view> names;
    bool isOverNumbers = false;
    for (std::size_t column = 0; column < first.size(); ++column) {
        const TextCell &cell = first[column];
        const bool isNumberCell = std::binary_search(numbers.begin(), numbers.end(), column);
        if (column == 0 && cell.text.empty())
            continue;
        if (isMissing(cell) || !names.insert(cell.text).second)
            return false;
        if (!isNumberCell && (!mayBeName(cell.text) || occursAgain(column)))
            return false;
        isOverNumbers = isOverNumbers || (!isNumberCell && standsOverNumbersAlone(column));
    }
    if (areQuotedAlone(first, numbers))
        return true;
    constexpr std::size_t kLeastRecords = 3; // or too few rows say what the columns hold
    const bool areAlone = numbers.size() == first.size();
    if (areAlone || m_records.size() < kLeastRecords)
        return false;
    if (first.front().text.empty() && countsRows() && plainCount(first[numbers.front()].text) == 0)
        return numbers.size() == 1 || areCounted(first, numbers);
    if (!areCounted(first, numbers))
        return false;
    const bool areYears = *plainCount(first[numbers.front()].text) > 1;
    return isOverNumbers || standOverFractions(numbers) || (areYears && numbers.size() > 1);
}

/// Whether quotes that they do not need tell them from all that stands below: so writers quote names.
bool HeaderQuestion::areQuotedAlone(const std::vector<TextCell> &first,
                                    const std::vector<std::size_t> &numbers) const
{
    const auto isQuotedFreely = [](const TextCell &cell) {
        return cell.isQuoted && cell.text.find_first_of(",;| \t\r\n\"") == std::string_view::npos;
    };
    return std::all_of(numbers.begin(), numbers.end(), [&](std::size_t column) {
        bool isOverPlain = false;
        for (std::size_t row = 1; row < m_records.size(); ++row) {
            const std::vector<TextCell> &cells = m_records[row].cells;
            if (column >= cells.size() || isMissing(cells[column]))
                continue;
            if (isQuotedFreely(cells[column]))
                return false;
            isOverPlain = isOverPlain || !cells[column].isQuoted;
        }
        return isOverPlain && isQuotedFreely(first[column]);
    });
}

/// Whether they count columns, from 0 or 1 on, or are years over none.
bool HeaderQuestion::areCounted(const std::vector<TextCell> &first,
                                const std::vector<std::size_t> &numbers) const
{
    std::vector<std::size_t> counts;
    for (const std::size_t column : numbers) {
        const auto count = plainCount(first[column].text);
        if (!count)
            return false;
        counts.push_back(*count);
    }
    bool countUp = counts.size() > 1 && counts.front() <= 1;
    for (std::size_t i = 1; i < counts.size(); ++i)
        countUp = countUp && counts[i] == counts[i - 1] + 1;
    if (countUp)
        return true;
    return std::all_of(numbers.begin(), numbers.end(), [&](std::size_t column) {
        bool areYears = isYear(number(0, column));
        for (std::size_t row = 1; row < m_records.size(); ++row)
            areYears = areYears && !isYear(number(row, column));
        return areYears;
    });
}

/// Whether the first column counts the rows from 0 on, as pandas does.
bool HeaderQuestion::countsRows() const
{
    for (std::size_t row = 1; row < m_records.size(); ++row) {
        if (m_records[row].cells.empty() || plainCount(m_records[row].cells.front().text) != row - 1)
            return false;
    }
    return true;
}

bool HeaderQuestion::standsOverNumbersAlone(std::size_t column) const
{
    std::size_t numbers = 0;
    for (std::size_t row = 1; row < m_records.size(); ++row) {
        const std::vector<TextCell> &cells = m_records[row].cells;
        if (column >= cells.size() || isMissing(cells[column]))
            continue;
        if (!isNumber(cells[column], m_marks))
            return false;
        ++numbers;
    }
    return numbers > 0;
}

/// Whether nearly all that stands below is written with a decimal mark, as whole numbers there are not.
bool HeaderQuestion::standOverFractions(const std::vector<std::size_t> &columns) const
{
    std::size_t known = 0;
    std::size_t fractions = 0;
    for (const std::size_t column : columns) {
        for (std::size_t row = 1; row < m_records.size(); ++row) {
            const std::vector<TextCell> &cells = m_records[row].cells;
            if (column >= cells.size() || isMissing(cells[column]))
                continue;
            ++known;
            const bool hasMark = cells[column].text.find(m_marks.decimal) != std::string_view::npos;
            fractions += hasMark && isNumber(cells[column], m_marks) ? 1 : 0;
        }
    }
    return fractions > 0 && 4 * fractions >= 3 * known;
}

} // namespace

bool isNumber(const TextCell &cell, NumberMarks marks)
{
    double value = 0.0;
    return !cell.isWord && parseNumber(cell.text, marks, value) != NumberText::None;
}

bool mayBeName(std::string_view text)
{
    static const std::set<std::string_view> noValues = {"blank",   "empty", "error", "fehlt",   "inf", "ka",
                                                        "missing", "na",    "nan",   "nd",      "nil", "none",
                                                        "nr",      "null",  "tbd",   "unknown", "void"};
    std::string letters;
    for (const char c : text) {
        if (isLetter(c))
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    const bool isSign = text == "%" || text == "$";
    return text.front() != '#' && (isSign || !letters.empty()) && !noValues.contains(letters);
}

bool namesColumns(const std::vector<SampledRecord> &records, NumberMarks marks,
                  const std::set<std::string_view> &missing)
{
    return HeaderQuestion(records, marks, missing).answer();
}

std::optional<Message> noteOfNumbersAsNames(std::span<const TextCell> names, NumberMarks marks)
{
    const auto number = std::find_if(names.begin(), names.end(), [marks](const TextCell &cell) {
        return !cell.isQuoted && isNumber(cell, marks);
    });
    if (number == names.end())
        return std::nullopt;
    return message(QT_TRANSLATE_NOOP("core", "The number \"%1\" is taken for a column's name: where it is a "
                                             "value, say that no row names the columns."),
                   number->text);
}

} // namespace inkling
