// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <utility>
#include <vector>

namespace inkling {

/// Random numbers that are the same for the same seed with every compiler and library (the standard
/// distributions are not). Generator: PCG XSH-RR 64/32 (O'Neill 2014).
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed + kIncrement)
    {
        next();
        next();
    }

    /// 32 uniform bits.
    std::uint32_t next()
    {
        const std::uint64_t old = m_state;
        m_state = old * 6364136223846793005ULL + kIncrement;
        const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
        const auto rotation = static_cast<std::uint32_t>(old >> 59U);
        return (shifted >> rotation) | (shifted << ((32U - rotation) & 31U));
    }

    /// Uniform in [0, 1), 53 bits.
    double uniform()
    {
        const std::uint64_t high = next() >> 5U;
        const std::uint64_t low = next() >> 6U;
        return static_cast<double>(high * 67108864U + low) / 9007199254740992.0;
    }

    /// Uniform in [low, high).
    double uniform(double low, double high) { return low + (high - low) * uniform(); }

    /// Uniform in 0 ... bound - 1, without bias. Precondition: bound > 0.
    std::uint32_t below(std::uint32_t bound)
    {
        const std::uint32_t threshold =
            (0U - bound) % bound; // 2^32 mod bound: below it the residues are uneven
        std::uint32_t bits = next();
        while (bits < threshold)
            bits = next();
        return bits % bound;
    }

    /// Standard normal (Box and Muller 1958; one of the pair, so that draws do not depend on earlier calls).
    double normal()
    {
        const double radius = std::sqrt(-2.0 * std::log1p(-uniform()));
        return radius * std::cos(2.0 * std::numbers::pi * uniform());
    }

    /// Uniformly random order (Fisher and Yates). At most 2^32 - 1 items.
    template<typename T>
    void shuffle(std::vector<T> &items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
    }

private:
    static constexpr std::uint64_t kIncrement = 1442695040888963407ULL;
    std::uint64_t m_state;
};

} // namespace inkling
