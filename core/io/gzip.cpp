// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/gzip.h"

#include "core/io/deflater.h"

#include <algorithm>

namespace inkling {

namespace {

/// The size that the end of the file claims for the contents, no more than so many bytes can hold.
std::size_t claimedSize(std::string_view bytes)
{
    constexpr std::size_t kClaim = 4;
    std::size_t size = 0;
    for (std::size_t i = 0; i < std::min(kClaim, bytes.size()); ++i)
        size = size << 8U | static_cast<unsigned char>(bytes[bytes.size() - 1 - i]);
    return std::min(size, kMostDeflateRatio * bytes.size());
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
    Inflater inflater(DeflateWrapping::Gzip);
    std::string contents;
    contents.reserve(std::min(claimedSize(bytes), limit) + Inflater::kBlockBytes);
    std::string_view left = bytes;
    while (true) {
        const auto place = static_cast<double>(bytes.size() - left.size());
        if (!control.advance(place / static_cast<double>(bytes.size())))
            return stopped();
        const Inflater::Step step = inflater.unpack(left, contents);
        if (contents.size() > limit)
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1 is compressed and holds more than %2 bytes, the "
                                                  "most that can be read."),
                        path, limit),
                ErrorKind::Limit};
        if (step == Inflater::Step::End) {
            if (left.find_first_not_of('\0') == std::string_view::npos) // tapes are filled up with zeros
                return contents;
            inflater.restart();
        } else if (step == Inflater::Step::CutOff) {
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1 is compressed (gzip) and cut off: its contents do not end."),
                path)};
        } else if (step == Inflater::Step::Damaged) {
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1 is compressed (gzip) and damaged: what is left "
                                                  "at byte %2 cannot be unpacked."),
                        path, bytes.size() - left.size() + 1)};
        }
    }
}

Result<std::string> gzipped(std::string_view contents, const RunControl &control)
{
    constexpr std::size_t kBytesPerAdvance = std::size_t(1) << 20U;
    Deflater deflater(DeflateWrapping::Gzip);
    std::string bytes;
    for (std::size_t begin = 0; begin < contents.size(); begin += kBytesPerAdvance) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(contents.size())))
            return stopped();
        deflater.pack(contents.substr(begin, kBytesPerAdvance), bytes);
    }
    deflater.finish(bytes);
    return bytes;
}

} // namespace inkling
