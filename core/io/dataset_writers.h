// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

#include <string>
#include <vector>

namespace inkling {

/// Every format that can be written, in the order that people see.
const std::vector<WriterInfo> &datasetWriters();

/// Error: no format has the id, with those that there are.
Result<const WriterInfo *> writerOfId(const std::string &id);

/// The format that files of such a name have (labelled.csv, labelled.csv.gz). Error: none has, with the
/// endings that there are.
Result<const WriterInfo *> writerOfFile(const std::string &path);

/// The path with the ending of a format (the first it has) in place of one that names another format;
/// nothing else is taken from it, and .gz stays: survey.2024 becomes survey.2024.csv, a.csv.gz a.xlsx.gz.
std::string pathOfWriter(const std::string &path, const WriterInfo &writer);

/// Writes a table, and packs it with gzip where the file's name ends in .gz. The notes are the table's own,
/// then those of the writer. Error: as WriterInfo::write.
Result<WrittenTable> writtenTable(const WriterInfo &writer, const ExportTable &table, const std::string &path,
                                  const WriteOptions &options = {}, const RunControl &control = {});

} // namespace inkling
