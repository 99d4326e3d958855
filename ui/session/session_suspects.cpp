// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_suspects.h"

#include "core/learn/inductive.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inkling {

/// What was asked.
struct SessionSuspects::Question
{
    LabelQuestion labels;
    ConfiguredLearner method;

    static Question of(const Session &session)
    {
        return {LabelQuestion::of(session), {&session.learner(), session.parameters()}};
    }
    bool operator==(const Question &other) const
    {
        return labels == other.labels && method.learner == other.method.learner &&
               method.values == other.method.values;
    }
};

SessionSuspects::SessionSuspects(const Session &session, ThreadPool *pool)
    : m_session(session)
    , m_job(pool)
{
    connect(&m_job, &Job::runningChanged, this, &SessionSuspects::runningChanged);
    connect(&m_job, &Job::progressChanged, this, &SessionSuspects::progressChanged);
    connect(&m_job, &Job::failed, this,
            [this](const Message &message) { Q_EMIT problemFound(translated(message)); });
    connect(&m_job, &Job::stopped, this, [this] { Q_EMIT remarkMade(tr("The search was stopped.")); });
    connect(&session, &Session::dataChanged, this, &SessionSuspects::drop);
    connect(&session, &Session::featuresChanged, this, &SessionSuspects::refresh);
    connect(&session, &Session::labelsChanged, this, &SessionSuspects::refresh);
    connect(&session, &Session::learnerChanged, this, &SessionSuspects::refresh);
    connect(&session, &Session::parametersChanged, this, &SessionSuspects::refresh);
    connect(&session.surgery(), &SessionSurgery::changed, this, &SessionSuspects::refresh);
}

void SessionSuspects::start()
{
    if (!m_session.hasData())
        return;
    const auto asked = std::make_shared<const Question>(Question::of(m_session));
    const auto task = [asked](const RunControl &control) -> Result<SuspectReport> {
        GraphCache graphs;
        auto report = suspectLabels(asked->method, asked->labels.problem(graphs), control);
        if (!report)
            return report;
        const std::vector<int> rows =
            keptRows(static_cast<Eigen::Index>(asked->labels.given.size()), asked->labels.hidden);
        for (SuspectLabel &suspect : report.value().suspects)
            suspect.row = rows[static_cast<std::size_t>(suspect.row)];
        return report;
    };
    m_job.start<SuspectReport>(task,
                               [this, asked](SuspectReport report) { adopt(std::move(report), asked); });
}

void SessionSuspects::stop()
{
    m_job.stop();
}

void SessionSuspects::adopt(SuspectReport report, const std::shared_ptr<const Question> &question)
{
    if (!m_question || m_question->labels.given != question->labels.given)
        m_kept.clear();
    m_question = question;
    m_report = std::make_unique<const SuspectReport>(std::move(report));
    Q_EMIT remarkMade(
        tr("%n label(s) left out, one at a time, in %1 ms.", nullptr, static_cast<int>(m_report->leftOut))
            .arg(m_report->milliseconds, 0, 'f', 0));
    refresh();
}

void SessionSuspects::keep(int row)
{
    m_kept.insert(row);
    refresh();
}

void SessionSuspects::drop()
{
    m_job.cancel();
    m_question.reset();
    m_report.reset();
    m_kept.clear();
    refresh();
}

void SessionSuspects::refresh()
{
    m_open.clear();
    if (!keepsPlaces(m_classes, m_session.labels().classes())) {
        m_job.cancel(); // it would name the wrong classes
        m_report.reset();
        m_question.reset();
        m_kept.clear();
    }
    m_classes = m_session.labels().classes();
    m_stale = m_report && *m_question != Question::of(m_session);
    if (m_report) {
        const Labels &labels = m_session.labels();
        std::copy_if(m_report->suspects.begin(), m_report->suspects.end(), std::back_inserter(m_open),
                     [&](const SuspectLabel &one) {
                         return labels[static_cast<std::size_t>(one.row)].given == one.given &&
                                !m_kept.contains(one.row);
                     });
    }
    Q_EMIT changed();
}

} // namespace inkling
