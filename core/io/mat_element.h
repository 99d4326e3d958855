// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/byte_order.h"
#include "core/io/number_array.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// What an element of a MATLAB file of level 5 holds (MAT-File Format, table 1-1).
enum class MatType : std::uint32_t {
    Int8 = 1,
    UInt8 = 2,
    Int16 = 3,
    UInt16 = 4,
    Int32 = 5,
    UInt32 = 6,
    Single = 7,
    Double = 9,
    Int64 = 12,
    UInt64 = 13,
    Matrix = 14,
    Compressed = 15,
    Utf8 = 16,
    Utf16 = 17,
    Utf32 = 18
};

/// One element: a tag and what it holds.
struct MatElement
{
    MatType type = MatType::Matrix;
    std::string_view data;
    std::size_t claimedBytes = 0; ///< of the data; more than are there where the file is cut off
};

/// Takes the element at the front of the bytes, which are moved past it and what fills it up to eight bytes.
/// Nothing where there is no tag of a known type.
std::optional<MatElement> takeElement(std::string_view &bytes, ByteOrder order);

/// How the numbers of an element stand there; nothing where it holds none.
std::optional<NumberType> numberTypeOf(MatType type);

/// The whole numbers of an element; nothing where it holds no whole numbers of 32 bits.
std::optional<std::vector<std::uint32_t>> wholeNumbers(const MatElement &element, ByteOrder order);

/// The characters of an element, or units of UTF-16 where it holds those; nothing where it holds neither.
std::optional<std::u32string> textOf(const MatElement &element, ByteOrder order);

} // namespace inkling
