// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

namespace inkling {

/// An SQLite database with one table "data": INTEGER for whole numbers, REAL for others (SQLite makes -0 a
/// 0), TEXT for texts and for numbers that neither of these can hold to the last digit; a missing value is
/// NULL. Names that differ in small and capital letters only get a number, which the notes tell. Error: more
/// than 2000 columns, SQLite's own limit.
const WriterInfo &sqliteWriter();

} // namespace inkling
