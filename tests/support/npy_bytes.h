// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/little_endian.h"

#include <bit>
#include <string>
#include <vector>

namespace inkling::test {

/// A .npy file of format 1 with this header, as it stands, and these values.
inline std::string npyOfHeader(const std::string &header, const std::string &values)
{
    return "\x93NUMPY" + std::string("\1\0", 2) + littleEndian(static_cast<std::uint16_t>(header.size())) +
           header + values;
}

/// npyBytes("<f8", "(2, 3)", values).
inline std::string npyBytes(const std::string &type, const std::string &shape, const std::string &values)
{
    return npyOfHeader("{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n",
                       values);
}

/// "<f8"
inline std::string doubles(const std::vector<double> &values)
{
    std::string bytes;
    for (const double value : values)
        bytes += littleEndian(std::bit_cast<std::uint64_t>(value));
    return bytes;
}

} // namespace inkling::test
