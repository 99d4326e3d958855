// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;

namespace inkling {

/// What stands around deflated bytes.
enum class DeflateWrapping {
    None, ///< as in ZIP archives
    Zlib,
    Gzip
};

/// Which window zlib is to be asked for.
int windowBits(DeflateWrapping wrapping);

/// The most bytes that a deflated byte can unpack to.
inline constexpr std::size_t kMostDeflateRatio = 1032;

/// zlib's decompressor, a block at a time.
class Inflater
{
public:
    static constexpr std::size_t kBlockBytes = std::size_t(1) << 20U;

    enum class Step {
        Block,  ///< a block was unpacked, and there may be more
        End,    ///< the stream ended as it should
        CutOff, ///< nothing is left to read, and the stream does not end
        Damaged
    };

    explicit Inflater(DeflateWrapping wrapping);
    ~Inflater();
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// Unpacks from the front of `in`, which it shortens, to the end of `out`, a block at most. It takes room
    /// for a whole block first: with as much beyond what is expected, `out` need not move.
    Step unpack(std::string_view &in, std::string &out);
    /// Begins with the next of several streams.
    void restart();

private:
    std::unique_ptr<z_stream_s> m_stream;
};

/// How inflate() ended.
enum class InflateEnding { Whole, CutOff, Damaged, TooLong, Stopped };

/// Appends the contents of the deflated stream at the front of `bytes` to `out`, until they would be more
/// than `limit` bytes.
InflateEnding inflate(std::string_view bytes, DeflateWrapping wrapping, std::size_t limit, std::string &out,
                      const RunControl &control);

/// Sets `out` to the first bytes of the contents, at most so many. False where what is read of the stream is
/// damaged or cut off; `out` holds what was unpacked.
bool inflateHead(std::string_view bytes, DeflateWrapping wrapping, std::size_t size, std::string &out);

/// Beyond kFreeTableBytes a table is not taken for one that unpacks to more than this many times its size.
inline constexpr std::size_t kMostTableRatio = 500;
inline constexpr std::size_t kFreeTableBytes = std::size_t(64) << 20U;

/// Whether so few bytes that unpack to so many are taken for what is to fill the memory.
inline bool isBomb(std::size_t packedBytes, std::size_t bytes)
{
    return bytes > kFreeTableBytes && bytes / kMostTableRatio > packedBytes;
}

} // namespace inkling
