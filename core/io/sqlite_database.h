// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace inkling {

/// An SQLite database in memory. Failures are told by false; problem() says what the last one was.
class SqliteDatabase
{
public:
    /// An empty database of our own.
    SqliteDatabase();
    /// The database that these bytes are, to be read only. Nobody knows who wrote them: it runs no code of
    /// theirs (no views, triggers or functions of the schema), its limits are low, and what SQLite asks the
    /// control every so often is whether to go on. Whether the bytes are a database shows as they are read.
    SqliteDatabase(std::string bytes, const RunControl &control);
    SqliteDatabase(SqliteDatabase &&) noexcept = default;
    SqliteDatabase &operator=(SqliteDatabase &&) noexcept = default;
    ~SqliteDatabase();

    /// The same database, to be written to.
    std::optional<SqliteDatabase> copy() const;

    sqlite3 *handle() const { return m_handle.get(); }
    /// Statements that give no rows.
    bool execute(const char *statements) const;
    /// The first value of the first row as text; none: it failed, or there is no row.
    std::optional<std::string> answer(const char *query);
    /// Why the last call failed: stopped, no memory, or as `explained` has it, whose %2 is SQLite's sentence.
    Error problem(Message explained) const;

    /// The database as bytes of a file; the same for the same statements. None: too large.
    struct Free
    {
        void operator()(void *memory) const;
    };
    struct Image
    {
        std::unique_ptr<unsigned char, Free> memory;
        std::size_t size = 0;

        std::string_view bytes() const { return {reinterpret_cast<const char *>(memory.get()), size}; }
    };
    std::optional<Image> image() const;

private:
    struct Close
    {
        void operator()(sqlite3 *handle) const;
    };

    std::unique_ptr<std::string> m_bytes;  ///< outlive the handle, which reads them
    std::unique_ptr<RunControl> m_control; ///< likewise
    std::unique_ptr<sqlite3, Close> m_handle;
};

/// A prepared statement of a database, which outlives it.
class SqliteStatement
{
public:
    /// Places are counted from 1, columns from 0.
    SqliteStatement(const SqliteDatabase &database, std::string_view sql);

    void bind(int place, std::int64_t value);
    void bindReal(int place, double value);
    void bind(int place, std::string_view text);
    void bindBytes(int place, std::string_view bytes); ///< bytes and texts are borrowed until run()
    void bindNothing(int place);
    /// Runs a statement without rows, and makes it ready for the next values.
    bool run();

    /// Goes to the next row. False: there is none, or it failed; see isGood().
    bool next();
    bool isGood() const; ///< nothing has failed so far

    int columnCount() const;
    std::string_view columnName(int column) const;

    /// A cell of the row; none where it is of another type.
    std::optional<std::int64_t> integer(int column) const;
    std::optional<double> real(int column) const;
    std::optional<std::string_view> text(int column) const;
    std::optional<std::string_view> bytes(int column) const;
    bool isNothing(int column) const;

private:
    struct Finish
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    std::unique_ptr<sqlite3_stmt, Finish> m_statement;
    int m_code;
};

/// A name between double quotes, as SQL wants it.
std::string quotedSqlName(const std::string &name);

} // namespace inkling
