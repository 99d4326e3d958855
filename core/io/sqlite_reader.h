// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

namespace inkling {

/// A table of an SQLite database, or what a query gives: `options.table` is a table's name or begins with
/// SELECT. NULL is a missing value, texts are understood as those of a text table are. The database is not
/// trusted: see SqliteDatabase.
const ReaderInfo &sqliteReader();

} // namespace inkling
