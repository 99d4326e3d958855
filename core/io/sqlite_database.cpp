// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sqlite_database.h"

#include <sqlite3.h>

#include <new>
#include <utility>

namespace inkling {

namespace {

constexpr int kOperationsPerQuestion = 20'000; // well below a millisecond

sqlite3 *openedInMemory()
{
    sqlite3 *handle = nullptr;
    constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(":memory:", &handle, kFlags, nullptr) != SQLITE_OK) {
        sqlite3_close(handle);
        throw std::bad_alloc(); // it fails for nothing else
    }
    return handle;
}

/// As https://sqlite.org/security.html has it for files of strangers.
void harden(sqlite3 *handle)
{
    for (const auto &[option, value] :
         {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, std::pair{SQLITE_DBCONFIG_DQS_DDL, 0},
          std::pair{SQLITE_DBCONFIG_DQS_DML, 0}})
        sqlite3_db_config(handle, option, value, nullptr);
    for (const auto &[limit, value] :
         {std::pair{SQLITE_LIMIT_LENGTH, 1 << 28}, std::pair{SQLITE_LIMIT_SQL_LENGTH, 100'000},
          std::pair{SQLITE_LIMIT_COLUMN, 100}, std::pair{SQLITE_LIMIT_EXPR_DEPTH, 10},
          std::pair{SQLITE_LIMIT_COMPOUND_SELECT, 3}, std::pair{SQLITE_LIMIT_VDBE_OP, 25'000},
          std::pair{SQLITE_LIMIT_FUNCTION_ARG, 8}, std::pair{SQLITE_LIMIT_ATTACHED, 0},
          std::pair{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50}, std::pair{SQLITE_LIMIT_VARIABLE_NUMBER, 10},
          std::pair{SQLITE_LIMIT_TRIGGER_DEPTH, 1}, std::pair{SQLITE_LIMIT_WORKER_THREADS, 0}})
        sqlite3_limit(handle, limit, value);
    sqlite3_exec(handle, "PRAGMA cell_size_check=ON", nullptr, nullptr, nullptr);
}

} // namespace

void SqliteDatabase::Free::operator()(void *memory) const
{
    sqlite3_free(memory);
}

void SqliteDatabase::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close(handle);
}

SqliteDatabase::SqliteDatabase()
    : m_handle(openedInMemory())
{
}

SqliteDatabase::SqliteDatabase(std::string bytes, const RunControl &control)
    : m_bytes(std::make_unique<std::string>(std::move(bytes)))
    , m_control(std::make_unique<RunControl>(control))
    , m_handle(openedInMemory())
{
    harden(handle());
    const auto size = static_cast<sqlite3_int64>(m_bytes->size());
    // When this fails the database stays empty, and nothing that is looked for is in it.
    sqlite3_deserialize(handle(), "main", reinterpret_cast<unsigned char *>(m_bytes->data()), size, size,
                        SQLITE_DESERIALIZE_READONLY);
    sqlite3_progress_handler(
        handle(), kOperationsPerQuestion,
        [](void *asked) { return static_cast<const RunControl *>(asked)->advance(0.5) ? 0 : 1; },
        m_control.get());
}

SqliteDatabase::~SqliteDatabase() = default;

std::optional<SqliteDatabase> SqliteDatabase::copy() const
{
    SqliteDatabase result;
    sqlite3_backup *backup = sqlite3_backup_init(result.handle(), "main", handle(), "main");
    const bool isWhole = backup && sqlite3_backup_step(backup, -1) == SQLITE_DONE;
    if (sqlite3_backup_finish(backup) != SQLITE_OK || !isWhole)
        return std::nullopt;
    return result;
}

bool SqliteDatabase::execute(const char *statements) const
{
    return sqlite3_exec(handle(), statements, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::optional<std::string> SqliteDatabase::answer(const char *query)
{
    SqliteStatement statement(*this, query);
    if (!statement.next())
        return std::nullopt;
    const auto text = statement.text(0);
    return text ? std::optional<std::string>(*text) : std::nullopt;
}

Error SqliteDatabase::problem(Message explained) const
{
    const int code = sqlite3_errcode(handle());
    if (code == SQLITE_NOMEM)
        throw std::bad_alloc();
    if (code == SQLITE_INTERRUPT)
        return stopped();
    explained.arguments.emplace_back(sqlite3_errmsg(handle()));
    return {std::move(explained)};
}

std::optional<SqliteDatabase::Image> SqliteDatabase::image() const
{
    sqlite3_int64 size = 0;
    Image image;
    image.memory.reset(sqlite3_serialize(handle(), "main", &size, 0));
    image.size = static_cast<std::size_t>(size);
    if (!image.memory)
        return std::nullopt;
    return image;
}

void SqliteStatement::Finish::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

SqliteStatement::SqliteStatement(const SqliteDatabase &database, std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    m_code =
        sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    m_statement.reset(statement);
}

void SqliteStatement::bind(int place, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), place, value);
}

void SqliteStatement::bindReal(int place, double value)
{
    sqlite3_bind_double(m_statement.get(), place, value);
}

void SqliteStatement::bind(int place, std::string_view text)
{
    const char *begin = text.data() ? text.data() : ""; // null would be no text at all
    if (sqlite3_bind_text64(m_statement.get(), place, begin, text.size(), SQLITE_STATIC, SQLITE_UTF8) !=
        SQLITE_OK)
        m_code = SQLITE_TOOBIG;
}

void SqliteStatement::bindBytes(int place, std::string_view bytes)
{
    const char *begin = bytes.data() ? bytes.data() : "";
    if (sqlite3_bind_blob64(m_statement.get(), place, begin, bytes.size(), SQLITE_STATIC) != SQLITE_OK)
        m_code = SQLITE_TOOBIG;
}

void SqliteStatement::bindNothing(int place)
{
    sqlite3_bind_null(m_statement.get(), place);
}

bool SqliteStatement::run()
{
    if (!isGood())
        return false;
    m_code = sqlite3_step(m_statement.get());
    sqlite3_reset(m_statement.get());
    return isGood();
}

bool SqliteStatement::next()
{
    if (!isGood() || m_code == SQLITE_DONE)
        return false;
    m_code = sqlite3_step(m_statement.get());
    return m_code == SQLITE_ROW;
}

bool SqliteStatement::isGood() const
{
    return m_code == SQLITE_OK || m_code == SQLITE_ROW || m_code == SQLITE_DONE;
}

int SqliteStatement::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

std::string_view SqliteStatement::columnName(int column) const
{
    const char *name = sqlite3_column_name(m_statement.get(), column);
    if (!name)
        throw std::bad_alloc();
    return name;
}

std::optional<double> SqliteStatement::real(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) != SQLITE_FLOAT)
        return std::nullopt;
    return sqlite3_column_double(m_statement.get(), column);
}

std::optional<std::int64_t> SqliteStatement::integer(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) != SQLITE_INTEGER)
        return std::nullopt;
    return sqlite3_column_int64(m_statement.get(), column);
}

std::optional<std::string_view> SqliteStatement::text(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) != SQLITE_TEXT)
        return std::nullopt;
    const auto *begin = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    if (!begin)
        throw std::bad_alloc();
    return std::string_view(begin, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)));
}

std::optional<std::string_view> SqliteStatement::bytes(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) != SQLITE_BLOB)
        return std::nullopt;
    const auto *begin = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return std::string_view(begin ? begin : "",
                            static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)));
}

bool SqliteStatement::isNothing(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::string quotedSqlName(const std::string &name)
{
    std::string quoted = "\"";
    for (const char c : name)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

} // namespace inkling
