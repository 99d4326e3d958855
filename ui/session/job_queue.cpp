// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/job_queue.h"

#include <utility>

namespace inkling {

JobQueue::JobQueue(QObject *parent)
    : QObject(parent)
    , m_job(nullptr)
{
    connect(&m_job, &Job::failed, this, &JobQueue::failed);
    connect(&m_job, &Job::runningChanged, this, [this](bool running) {
        if (!running)
            startNext();
    });
}

void JobQueue::add(Work work)
{
    m_waiting.push_back(std::move(work));
    if (!m_job.isRunning())
        startNext();
}

void JobQueue::startNext()
{
    if (m_waiting.empty()) {
        Q_EMIT finished();
        return;
    }
    const auto task = [work = std::move(m_waiting.front())](const RunControl &) -> Result<Then> {
        return work();
    };
    m_waiting.pop_front();
    m_job.start<Then>(task, [](const Then &then) { then(); });
}

} // namespace inkling
