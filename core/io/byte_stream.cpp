// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/byte_stream.h"

namespace inkling {

void ByteWriter::number(std::uint64_t value)
{
    for (; value >= 0x80U; value >>= 7U)
        byte(static_cast<std::uint8_t>(value | 0x80U));
    byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::signedNumber(std::int64_t value)
{
    const auto bits = static_cast<std::uint64_t>(value);
    number(value < 0 ? ~bits << 1U | 1U : bits << 1U);
}

void ByteWriter::fixed32(std::uint32_t value)
{
    for (unsigned shift = 0; shift < 32U; shift += 8U)
        byte(static_cast<std::uint8_t>(value >> shift));
}

void ByteWriter::text(std::string_view text)
{
    number(text.size());
    m_bytes += text;
}

void ByteReader::fail()
{
    m_isGood = false;
    m_bytes = {};
}

std::uint8_t ByteReader::byte()
{
    const std::string_view one = raw(1);
    return one.empty() ? 0 : static_cast<std::uint8_t>(one.front());
}

std::uint64_t ByteReader::number()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64U; shift += 7U) {
        const std::uint64_t next = byte();
        const std::uint64_t bits = next & 0x7FU;
        if (bits << shift >> shift != bits)
            break; // more than 64 bits
        value |= bits << shift;
        if (next < 0x80U)
            return value;
    }
    fail();
    return 0;
}

std::size_t ByteReader::count(std::size_t bytesEach)
{
    const std::uint64_t value = number();
    if (value <= left() / bytesEach)
        return value;
    fail();
    return 0;
}

std::int64_t ByteReader::signedNumber()
{
    const std::uint64_t bits = number();
    return static_cast<std::int64_t>((bits & 1U) != 0 ? ~(bits >> 1U) : bits >> 1U);
}

std::uint32_t ByteReader::fixed32()
{
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 32U; shift += 8U)
        value |= static_cast<std::uint32_t>(byte()) << shift;
    return m_isGood ? value : 0;
}

std::string_view ByteReader::text()
{
    return raw(count());
}

std::string_view ByteReader::raw(std::size_t size)
{
    if (size > m_bytes.size()) {
        fail();
        return {};
    }
    const std::string_view taken = m_bytes.substr(0, size);
    m_bytes.remove_prefix(size);
    return taken;
}

} // namespace inkling
