// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/inflater.h"

#include <memory>
#include <string>
#include <string_view>

namespace inkling {

/// zlib's compressor. The same bytes, however they are cut, give the same packed bytes: there is no time in
/// them.
class Deflater
{
public:
    explicit Deflater(DeflateWrapping wrapping);
    ~Deflater();
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    /// Packs all of `in`, and appends to `out` what is ready of it.
    void pack(std::string_view in, std::string &out);
    /// Appends the rest, and is ready for another stream.
    void finish(std::string &out);

private:
    std::unique_ptr<z_stream_s> m_stream;
};

} // namespace inkling
