// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

namespace inkling {

/// CSV (RFC 4180) in UTF-8: commas, decimal points, a header, \n at the ends of lines; a missing value is an
/// empty cell. A labelled table that was read from a text file is written the way that file is (delimiter,
/// decimal mark, line ends), its own cells to the letter as they stand there; where the file has changed or
/// gone since, from their values, which the notes say. Texts that readers take for "no value" are told of.
const WriterInfo &csvWriter();

/// The same with tabs; to the letter where the file has tabs, too.
const WriterInfo &tsvWriter();

} // namespace inkling
