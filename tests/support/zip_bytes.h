// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/deflated.h"
#include "tests/support/little_endian.h"

#include <cstdint>
#include <string>
#include <vector>

namespace inkling::test {

enum class ZipPacking : std::uint16_t { Stored = 0, Deflated = 8 };

/// A file to put into an archive.
struct ZippedFile
{
    std::string name;
    std::string contents;
    ZipPacking packing = ZipPacking::Deflated;
};

/// A ZIP archive of these files.
inline std::string zipped(const std::vector<ZippedFile> &files)
{
    std::string bytes;
    std::string directory;
    for (const ZippedFile &file : files) {
        const std::string packed =
            file.packing == ZipPacking::Stored ? file.contents : deflated(file.contents, -MAX_WBITS);
        const auto sum =
            static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef *>(file.contents.data()),
                                             static_cast<uInt>(file.contents.size())));
        const auto size32 = [](std::size_t size) {
            return littleEndian(static_cast<std::uint32_t>(size));
        };
        const std::string shared =
            littleEndian<std::uint16_t>(20) + littleEndian<std::uint16_t>(1U << 11U) +
            littleEndian(static_cast<std::uint16_t>(file.packing)) + littleEndian<std::uint32_t>(0x58210000) +
            littleEndian(sum) + size32(packed.size()) + size32(file.contents.size()) +
            littleEndian(static_cast<std::uint16_t>(file.name.size())) + littleEndian<std::uint16_t>(0);
        directory += std::string("PK\1\2") + littleEndian<std::uint16_t>(20) + shared +
                     std::string(10, '\0') + size32(bytes.size()) + file.name;
        bytes += std::string("PK\3\4") + shared + file.name + packed;
    }
    const auto count = littleEndian(static_cast<std::uint16_t>(files.size()));
    return bytes + directory + std::string("PK\5\6") + std::string(4, '\0') + count + count +
           littleEndian(static_cast<std::uint32_t>(directory.size())) +
           littleEndian(static_cast<std::uint32_t>(bytes.size())) + std::string(2, '\0');
}

} // namespace inkling::test
