// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inkling {

/// Puts numbers and texts one after the other into bytes, the same on every machine.
class ByteWriter
{
public:
    const std::string &bytes() const { return m_bytes; }

    void byte(std::uint8_t value) { m_bytes.push_back(static_cast<char>(value)); }
    /// Seven bits a byte, the lowest first (LEB128): small numbers are short.
    void number(std::uint64_t value);
    void signedNumber(std::int64_t value); ///< near 0 short, on either side
    void fixed32(std::uint32_t value);     ///< four bytes, the lowest first
    void text(std::string_view text);      ///< its length, then its bytes

private:
    std::string m_bytes;
};

/// Takes them out again. What is not there fails: from then on everything is 0 or empty, and isGood() false.
/// It never reads or allocates beyond its bytes, which it borrows.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    bool isGood() const { return m_isGood; }
    bool atEnd() const { return m_isGood && m_bytes.empty(); } ///< everything was taken, and was there
    std::size_t left() const { return m_bytes.size(); }        ///< bytes

    std::uint8_t byte();
    std::uint64_t number();
    /// A number that counts things of which each takes at least so many of the bytes left; more fails.
    std::size_t count(std::size_t bytesEach = 1);
    std::int64_t signedNumber();
    std::uint32_t fixed32();
    std::string_view text();
    std::string_view raw(std::size_t size);
    void fail();

private:
    std::string_view m_bytes;
    bool m_isGood = true;
};

} // namespace inkling
