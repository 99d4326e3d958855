// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"

#include <algorithm>
#include <cstddef>

namespace inkling {

/// Asks a RunControl now and then while a table's rows are written one after the other.
class WritingPace
{
public:
    WritingPace(std::size_t rows, std::size_t columns, const RunControl &control)
        : m_control(control)
        , m_rows(rows)
        , m_rowsPerAdvance(std::max<std::size_t>(1, kCellsPerAdvance / std::max<std::size_t>(1, columns)))
    {
    }

    /// Tells that a row is about to be written. False means: stop.
    [[nodiscard]] bool advance(std::size_t row) const
    {
        return row % m_rowsPerAdvance != 0 ||
               m_control.advance(static_cast<double>(row) / static_cast<double>(m_rows));
    }

private:
    static constexpr std::size_t kCellsPerAdvance = std::size_t(1) << 17U; ///< some 10 ms

    const RunControl &m_control;
    std::size_t m_rows;
    std::size_t m_rowsPerAdvance;
};

} // namespace inkling
