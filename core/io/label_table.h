// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"
#include "core/io/dataset_reader.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// The column of that name; null: there is none.
const Column *columnNamed(const Dataset &table, const std::string &name);

/// The column of a table that labels the samples of data: `label_given`, as exports have it, else `label`,
/// else beside a column of the data's ids what is called like their class column, or the only other one.
/// Null: there is none.
const Column *labelColumn(const Dataset &table, const Dataset &data);

/// Whether there is a class of that name.
using IsClass = std::function<bool(const std::string &)>;

/// A file of any format that is looked through for labels.
class LabelTable
{
public:
    /// `headerRows`: none: as the reader finds. `id`: the name of the column of ids where the file has one;
    /// may be empty. Error: the file cannot be read.
    static Result<LabelTable> read(const std::string &path, std::optional<std::size_t> headerRows,
                                   const std::string &id, const RunControl &control);

    const Dataset &table() const { return m_table; }
    /// Reads the file again, with its first row as a header. Error: it cannot be read again.
    Status takeHeader(const RunControl &control);
    /// Keeps numbers in these columns as they are written, for they are names: 1.10 is not 1.1. Error: the
    /// file cannot be read again. Cost: where some are not written as numbers are shown that of reading it.
    Status keepSpelling(const std::vector<std::size_t> &places, const RunControl &control);
    /// Puts words such as NA back into a column of ids, where they are names like others. Error, cost: the
    /// same where values are missing.
    Status keepWords(std::size_t place, const RunControl &control);
    /// Looks at words that stand for "no value" in the column of the labels: where one is a class they are
    /// put back, else a note tells of them. Error: the file cannot be read again. Cost: where values are
    /// missing that of reading it.
    Status readWords(std::size_t labels, const IsClass &isClass, std::vector<Message> &notes,
                     const RunControl &control);

private:
    LabelTable(std::string path, ReadOptions options, Dataset table);
    Status readAgain(const RunControl &control);

    std::string m_path;
    ReadOptions m_options;
    Dataset m_table;
};

} // namespace inkling
