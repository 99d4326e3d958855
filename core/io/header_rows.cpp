// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/header_rows.h"

#include "core/io/dataset_reader.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr std::size_t kLeastBody = 2; ///< rows of data that say of what type the columns are

enum class Kind { Unknown, Numbers, Texts };

bool isBracketed(std::string_view text)
{
    return text.size() > 2 &&
           ((text.front() == '(' && text.back() == ')') || (text.front() == '[' && text.back() == ']'));
}

/// The first records of a table, and what those say that hold its data.
class Head
{
public:
    Head(const std::vector<SampledRecord> &records, NumberMarks marks,
         const std::set<std::string_view> &missing)
        : m_records(records)
        , m_marks(marks)
        , m_missing(missing)
    {
        std::size_t width = 0;
        for (const SampledRecord &record : records)
            width = std::max(width, record.cells.size());
        m_kinds.resize(width);
    }

    std::size_t countHeaderRows();
    std::vector<std::string> joinedNames(std::size_t rows) const;
    std::size_t countTitleRows();
    /// Of the columns, from the data that begin at a row.
    void findKinds(std::size_t begin);

private:
    std::string_view text(std::size_t row, std::size_t column) const
    {
        const std::vector<TextCell> &cells = m_records[row].cells;
        return column < cells.size() ? cells[column].text : std::string_view();
    }
    bool isMissing(std::string_view text) const { return text.empty() || m_missing.contains(text); }
    bool hasNumber(std::size_t row) const;
    std::size_t leadingTexts() const;
    bool isAlone(std::size_t row) const;
    Kind kindOf(std::size_t column, const std::vector<std::size_t> &rows) const;
    bool isTitle(std::size_t row) const;
    std::size_t countTexts(std::size_t row) const;
    bool standsOverNumbers(std::size_t row) const;
    bool isHeader(std::size_t row) const;
    bool isUnits(std::size_t row) const;
    bool completesNames(std::size_t row) const;
    bool namesRowNames(std::size_t row) const;
    bool occursBelow(std::size_t column, std::string_view wanted) const;
    std::vector<std::string> filledRow(std::size_t row, std::size_t rows) const;

    const std::vector<SampledRecord> &m_records;
    NumberMarks m_marks;
    const std::set<std::string_view> &m_missing;
    std::size_t m_begin = 0;   ///< of the data
    std::vector<Kind> m_kinds; ///< of the columns, as many as the longest record has cells
};

bool Head::hasNumber(std::size_t row) const
{
    const std::vector<TextCell> &cells = m_records[row].cells;
    return std::any_of(cells.begin(), cells.end(),
                       [this](const TextCell &cell) { return isNumber(cell, m_marks); });
}

/// How many records at the front hold no number, and as many cells as the first.
std::size_t Head::leadingTexts() const
{
    const std::size_t width = m_records.front().cells.size();
    const std::size_t most = std::min(kMostHeaderRows, m_records.size());
    std::size_t count = 0;
    while (count < most && m_records[count].cells.size() == width && !hasNumber(count))
        ++count;
    return count;
}

/// Whether there is nothing but one cell, or in a row of several only the first is filled: such are titles
/// and footnotes, and what they hold says nothing of a column.
bool Head::isAlone(std::size_t row) const
{
    const std::vector<TextCell> &cells = m_records[row].cells;
    return m_kinds.size() > 1 && std::all_of(cells.begin() + 1, cells.end(),
                                             [](const TextCell &cell) { return cell.text.empty(); });
}

/// Numbers where at most one in ten is a text.
Kind Head::kindOf(std::size_t column, const std::vector<std::size_t> &rows) const
{
    constexpr std::size_t kNumbersPerText = 9;
    std::size_t numbers = 0;
    std::size_t texts = 0;
    for (const std::size_t row : rows) {
        if (!isMissing(text(row, column)))
            ++(isNumber(m_records[row].cells[column], m_marks) ? numbers : texts);
    }
    if (numbers + texts == 0)
        return Kind::Unknown;
    return numbers >= kNumbersPerText * texts ? Kind::Numbers : Kind::Texts;
}

void Head::findKinds(std::size_t begin)
{
    m_begin = begin;
    std::vector<std::size_t> rows;
    for (std::size_t row = begin; row < m_records.size(); ++row) {
        if (!isAlone(row))
            rows.push_back(row);
    }
    for (std::size_t column = 0; column < m_kinds.size(); ++column)
        m_kinds[column] = kindOf(column, rows);
}

std::size_t Head::countHeaderRows()
{
    const std::size_t most = leadingTexts();
    std::size_t rows = 1;
    if (most > 1 && most + kLeastBody <= m_records.size()) {
        findKinds(most);
        while (rows < most && isHeader(rows))
            ++rows;
    }
    if (rows > 1 && standsOverNumbers(0))
        return rows;
    return namesColumns(m_records, m_marks, m_missing) ? 1 : 0;
}

bool Head::isHeader(std::size_t row) const
{
    std::size_t columns = 0; // of numbers
    std::size_t over = 0;    // texts over them
    for (std::size_t column = 0; column < m_records[row].cells.size(); ++column) {
        const std::string_view cell = text(row, column);
        columns += m_kinds[column] == Kind::Numbers ? 1 : 0;
        if (isMissing(cell))
            continue;
        if (m_kinds[column] == Kind::Texts ? occursBelow(column, cell) : !mayBeName(cell))
            return false;
        over += m_kinds[column] == Kind::Numbers ? 1 : 0;
    }
    if (namesRowNames(row))
        return true;
    return over > 0 && 2 * over >= columns && (isUnits(row) || (over > 1 && completesNames(row)));
}

/// Whether there are no texts but over numbers, and that is no mere gap among the data.
bool Head::isUnits(std::size_t row) const
{
    std::set<std::string_view> units;
    std::size_t over = 0;
    bool areBracketed = true;
    bool hasTexts = false; // columns of them
    bool hasGaps = false;  // in them
    for (std::size_t column = 0; column < m_records[row].cells.size(); ++column) {
        const std::string_view cell = text(row, column);
        if (m_kinds[column] == Kind::Texts) {
            if (!isMissing(cell))
                return false;
            hasTexts = true;
            for (std::size_t below = m_begin; below < m_records.size(); ++below)
                hasGaps = hasGaps || isMissing(text(below, column));
        } else if (!isMissing(cell)) {
            units.insert(cell);
            ++over;
            areBracketed = areBracketed && isBracketed(cell);
        }
    }
    return areBracketed || (hasTexts ? over > 1 || !hasGaps : units.size() > 1);
}

/// Whether the names have gaps or repeat without this row, and do not with it. The first column, of rows'
/// names, may have none.
bool Head::completesNames(std::size_t row) const
{
    const auto areComplete = [this](std::size_t rows) {
        const std::vector<std::string> names = joinedNames(rows);
        return std::set<std::string>(names.begin(), names.end()).size() == names.size() &&
               std::find(names.begin() + 1, names.end(), std::string()) == names.end();
    };
    return !areComplete(row) && areComplete(row + 1);
}

/// Whether all that it does is to name a first column of numbers, which has no name yet: so does pandas.
bool Head::namesRowNames(std::size_t row) const
{
    const std::vector<TextCell> &cells = m_records[row].cells;
    return m_kinds.front() == Kind::Numbers && cells.size() > 1 && !isMissing(cells.front().text) &&
           isAlone(row) && joinedNames(row).front().empty();
}

bool Head::occursBelow(std::size_t column, std::string_view wanted) const
{
    for (std::size_t row = m_begin; row < m_records.size(); ++row) {
        if (text(row, column) == wanted)
            return true;
    }
    return false;
}

/// A row of names whose empty cells repeat the one to their left, where that is what they mean.
std::vector<std::string> Head::filledRow(std::size_t row, std::size_t rows) const
{
    const std::vector<TextCell> &cells = m_records[row].cells;
    std::vector<std::string> filled(m_kinds.size());
    std::transform(cells.begin(), cells.end(), filled.begin(), unquoted);
    const auto last =
        std::find_if(filled.rbegin(), filled.rend(), [](const auto &name) { return !name.empty(); });
    const auto lastText = static_cast<std::size_t>(filled.rend() - last); // one past it
    const auto isOverOthers = [&](std::size_t column) {
        for (std::size_t below = row + 1; below < rows; ++below) {
            if (!text(below, column).empty())
                return true;
        }
        return false;
    };
    for (std::size_t column = 1; column < filled.size(); ++column) {
        const bool isOfGroup = column < lastText || m_kinds[column] == m_kinds[column - 1];
        if (filled[column].empty() && isOverOthers(column) && isOfGroup)
            filled[column] = filled[column - 1];
    }
    return filled;
}

std::vector<std::string> Head::joinedNames(std::size_t rows) const
{
    std::size_t width = 0;
    for (std::size_t row = 0; row < rows; ++row)
        width = std::max(width, m_records[row].cells.size());
    std::vector<std::string> names(width);
    std::vector<std::string> lastParts(width);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::vector<std::string> parts = filledRow(row, rows);
        for (std::size_t column = 0; column < width; ++column) {
            const std::string &part = parts[column];
            if (part.empty() || part == lastParts[column]) // cells that were merged down
                continue;
            names[column] += (names[column].empty() ? "" : " ") + part;
            lastParts[column] = part;
        }
    }
    return names;
}

std::size_t Head::countTitleRows()
{
    std::size_t rows = 0;
    while (rows < m_records.size() && isTitle(rows))
        ++rows;
    if (rows == 0 || rows == m_records.size())
        return 0;
    std::size_t begin = rows;
    while (begin < m_records.size() && !hasNumber(begin))
        ++begin;
    findKinds(begin);
    for (std::size_t row = rows; row < begin; ++row) {
        if (countTexts(row) > 1 && standsOverNumbers(row))
            return rows;
    }
    return 0;
}

bool Head::isTitle(std::size_t row) const
{
    const std::vector<TextCell> &cells = m_records[row].cells;
    return cells.size() >= 3 && !isNumber(cells.front(), m_marks) && isAlone(row);
}

std::size_t Head::countTexts(std::size_t row) const
{
    const std::vector<TextCell> &cells = m_records[row].cells;
    return static_cast<std::size_t>(std::count_if(
        cells.begin(), cells.end(), [this](const TextCell &cell) { return !isMissing(cell.text); }));
}

/// Whether there are texts alone, one of which stands over numbers, and none of which is a value below.
bool Head::standsOverNumbers(std::size_t row) const
{
    bool isOverNumbers = false;
    for (std::size_t column = 0; column < m_records[row].cells.size(); ++column) {
        const std::string_view cell = text(row, column);
        if (isMissing(cell))
            continue;
        if (m_kinds[column] == Kind::Texts && occursBelow(column, cell))
            return false;
        isOverNumbers = isOverNumbers || m_kinds[column] == Kind::Numbers;
    }
    return isOverNumbers && !hasNumber(row);
}

} // namespace

std::size_t countHeaderRows(const std::vector<SampledRecord> &records, NumberMarks marks,
                            const std::set<std::string_view> &missing)
{
    return Head(records, marks, missing).countHeaderRows();
}

std::size_t countTitleRows(const std::vector<SampledRecord> &records, NumberMarks marks,
                           const std::set<std::string_view> &missing)
{
    return Head(records, marks, missing).countTitleRows();
}

std::vector<std::string> joinedNames(const std::vector<SampledRecord> &records, std::size_t rows,
                                     NumberMarks marks, const std::set<std::string_view> &missing)
{
    rows = std::min(rows, records.size());
    Head head(records, marks, missing);
    head.findKinds(rows);
    return head.joinedNames(rows);
}

} // namespace inkling
