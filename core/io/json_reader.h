// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

namespace inkling {

/// JSON Lines (an object, or an array, on each line) and JSON (an array of objects, or of arrays), strictly
/// as RFC 8259 has it, but for NaN, which is a missing value. A column for each name, in the order in which
/// they first come; what a record does not have, null and empty texts are missing values, and so are the
/// texts that the options list. Numbers keep their digits; true and false are categories; a text is one
/// whatever it looks like. Objects in a record become columns "outer.inner"; an array is kept as its JSON
/// text, unless all records have arrays of as many numbers there, which become columns "name_1", "name_2",
/// ... Of two values of one name the last counts. Error: a table too large when what is missing is filled in
/// (kMostDenseCells). Cost: two passes, some 10 ns a byte.
const ReaderInfo &jsonReader();

} // namespace inkling
