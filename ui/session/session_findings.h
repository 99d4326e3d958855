// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "ui/session/job.h"
#include "ui/session/label_question.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace inkling {

class Session;
class ThreadPool;

/// What the session's method is asked beside its runs, and the report of what it found: to be walked through
/// while labels and graph change. It goes with the data and with the places of the classes that it names.
class SessionFindings : public QObject
{
    Q_OBJECT

public:
    /// In the background; the newest search wins. problemFound: labels or settings that do not fit.
    void start();
    void stop() { m_job.stop(); } ///< without an answer
    void cancel() { m_job.cancel(); }
    bool isRunning() const { return m_job.isRunning(); }

    /// Whether there is a report, and labels, points, graph, method or seed are others than those of it.
    bool isStale() const { return m_stale; }

Q_SIGNALS:
    void changed(); ///< the report, what is open of it, or whether it is stale
    void runningChanged();
    void progressChanged(double fraction);
    void problemFound(const QString &sentence);
    void remarkMade(const QString &sentence);

protected:
    /// session: read while this object lives. pool: borrowed by the job.
    SessionFindings(const Session &session, ThreadPool *pool);

    const Session &session() const { return m_session; }
    Job &job() { return m_job; }
    /// What the report answers; null: there is none.
    const MethodQuestion *answered() const { return m_answered.get(); }
    /// To be called when the report is in its place.
    void adopt(const std::shared_ptr<const MethodQuestion> &question);
    void refresh();

private:
    /// Starts the job.
    virtual void search(const std::shared_ptr<const MethodQuestion> &question) = 0;
    /// Drops the report and what was decided about it.
    virtual void forget() = 0;
    /// Finds anew what is open of the report; only called where there is one.
    virtual void refreshOpen() = 0;

    void drop();

    const Session &m_session;
    std::shared_ptr<const MethodQuestion> m_answered;
    std::vector<ClassInfo> m_classes; ///< whose places the report speaks of
    bool m_stale = false;
    Job m_job;
};

} // namespace inkling
