// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/line_rasterizer.h"
#include "ui/session/job.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace inkling {

class Session;
class ThreadPool;
struct FeatureTable;
struct Report;

/// The edges between n samples: pairs i < j, each once.
using SharedEdges = std::shared_ptr<const std::vector<Edge>>;

/// The graph that the session's last run learned on, for looking at: its edges are listed in the background
/// while somebody wants them, from the graph that the run has left where that is the same, else built anew
/// by the same options. Without held-out samples where the run left them out; with what has been cut and
/// joined by hand since, so that it is seen before the next run.
class SessionGraph : public QObject
{
    Q_OBJECT

public:
    /// session: read while this object lives. pool: borrowed by the job.
    SessionGraph(const Session &session, ThreadPool *pool);

    void setWanted(bool wanted); ///< not: the edges are forgotten
    /// Null while they are not wanted, not there yet, of other data, or where obstacle() says why there are
    /// none.
    SharedEdges edges() const;
    const QString &obstacle() const { return m_obstacle; } ///< a sentence; empty: none
    bool isRunning() const { return m_job.isRunning(); }
    void cancel() { m_job.cancel(); }

Q_SIGNALS:
    void changed(); ///< the edges or the obstacle
    void runningChanged();
    void problemFound(const QString &sentence);
    void remarkMade(const QString &sentence);

private:
    struct Question;
    using SharedQuestion = std::shared_ptr<const Question>;

    void follow();
    SharedQuestion question();
    void noteRun();
    void list(const SharedQuestion &question);
    void show(SharedEdges edges, const QString &obstacle);

    const Session &m_session;
    bool m_wanted = false;
    std::shared_ptr<const Report> m_report;         ///< the run that the following were noted at
    std::shared_ptr<const FeatureTable> m_features; ///< that it learned from
    std::vector<int> m_hidden;                      ///< rows that it left out
    SharedQuestion m_asked;                         ///< of the edges, or of the job that lists them
    SharedEdges m_edges;
    QString m_obstacle;
    Job m_job;
};

} // namespace inkling
