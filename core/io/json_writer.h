// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

namespace inkling {

/// JSON Lines: an object for each row, named by the columns; a missing value is null.
const WriterInfo &jsonLinesWriter();

/// The same objects in an array, one on each line.
const WriterInfo &jsonWriter();

} // namespace inkling
