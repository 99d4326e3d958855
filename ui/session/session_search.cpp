// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_search.h"

#include "core/learn/inductive.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inkling {

/// What was searched.
struct SessionSearch::Question
{
    std::shared_ptr<const FeatureTable> features;
    std::vector<int> given;
    int classCount = 0;
    std::uint64_t seed = 0;
    std::vector<int> hidden; ///< rows that are kept out of the graph

    bool operator==(const Question &) const = default;
};

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
}

std::shared_ptr<const SessionSearch::Question> SessionSearch::question() const
{
    const Labels &labels = m_session.labels();
    return std::make_shared<const Question>(Question{.features = m_session.sharedFeatures(),
                                                     .given = labels.given(),
                                                     .classCount = static_cast<int>(labels.classCount()),
                                                     .seed = m_session.seed(),
                                                     .hidden = rowsLeftOut(labels, m_session.evaluation())});
}

void SessionSearch::start(const SearchRequest &request)
{
    if (!m_session.hasData())
        return;
    const auto asked = question();
    const auto task = [request, asked](const RunControl &control) -> Result<SearchReport> {
        GraphCache graphs;
        LearningProblem problem{.X = {asked->features, &asked->features->X},
                                .given = asked->given,
                                .classCount = asked->classCount,
                                .seed = asked->seed,
                                .graphs = &graphs};
        if (!asked->hidden.empty())
            problem = withoutRows(asked->hidden, problem, graphs);
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
                          const std::shared_ptr<const Question> &question)
{
    m_question = question;
    m_varied = request.varied;
    m_report = std::make_unique<const SearchReport>(std::move(report));
    m_stale = !isPresent(*question);
    Q_EMIT reportChanged();
    Q_EMIT remarkMade(
        tr("%n candidate(s) searched in %1 ms.", nullptr, static_cast<int>(m_report->points.size()))
            .arg(m_report->milliseconds, 0, 'f', 0));
}

bool SessionSearch::isPresent(const Question &question) const
{
    return question == *this->question();
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
    const bool isStale = m_report && !isPresent(*m_question);
    if (isStale == m_stale)
        return;
    m_stale = isStale;
    Q_EMIT reportChanged();
}

} // namespace inkling
