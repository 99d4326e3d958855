// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// Takes the bytes of a file piece by piece.
using ByteSink = std::function<void(std::string_view)>;

/// What stands before the values of a NumPy array in a .npy file (NEP 1, version 1), padded as NumPy does.
/// `type` is NumPy's code: "<f8".
std::string npyHeader(std::string_view type, const std::vector<std::size_t> &shape);

/// Writes columns of numbers as a matrix of doubles, n x d by rows; missing values are NaN. Error: stopped.
Status writeNpyMatrix(const std::vector<const Column *> &columns, const ByteSink &sink,
                      const RunControl &control);

/// How the values of a column are written as a NumPy array.
enum class NpyValues {
    Integers, ///< <i8: whole numbers, none missing, all digits kept
    Doubles,  ///< <f8
    Texts     ///< <U: a missing one is empty
};

/// The way that keeps the most of a column.
NpyValues npyValues(const Column &column);

/// Writes a column as an array of one dimension. Error: texts that would take more than 4 GiB, for each takes
/// as much room as the longest; stopped.
Status writeNpyColumn(const Column &column, const ByteSink &sink, const RunControl &control);

} // namespace inkling
