// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace inkling {

class ThreadPool;

/// Runs one task of core at a time in a thread of its own. Every signal and delivery arrives in this object's
/// thread, after the task's thread has been joined. Starting while a task runs stops that one and drops its
/// result: the newest wins.
class Job : public QObject
{
    Q_OBJECT

public:
    /// pool: borrowed by the tasks for their loops; must outlive this object.
    explicit Job(ThreadPool *pool, QObject *parent = nullptr);

    /// Runs task in the thread; deliver gets its value here. What the task captures must be owned by it or
    /// immutable.
    template<typename T>
    void start(std::function<Result<T>(const RunControl &)> task, std::function<void(T)> deliver)
    {
        enqueue([task = std::move(task),
                 deliver = std::move(deliver)](const RunControl &control) -> Result<Delivery> {
            Result<T> result = task(control);
            if (!result)
                return result.error();
            // a std::function must be copyable, a value need not be
            auto value = std::make_shared<T>(std::move(result).value());
            return Delivery([value, deliver] { deliver(std::move(*value)); });
        });
    }

    /// Asks the task to stop; it answers within 200 ms with what it has, which is delivered, or with
    /// stopped(). One that waits for another to stop is not begun: stopped().
    void stop();
    /// Asks the task to stop and drops whatever it answers.
    void cancel();
    bool isRunning() const { return m_thread.joinable(); }

Q_SIGNALS:
    /// Comes after a delivery; not at all between a task and the one that its delivery starts.
    void runningChanged(bool running);
    void progressChanged(double fraction); ///< 0 to 1, every 40 ms while running
    void failed(const inkling::Message &message);
    void stopped(); ///< there was no partial answer

private:
    using Delivery = std::function<void()>;
    using Task = std::function<Result<Delivery>(const RunControl &)>;

    void enqueue(Task task);
    void launch(Task task);
    void report();
    void announce();

    ThreadPool *m_pool;
    QTimer m_ticker;
    bool m_dropResult = false;
    bool m_wasRunning = false;    ///< as runningChanged() said last
    std::optional<Task> m_next;   ///< waits for the running one to stop
    bool m_nextIsStopped = false; ///< it waited, and is not to be begun
    std::atomic<double> m_progress = 0.0;
    std::optional<Result<Delivery>> m_result; ///< written by the thread, read after the join
    std::jthread m_thread;                    ///< last member: stopped and joined before what it uses goes
};

} // namespace inkling
