// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace inkling {

/// A set of rows, a bit a row: filling it in any order and reading it in ascending order costs less than
/// sorting.
class RowSet
{
public:
    explicit RowSet(std::size_t rows)
        : m_words((rows + 63) / 64)
    {
    }

    void add(std::size_t row)
    {
        const std::uint64_t bit = std::uint64_t{1} << (row & 63U);
        m_count += (m_words[row >> 6U] & bit) == 0;
        m_words[row >> 6U] |= bit;
    }

    std::vector<std::size_t> ascending() const
    {
        std::vector<std::size_t> rows;
        rows.reserve(m_count);
        for (std::size_t word = 0; word < m_words.size(); ++word) {
            for (std::uint64_t bits = m_words[word]; bits != 0; bits &= bits - 1)
                rows.push_back(64 * word + static_cast<std::size_t>(std::countr_zero(bits)));
        }
        return rows;
    }

private:
    std::vector<std::uint64_t> m_words;
    std::size_t m_count = 0;
};

} // namespace inkling
