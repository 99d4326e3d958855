// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/zip_archive.h"

#include "core/io/byte_order.h"
#include "core/io/inflater.h"
#include "core/io/text_encoding.h"

#include <zlib.h>

#include <algorithm>
#include <optional>
#include <set>

namespace inkling {

namespace {

constexpr std::string_view kMemberHeader("PK\3\4", 4);
constexpr std::string_view kDirectoryEntry("PK\1\2", 4);
constexpr std::string_view kEndRecord("PK\5\6", 4);
constexpr std::string_view kEndRecord64("PK\6\6", 4);
constexpr std::string_view kLocator64("PK\6\7", 4);
constexpr std::size_t kMemberHeaderBytes = 30;
constexpr std::size_t kDirectoryEntryBytes = 46;
constexpr std::size_t kEndRecordBytes = 22;
constexpr std::size_t kEndRecord64Bytes = 56;
constexpr std::size_t kLocator64Bytes = 20;
constexpr std::uint32_t kIn64Bits = 0xFFFFFFFF; ///< the value stands in the ZIP64 record
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

template<typename T>
T little(std::string_view record, std::size_t place)
{
    return numberAt<ByteOrder::Little, T>(record.data() + place);
}

/// The record of so many bytes that stands at a place, or nothing where there is another or none.
std::optional<std::string_view> recordAt(std::string_view bytes, std::uint64_t place,
                                         std::string_view signature, std::size_t size)
{
    if (place > bytes.size() || bytes.size() - place < size || !bytes.substr(place).starts_with(signature))
        return std::nullopt;
    return bytes.substr(place, size);
}

/// Where the directory stands.
struct Directory
{
    std::uint64_t place = 0;
    std::uint64_t size = 0;
    std::uint64_t members = 0;
    bool isOfSeveralDisks = false;
};

/// The end record is the last thing in a file but for a comment whose length it tells.
std::optional<std::size_t> findEndRecord(std::string_view bytes)
{
    constexpr std::size_t kLongestComment = 0xFFFF;
    for (std::size_t comment = 0; comment <= kLongestComment && comment + kEndRecordBytes <= bytes.size();
         ++comment) {
        const std::size_t place = bytes.size() - kEndRecordBytes - comment;
        const auto record = recordAt(bytes, place, kEndRecord, kEndRecordBytes);
        if (record && little<std::uint16_t>(*record, 20) == comment)
            return place;
    }
    return std::nullopt;
}

/// Nothing where the records contradict the file.
std::optional<Directory> findDirectory(std::string_view bytes, std::size_t endPlace)
{
    const std::string_view end = bytes.substr(endPlace, kEndRecordBytes);
    Directory directory;
    directory.isOfSeveralDisks = little<std::uint16_t>(end, 4) != little<std::uint16_t>(end, 6);
    directory.members = little<std::uint16_t>(end, 10);
    directory.size = little<std::uint32_t>(end, 12);
    directory.place = little<std::uint32_t>(end, 16);
    std::uint64_t following = endPlace;
    if (directory.members == 0xFFFF || directory.size == kIn64Bits || directory.place == kIn64Bits) {
        const auto locator = endPlace < kLocator64Bytes
                                 ? std::nullopt
                                 : recordAt(bytes, endPlace - kLocator64Bytes, kLocator64, kLocator64Bytes);
        if (locator) {
            following = little<std::uint64_t>(*locator, 8);
            const auto end64 = recordAt(bytes, following, kEndRecord64, kEndRecord64Bytes);
            if (!end64)
                return std::nullopt;
            directory.members = little<std::uint64_t>(*end64, 32);
            directory.size = little<std::uint64_t>(*end64, 40);
            directory.place = little<std::uint64_t>(*end64, 48);
        }
    }
    if (directory.place > following || following - directory.place != directory.size ||
        directory.members > directory.size / kDirectoryEntryBytes)
        return std::nullopt;
    return directory;
}

/// Sets what stands in the ZIP64 field of an entry. False where it should stand there and does not.
bool setLargeValues(std::string_view extra, ZipMember &member)
{
    constexpr std::uint16_t kField64 = 1;
    std::string_view field;
    while (extra.size() >= 4) {
        const auto size = little<std::uint16_t>(extra, 2);
        if (extra.size() - 4 < size)
            return false;
        if (little<std::uint16_t>(extra, 0) == kField64)
            field = extra.substr(4, size);
        extra.remove_prefix(std::size_t(4) + size);
    }
    for (std::uint64_t *value : {&member.size, &member.packedSize, &member.place}) {
        if (*value != kIn64Bits)
            continue;
        if (field.size() < sizeof *value)
            return false;
        *value = little<std::uint64_t>(field, 0);
        field.remove_prefix(sizeof *value);
    }
    return true;
}

/// Reads one entry from the front of the directory, which it shortens.
std::optional<ZipMember> nextEntry(std::string_view &directory)
{
    const auto entry = recordAt(directory, 0, kDirectoryEntry, kDirectoryEntryBytes);
    if (!entry)
        return std::nullopt;
    const std::size_t nameSize = little<std::uint16_t>(*entry, 28);
    const std::size_t extraSize = little<std::uint16_t>(*entry, 30);
    const std::size_t size = kDirectoryEntryBytes + nameSize + extraSize + little<std::uint16_t>(*entry, 32);
    if (directory.size() < size)
        return std::nullopt;
    ZipMember member;
    member.flags = little<std::uint16_t>(*entry, 8);
    member.method = little<std::uint16_t>(*entry, 10);
    member.checksum = little<std::uint32_t>(*entry, 16);
    member.packedSize = little<std::uint32_t>(*entry, 20);
    member.size = little<std::uint32_t>(*entry, 24);
    member.place = little<std::uint32_t>(*entry, 42);
    member.name = printableText(directory.substr(kDirectoryEntryBytes, nameSize));
    if (!setLargeValues(directory.substr(kDirectoryEntryBytes + nameSize, extraSize), member))
        return std::nullopt;
    directory.remove_prefix(size);
    return member;
}

Error damagedDirectory(const std::string &path)
{
    return {message(
        QT_TRANSLATE_NOOP("core", "%1 is a ZIP archive and damaged: its directory does not fit the file."),
        path)};
}

Error damagedMember(const std::string &path, const ZipMember &member)
{
    return {message(
        QT_TRANSLATE_NOOP("core", "%1 is damaged: the contents of \"%2\" in it are not what was packed."),
        path, member.name)};
}

} // namespace

bool isZip(std::string_view bytes)
{
    return bytes.starts_with(kMemberHeader) || bytes.starts_with(kEndRecord);
}

std::string_view firstZipName(std::string_view head)
{
    const auto header = recordAt(head, 0, kMemberHeader, kMemberHeaderBytes);
    return header ? head.substr(kMemberHeaderBytes, little<std::uint16_t>(*header, 26)) : std::string_view();
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes, const std::string &path,
                                    const RunControl &control, const ZipLimits &limits)
{
    constexpr std::size_t kMembersPerAdvance = 4096;
    const auto endPlace = findEndRecord(bytes);
    if (!endPlace)
        return Error{
            message(QT_TRANSLATE_NOOP(
                        "core", "%1 is a ZIP archive and cut off: its directory at the end is missing."),
                    path)};
    const auto directory = findDirectory(bytes, *endPlace);
    if (!directory)
        return damagedDirectory(path);
    if (directory->isOfSeveralDisks)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is one part of a ZIP archive: put its parts together to read it."),
            path)};
    if (directory->members > limits.members)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 is a ZIP archive of more than %2 files: too many."), path,
                    limits.members),
            ErrorKind::Limit};
    ZipArchive archive(bytes, path, limits);
    std::string_view left = bytes.substr(directory->place, directory->size);
    for (std::size_t i = 0; i < directory->members; ++i) {
        if (i % kMembersPerAdvance == 0 &&
            !control.advance(static_cast<double>(i) / static_cast<double>(directory->members)))
            return stopped();
        auto member = nextEntry(left);
        if (!member)
            return damagedDirectory(path);
        archive.m_members.push_back(*std::move(member));
    }
    if (!left.empty())
        return damagedDirectory(path);
    std::set<std::string_view> names;
    for (const ZipMember &member : archive.m_members) {
        if (!names.insert(member.name).second)
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1 holds \"%2\" twice: it is not clear which one is meant."), path,
                member.name)};
    }
    return archive;
}

const ZipMember *ZipArchive::find(std::string_view name) const
{
    const auto place = std::find_if(m_members.begin(), m_members.end(),
                                    [&](const ZipMember &member) { return member.name == name; });
    return place == m_members.end() ? nullptr : &*place;
}

Result<std::string_view> ZipArchive::contents(const ZipMember &member, std::string &room,
                                              const RunControl &control)
{
    const auto packed = packedBytes(member);
    if (!packed)
        return packed.error();
    if (const Status status = checkSize(member); !status)
        return status.error();
    m_unpackedBytes += member.size;
    std::string_view contents = *packed;
    if (member.method == kDeflated) {
        room.clear();
        room.reserve(std::min(member.size, member.packedSize * kMostDeflateRatio) + Inflater::kBlockBytes);
        const InflateEnding ending =
            inflate(*packed, DeflateWrapping::None, member.size, room, control.part(0.0, 0.8));
        if (ending == InflateEnding::Stopped)
            return stopped();
        if (ending != InflateEnding::Whole)
            return damagedMember(m_path, member);
        contents = room;
    }
    if (const Status status = checkContents(member, contents, control.part(0.8, 1.0)); !status)
        return status.error();
    return contents;
}

Result<std::string> ZipArchive::head(const ZipMember &member, std::size_t size) const
{
    const auto packed = packedBytes(member);
    if (!packed)
        return packed.error();
    if (member.method == kStored)
        return std::string(packed->substr(0, size));
    std::string bytes;
    if (!inflateHead(*packed, DeflateWrapping::None, size, bytes))
        return damagedMember(m_path, member);
    return bytes;
}

Status ZipArchive::checkSize(const ZipMember &member) const
{
    if (member.size > m_limits.memberBytes || m_unpackedBytes + member.size > m_limits.totalBytes)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1: with \"%2\" more would be unpacked than can be read (%3 "
                                              "bytes)."),
                    m_path, member.name, std::min(m_limits.memberBytes, m_limits.totalBytes)),
            ErrorKind::Limit};
    if (member.size > m_limits.freeBytes && member.size / m_limits.ratio > member.packedSize)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1: \"%2\" would unpack to more than %3 times its size, which "
                                              "no table needs; it is not read."),
                    m_path, member.name, m_limits.ratio),
            ErrorKind::Limit};
    return Success();
}

/// The bytes of a member as they stand in the archive.
Result<std::string_view> ZipArchive::packedBytes(const ZipMember &member) const
{
    constexpr std::uint16_t kEncrypted = 1;
    if ((member.flags & kEncrypted) != 0)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1: \"%2\" is encrypted; save it without a password to read it here."),
            m_path, member.name)};
    if (member.method != kStored && member.method != kDeflated)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1: \"%2\" is packed by the method %3, which cannot be read; pack it "
                                      "by deflate."),
            m_path, member.name, member.method)};
    const auto header = recordAt(m_bytes, member.place, kMemberHeader, kMemberHeaderBytes);
    if (!header)
        return damagedMember(m_path, member);
    const std::size_t nameSize = little<std::uint16_t>(*header, 26);
    const std::size_t skipped = kMemberHeaderBytes + nameSize + little<std::uint16_t>(*header, 28);
    const std::string_view left = m_bytes.substr(member.place);
    // Where the two names differ, the sizes of one header would be taken for the contents of another.
    if (left.size() < skipped || left.size() - skipped < member.packedSize ||
        printableText(left.substr(kMemberHeaderBytes, nameSize)) != member.name)
        return damagedMember(m_path, member);
    return left.substr(skipped, member.packedSize);
}

/// By size and checksum.
Status ZipArchive::checkContents(const ZipMember &member, std::string_view contents,
                                 const RunControl &control) const
{
    if (contents.size() != member.size)
        return damagedMember(m_path, member);
    constexpr std::size_t kBlockBytes = std::size_t(1) << 24U;
    uLong checksum = crc32(0, nullptr, 0);
    for (std::size_t begin = 0; begin < contents.size(); begin += kBlockBytes) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(contents.size())))
            return stopped();
        const std::string_view block = contents.substr(begin, kBlockBytes);
        checksum =
            crc32(checksum, reinterpret_cast<const Bytef *>(block.data()), static_cast<uInt>(block.size()));
    }
    if (checksum != member.checksum)
        return damagedMember(m_path, member);
    return Success();
}

} // namespace inkling
