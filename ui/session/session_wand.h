// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/job.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <memory>
#include <vector>

namespace inkling {

class Session;
class ThreadPool;
struct Graph;

/// What the wand takes round one sample.
struct WandRows
{
    std::vector<std::size_t> rows; ///< ascending
    bool isCut = false;            ///< there are more than were asked for
};

/// The wand's view of the session: which samples are how many edges apart. The graph is that of the last run
/// where it joins near neighbours, else one as the method's settings say, else by the default settings. What
/// the last run has left is used as it is; anything else is built in the background while the wand is wanted.
class SessionWand : public QObject
{
    Q_OBJECT

public:
    static constexpr int kFarthest = 10; ///< hops

    /// session: read while this object lives. pool: borrowed by the job.
    SessionWand(const Session &session, ThreadPool *pool);

    /// Says in a remark how far the wand reaches, or what it waits for. Not: what is known is kept.
    void setWanted(bool wanted);
    int reach() const { return m_reach; } ///< hops, 1 ... kFarthest; 2 at first
    void setReach(int hops);              ///< brought into that range, and said in a remark

    bool isReady() const; ///< neighbours of the session's present data are known
    /// Why nothing can be taken yet: a sentence; empty: it can.
    QString obstacle() const;
    /// isReady(); else it has said the obstacle in a remark. After a failure or stop() it tries again.
    bool canTake();
    /// The samples at most reach() hops from one, itself included, but no more than `most` (>= 1) of them:
    /// the nearest. A sample that the run has left out of its graph is alone. Precondition: isReady(). Cost:
    /// as reachedNodes().
    WandRows rowsNear(std::size_t row, std::size_t most) const;

    bool isRunning() const { return m_job.isRunning(); }
    void stop(); ///< the search for neighbours
    void cancel() { m_job.cancel(); }

Q_SIGNALS:
    void changed(); ///< the graph, or the obstacle
    void runningChanged();
    void reachChanged(int hops);
    void problemFound(const QString &sentence);
    void remarkMade(const QString &sentence);

private:
    struct Question;
    using SharedQuestion = std::shared_ptr<const Question>;
    using SharedGraph = std::shared_ptr<const Graph>;

    SharedQuestion question() const;
    void follow();
    void build(const SharedQuestion &question);
    void show(SharedGraph graph, const QString &problem);
    QString reachSentence() const;

    const Session &m_session;
    bool m_wanted = false;
    int m_reach = 2;
    bool m_isAwaited = false;  ///< the user was told to wait
    SharedQuestion m_asked;    ///< of the graph, or of the job that builds it
    SharedGraph m_graph;       ///< null: not known
    std::vector<int> m_rowsOf; ///< of the graph's nodes, ascending; empty: node i is row i
    QString m_problem;
    Job m_job;
};

} // namespace inkling
