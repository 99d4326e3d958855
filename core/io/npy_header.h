// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// What stands before the values of a NumPy array (NEP 1, versions 1 to 3).
struct NpyHeader
{
    std::string type;          ///< NumPy's code: "<f8"
    bool isStructured = false; ///< records of several fields; then there is no code
    bool isFortranOrder = false;
    std::vector<std::size_t> shape;
    std::size_t size = 0; ///< bytes before the first value
};

/// Whether the bytes begin as a .npy file does.
bool isNpy(std::string_view bytes);

/// Reads the header: of Python's syntax no more than NumPy writes, and nothing nested. `where` is for
/// messages. Error: another version, cut off, not such a header.
Result<NpyHeader> parseNpyHeader(std::string_view bytes, const std::string &where);

/// As NumPy shows it: "(3,)", "(2, 3)".
std::string shapeText(const std::vector<std::size_t> &shape);

} // namespace inkling
