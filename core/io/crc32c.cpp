// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/crc32c.h"

#include <array>

namespace inkling {

namespace {

constexpr std::uint32_t kPolynomial = 0x82F63B78U; // 0x1EDC6F41 with its bits turned round

constexpr std::array<std::uint32_t, 256> makeTable()
{
    std::array<std::uint32_t, 256> table = {};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = rest >> 1U ^ ((rest & 1U) != 0 ? kPolynomial : 0U);
        table[byte] = rest;
    }
    return table;
}

constexpr std::array<std::uint32_t, 256> kTable = makeTable();

} // namespace

std::uint32_t crc32c(std::string_view bytes, std::uint32_t before)
{
    std::uint32_t rest = ~before;
    for (const char byte : bytes)
        rest = rest >> 8U ^ kTable[(rest ^ static_cast<unsigned char>(byte)) & 0xFFU];
    return ~rest;
}

} // namespace inkling
