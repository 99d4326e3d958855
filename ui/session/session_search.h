// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/score/parameter_search.h"
#include "ui/session/job.h"
#include "ui/session/label_question.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace inkling {

class Session;
class ThreadPool;

/// What to search.
struct SearchRequest
{
    std::vector<ConfiguredLearner> methods;
    std::vector<VariedParameter> varied; ///< of each method those that it has and that matter to it
};

/// The search for parameters by the session's given labels: runs beside its method, on graphs of its own, and
/// knows whether the session still has what was searched.
class SessionSearch : public QObject
{
    Q_OBJECT

public:
    /// session: read while this object lives. pool: borrowed by the job.
    SessionSearch(const Session &session, ThreadPool *pool);

    /// In the background; a search that runs is dropped. problemFound: no class has two labels, a value that
    /// a method does not take.
    void start(const SearchRequest &request);
    void stop(); ///< keeps the candidates that are done
    void cancel() { m_job.cancel(); }
    bool isRunning() const { return m_job.isRunning(); }

    const SearchReport *report() const { return m_report.get(); } ///< null before the first on these data
    const std::vector<VariedParameter> &varied() const { return m_varied; } ///< of the report
    /// Whether the given labels, the points or the seed are others than those that were searched.
    bool isStale() const { return m_stale; }

Q_SIGNALS:
    void reportChanged(); ///< the report, or whether it is stale
    void runningChanged();
    void progressChanged(double fraction);
    void problemFound(const QString &sentence);
    void remarkMade(const QString &sentence);

private:
    void adopt(SearchReport report, const SearchRequest &request,
               const std::shared_ptr<const LabelQuestion> &question);
    void drop();
    void refreshStale();

    const Session &m_session;
    std::shared_ptr<const LabelQuestion> m_question; ///< of the report
    std::vector<VariedParameter> m_varied;
    std::unique_ptr<const SearchReport> m_report;
    bool m_stale = false;
    Job m_job;
};

} // namespace inkling
