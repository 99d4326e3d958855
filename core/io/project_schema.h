// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/io/sqlite_database.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace inkling {

/// "Inkl": what SQLite's header says a project file is.
inline constexpr std::uint32_t kProjectApplication = 0x496E6B6CU;

/// Whether a file that begins so says that it is a project, of whatever version.
bool isProject(std::string_view head);

/// The statements that bring a project's tables from each version to the next; the first ones make those of
/// version 1 in an empty database. A version that was released stays as it is for ever.
std::span<const char *const> projectMigrations();

/// An empty project of the newest version of the migrations.
SqliteDatabase newProjectDatabase(std::span<const char *const> migrations = projectMigrations());

/// The database that these bytes of a project are, brought to the newest version. Error, each in a sentence
/// that names `path`: not a project, of a newer version, damaged, other tables than ours, stopped.
Result<SqliteDatabase> openedProject(std::string bytes, const std::string &path, const RunControl &control,
                                     std::span<const char *const> migrations = projectMigrations());

/// "PATH is damaged: REASON", with SQLite's reason.
Error damagedProject(const SqliteDatabase &database, const std::string &path);

} // namespace inkling
