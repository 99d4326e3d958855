// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/npy_type.h"

namespace inkling {

/// A NumPy array as it stands in a file, taken as a table: rows by everything else.
struct NpyArray
{
    NpyType type;
    std::vector<std::size_t> shape; ///< one to many dimensions, no length 0
    std::string_view values;
    ArrayLayout layout;
    std::size_t headerBytes = 0;   ///< before the values
    std::size_t trailingBytes = 0; ///< after the values

    std::size_t rows() const { return layout.rows; }
    std::size_t columns() const { return layout.columnPlaces.size(); }
};

/// Finds the array in the bytes of a .npy file. `where` is for messages. Error: no NumPy array; of objects,
/// records, complex numbers or another type that no table has; without values; cut off; too many columns.
Result<NpyArray> parseNpy(std::string_view bytes, const std::string &where);

/// The same without the values, of which the bytes may lack some or all.
Result<NpyArray> parseNpyHead(std::string_view bytes, const std::string &where);

/// The table of an array, all columns features, with the notes. Texts and dates become numbers or categories
/// as in a CSV file. Precondition: a name for each column. Error: an infinite number or what is no text, with
/// row and column; stopped.
Result<Dataset> npyTable(const NpyArray &array, std::vector<std::string> names, const std::string &where,
                         const ReadOptions &options, const RunControl &control);

} // namespace inkling
