// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <utility>

namespace inkling {

class ThreadPool;

/// What a long computation may say to whoever started it, and what it may ask: how far it is, whether to go
/// on, and on which threads to run. A default one never stops and runs on the calling thread alone.
class RunControl
{
public:
    using Step = std::function<bool(double fraction)>;

    RunControl() = default;
    explicit RunControl(Step step, ThreadPool *pool = nullptr)
        : m_step(std::move(step))
        , m_pool(pool)
    {
    }

    /// One that stops by itself after some time: for what may still be done when another one has stopped.
    static RunControl lasting(std::chrono::milliseconds time, ThreadPool *pool)
    {
        const auto end = std::chrono::steady_clock::now() + time;
        return RunControl([end](double) { return std::chrono::steady_clock::now() < end; }, pool);
    }

    /// Reports progress in [0, 1]; false means: stop now and return what you have. Call it from the thread
    /// that called the computation, at least every 100 ms.
    [[nodiscard]] bool advance(double fraction) const
    {
        return !m_step || m_step(m_from + (m_to - m_from) * fraction);
    }

    /// The same control for a part of the work: its 0 to 1 is [from, to] of this one's.
    [[nodiscard]] RunControl part(double from, double to) const
    {
        RunControl inner = *this;
        inner.m_from = m_from + (m_to - m_from) * from;
        inner.m_to = m_from + (m_to - m_from) * to;
        return inner;
    }

    /// Where loops run (see parallel.h); borrowed, null for the calling thread alone.
    ThreadPool *pool() const { return m_pool; }

private:
    Step m_step;
    ThreadPool *m_pool = nullptr;
    double m_from = 0.0;
    double m_to = 1.0;
};

} // namespace inkling
