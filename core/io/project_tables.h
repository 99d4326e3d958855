// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/io/project.h"
#include "core/io/sqlite_database.h"

#include <string>
#include <vector>

namespace inkling {

// What the tables of project_schema.cpp hold, and how it becomes a Project again.

/// Fills the empty tables of a new project. Error: too large for SQLite, stopped.
Status writeTables(const SqliteDatabase &database, const Project &project, const std::string &path,
                   const RunControl &control);

struct TableContents
{
    Project project;
    std::vector<Message> notes; ///< what was left out
};

/// The project that the tables are. Nothing in them is believed: what cannot be is an error that names the
/// table and the row, but a history that does not lead to the labels is left out, and a note says so.
Result<TableContents> readTables(const SqliteDatabase &database, const std::string &path,
                                 const RunControl &control);

} // namespace inkling
