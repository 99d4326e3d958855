// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/project_schema.h"

#include <string_view>
#include <utility>
#include <vector>

namespace inkling {

namespace {

// Numbers are counted from 0; flags are 0 and 1. Classes are named by their place.
constexpr const char *kVersion1 = R"(
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE source(place INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE copy(place INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE class(place INTEGER PRIMARY KEY, name TEXT NOT NULL, colour INTEGER, locked INTEGER NOT NULL) STRICT;
CREATE TABLE truth(place INTEGER PRIMARY KEY, classes BLOB NOT NULL) STRICT;
CREATE TABLE label(row INTEGER PRIMARY KEY, class INTEGER, held_out INTEGER NOT NULL, unsure INTEGER NOT NULL,
    id TEXT, content INTEGER) STRICT;
CREATE TABLE key_column(place INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE kept_label(place INTEGER PRIMARY KEY, row INTEGER NOT NULL, class TEXT NOT NULL, truth TEXT NOT NULL,
    held_out INTEGER NOT NULL, unsure INTEGER NOT NULL, id TEXT NOT NULL, content INTEGER NOT NULL) STRICT;
CREATE TABLE step(place INTEGER PRIMARY KEY, time INTEGER NOT NULL, tool TEXT NOT NULL, change BLOB NOT NULL) STRICT;
CREATE TABLE parameter(method TEXT, name TEXT, value TEXT NOT NULL, PRIMARY KEY(method, name)) STRICT, WITHOUT ROWID;
CREATE TABLE edge(low INTEGER, high INTEGER, joined INTEGER NOT NULL, PRIMARY KEY(low, high)) STRICT, WITHOUT ROWID;
CREATE TABLE view_state(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
)";

constexpr const char *kMigrations[] = {kVersion1};

// of https://sqlite.org/fileformat.html, 1.3
constexpr std::string_view kSqliteMark = {"SQLite format 3\0", 16};
constexpr std::size_t kHeaderSize = 100;
constexpr std::size_t kPageSizePlace = 16; // two bytes; 1 stands for 65536, which we do not write
constexpr std::size_t kPageCountPlace = 28;
constexpr std::size_t kEncodingPlace = 56;
constexpr std::size_t kVersionPlace = 60;
constexpr std::size_t kApplicationPlace = 68;
constexpr std::uint32_t kUtf8 = 1;

std::uint32_t headerNumber(std::string_view bytes, std::size_t place)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | static_cast<unsigned char>(bytes[place + i]);
    return number;
}

/// The version of the project's tables, from 1 to the newest one.
Result<std::size_t> versionOf(std::string_view bytes, const std::string &path, std::size_t newest)
{
    if (!isProject(bytes) || headerNumber(bytes, kEncodingPlace) != kUtf8)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is not a project of Inkling."), path)};
    const std::uint32_t version = headerNumber(bytes, kVersionPlace);
    if (version > newest)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 was saved by a newer version of Inkling: projects of form %2 need "
                                      "it, and this one reads those up to form %3."),
            path, version, newest)};
    if (version == 0)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is damaged: no project has the form 0."), path)};
    const std::uint64_t pageSize = headerNumber(bytes, kPageSizePlace) >> 16U;
    if (const std::uint64_t size = pageSize * headerNumber(bytes, kPageCountPlace); size != bytes.size())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is damaged: it has %2 bytes, and should have %3."),
                             path, bytes.size(), size)};
    return version;
}

bool migrate(SqliteDatabase &database, std::span<const char *const> steps, std::size_t newest)
{
    for (const char *step : steps) {
        if (!database.execute(step))
            return false;
    }
    const std::string version = "PRAGMA user_version=" + std::to_string(newest);
    return database.execute(version.c_str());
}

/// What the database is made of, or nothing where it cannot be read.
std::optional<std::vector<std::string>> parts(const SqliteDatabase &database)
{
    SqliteStatement statement(database, "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid");
    std::vector<std::string> found;
    while (statement.next()) {
        for (int column = 0; column < 4; ++column)
            found.emplace_back(statement.text(column).value_or(std::string_view("\0", 1)));
    }
    if (!statement.isGood())
        return std::nullopt;
    return found;
}

} // namespace

bool isProject(std::string_view head)
{
    return head.size() >= kHeaderSize && head.starts_with(kSqliteMark) &&
           headerNumber(head, kApplicationPlace) == kProjectApplication;
}

std::span<const char *const> projectMigrations()
{
    return kMigrations;
}

SqliteDatabase newProjectDatabase(std::span<const char *const> migrations)
{
    SqliteDatabase database;
    const std::string application = "PRAGMA application_id=" + std::to_string(kProjectApplication);
    if (!database.execute(application.c_str()) || !migrate(database, migrations, migrations.size()))
        throw std::bad_alloc(); // our own statements fail for nothing else
    return database;
}

Result<SqliteDatabase> openedProject(std::string bytes, const std::string &path, const RunControl &control,
                                     std::span<const char *const> migrations)
{
    const Result<std::size_t> version = versionOf(bytes, path, migrations.size());
    if (!version)
        return version.error();
    SqliteDatabase database(std::move(bytes), control);
    const auto found = parts(database);
    if (!found)
        return damagedProject(database, path);
    if (*found != parts(newProjectDatabase(migrations.first(*version))))
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is damaged: its tables are not those of a project."), path)};
    const auto verdict = database.answer("PRAGMA quick_check(1)");
    if (!verdict)
        return damagedProject(database, path);
    if (*verdict != "ok")
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 is damaged: SQLite says \"%2\"."), path, *verdict)};
    if (*version == migrations.size())
        return database;
    std::optional<SqliteDatabase> current = database.copy();
    if (!current || !migrate(*current, migrations.subspan(*version), migrations.size()))
        return damagedProject(current ? *current : database, path);
    return *std::move(current);
}

Error damagedProject(const SqliteDatabase &database, const std::string &path)
{
    return database.problem(message(QT_TRANSLATE_NOOP("core", "%1 is damaged: SQLite says \"%2\"."), path));
}

} // namespace inkling
