// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace inkling {

/// Wall time since it was made.
class Stopwatch
{
public:
    double milliseconds() const
    {
        return std::chrono::duration<double, std::milli>(Clock::now() - m_start).count();
    }

private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point m_start = Clock::now();
};

} // namespace inkling
