// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/zip_writer.h"

#include "core/io/byte_order.h"

#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace inkling {

namespace {

constexpr std::uint64_t kMostBytes = std::numeric_limits<std::uint32_t>::max() - 1;

void appendSize(std::string &bytes, std::uint64_t size)
{
    appendLittleEndian(bytes, static_cast<std::uint32_t>(size));
}

} // namespace

void ZipWriter::begin(std::string name, ZipPacking packing)
{
    endMember();
    Member member;
    member.name = std::move(name);
    member.packing = packing;
    member.place = m_bytes.size();
    m_bytes += "PK\3\4" + header(member) + member.name; // its sizes are filled in at its end
    member.begin = m_bytes.size();
    m_members.push_back(std::move(member));
    m_isOpen = true;
}

void ZipWriter::add(std::string_view contents)
{
    Member &member = m_members.back();
    member.size += contents.size();
    member.checksum = static_cast<std::uint32_t>(
        crc32_z(member.checksum, reinterpret_cast<const Bytef *>(contents.data()), contents.size()));
    if (member.packing == ZipPacking::Deflated)
        m_deflater.pack(contents, m_bytes);
    else
        m_bytes += contents;
}

void ZipWriter::endMember()
{
    if (!std::exchange(m_isOpen, false))
        return;
    Member &member = m_members.back();
    if (member.packing == ZipPacking::Deflated)
        m_deflater.finish(m_bytes);
    member.packedSize = m_bytes.size() - member.begin;
    const std::string known = header(member);
    constexpr std::size_t kSignatureBytes = 4;
    std::copy(known.begin(), known.end(),
              m_bytes.begin() + static_cast<std::ptrdiff_t>(member.place + kSignatureBytes));
}

/// What the header of a member and its entry in the directory have in common.
std::string ZipWriter::header(const Member &member)
{
    constexpr std::uint16_t kVersion = 20;
    constexpr std::uint16_t kNameIsUtf8 = 1U << 11U;
    constexpr std::uint16_t kMidnight = 0;
    constexpr std::uint16_t kFirstDay = 1U << 5U | 1U; // month and day; the years count from 1980
    std::string bytes;
    appendLittleEndian(bytes, kVersion);
    appendLittleEndian(bytes, kNameIsUtf8);
    appendLittleEndian(bytes, static_cast<std::uint16_t>(member.packing));
    appendLittleEndian(bytes, kMidnight);
    appendLittleEndian(bytes, kFirstDay);
    appendLittleEndian(bytes, member.checksum);
    appendSize(bytes, member.packedSize);
    appendSize(bytes, member.size);
    appendLittleEndian(bytes, static_cast<std::uint16_t>(member.name.size()));
    appendLittleEndian(bytes, std::uint16_t(0)); // no extra field
    return bytes;
}

std::optional<std::string> ZipWriter::finish()
{
    endMember();
    const std::size_t directory = m_bytes.size();
    for (const Member &member : m_members) {
        constexpr std::size_t kNothing = 10; // no comment, the first disk, no attributes
        m_bytes += "PK\1\2";
        appendLittleEndian(m_bytes, std::uint16_t(20)); // made by version 2.0 for a system without rights
        m_bytes += header(member) + std::string(kNothing, '\0');
        appendSize(m_bytes, member.place);
        m_bytes += member.name;
    }
    const std::size_t directorySize = m_bytes.size() - directory;
    const auto count = static_cast<std::uint16_t>(m_members.size());
    m_bytes += std::string("PK\5\6\0\0\0\0", 8); // one disk
    appendLittleEndian(m_bytes, count);
    appendLittleEndian(m_bytes, count);
    appendSize(m_bytes, directorySize);
    appendSize(m_bytes, directory);
    m_bytes += std::string(2, '\0'); // no comment
    const bool fits = m_bytes.size() <= kMostBytes &&
                      std::all_of(m_members.begin(), m_members.end(),
                                  [](const Member &member) { return member.size <= kMostBytes; });
    if (!fits)
        return std::nullopt;
    return std::move(m_bytes);
}

} // namespace inkling
