// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/dataset_reader.h"

#include <string>
#include <string_view>

namespace inkling {

/// Gives the columns of a table their roles, see assignRoles().
Result<Dataset> withRoles(Result<Dataset> data, const ReadOptions &options);

/// Reads a table and gives its columns their roles. Numbers that turn out to name classes or samples, or to
/// be texts, are no quantities: they are kept as they are written, so that 1.10 is neither 1.1 nor one with
/// it. Error: as the reader and assignRoles(). Cost: where some are written otherwise than numbers are, that
/// of reading twice.
Result<Dataset> readTable(const ReaderInfo &reader, std::string_view bytes, const std::string &path,
                          const ReadOptions &options, const RunControl &control);

/// Whether a note tells that names such as 1.0 were read as numbers.
bool tellsOfNames(const Message &note);

} // namespace inkling
