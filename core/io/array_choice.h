// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/dataset_reader.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// One of several arrays in a file, as far as a choice among them needs to know it.
struct ArraySummary
{
    std::string name;
    std::size_t rows = 0;
    std::size_t columns = 0;
    bool isReadable = true; ///< a table could be made of it
};

/// Which arrays of a file make its table.
struct ArrayChoice
{
    std::vector<std::size_t> table; ///< their columns stand side by side; equally many rows, one at least
    std::optional<std::size_t> classes;
    std::optional<std::size_t> ids;
    std::optional<std::size_t> names; ///< of the columns of the table, which is one array
};

/// Chooses the table by `options.table`, else by its name (X, data, features, ..., rather to train than to
/// test) and then its size; columns of equal length and nothing else make one table. The class is a column as
/// long as the table with a name (y, labels, target, ...) that goes with the table's: x_train and y_train;
/// without one it is arr_1 beside arr_0. Of an export with labels it is label_given. Arrays such as
/// feature_names and target_names are no columns, whatever their length; the former names the table's where
/// it is as long as the table is wide. Error: no such array, or none that is readable.
Result<ArrayChoice> chooseArrays(const std::vector<ArraySummary> &arrays, const ReadOptions &options,
                                 const std::string &path);

/// Reads an array into columns of these names, one for each.
using ArrayRead = std::function<Result<Dataset>(std::size_t array, std::vector<std::string> names,
                                                const RunControl &control)>;

/// Reads the chosen arrays into one table, and tells in its notes what was chosen. Columns of an array of
/// one column have its name, unless another array names them. What is named as the class is the class where
/// it holds texts or whole numbers with few different values; else it is ignored. Error: as `read`.
Result<Dataset> joinedArrays(const std::vector<ArraySummary> &arrays, const ArrayChoice &choice,
                             const ArrayRead &read, const RunControl &control);

} // namespace inkling
