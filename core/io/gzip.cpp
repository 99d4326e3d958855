// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/gzip.h"

#define ZLIB_CONST // it only reads what it unpacks
#include <zlib.h>

#include <algorithm>
#include <new>

namespace inkling {

namespace {

constexpr std::size_t kBlockBytes = std::size_t(1) << 20U;

/// zlib's decompressor of gzip members.
class Inflater
{
public:
    Inflater()
    {
        constexpr int kGzipOnly = 16;
        if (inflateInit2(&m_stream, MAX_WBITS + kGzipOnly) != Z_OK)
            throw std::bad_alloc(); // it fails for nothing else
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// Unpacks from the front of `in`, which it shortens, to the end of `out`, a block at most. Returns
    /// zlib's word.
    int unpack(std::string_view &in, std::string &out)
    {
        const std::size_t before = out.size();
        const std::size_t given = std::min(in.size(), kBlockBytes);
        out.resize(before + kBlockBytes);
        m_stream.next_in = reinterpret_cast<const Bytef *>(in.data());
        m_stream.avail_in = static_cast<uInt>(given);
        m_stream.next_out = reinterpret_cast<Bytef *>(out.data() + before);
        m_stream.avail_out = static_cast<uInt>(kBlockBytes);
        const int word = inflate(&m_stream, Z_NO_FLUSH);
        in.remove_prefix(given - m_stream.avail_in);
        out.resize(before + kBlockBytes - m_stream.avail_out);
        return word;
    }
    void startMember() { inflateReset(&m_stream); }

private:
    z_stream m_stream = {};
};

/// The size that the end of the file claims for the contents, no more than so many bytes can hold.
std::size_t claimedSize(std::string_view bytes)
{
    constexpr std::size_t kClaim = 4;
    constexpr std::size_t kMostRatio = 1032; // of deflate
    std::size_t size = 0;
    for (std::size_t i = 0; i < std::min(kClaim, bytes.size()); ++i)
        size = size << 8U | static_cast<unsigned char>(bytes[bytes.size() - 1 - i]);
    return std::min(size, kMostRatio * bytes.size());
}

} // namespace

bool isGzip(std::string_view bytes)
{
    constexpr std::string_view kDeflateMember = "\x1f\x8b\x08";
    return bytes.starts_with(kDeflateMember);
}

Result<std::string> gunzipped(std::string_view bytes, const std::string &path, std::size_t limit,
                              const RunControl &control)
{
    Inflater inflater;
    std::string contents;
    contents.reserve(std::min(claimedSize(bytes), limit) + kBlockBytes);
    std::string_view left = bytes;
    while (true) {
        const auto place = static_cast<double>(bytes.size() - left.size());
        if (!control.advance(place / static_cast<double>(bytes.size())))
            return stopped();
        const int word = inflater.unpack(left, contents);
        if (contents.size() > limit)
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1 is compressed and holds more than %2 bytes, the "
                                                  "most that can be read."),
                        path, limit),
                ErrorKind::Limit};
        if (word == Z_STREAM_END) {
            if (left.find_first_not_of('\0') == std::string_view::npos) // tapes are filled up with zeros
                return contents;
            inflater.startMember();
        } else if (word == Z_BUF_ERROR) { // nothing more to read, and room to write
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1 is compressed (gzip) and cut off: its contents do not end."),
                path)};
        } else if (word != Z_OK) {
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1 is compressed (gzip) and damaged: what is left "
                                                  "at byte %2 cannot be unpacked."),
                        path, bytes.size() - left.size() + 1)};
        }
    }
}

} // namespace inkling
