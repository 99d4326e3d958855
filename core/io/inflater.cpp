// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/inflater.h"

#define ZLIB_CONST // it only reads what it unpacks
#include <zlib.h>

#include <algorithm>
#include <new>

namespace inkling {

int windowBits(DeflateWrapping wrapping)
{
    constexpr int kGzipOnly = 16;
    switch (wrapping) {
    case DeflateWrapping::None:
        return -MAX_WBITS;
    case DeflateWrapping::Zlib:
        return MAX_WBITS;
    case DeflateWrapping::Gzip:
        break;
    }
    return MAX_WBITS + kGzipOnly;
}

Inflater::Inflater(DeflateWrapping wrapping)
    : m_stream(std::make_unique<z_stream>())
{
    if (inflateInit2(m_stream.get(), windowBits(wrapping)) != Z_OK)
        throw std::bad_alloc(); // it fails for nothing else
}

Inflater::~Inflater()
{
    inflateEnd(m_stream.get());
}

Inflater::Step Inflater::unpack(std::string_view &in, std::string &out)
{
    const std::size_t before = out.size();
    const std::size_t given = std::min(in.size(), kBlockBytes);
    out.resize(before + kBlockBytes);
    m_stream->next_in = reinterpret_cast<const Bytef *>(in.data());
    m_stream->avail_in = static_cast<uInt>(given);
    m_stream->next_out = reinterpret_cast<Bytef *>(out.data() + before);
    m_stream->avail_out = static_cast<uInt>(kBlockBytes);
    const int word = ::inflate(m_stream.get(), Z_NO_FLUSH);
    in.remove_prefix(given - m_stream->avail_in);
    out.resize(before + kBlockBytes - m_stream->avail_out);
    if (word == Z_OK)
        return Step::Block;
    if (word == Z_STREAM_END)
        return Step::End;
    return word == Z_BUF_ERROR ? Step::CutOff : Step::Damaged; // there was room to write
}

void Inflater::restart()
{
    inflateReset(m_stream.get());
}

InflateEnding inflate(std::string_view bytes, DeflateWrapping wrapping, std::size_t limit, std::string &out,
                      const RunControl &control)
{
    Inflater inflater(wrapping);
    const std::size_t before = out.size();
    std::string_view left = bytes;
    while (true) {
        const auto place = static_cast<double>(bytes.size() - left.size());
        if (!control.advance(bytes.empty() ? 0.0 : place / static_cast<double>(bytes.size())))
            return InflateEnding::Stopped;
        const Inflater::Step step = inflater.unpack(left, out);
        if (step == Inflater::Step::CutOff)
            return InflateEnding::CutOff;
        if (step == Inflater::Step::Damaged)
            return InflateEnding::Damaged;
        if (out.size() - before > limit)
            return InflateEnding::TooLong;
        if (step == Inflater::Step::End)
            return InflateEnding::Whole;
    }
}

bool inflateHead(std::string_view bytes, DeflateWrapping wrapping, std::size_t size, std::string &out)
{
    Inflater inflater(wrapping);
    out.clear();
    auto step = Inflater::Step::Block;
    while (step == Inflater::Step::Block && out.size() < size)
        step = inflater.unpack(bytes, out);
    out.resize(std::min(out.size(), size));
    return step == Inflater::Step::Block || step == Inflater::Step::End;
}

} // namespace inkling
