// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <utility>
#include <vector>

namespace inkling::test {

/// Since it was made: by the clock on the wall, and by that of this thread, which others cannot slow down.
class Clock
{
public:
    double milliseconds() const { return now(CLOCK_MONOTONIC) - m_wall; }
    double working() const { return now(CLOCK_THREAD_CPUTIME_ID) - m_thread; }

private:
    static double now(clockid_t id)
    {
        timespec time{};
        clock_gettime(id, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    double m_wall = now(CLOCK_MONOTONIC);
    double m_thread = now(CLOCK_THREAD_CPUTIME_ID);
};

/// Times whatever the event loop does in one go.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    struct Stall
    {
        double milliseconds = 0.0;
        double working = 0.0; ///< of them, those that this thread had a processor for
        QString what;
    };

    bool notify(QObject *receiver, QEvent *event) override
    {
        const int level = QThread::currentThread()->loopLevel();
        m_isNested = m_isNested || (m_depth > 0 && level > m_level);
        if (m_depth++ > 0) {
            const bool taken = QApplication::notify(receiver, event);
            --m_depth;
            return taken;
        }
        m_level = level;
        m_isNested = false;
        const QString what =
            QStringLiteral("%1 to %2 \"%3\"")
                .arg(int(event->type()))
                .arg(QLatin1StringView(receiver->metaObject()->className()), receiver->objectName());
        const Clock clock;
        const bool taken = QApplication::notify(receiver, event);
        --m_depth;
        if (!m_isNested)
            keep(clock, QStringLiteral("event ") + what);
        return taken;
    }

    void keep(const Clock &clock, const QString &what)
    {
        const double milliseconds = clock.milliseconds();
        if (milliseconds > 10.0)
            m_stalls.push_back({milliseconds, clock.working(),
                                m_situation ? what + QStringLiteral(" during ") + m_situation() : what});
    }

    /// What is being tried, for the list of stalls.
    void setSituation(std::function<QString()> situation) { m_situation = std::move(situation); }

    const std::vector<Stall> &stalls() const { return m_stalls; } ///< of more than 10 ms

    /// Prints those that took longest and forgets all. The longest, in milliseconds.
    double takeStalls()
    {
        std::sort(m_stalls.begin(), m_stalls.end(),
                  [](const Stall &a, const Stall &b) { return a.milliseconds > b.milliseconds; });
        const auto shown = std::max(5, qEnvironmentVariableIntValue("INKLING_MONKEY_STALLS"));
        for (std::size_t i = 0; i < std::min(m_stalls.size(), static_cast<std::size_t>(shown)); ++i)
            std::fprintf(stderr, "%7.1f ms, %.1f of them working: %s\n", m_stalls[i].milliseconds,
                         m_stalls[i].working, qPrintable(m_stalls[i].what));
        const double longest = m_stalls.empty() ? 0.0 : m_stalls.front().milliseconds;
        m_stalls.clear();
        return longest;
    }

private:
    int m_depth = 0;
    int m_level = 0;
    bool m_isNested = false; ///< a menu or a drag had its own loop: waiting in it is no stall
    std::vector<Stall> m_stalls;
    std::function<QString()> m_situation;
};

} // namespace inkling::test
