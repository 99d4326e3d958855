// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/header_question.h"

#include <algorithm>

namespace inkling {

namespace {

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
        if (std::any_of(first.begin(), first.end(),
                        [&](const TextCell &cell) { return isNumber(cell, m_marks); }))
            return false;
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

private:
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

} // namespace

bool isNumber(const TextCell &cell, NumberMarks marks)
{
    double value = 0.0;
    return !cell.isWord && parseNumber(cell.text, marks, value) != NumberText::None;
}

bool namesColumns(const std::vector<SampledRecord> &records, NumberMarks marks,
                  const std::set<std::string_view> &missing)
{
    return HeaderQuestion(records, marks, missing).answer();
}

} // namespace inkling
