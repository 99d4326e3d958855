// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/cell_columns.h"

#include "core/io/columns.h"
#include "core/io/table_names.h"
#include "core/io/text_place.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace inkling {

std::vector<std::string> columnNames(const std::vector<std::string> &wanted, std::vector<Message> &notes)
{
    const std::set<std::string> taken(wanted.begin(), wanted.end());
    std::set<std::string> used;
    std::map<std::string, int> copies; // of a name, so that many of one name take no longer than others
    std::vector<std::string> names;
    std::vector<std::string> unnamed;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const std::string base = wanted[i].empty() ? "column_" + std::to_string(i + 1) : wanted[i];
        std::string name = base;
        while (used.contains(name) || (name != wanted[i] && taken.contains(name)))
            name = base + "_" + std::to_string(++copies.try_emplace(base, 1).first->second);
        if (!wanted[i].empty() && name != wanted[i])
            notes.push_back(
                message(QT_TRANSLATE_NOOP("core", "Column %1 is another \"%2\" and was named \"%3\"."), i + 1,
                        wanted[i], name));
        if (wanted[i].empty())
            unnamed.push_back(name);
        used.insert(name);
        names.push_back(std::move(name));
    }
    if (!unnamed.empty() && unnamed.size() < names.size())
        notes.push_back(message(QT_TRANSLATE_NOOP("core", "Columns without a name are called by their places "
                                                          "(columns: %1)."),
                                listedNames(unnamed)));
    return names;
}

void noteTextsReadAsNumbers(const std::vector<char> &areTexts, Dataset &data)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        const Column &column = data.columns[i];
        if (areTexts[i] != 0 && column.type == ColumnType::Number && column.missingCount() < data.rows)
            names.push_back(column.name);
    }
    if (!names.empty())
        data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Texts that are numbers were read as numbers (columns: %1)."),
                    listedNames(names)));
}

CellColumns::CellColumns(std::vector<std::string> names, CellColumn::Format format, std::size_t expectedRows)
    : m_names(std::move(names))
    , m_marks(format.marks)
{
    m_columns.reserve(m_names.size());
    for (const std::string &name : m_names)
        m_columns.emplace_back(name, format, expectedRows);
}

void CellColumns::heed(const ReadOptions &options)
{
    for (const std::size_t place : placesOf(m_names, options.keptWords))
        m_columns[place].keepWords();
    for (const std::size_t place : placesOf(m_names, options.categories))
        m_columns[place].keepSpelling();
}

void CellColumns::add(std::span<const TextCell> cells, std::size_t line)
{
    if (m_isAgain) {
        for (const std::size_t place : m_mixed)
            m_columns[place].add(cells[place], line);
        return;
    }
    for (std::size_t i = 0; i < cells.size(); ++i)
        m_columns[i].add(cells[i], line);
    ++m_rows;
}

bool CellColumns::needAgain()
{
    if (std::exchange(m_isAgain, true))
        return false;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].isMixed()) {
            m_columns[i].restartAsCategory();
            m_mixed.push_back(i);
        }
    }
    return !m_mixed.empty();
}

Status CellColumns::finish(const std::string &path, const ReadOptions &options, Dataset &data)
{
    const std::vector<std::size_t> listed = placesOf(m_names, options.features);
    const std::set<std::size_t> wanted(listed.begin(), listed.end());
    std::vector<std::string> blanked;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Result<Column> column = m_columns[i].finish(path);
        if (!column)
            return column.error();
        if (column->type == ColumnType::Category) {
            if (Status status = judgeCategory(m_columns[i], *column, path, wanted.contains(i), data.notes);
                !status)
                return status;
            noteMissingWord(m_columns[i], *column, data.notes);
            if (const std::string &text = m_columns[i].blankedText(); !text.empty())
                data.notes.push_back(message(
                    QT_TRANSLATE_NOOP("core",
                                      "Column \"%1\": blanks around texts were left out, so that \"%2\" "
                                      "with and without them is one; quotes would keep them."),
                    column->name, excerpt(text)));
            else if (m_columns[i].hasBlankedTexts())
                blanked.push_back(column->name);
        }
        data.columns.push_back(std::move(column).value());
    }
    if (!blanked.empty())
        data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Blanks around texts were left out (columns: %1)."),
                    listedNames(blanked)));
    data.rows = m_rows;
    data.roles.assign(data.columns.size(), ColumnRole::Feature);
    return Success();
}

/// Tells where a word that may be one of the texts, as NA is the code of Namibia, was taken for "no value".
void CellColumns::noteMissingWord(const CellColumn &source, const Column &column,
                                  std::vector<Message> &notes) const
{
    const std::string &word = source.missingWord();
    if (!word.empty())
        notes.push_back(message(source.hasOtherMissingWords()
                                    ? QT_TRANSLATE_NOOP("core", "Column \"%1\": \"%2\" and other words were "
                                                                "taken for \"no value\" (cells: %3).")
                                    : QT_TRANSLATE_NOOP("core", "Column \"%1\": \"%2\" was taken for \"no "
                                                                "value\" (cells: %3)."),
                                column.name, word, source.missingWordCount()));
}

/// Tells of columns that hold numbers and yet became categories; refuses them where the user named them as
/// features and all but a few cells are numbers.
Status CellColumns::judgeCategory(const CellColumn &source, const Column &column, const std::string &path,
                                  bool isWanted, std::vector<Message> &notes) const
{
    constexpr double kMostly = 0.9;
    const double share = CellColumn::shareOfNumbers(column, m_marks);
    const char otherMark = m_marks.decimal == '.' ? ',' : '.';
    if (share == 0.0 && CellColumn::shareOfNumbers(column, {otherMark}) >= kMostly)
        notes.push_back(message(
            QT_TRANSLATE_NOOP("core",
                              "Column \"%1\" was read as categories: with the decimal mark \"%2\" its "
                              "texts are no numbers (\"%3\")."),
            column.name, std::string(1, m_marks.decimal), column.categories.front()));
    if (share == 0.0 || !source.turn())
        return Success();
    const CellColumn::Turn &turn = *source.turn();
    if (turn.isIdentifier) {
        notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Column \"%1\" stays text: as a number \"%3\" (line %2) would "
                                              "lose digits."),
                    column.name, turn.line, turn.text));
        return Success();
    }
    if (isWanted && share >= kMostly && source.hasPlainCells())
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "%1, line %2, column \"%3\": \"%4\" is not a number, and a feature among "
                              "numbers needs one."),
            path, turn.line, column.name, turn.text)};
    notes.push_back(message(
        turn.isWord
            ? QT_TRANSLATE_NOOP("core", "Column \"%1\" was read as categories: \"%3\" on line %2 is a "
                                        "text by what the file says, not a number.")
            : QT_TRANSLATE_NOOP("core", "Column \"%1\" was read as categories: \"%3\" on line %2 is not a "
                                        "number."),
        column.name, turn.line, turn.text));
    return Success();
}

} // namespace inkling
