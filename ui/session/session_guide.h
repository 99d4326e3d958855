// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/guide_question.h"
#include "ui/session/job.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace inkling {

class Session;
class ThreadPool;

/// Which sample to label next: keeps a few suggestions ready, asks anew in the background whenever labels or
/// the answer have changed, and leads from one to the next. Never suggests samples that are given, held out
/// or flagged as unsure; those that were rejected come last.
/// Works on the graph of the present method, and on the usual one where it has none or it would be one of all
/// pairs of more than kMostPairRows; with the scores of the present report. Beyond kMostExactRows it goes by
/// margins and local density instead of covariances, and says so.
class SessionGuide : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostExactRows = 20'000; ///< the covariance of 100,000 takes 20 s
    static constexpr std::size_t kMostPairRows = 2'000;

    /// session: used while this object lives. pool: borrowed by the job.
    SessionGuide(Session &session, ThreadPool *pool);

    /// Begins to look by itself, on data of at most kMostExactRows; on more of them, next() begins.
    void wake();
    void cancel() { m_job.cancel(); }
    bool isAwake() const { return m_isAwake; }
    bool isLooking() const { return m_job.isRunning() || m_pause.isActive(); }
    /// Whether it has looked and there is no sample to suggest.
    bool isExhausted() const { return m_isAnswered && m_queue.empty() && !isLooking(); }

    long row() const { return m_queue.empty() ? -1 : m_queue.front().suggestion.row; } ///< -1: none
    QString reason() const;                       ///< of row(), for people; empty: none
    QString problem() const { return m_problem; } ///< why there is no answer; empty: none
    bool isShown() const;                         ///< whether the suggested sample is the current one
    /// What accept() would give to the current sample; kUnlabelled: it has no prediction, or needs none.
    int acceptedClass() const;
    /// Whether the current sample may be rejected or flagged: it is not given, held out or flagged.
    bool canDefer() const;

    void next();   ///< makes the suggested sample the current one, now or as soon as it is known
    void accept(); ///< gives the current sample its predicted class; one step of undo
    void reject(); ///< asks for the current sample again when nothing else is left
    void flag();   ///< flags the current sample as unsure; one step of undo

Q_SIGNALS:
    void changed();       ///< anything of the above
    void shown(long row); ///< it was asked for and is the current one

private:
    using Answer = std::vector<ReasonedSuggestion>;

    std::shared_ptr<const GuideQuestion> question() const;
    void ask();
    void askSoon();
    void adopt(const Answer &answer);
    void forget();
    void followLabels();
    void followReport();
    void goOn();
    void show();
    bool isOpen(long row) const;

    Session &m_session;
    std::deque<ReasonedSuggestion> m_queue;
    std::vector<long> m_rejected;          ///< the longest ago first
    std::shared_ptr<const Report> m_asked; ///< by whose scores the last question went
    std::shared_ptr<GuideKept> m_kept;     ///< used by the job's thread alone, while it runs
    QString m_problem;
    QTimer m_pause;
    bool m_isEager = false; ///< looks by itself where that is quick
    bool m_isAwake = false;
    bool m_isAnswered = false;
    bool m_goesOn = false; ///< shows the next suggestion as soon as there is one
    Job m_job;
};

} // namespace inkling
