// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sqlite_writer.h"

#include "core/base/lower_case.h"
#include "core/io/cell_text.h"
#include "core/io/missing_words.h"
#include "core/io/sqlite_database.h"
#include "core/io/writing_pace.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace inkling {

namespace {

constexpr std::size_t kMostColumns = 2000; // SQLITE_MAX_COLUMN

enum class SqliteType { Integer, Real, Text };

SqliteType typeOf(const Column &column)
{
    if (column.type == ColumnType::Category)
        return SqliteType::Text;
    if (holdsWholeNumbers(column) && !losesDigitsAsDouble(column))
        return SqliteType::Integer;
    if (column.texts.empty())
        return SqliteType::Real;
    const bool areIntegers =
        std::all_of(column.texts.begin(), column.texts.end(), [](const std::string &text) {
            return text.empty() || integerOf(text).has_value(); // empty where missing
        });
    return areIntegers                   ? SqliteType::Integer
           : losesDigitsAsDouble(column) ? SqliteType::Text
                                         : SqliteType::Real;
}

const char *typeText(SqliteType type)
{
    switch (type) {
    case SqliteType::Integer:
        return "INTEGER";
    case SqliteType::Real:
        return "REAL";
    case SqliteType::Text:
        break;
    }
    return "TEXT";
}

/// Makes the database of one table.
class SqliteFile
{
public:
    explicit SqliteFile(const Dataset &data)
        : m_data(data)
    {
        for (const Column &column : data.columns)
            m_types.push_back(typeOf(column));
    }

    Result<WrittenTable> write(const RunControl &control);

private:
    bool createTable();
    std::string columnName(const std::string &wanted);
    Status fillTable(const RunControl &control);
    void bindCell(SqliteStatement &insert, std::size_t place, std::size_t row);
    Error failed() const;

    const Dataset &m_data;
    std::vector<SqliteType> m_types;
    std::set<std::string> m_names; ///< taken, in small letters
    SqliteDatabase m_database;
    WrittenTable m_written;
};

Result<WrittenTable> SqliteFile::write(const RunControl &control)
{
    if (m_data.columns.size() > kMostColumns)
        return Error{message(QT_TRANSLATE_NOOP("core", "A table of SQLite holds %1 columns, and %2 has %3."),
                             kMostColumns, m_data.name, m_data.columns.size()),
                     ErrorKind::Output};
    if (!m_database.execute("BEGIN") || !createTable())
        return failed();
    if (const Status status = fillTable(control); !status)
        return status.error();
    if (!m_database.execute("COMMIT"))
        return failed();
    const auto image = m_database.image();
    if (!image)
        return failed();
    m_written.bytes = image->bytes();
    noteMissingWords(m_data, m_written.notes);
    return std::move(m_written);
}

bool SqliteFile::createTable()
{
    std::string sql;
    for (std::size_t i = 0; i < m_data.columns.size(); ++i) {
        sql += sql.empty() ? "CREATE TABLE data(" : ", ";
        sql += quotedSqlName(columnName(m_data.columns[i].name)) + " " + typeText(m_types[i]);
    }
    return m_database.execute((sql + ")").c_str());
}

std::string SqliteFile::columnName(const std::string &wanted)
{
    std::string name = wanted;
    for (int copy = 2; !m_names.insert(lowerCase(name)).second; ++copy)
        name = wanted + "_" + std::to_string(copy);
    if (name != wanted)
        m_written.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "SQLite does not tell small letters from capitals in names: "
                                              "column \"%1\" is called \"%2\"."),
                    wanted, name));
    return name;
}

Status SqliteFile::fillTable(const RunControl &control)
{
    std::string sql = "INSERT INTO data VALUES(";
    for (std::size_t i = 0; i < m_data.columns.size(); ++i)
        sql += i > 0 ? ", ?" : "?";
    SqliteStatement insert(m_database, sql + ")");
    const WritingPace pace(m_data.rows, m_data.columns.size(), control);
    for (std::size_t row = 0; row < m_data.rows; ++row) {
        if (!pace.advance(row))
            return stopped();
        for (std::size_t i = 0; i < m_data.columns.size(); ++i)
            bindCell(insert, i, row);
        if (!insert.run())
            return failed();
    }
    return Success();
}

void SqliteFile::bindCell(SqliteStatement &insert, std::size_t place, std::size_t row)
{
    const Column &column = m_data.columns[place];
    const int parameter = static_cast<int>(place) + 1;
    if (column.isMissing(row)) {
        insert.bindNothing(parameter);
    } else if (column.type == ColumnType::Category) {
        insert.bind(parameter, column.categories[column.codes[row]]);
    } else if (m_types[place] == SqliteType::Text) {
        insert.bind(parameter, column.texts[row]);
    } else if (m_types[place] == SqliteType::Real) {
        insert.bindReal(parameter, column.numbers[row]);
    } else {
        const auto kept = column.texts.empty() ? std::nullopt : integerOf(column.texts[row]);
        insert.bind(parameter, kept ? *kept : static_cast<std::int64_t>(column.numbers[row]));
    }
}

Error SqliteFile::failed() const
{
    Error error = m_database.problem(
        message(QT_TRANSLATE_NOOP("core", "%1 cannot be written as an SQLite database: %2."), m_data.name));
    if (error.kind == ErrorKind::Input)
        error.kind = ErrorKind::Output;
    return error;
}

Result<WrittenTable> writeSqlite(const ExportTable &table, const WriteOptions &, const RunControl &control)
{
    return SqliteFile(table.data).write(control);
}

} // namespace

const WriterInfo &sqliteWriter()
{
    static const WriterInfo info = {"sqlite",
                                    QT_TRANSLATE_NOOP("core", "SQLite database"),
                                    {"*.sqlite", "*.sqlite3", "*.db"},
                                    writeSqlite};
    return info;
}

} // namespace inkling
