// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"
#include "core/io/byte_order.h"
#include "core/io/dataset_reader.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// How a number stands in a file.
enum class NumberType {
    Boolean, ///< one byte, 0 or not
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Half,
    Single,
    Double
};

/// Bytes of a number.
std::size_t sizeOf(NumberType type);

/// Where the values of a table stand within the bytes of an array: that of row i and column j begins at
/// i * rowStep + columnPlaces[j].
struct ArrayLayout
{
    std::size_t rows = 0;
    std::size_t rowStep = 0;
    std::vector<std::size_t> columnPlaces;
};

/// Values of this size, row by row without gaps.
ArrayLayout rowByRow(std::size_t rows, std::size_t columns, std::size_t valueSize);
/// Column by column.
ArrayLayout columnByColumn(std::size_t rows, std::size_t columns, std::size_t valueSize);

/// Numbers as they stand in a file. Invariant: the layout's places are within the bytes.
struct NumberArray
{
    std::string_view bytes;
    NumberType type = NumberType::Double;
    ByteOrder order = ByteOrder::Little;
    ArrayLayout layout;
};

/// One number.
double numberAt(const char *place, NumberType type, ByteOrder order);

/// The numbers among the texts that mean "no value" by the user's word.
std::vector<double> missingNumbers(const ReadOptions &options);

/// That a number is infinite; row and column from 0.
Error infiniteNumber(const std::string &where, std::size_t row, std::size_t column, double value);

/// The table of an array, all columns features. NaN, and the numbers among `options.missing`, are missing
/// values. Whole numbers from 2^53 on keep their digits as texts, unless they are too many; that is told in
/// the notes. `names`: one for each column. `where` is for messages. Error: an infinite number, with row and
/// column; stopped. Cost: some ns a number; memory of the numbers.
Result<Dataset> numberTable(const NumberArray &array, std::vector<std::string> names,
                            const std::string &where, const ReadOptions &options, const RunControl &control);

} // namespace inkling
