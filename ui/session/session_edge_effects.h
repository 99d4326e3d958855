// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "core/score/edge_effects.h"
#include "ui/session/job.h"
#include "ui/session/label_question.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace inkling {

class Session;
class ThreadPool;

/// The edges that decide most labels, by the session's method: looked for beside its runs, on graphs of its
/// own.
class SessionEdgeEffects : public QObject
{
    Q_OBJECT

public:
    /// session: read while this object lives. pool: borrowed by the job.
    SessionEdgeEffects(const Session &session, ThreadPool *pool);

    /// In the background. problemFound: no label, no graph of nearest neighbours.
    void start();
    void stop(); ///< without an answer
    void cancel() { m_job.cancel(); }
    bool isRunning() const { return m_job.isRunning(); }

    /// Null before the first on these data and classes; rows are those of the data set.
    const EdgeEffectReport *report() const { return m_report.get(); }
    /// Whether labels, points, graph, method or seed are others than those of the report.
    bool isStale() const { return m_stale; }
    /// Those of the report that are not cut.
    const std::vector<EdgeEffect> &open() const { return m_open; }

    /// The edge that is being looked at.
    const std::optional<RowPair> &looked() const { return m_looked; }
    void look(const std::optional<RowPair> &edge);

Q_SIGNALS:
    void changed(); ///< the report, what is open of it, or whether it is stale
    void lookedChanged();
    void runningChanged();
    void progressChanged(double fraction);
    void problemFound(const QString &sentence);
    void remarkMade(const QString &sentence);

private:
    struct Question;

    void adopt(EdgeEffectReport report, const std::shared_ptr<const Question> &question);
    void drop();
    void refresh();

    const Session &m_session;
    std::shared_ptr<const Question> m_question; ///< of the report
    std::unique_ptr<const EdgeEffectReport> m_report;
    std::vector<ClassInfo> m_classes; ///< whose places the report speaks of
    std::vector<EdgeEffect> m_open;
    std::optional<RowPair> m_looked;
    bool m_stale = false;
    Job m_job;
};

} // namespace inkling
