// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/deflater.h"

#define ZLIB_CONST // it only reads what it packs
#include <zlib.h>

#include <algorithm>
#include <new>

namespace inkling {

namespace {

constexpr std::size_t kLeastBytes = std::size_t(1) << 12U;
constexpr std::size_t kBlockBytes = std::size_t(1) << 20U;

/// Appends a block, or less where nothing more is ready; zlib's word.
int deflateBlock(z_stream &stream, int flush, std::string &out)
{
    const std::size_t before = out.size();
    const std::size_t block =
        std::clamp<std::size_t>(deflateBound(&stream, stream.avail_in), kLeastBytes, kBlockBytes);
    out.resize(before + block);
    stream.next_out = reinterpret_cast<Bytef *>(out.data() + before);
    stream.avail_out = static_cast<uInt>(block);
    const int word = deflate(&stream, flush);
    out.resize(before + block - stream.avail_out);
    return word;
}

} // namespace

Deflater::Deflater(DeflateWrapping wrapping)
    : m_stream(std::make_unique<z_stream>())
{
    constexpr int kMemoryLevel = 8; // zlib's default
    if (deflateInit2(m_stream.get(), Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits(wrapping), kMemoryLevel,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc(); // it fails for nothing else
}

Deflater::~Deflater()
{
    deflateEnd(m_stream.get());
}

void Deflater::pack(std::string_view in, std::string &out)
{
    while (!in.empty()) {
        const std::size_t given = std::min(in.size(), kBlockBytes);
        m_stream->next_in = reinterpret_cast<const Bytef *>(in.data());
        m_stream->avail_in = static_cast<uInt>(given);
        while (m_stream->avail_in > 0)
            deflateBlock(*m_stream, Z_NO_FLUSH, out);
        in.remove_prefix(given);
    }
}

void Deflater::finish(std::string &out)
{
    m_stream->avail_in = 0;
    while (deflateBlock(*m_stream, Z_FINISH, out) != Z_STREAM_END) {
    }
    deflateReset(m_stream.get());
}

} // namespace inkling
