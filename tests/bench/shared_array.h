// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/shared_files.h"

#include <cstring>
#include <string>
#include <vector>

namespace inkling {

/// The numbers of a NumPy array file of version 1, row by row; empty where the file is absent.
template<typename Number>
std::vector<Number> readArray(const char *name)
{
    constexpr std::size_t kPreface = 10; // magic, version, and the size of the header in two bytes
    const std::string bytes = test::fileBytes(test::sharedData(QString::fromLatin1(name)));
    if (bytes.size() < kPreface)
        return {};
    const std::size_t header = kPreface + static_cast<unsigned char>(bytes[8]) +
                               256U * static_cast<std::size_t>(static_cast<unsigned char>(bytes[9]));
    if (bytes.size() <= header)
        return {};
    std::vector<Number> numbers((bytes.size() - header) / sizeof(Number));
    std::memcpy(numbers.data(), bytes.data() + header, numbers.size() * sizeof(Number));
    return numbers;
}

} // namespace inkling
