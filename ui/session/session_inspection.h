// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/nearest_rows.h"
#include "core/learn/influence.h"
#include "ui/session/job.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <span>
#include <vector>

namespace inkling {

class GraphCache;
class Session;
class ThreadPool;
struct Report;

/// What is known of one sample beyond its own cells.
struct Inspection
{
    std::vector<NearRow> neighbours; ///< in the space that the method computes on, nearest first
    std::vector<SeedShare> seeds; ///< of the report's label, the largest share first; empty: see `sentence`
    std::vector<int> path;        ///< along edges to the first seed
    QString sentence;             ///< why no seeds are told; empty while it is not known yet

    /// The first five seeds, as far as each has a hundredth.
    std::span<const SeedShare> mainSeeds() const;
};

/// Looks closer at one sample in the background: the one under the mouse once that rests, else the current
/// one. Its true neighbours come first, then where the report has its label from. Where that takes long it is
/// told of the current sample alone.
class SessionInspection : public QObject
{
    Q_OBJECT

public:
    static constexpr int kNeighbours = 8;
    static constexpr int kRestMilliseconds = 150; ///< of the mouse over a sample
    static constexpr std::size_t kMostHoverRows = 20'000;

    /// session: read while this object lives. pool: borrowed by the job.
    SessionInspection(const Session &session, ThreadPool *pool);

    void cancel() { m_job.cancel(); }
    bool isLooking() const { return m_job.isRunning(); }
    long row() const { return m_row; }                    ///< -1: none
    const Inspection &result() const { return m_result; } ///< of row(), as far as it is known

Q_SIGNALS:
    void rowChanged(long row);
    void resultChanged();

private:
    struct Question;

    void inspect(long row);
    void lookForNeighbours();
    void explain();
    void tellNoSeeds(const QString &sentence);
    QString obstacleToExplaining() const;
    void followReport();

    const Session &m_session;
    QTimer m_rest;
    long m_row = -1;
    Inspection m_result;
    bool m_awaitsClick = false;             ///< to be told more of
    std::shared_ptr<const Report> m_report; ///< that m_graphs is of
    std::shared_ptr<GraphCache> m_graphs;   ///< used by the job's thread alone, while it runs
    Job m_job;
};

} // namespace inkling
