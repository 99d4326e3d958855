// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"

#include <cstddef>
#include <utility>

namespace inkling {

/// Asks a RunControl whether to go on each time that another million of bytes and cells together is done:
/// bytes alone would not do where a short row makes many cells.
class ReadingPace
{
public:
    /// `bytes`: how many there are to read.
    ReadingPace(std::size_t bytes, RunControl control)
        : m_bytes(bytes)
        , m_control(std::move(control))
    {
    }

    /// `position`: of the bytes that are read; `cells`: made since the last call. False means: stop.
    [[nodiscard]] bool advance(std::size_t position, std::size_t cells = 0)
    {
        m_cells += cells;
        if (position + m_cells < m_next)
            return true;
        m_next = position + m_cells + kStep;
        return m_control.advance(static_cast<double>(position) / static_cast<double>(m_bytes));
    }

private:
    static constexpr std::size_t kStep = std::size_t(1) << 20U;

    std::size_t m_bytes;
    RunControl m_control;
    std::size_t m_cells = 0;
    std::size_t m_next = kStep;
};

} // namespace inkling
