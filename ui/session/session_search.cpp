// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_search.h"

#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inkling {

namespace {

constexpr double kCandidatesShare = 0.1; ///< of the progress: graphs for the automatic gammas

bool matters(const VariedParameter &varied, const ConfiguredLearner &method)
{
    const ParameterTable &table = method.learner->parameters;
    return std::any_of(table.begin(), table.end(), [&](const Parameter &parameter) {
        return parameter.id == varied.id && isRelevant(table, parameter, method.values);
    });
}

Result<std::vector<ConfiguredLearner>> candidatesOf(const SearchRequest &request,
                                                    const LearningProblem &problem, const RunControl &control)
{
    std::vector<ConfiguredLearner> candidates;
    for (const ConfiguredLearner &method : request.methods) {
        std::vector<VariedParameter> own;
        std::copy_if(request.varied.begin(), request.varied.end(), std::back_inserter(own),
                     [&](const VariedParameter &one) { return matters(one, method); });
        const auto some = searchCandidates(method, own, problem, control);
        if (!some)
            return some.error();
        candidates.insert(candidates.end(), some->begin(), some->end());
    }
    return candidates;
}

} // namespace

SessionSearch::SessionSearch(const Session &session, ThreadPool *pool)
    : m_session(session)
    , m_job(pool)
{
    connect(&m_job, &Job::runningChanged, this, &SessionSearch::runningChanged);
    connect(&m_job, &Job::progressChanged, this, &SessionSearch::progressChanged);
    connect(&m_job, &Job::failed, this,
            [this](const Message &message) { Q_EMIT problemFound(translated(message)); });
    connect(&m_job, &Job::stopped, this, [this] { Q_EMIT remarkMade(tr("The search was stopped.")); });
    connect(&session, &Session::dataChanged, this, &SessionSearch::drop);
    connect(&session, &Session::featuresChanged, this, &SessionSearch::refreshStale);
    connect(&session, &Session::labelsChanged, this, &SessionSearch::refreshStale);
    connect(&session, &Session::parametersChanged, this, &SessionSearch::refreshStale); // seed, evaluation
    connect(&session.surgery(), &SessionSurgery::changed, this, &SessionSearch::refreshStale);
}

void SessionSearch::start(const SearchRequest &request)
{
    if (!m_session.hasData())
        return;
    const auto asked = std::make_shared<const LabelQuestion>(LabelQuestion::of(m_session));
    const auto task = [request, asked](const RunControl &control) -> Result<SearchReport> {
        GraphCache graphs;
        const LearningProblem problem = asked->problem(graphs);
        const auto candidates = candidatesOf(request, problem, control.part(0.0, kCandidatesShare));
        if (!candidates)
            return candidates.error();
        return searchParameters(problem, *candidates, control.part(kCandidatesShare, 1.0));
    };
    m_job.start<SearchReport>(
        task, [this, request, asked](SearchReport report) { adopt(std::move(report), request, asked); });
}

void SessionSearch::stop()
{
    m_job.stop();
}

void SessionSearch::adopt(SearchReport report, const SearchRequest &request,
                          const std::shared_ptr<const LabelQuestion> &question)
{
    m_question = question;
    m_varied = request.varied;
    m_report = std::make_unique<const SearchReport>(std::move(report));
    m_stale = *question != LabelQuestion::of(m_session);
    Q_EMIT reportChanged();
    Q_EMIT remarkMade(
        tr("%n candidate(s) searched in %1 ms.", nullptr, static_cast<int>(m_report->points.size()))
            .arg(m_report->milliseconds, 0, 'f', 0));
}

void SessionSearch::drop()
{
    m_job.cancel();
    m_question.reset();
    m_varied.clear();
    m_report.reset();
    m_stale = false;
    Q_EMIT reportChanged();
}

void SessionSearch::refreshStale()
{
    const bool isStale = m_report && *m_question != LabelQuestion::of(m_session);
    if (isStale == m_stale)
        return;
    m_stale = isStale;
    Q_EMIT reportChanged();
}

} // namespace inkling
