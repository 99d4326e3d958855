// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <limits>
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
        m_items.reserve(m_k);
        clear();
    }

    /// Whether the candidate would be taken in; for a whole region: its least distance and its lowest row.
    bool wants(Candidate candidate) const { return isBefore(candidate, m_last); }

    void offer(Candidate candidate)
    {
        if (!wants(candidate))
            return;
        if (m_items.size() < m_k)
            m_items.push_back(candidate);
        std::size_t place = m_items.size() - 1;
        for (; place > 0 && isBefore(candidate, m_items[place - 1]); --place)
            m_items[place] = m_items[place - 1];
        m_items[place] = candidate;
        if (m_items.size() == m_k)
            m_last = m_items.back();
    }

    void clear()
    {
        m_items.clear();
        const double infinity = std::numeric_limits<double>::infinity();
        m_last = {m_k > 0 ? infinity : -infinity, std::numeric_limits<int>::max()};
    }
    const std::vector<Candidate> &items() const { return m_items; }

private:
    // As operator<, which compilers turn into more branches.
    static bool isBefore(Candidate a, Candidate b)
    {
        return a.distance < b.distance || (a.distance <= b.distance && a.row < b.row);
    }

    std::size_t m_k;
    Candidate m_last; ///< a candidate that is not before it is not wanted
    std::vector<Candidate> m_items;
};

} // namespace inkling
