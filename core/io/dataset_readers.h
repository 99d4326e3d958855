// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"
#include "core/io/read_choices.h"

#include <cstddef>
#include <optional>

namespace inkling {

/// Every format that can be read, in the order that people see.
const std::vector<ReaderInfo> &datasetReaders();

/// The reader of that id; null: there is none.
const ReaderInfo *readerOfId(std::string_view id);

/// The reader of whose format a file is named; null: of none.
const ReaderInfo *namedReader(const std::string &name);

/// Reads "builtin:NAME..." or a file of any known format, compressed by gzip or not, and gives its columns
/// their roles (see command_line in the README). `format`: a reader's id, or empty to detect. Errors name the
/// file and, where there is one, line and column; options that say nothing to the format are one, too, unless
/// they may be left out (ReadOptions::unheeded).
Result<Dataset> readDataset(const std::string &location, const ReadOptions &options = {},
                            const std::string &format = {}, const RunControl &control = {});

/// The same of the copy that a source has of its file, which need not be there any more. The copy is not
/// compared with the source's fingerprint. Precondition: there is a copy.
Result<Dataset> readDatasetCopy(const DataSource &source, const ReadOptions &options,
                                const std::string &format = {}, const RunControl &control = {});

/// The bytes that the table was read from, unpacked where the file is compressed: the copy's, else the
/// file's; none where that is not what was read.
std::optional<std::string> sourceBytes(const DataSource &source);

/// The bytes of a regular file. Error: missing, a folder, unreadable, larger than `limit`, stopped.
Result<std::string> readFile(const std::string &path, std::size_t limit = std::size_t(4) << 30U,
                             const RunControl &control = {});

} // namespace inkling
