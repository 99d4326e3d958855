// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "core/score/suspect_labels.h"
#include "ui/session/job.h"
#include "ui/session/label_question.h"

#include <QObject>
#include <QString>

#include <memory>
#include <set>
#include <vector>

namespace inkling {

class Session;
class ThreadPool;

/// Given labels that the others contradict, by the session's method: looked for beside its runs, on graphs of
/// its own.
class SessionSuspects : public QObject
{
    Q_OBJECT

public:
    /// session: read while this object lives. pool: borrowed by the job.
    SessionSuspects(const Session &session, ThreadPool *pool);

    /// In the background. problemFound: no class has two labels, a setting that does not fit.
    void start();
    void stop(); ///< without an answer
    void cancel() { m_job.cancel(); }
    bool isRunning() const { return m_job.isRunning(); }

    /// Null before the first on these data and classes; rows are those of the data set.
    const SuspectReport *report() const { return m_report.get(); }
    /// Whether labels, points, method or seed are others than those of the report.
    bool isStale() const { return m_stale; }
    /// Those of the report that are still labelled as they were, and that nobody has kept.
    const std::vector<SuspectLabel> &open() const { return m_open; }
    /// The label is right whatever the others say: it is no suspect any more until it is looked for among
    /// other labels.
    void keep(int row);

Q_SIGNALS:
    void changed(); ///< the report, what is open of it, or whether it is stale
    void runningChanged();
    void progressChanged(double fraction);
    void problemFound(const QString &sentence);
    void remarkMade(const QString &sentence);

private:
    struct Question;

    void adopt(SuspectReport report, const std::shared_ptr<const Question> &question);
    void drop();
    void refresh();

    const Session &m_session;
    std::shared_ptr<const Question> m_question; ///< of the report
    std::unique_ptr<const SuspectReport> m_report;
    std::vector<ClassInfo> m_classes; ///< whose places the report speaks of
    std::vector<SuspectLabel> m_open;
    std::set<int> m_kept;
    bool m_stale = false;
    Job m_job;
};

} // namespace inkling
