// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace inkling {

namespace {

constexpr std::chrono::milliseconds kBarInterval{100};
constexpr std::chrono::seconds kLineInterval{10};
constexpr std::size_t kBarWidth = 40;

} // namespace

ProgressLine::ProgressLine(ProgressStyle style)
    : m_style(style)
    , m_onTerminal(isatty(STDERR_FILENO) == 1)
{
    // A script that reads JSON wants to know at once that the work has begun; a person does not.
    m_next = style == ProgressStyle::JsonLines
                 ? m_start
                 : m_start + (m_onTerminal ? Clock::duration(kBarInterval) : kLineInterval);
}

void ProgressLine::show(double fraction)
{
    const auto now = Clock::now();
    if (m_style == ProgressStyle::None || now < m_next)
        return;
    const double seconds = std::chrono::duration<double>(now - m_start).count();
    if (m_style == ProgressStyle::JsonLines) {
        std::fprintf(stderr, "{\"progress\":%.4f,\"seconds\":%.1f}\n", fraction, seconds);
    } else if (m_onTerminal) {
        const auto filled = static_cast<std::size_t>(std::clamp(fraction, 0.0, 1.0) * double(kBarWidth));
        const std::string bar = std::string(filled, '#') + std::string(kBarWidth - filled, '.');
        std::fprintf(stderr, "\r[%s] %3.0f %%", bar.c_str(), 100.0 * fraction);
        m_barShown = true;
    } else {
        std::fprintf(stderr, "%.0f %% after %.0f s\n", 100.0 * fraction, seconds);
    }
    const bool rare = m_style == ProgressStyle::Readable && !m_onTerminal;
    m_next = now + (rare ? Clock::duration(kLineInterval) : Clock::duration(kBarInterval));
}

void ProgressLine::clear()
{
    if (m_barShown)
        std::fprintf(stderr, "\r%*s\r", int(kBarWidth) + 10, "");
    m_barShown = false;
}

} // namespace inkling
