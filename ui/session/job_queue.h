// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/job.h"

#include <QObject>

#include <deque>
#include <functional>

namespace inkling {

/// Does one piece of work after the other, in the order they were asked for, in a thread of their own.
/// Whoever destroys it waits for the present piece; those that wait are dropped.
class JobQueue : public QObject
{
    Q_OBJECT

public:
    /// What is to be done in this object's thread once a piece of work is over.
    using Then = std::function<void()>;
    /// Runs in the queue's thread: what it captures must be owned by it or immutable.
    using Work = std::function<Then()>;

    explicit JobQueue(QObject *parent = nullptr);

    void add(Work work);
    bool isRunning() const { return m_job.isRunning() || !m_waiting.empty(); }

Q_SIGNALS:
    void finished(); ///< there is nothing left to do
    void failed(const inkling::Message &message);

private:
    void startNext();

    std::deque<Work> m_waiting;
    Job m_job;
};

} // namespace inkling
