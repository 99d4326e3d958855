// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <vector>

namespace inkling {

/// A row that was found, and how far it is (squared). Ordered by distance, ties by row.
struct Candidate
{
    double distance = 0.0;
    int row = 0;

    std::partial_ordering operator<=>(const Candidate &) const = default;
};

/// The k best candidates offered so far, best first.
class NearestList
{
public:
    explicit NearestList(int k)
        : m_k(static_cast<std::size_t>(k))
    {
        m_items.reserve(m_k + 1);
    }

    /// Whether the candidate would be taken in; for a whole region: its least distance and its lowest row.
    bool wants(Candidate candidate) const
    {
        return m_items.size() < m_k || (m_k > 0 && candidate < m_items.back());
    }

    void offer(Candidate candidate)
    {
        if (!wants(candidate))
            return;
        std::size_t place = m_items.size();
        m_items.push_back(candidate);
        for (; place > 0 && candidate < m_items[place - 1]; --place)
            m_items[place] = m_items[place - 1];
        m_items[place] = candidate;
        if (m_items.size() > m_k)
            m_items.pop_back();
    }

    void clear() { m_items.clear(); }
    const std::vector<Candidate> &items() const { return m_items; }

private:
    std::size_t m_k;
    std::vector<Candidate> m_items;
};

} // namespace inkling
