// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace inkling {

enum class ProgressStyle {
    None,
    Readable, ///< a bar on a terminal, else a line every 10 s
    JsonLines ///< one object a line: {"progress":0.25,"seconds":1.2}
};

/// Progress on stderr; standard output is for data. The bar leaves no trace when it ends.
class ProgressLine
{
public:
    explicit ProgressLine(ProgressStyle style);
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;
    ~ProgressLine() { clear(); }

    /// fraction: 0 ... 1 of all the work. Calls between two reports cost next to nothing.
    void show(double fraction);
    /// Removes the bar, so that other text can be written.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    ProgressStyle m_style;
    bool m_onTerminal;
    bool m_barShown = false;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_next;
};

} // namespace inkling
