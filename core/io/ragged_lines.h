// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/csv_tokenizer.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

/// The first few lines of a list.
inline std::string listedLines(const std::vector<std::size_t> &lines, std::size_t most)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(most, lines.size()); ++i)
        text += (text.empty() ? "" : ", ") + std::to_string(lines[i]);
    return lines.size() > most ? text + ", ..." : text;
}

/// Rows that have not as many cells as the others.
struct RaggedLines
{
    std::size_t count = 0;
    std::size_t firstCells = 0;     ///< how many the first one has
    std::vector<std::size_t> first; ///< the lines of the first few

    void add(const CsvTokenizer &record)
    {
        if (count == 0)
            firstCells = record.cells().size();
        if (count++ <= kListed)
            first.push_back(record.line());
    }
    std::string listed() const { return listedLines(first, kListed); }

private:
    static constexpr std::size_t kListed = 5;
};

} // namespace inkling
