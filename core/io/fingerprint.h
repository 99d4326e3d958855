// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace inkling {

/// A hash of bytes by which a changed file is noticed; not for security. The same everywhere and for ever:
/// projects keep it. Cost: some GB/s. Source: Yann Collet, "xxHash fast digest algorithm", version 0.1.1,
/// XXH64 with seed 0.
class Fingerprint
{
public:
    /// Adds bytes to those that there are; in pieces of any size.
    void add(std::string_view bytes);
    std::uint64_t value() const;

private:
    static constexpr std::size_t kStripe = 32;

    void addStripe(const char *bytes);

    std::array<std::uint64_t, 4> m_lanes = {0x60EA27EEADC0B5D6ULL, 0xC2B2AE3D27D4EB4FULL, 0,
                                            0x61C8864E7A143579ULL};
    std::array<char, kStripe> m_rest = {}; ///< not yet a whole stripe
    std::size_t m_restSize = 0;
    std::uint64_t m_size = 0;
};

/// The fingerprint of all bytes at once.
std::uint64_t fingerprint(std::string_view bytes);

} // namespace inkling
