// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"
#include "core/io/dataset_reader.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace inkling {

/// A table of texts in a file that is no text.
struct TextArray
{
    std::size_t rows = 0;
    std::size_t rowBytes = 0; ///< about what it takes to read a row
    /// Sets one text, in UTF-8. Error: there is none, with row and column.
    std::function<Status(std::size_t row, std::size_t column, std::string &text)> read;
};

/// The table of such an array, all columns features, with the notes: as in a CSV file columns of nothing but
/// numbers are numbers, unless there is but one column, and the options' missing texts are missing values.
/// `names`: one for each column. `where` is for messages. Error: as `read`; stopped.
Result<Dataset> textTable(const TextArray &array, std::vector<std::string> names, const std::string &where,
                          const ReadOptions &options, const RunControl &control);

} // namespace inkling
