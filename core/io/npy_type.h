// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/iso_time.h"
#include "core/io/npy_header.h"
#include "core/io/number_array.h"

#include <cstdint>

namespace inkling {

/// What the values of a NumPy array are.
struct NpyType
{
    enum class Kind {
        Number,
        Unicode, ///< UTF-32, padded with zeros
        Bytes,   ///< text, padded with zeros
        Date     ///< whole numbers of a unit since 1970
    };

    Kind kind = Kind::Number;
    NumberType number = NumberType::Double;
    ByteOrder order = ByteOrder::Little;
    std::size_t size = 0; ///< bytes of a value
    TimeUnit unit = TimeUnit::Day;
    std::int64_t step = 1; ///< units between two dates that follow one another

    bool operator==(const NpyType &) const = default;
};

/// What the type of a header says. `where` is for messages. Error: records, objects, complex numbers or
/// another type that no table has.
Result<NpyType> npyType(const NpyHeader &header, const std::string &where);

} // namespace inkling
