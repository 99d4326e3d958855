// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/deflater.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

enum class ZipPacking : std::uint16_t { Stored = 0, Deflated = 8 };

/// Makes a ZIP archive in memory (APPNOTE 6.3). All of its members are of 1980-01-01, the first day that ZIP
/// knows, so that the same members give the same bytes.
class ZipWriter
{
public:
    /// Begins the next member. Precondition: fewer than 65535 so far, of other names, and a name of at most
    /// 65535 bytes.
    void begin(std::string name, ZipPacking packing);
    /// Goes on with it; large pieces are faster than small ones.
    void add(std::string_view contents);

    /// The archive; nothing where it or a member would be larger than the 4 GiB that ZIP's first form holds.
    std::optional<std::string> finish();

private:
    struct Member
    {
        std::string name;
        ZipPacking packing = ZipPacking::Stored;
        std::size_t place = 0; ///< of its header in the archive
        std::size_t begin = 0; ///< of its packed contents
        std::uint64_t size = 0;
        std::uint64_t packedSize = 0;
        std::uint32_t checksum = 0;
    };

    void endMember();
    static std::string header(const Member &member);

    std::string m_bytes;
    std::vector<Member> m_members;
    bool m_isOpen = false; ///< the last member
    Deflater m_deflater{DeflateWrapping::None};
};

} // namespace inkling
