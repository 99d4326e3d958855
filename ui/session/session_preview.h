// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "ui/session/job.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <vector>

namespace inkling {

class GraphCache;
class Session;
class ThreadPool;
struct Experiment;

/// A sample that would have another label, or none.
struct LabelChange
{
    std::uint32_t row = 0;
    int to = kUnlabelled;

    bool operator==(const LabelChange &) const = default;
};

/// What one label more would change.
struct Preview
{
    long row = -1;                ///< that would be given the class; -1: nothing is asked
    int classPlace = kUnlabelled; ///< none: its label would be taken away
    bool isKnown = false;
    std::vector<LabelChange> changes; ///< of the other samples, ascending; once known
    QString sentence;                 ///< the same in words, what is awaited, or why it cannot be said
};

/// Asks in the background what the present method would say if one sample had another label. Nothing of the
/// session changes: the run has a graph and kept answers of its own. It is compared with the report, or where
/// that is of other labels or settings with a run on those of now. Whatever makes it another question ends
/// it.
class SessionPreview : public QObject
{
    Q_OBJECT

public:
    static constexpr int kKeptMilliseconds = 60'000; ///< from one question to the next, of what a run keeps

    /// session: read while this object lives. pool: borrowed by the job.
    SessionPreview(const Session &session, ThreadPool *pool);

    /// What the class, or kUnlabelled for none, would change at the row; -1 has only a sentence.
    void ask(long row, int classPlace);
    void end();
    void cancel() { m_job.cancel(); }
    bool isShown() const { return !m_preview.sentence.isEmpty(); }
    bool isAsking() const { return m_job.isRunning(); }
    const Preview &result() const { return m_preview; }

Q_SIGNALS:
    void changed();

private:
    QString obstacle() const;
    QString words() const;
    void start();
    void takeGraph(const Experiment &experiment);

    const Session &m_session;
    Preview m_preview;
    std::shared_ptr<const Experiment> m_asked; ///< last, without the label
    std::shared_ptr<GraphCache> m_graphs;      ///< of that; used by the job's thread alone, while it runs
    QTimer m_keeping;
    Job m_job;
};

} // namespace inkling
