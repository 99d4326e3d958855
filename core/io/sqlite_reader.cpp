// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sqlite_reader.h"

#include "core/base/message.h"
#include "core/data/parameters.h"
#include "core/io/cell_columns.h"
#include "core/io/csv_reader.h"
#include "core/io/file_pattern.h"
#include "core/io/sqlite_database.h"
#include "core/io/text_encoding.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace inkling {

namespace {

constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kRowsPerAdvance = 4096;
constexpr std::size_t kExpectedRows = 1024;
constexpr int kMostColumns = 2000; ///< as SQLite has it unless it is told otherwise

Error damaged(const SqliteDatabase &database, const std::string &path)
{
    return database.problem(message(QT_TRANSLATE_NOOP("core", "%1 cannot be read as a database: %2."), path));
}

bool isQuery(const std::string &text)
{
    constexpr std::string_view kSelect = "select";
    const std::string_view word = std::string_view(text).substr(0, kSelect.size());
    return word.size() == kSelect.size() &&
           std::equal(word.begin(), word.end(), kSelect.begin(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

std::string joined(const std::vector<std::string> &names)
{
    std::string list;
    for (const std::string &name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

/// A database whose latest changes are kept in a file beside it cannot be read without that file, unless it
/// is told that it has none. Source: the file format of SQLite, 1.3.3.
std::string withoutWriteAheadLog(std::string_view bytes)
{
    constexpr std::size_t kVersions = 18; // of the format, to write and to read
    std::string copy(bytes);
    for (const std::size_t place : {kVersions, kVersions + 1}) {
        if (place < copy.size() && copy[place] == '\2')
            copy[place] = '\1';
    }
    return copy;
}

/// The shortest text that reads back as the same number, and as a number: with all its digits a large one
/// would be taken for an id.
std::string realText(double value)
{
    std::array<char, 32> buffer = {};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
    constexpr double kWhole = 9007199254740992.0; // 2^53
    return std::abs(value) < kWhole ? numberText(value) : std::string(buffer.data(), end);
}

/// Reads one table of a database.
class SqliteTable
{
public:
    SqliteTable(std::string_view bytes, const std::string &path, const ReadOptions &options,
                const RunControl &control)
        : m_path(path)
        , m_options(options)
        , m_control(control)
        , m_database(withoutWriteAheadLog(bytes), control)
        , m_missing(options.missing ? *options.missing : defaultMissingTexts())
    {
        sqlite3_limit(m_database.handle(), SQLITE_LIMIT_COLUMN, kMostColumns);
    }

    Result<Dataset> read();

private:
    Result<std::vector<std::string>> tables() const;
    Result<std::string> query();
    Status fillCells(const SqliteStatement &rows, std::size_t row);
    std::string_view textOf(const SqliteStatement &rows, int column, std::string &written);

    const std::string &m_path;
    const ReadOptions &m_options;
    const RunControl &m_control;
    SqliteDatabase m_database;
    MissingTexts m_missing;
    std::optional<CellColumns> m_columns;
    std::vector<std::string> m_written; ///< of the present row, numbers as texts
    std::vector<TextCell> m_cells;
    std::set<int> m_byteColumns;   ///< that hold bytes somewhere
    std::vector<char> m_haveTexts; ///< by column
    Dataset m_data;
};

Result<std::vector<std::string>> SqliteTable::tables() const
{
    SqliteStatement statement(m_database,
                              "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                              "'sqlite\\_%' ESCAPE '\\' ORDER BY rootpage");
    std::vector<std::string> names;
    while (statement.next()) {
        if (const auto name = statement.text(0))
            names.emplace_back(*name);
    }
    if (!statement.isGood())
        return damaged(m_database, m_path);
    return names;
}

Result<std::string> SqliteTable::query()
{
    if (isQuery(m_options.table))
        return m_options.table;
    const auto names = tables();
    if (!names)
        return names.error();
    if (names->empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is a database without tables."), m_path)};
    const std::string &wanted = m_options.table.empty() ? names->front() : m_options.table;
    if (std::find(names->begin(), names->end(), wanted) == names->end()) {
        const std::string nearest = nearestName(wanted, *names);
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 has no table \"%2\"; there are: %3."), m_path,
                             wanted, nearest.empty() ? joined(*names) : nearest)};
    }
    m_data.notes.push_back(
        names->size() == 1 ? message(QT_TRANSLATE_NOOP("core", "The table \"%1\" was read."), wanted)
                           : message(QT_TRANSLATE_NOOP("core", "The table \"%1\" was read; there are: %2."),
                                     wanted, joined(*names)));
    return "SELECT * FROM " + quotedSqlName(wanted);
}

/// A number as the shortest text that reads back as the same; texts as they stand; nothing where there is no
/// value.
std::string_view SqliteTable::textOf(const SqliteStatement &rows, int column, std::string &written)
{
    if (const auto text = rows.text(column))
        return *text;
    if (const auto whole = rows.integer(column))
        written = std::to_string(*whole);
    else if (const auto real = rows.real(column))
        written = std::isinf(*real) ? (*real < 0.0 ? "-inf" : "inf") : realText(*real);
    else
        written.clear();
    if (rows.bytes(column))
        m_byteColumns.insert(column);
    return written;
}

Status SqliteTable::fillCells(const SqliteStatement &rows, std::size_t row)
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const int column = static_cast<int>(i);
        m_cells[i] = {textOf(rows, column, m_written[i])};
        const bool isText = rows.text(column).has_value();
        if (isText)
            m_haveTexts[i] = 1;
        if (isText && !requireUtf8Text(m_cells[i].text, m_path, {}))
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1, row %2, column \"%3\": this is not UTF-8 text."),
                        m_path, row, m_columns->names()[i])};
    }
    return Success();
}

Result<Dataset> SqliteTable::read()
{
    const Result<std::string> sql = query();
    if (!sql)
        return sql.error();
    SqliteStatement first(m_database, *sql);
    if (!first.isGood() || first.columnCount() == 0)
        return damaged(m_database, m_path);
    std::vector<std::string> names;
    for (int i = 0; i < first.columnCount(); ++i)
        names.emplace_back(first.columnName(i));
    m_columns.emplace(columnNames(names, m_data.notes), CellColumn::Format{{}, m_missing}, kExpectedRows);
    m_columns->heed(m_options);
    m_cells.resize(names.size());
    m_written.resize(names.size());
    m_haveTexts.resize(names.size());
    do {
        SqliteStatement rows(m_database, *sql);
        std::size_t row = 0;
        while (rows.next()) {
            if (const Status status = fillCells(rows, ++row); !status)
                return status.error();
            m_columns->add(m_cells, row);
            if (row % kRowsPerAdvance == 0 && !m_control.advance(0.5))
                return stopped();
        }
        if (!rows.isGood())
            return damaged(m_database, m_path);
        if (row == 0)
            return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds no rows there."), m_path)};
    } while (m_columns->needAgain());
    for (const int column : m_byteColumns)
        m_data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Column \"%1\" holds bytes, which were left out."),
                    m_columns->names()[static_cast<std::size_t>(column)]));
    if (const Status status = m_columns->finish(m_path, m_options, m_data); !status)
        return status.error();
    noteTextsReadAsNumbers(m_haveTexts, m_data);
    return std::move(m_data);
}

Result<Dataset> readSqlite(std::string_view bytes, const std::string &path, const ReadOptions &options,
                           const RunControl &control)
{
    if (!bytes.starts_with(kMagic))
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is not an SQLite database."), path)};
    return SqliteTable(bytes, path, options, control).read();
}

double probeSqlite(std::string_view head, std::string_view path)
{
    if (head.starts_with(kMagic))
        return 1.0;
    return matchesPattern(path, sqliteReader().patterns) ? kNamedProbe : 0.0;
}

} // namespace

const ReaderInfo &sqliteReader()
{
    static const ReaderInfo info = {"sqlite",
                                    QT_TRANSLATE_NOOP("core", "SQLite database"),
                                    {"*.sqlite", "*.sqlite3", "*.db"},
                                    probeSqlite,
                                    readSqlite};
    return info;
}

} // namespace inkling
