// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/fingerprint.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace inkling {

namespace {

constexpr std::uint64_t kPrime1 = 0x9E3779B185EBCA87ULL;
constexpr std::uint64_t kPrime2 = 0xC2B2AE3D27D4EB4FULL;
constexpr std::uint64_t kPrime3 = 0x165667B19E3779F9ULL;
constexpr std::uint64_t kPrime4 = 0x85EBCA77C2B2AE63ULL;
constexpr std::uint64_t kPrime5 = 0x27D4EB2F165667C5ULL;

/// A little-endian number, whatever the machine's order is.
template<typename Word>
Word word(const char *bytes)
{
    Word value = 0;
    std::memcpy(&value, bytes, sizeof value);
    if constexpr (std::endian::native == std::endian::big) {
        Word turned = 0;
        for (std::size_t i = 0; i < sizeof value; ++i)
            turned |= static_cast<Word>((value >> (8 * i)) & 0xFFU) << (8 * (sizeof value - 1 - i));
        value = turned;
    }
    return value;
}

std::uint64_t round(std::uint64_t lane, std::uint64_t input)
{
    return std::rotl(lane + input * kPrime2, 31) * kPrime1;
}

std::uint64_t mixed(std::uint64_t hash)
{
    hash = (hash ^ (hash >> 33U)) * kPrime2;
    hash = (hash ^ (hash >> 29U)) * kPrime3;
    return hash ^ (hash >> 32U);
}

} // namespace

void Fingerprint::addStripe(const char *bytes)
{
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        m_lanes[i] = round(m_lanes[i], word<std::uint64_t>(bytes + 8 * i));
}

void Fingerprint::add(std::string_view bytes)
{
    m_size += bytes.size();
    if (m_restSize > 0) {
        const std::size_t taken = std::min(kStripe - m_restSize, bytes.size());
        std::copy_n(bytes.begin(), taken, m_rest.begin() + m_restSize);
        m_restSize += taken;
        bytes.remove_prefix(taken);
        if (m_restSize < kStripe)
            return;
        addStripe(m_rest.data());
    }
    for (; bytes.size() >= kStripe; bytes.remove_prefix(kStripe))
        addStripe(bytes.data());
    std::copy(bytes.begin(), bytes.end(), m_rest.begin());
    m_restSize = bytes.size();
}

std::uint64_t Fingerprint::value() const
{
    std::uint64_t hash = m_lanes[2] + kPrime5;
    if (m_size >= kStripe) {
        hash = std::rotl(m_lanes[0], 1) + std::rotl(m_lanes[1], 7) + std::rotl(m_lanes[2], 12) +
               std::rotl(m_lanes[3], 18);
        for (const std::uint64_t lane : m_lanes)
            hash = (hash ^ round(0, lane)) * kPrime1 + kPrime4;
    }
    hash += m_size;
    std::string_view rest(m_rest.data(), m_restSize);
    for (; rest.size() >= 8; rest.remove_prefix(8))
        hash = std::rotl(hash ^ round(0, word<std::uint64_t>(rest.data())), 27) * kPrime1 + kPrime4;
    for (; rest.size() >= 4; rest.remove_prefix(4))
        hash = std::rotl(hash ^ (word<std::uint32_t>(rest.data()) * kPrime1), 23) * kPrime2 + kPrime3;
    for (const char byte : rest)
        hash = std::rotl(hash ^ (static_cast<unsigned char>(byte) * kPrime5), 11) * kPrime1;
    return mixed(hash);
}

std::uint64_t fingerprint(std::string_view bytes)
{
    Fingerprint all;
    all.add(bytes);
    return all.value();
}

} // namespace inkling
