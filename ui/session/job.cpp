// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/job.h"

#include <exception>
#include <new>
#include <utility>

namespace inkling {

namespace {

constexpr int kTickMilliseconds = 40;

/// The one place where exceptions end.
template<typename Task>
auto runGuarded(const Task &task, const RunControl &control) -> decltype(task(control))
{
    try {
        return task(control);
    } catch (const std::bad_alloc &) {
        return Error{message(QT_TRANSLATE_NOOP("core", "There is not enough memory for this.")),
                     ErrorKind::Limit};
    } catch (const std::exception &exception) {
        return Error{message(QT_TRANSLATE_NOOP("core", "Internal error: %1"), exception.what())};
    }
}

} // namespace

Job::Job(ThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
    m_ticker.setInterval(kTickMilliseconds);
    connect(&m_ticker, &QTimer::timeout, this, [this] { Q_EMIT progressChanged(m_progress); });
}

void Job::enqueue(Task task)
{
    if (isRunning()) {
        m_next = std::move(task);
        m_nextIsStopped = false;
        m_dropResult = true;
        m_thread.request_stop();
        return;
    }
    launch(std::move(task));
    announce();
}

void Job::launch(Task task)
{
    m_dropResult = false;
    m_progress = 0.0;
    m_ticker.start();
    m_thread = std::jthread([this, task = std::move(task)](const std::stop_token &stopToken) {
        const auto step = [this, &stopToken](double fraction) {
            m_progress = fraction;
            return !stopToken.stop_requested();
        };
        m_result.emplace(runGuarded(task, RunControl(step, m_pool)));
        QMetaObject::invokeMethod(this, &Job::report, Qt::QueuedConnection);
    });
}

void Job::stop()
{
    if (std::exchange(m_next, std::nullopt))
        m_nextIsStopped = true;
    m_thread.request_stop();
}

void Job::cancel()
{
    m_next.reset();
    m_nextIsStopped = false;
    m_dropResult = true;
    m_thread.request_stop();
}

void Job::report()
{
    m_thread.join();
    m_thread = {};
    m_ticker.stop();
    const Result<Delivery> result = std::move(*m_result);
    m_result.reset();
    if (m_next) {
        launch(*std::exchange(m_next, std::nullopt));
        return;
    }
    if (std::exchange(m_dropResult, false)) {
        if (std::exchange(m_nextIsStopped, false))
            Q_EMIT stopped();
        announce();
        return;
    }
    if (result)
        result.value()();
    else if (result.error().kind == ErrorKind::Stopped)
        Q_EMIT stopped();
    else
        Q_EMIT failed(result.error().message);
    announce();
}

void Job::announce()
{
    if (isRunning() == m_wasRunning)
        return;
    m_wasRunning = isRunning();
    Q_EMIT runningChanged(m_wasRunning);
}

} // namespace inkling
