// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/io/inflater.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// How much an archive may cost. What it claims of itself is believed only within these bounds.
struct ZipLimits
{
    std::size_t members = 100'000;
    std::uint64_t memberBytes = std::uint64_t(4) << 30U; ///< unpacked
    std::uint64_t totalBytes = std::uint64_t(8) << 30U;  ///< unpacked, of all members that are asked for
    /// Beyond `freeBytes` a member may not unpack to more than this many times its packed size: a table that
    /// is worth reading does not, a bomb does.
    std::uint64_t ratio = kMostTableRatio;
    std::uint64_t freeBytes = kFreeTableBytes;
};

/// One file inside of an archive.
struct ZipMember
{
    std::string name; ///< printable; a label, never used as a path
    std::uint64_t size = 0;
    std::uint64_t packedSize = 0;
    std::uint64_t place = 0; ///< of its header in the archive
    std::uint32_t checksum = 0;
    std::uint16_t method = 0;
    std::uint16_t flags = 0;
};

/// Whether the bytes begin as a ZIP archive does.
bool isZip(std::string_view bytes);

/// The name of the member that a ZIP archive begins with, from its first bytes; empty where there is none.
std::string_view firstZipName(std::string_view head);

/// A ZIP archive (APPNOTE 6.3: stored and deflated members, ZIP64) in memory.
class ZipArchive
{
public:
    /// Reads the directory. `bytes` must outlive the archive; `path` is for messages. Error: no directory, or
    /// one that contradicts the file; two members of one name; several disks; too many members; stopped.
    static Result<ZipArchive> open(std::string_view bytes, const std::string &path, const RunControl &control,
                                   const ZipLimits &limits = {});

    /// In the order of the directory.
    const std::vector<ZipMember> &members() const { return m_members; }
    /// The member of this name, or null.
    const ZipMember *find(std::string_view name) const;

    /// The contents of a member: a part of the archive where they are stored, else unpacked into `room`.
    /// Error: encrypted, packed by another method, damaged, too large, stopped.
    Result<std::string_view> contents(const ZipMember &member, std::string &room, const RunControl &control);

    /// The first bytes of a member, at most so many, without a check of the whole. Error: as contents(), but
    /// for limits.
    Result<std::string> head(const ZipMember &member, std::size_t size) const;

private:
    ZipArchive(std::string_view bytes, const std::string &path, const ZipLimits &limits)
        : m_bytes(bytes)
        , m_path(path)
        , m_limits(limits)
    {
    }
    Status checkSize(const ZipMember &member) const;
    Result<std::string_view> packedBytes(const ZipMember &member) const;
    Status checkContents(const ZipMember &member, std::string_view contents, const RunControl &control) const;

    std::string_view m_bytes;
    std::string m_path;
    ZipLimits m_limits;
    std::vector<ZipMember> m_members;
    std::uint64_t m_unpackedBytes = 0;
};

} // namespace inkling
