// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_edge_effects.h"

#include "core/learn/inductive.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inkling {

/// What was asked.
struct SessionEdgeEffects::Question
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

SessionEdgeEffects::SessionEdgeEffects(const Session &session, ThreadPool *pool)
    : m_session(session)
    , m_job(pool)
{
    connect(&m_job, &Job::runningChanged, this, &SessionEdgeEffects::runningChanged);
    connect(&m_job, &Job::progressChanged, this, &SessionEdgeEffects::progressChanged);
    connect(&m_job, &Job::failed, this,
            [this](const Message &message) { Q_EMIT problemFound(translated(message)); });
    connect(&m_job, &Job::stopped, this, [this] { Q_EMIT remarkMade(tr("The search was stopped.")); });
    connect(&session, &Session::dataChanged, this, &SessionEdgeEffects::drop);
    connect(&session, &Session::featuresChanged, this, &SessionEdgeEffects::refresh);
    connect(&session, &Session::labelsChanged, this, &SessionEdgeEffects::refresh);
    connect(&session, &Session::learnerChanged, this, &SessionEdgeEffects::refresh);
    connect(&session, &Session::parametersChanged, this, &SessionEdgeEffects::refresh);
    connect(&session.surgery(), &SessionSurgery::changed, this, &SessionEdgeEffects::refresh);
}

void SessionEdgeEffects::start()
{
    if (!m_session.hasData())
        return;
    const auto asked = std::make_shared<const Question>(Question::of(m_session));
    const auto graphs = std::make_shared<GraphCache>(m_session.answeredGraphs().sharingGraph());
    const auto task = [asked, graphs](const RunControl &control) -> Result<EdgeEffectReport> {
        auto report = edgeEffects(asked->method, asked->labels.problem(*graphs), control);
        if (!report)
            return report;
        const std::vector<int> rows =
            keptRows(static_cast<Eigen::Index>(asked->labels.given.size()), asked->labels.hidden);
        for (EdgeEffect &effect : report.value().effects)
            effect.edge = RowPair(rows[static_cast<std::size_t>(effect.edge.low)],
                                  rows[static_cast<std::size_t>(effect.edge.high)]);
        return report;
    };
    m_job.start<EdgeEffectReport>(
        task, [this, asked](EdgeEffectReport report) { adopt(std::move(report), asked); });
}

void SessionEdgeEffects::stop()
{
    m_job.stop();
}

void SessionEdgeEffects::adopt(EdgeEffectReport report, const std::shared_ptr<const Question> &question)
{
    m_question = question;
    m_report = std::make_unique<const EdgeEffectReport>(std::move(report));
    Q_EMIT remarkMade(
        tr("%n edge(s) cut, one at a time, in %1 ms.", nullptr, static_cast<int>(m_report->tried))
            .arg(m_report->milliseconds, 0, 'f', 0));
    refresh();
}

void SessionEdgeEffects::look(const std::optional<RowPair> &edge)
{
    if (edge == m_looked)
        return;
    m_looked = edge;
    Q_EMIT lookedChanged();
}

void SessionEdgeEffects::drop()
{
    m_job.cancel();
    m_question.reset();
    m_report.reset();
    look(std::nullopt);
    refresh();
}

void SessionEdgeEffects::refresh()
{
    m_open.clear();
    if (!keepsPlaces(m_classes, m_session.labels().classes())) {
        m_job.cancel(); // it would name the wrong classes
        m_report.reset();
        m_question.reset();
    }
    m_classes = m_session.labels().classes();
    m_stale = m_report && *m_question != Question::of(m_session);
    if (m_report) {
        const auto cuts = m_session.surgery().value().cuts();
        std::copy_if(m_report->effects.begin(), m_report->effects.end(), std::back_inserter(m_open),
                     [cuts](const EdgeEffect &one) {
                         return !std::binary_search(cuts.begin(), cuts.end(), one.edge);
                     });
    }
    Q_EMIT changed();
}

} // namespace inkling
