// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"
#include "core/io/mat_element.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// A variable in a MATLAB file of level 5, as far as its header tells.
struct MatVariable
{
    /// What it is (MAT-File Format, table 1-3).
    enum class Class {
        Cells = 1,
        Structure = 2,
        Object = 3,
        Characters = 4,
        Sparse = 5,
        Double = 6,
        UInt64 = 15, ///< numbers are all from Double to this
        Function = 16,
        Opaque = 17
    };

    std::string name; ///< printable; empty where it is none of the user's
    Class kind = Class::Double;
    bool isComplex = false;
    std::vector<std::size_t> sizes; ///< along the dimensions, two at least
    ByteOrder order = ByteOrder::Little;
    std::string_view parts; ///< the elements with its values

    /// Of the table that it makes: texts are one column, and so is a row of numbers or cells.
    std::size_t rows() const;
    std::size_t columns() const;
    /// Whether a row of numbers stands for a column.
    bool isTurned() const;
};

/// Reads the header of a variable from what a Matrix element holds, of which the end may be missing. Nothing
/// where it is damaged.
std::optional<MatVariable> parseMatVariable(std::string_view data, ByteOrder order);

/// Why there is no table in a variable: it is of a kind that no table has, or holds no values. `where` is for
/// messages.
Status checkMatVariable(const MatVariable &variable, const std::string &where);

/// The table of a variable, all columns features, with the notes; cells of texts and rows of characters are
/// texts. Precondition: checkMatVariable() and a name for each column. Error: damaged, other cells than
/// texts, an infinite number, a sparse matrix that is too large, stopped.
Result<Dataset> matTable(const MatVariable &variable, std::vector<std::string> names,
                         const std::string &where, const ReadOptions &options, const RunControl &control);

} // namespace inkling
