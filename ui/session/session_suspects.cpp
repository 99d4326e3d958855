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
    std::shared_ptr<const FeatureTable> features;
    std::vector<int> given;
    int classCount = 0;
    const LearnerInfo *learner = nullptr;
    ParameterValues values;
    std::uint64_t seed = 0;
    std::vector<int> hidden; ///< rows that are kept out of the graph

    bool operator==(const Question &) const = default;
};

namespace {

/// Whether the places of the classes before mean the same classes after: some were renamed, or new ones came
/// last. A name that stands elsewhere was moved.
bool keepsPlaces(const std::vector<ClassInfo> &before, const std::vector<ClassInfo> &after)
{
    if (before.size() > after.size())
        return false;
    for (std::size_t place = 0; place < before.size(); ++place) {
        if (after[place].name == before[place].name)
            continue;
        const bool isElsewhere = std::any_of(after.begin(), after.end(), [&](const ClassInfo &info) {
            return info.name == before[place].name;
        });
        if (before.size() < after.size() || isElsewhere)
            return false;
    }
    return true;
}

/// The rows of a table without some, as rows of the whole.
void restoreRows(std::vector<SuspectLabel> &suspects, const std::vector<int> &hidden, std::size_t total)
{
    std::vector<int> rows;
    rows.reserve(total - hidden.size());
    auto next = hidden.begin();
    for (int row = 0; row < static_cast<int>(total); ++row) {
        if (next != hidden.end() && *next == row)
            ++next;
        else
            rows.push_back(row);
    }
    for (SuspectLabel &suspect : suspects)
        suspect.row = rows[static_cast<std::size_t>(suspect.row)];
}

} // namespace

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
}

std::shared_ptr<const SessionSuspects::Question> SessionSuspects::question() const
{
    const Labels &labels = m_session.labels();
    return std::make_shared<const Question>(Question{.features = m_session.sharedFeatures(),
                                                     .given = labels.given(),
                                                     .classCount = static_cast<int>(labels.classCount()),
                                                     .learner = &m_session.learner(),
                                                     .values = m_session.parameters(),
                                                     .seed = m_session.seed(),
                                                     .hidden = rowsLeftOut(labels, m_session.evaluation())});
}

void SessionSuspects::start()
{
    if (!m_session.hasData())
        return;
    const auto asked = question();
    const auto task = [asked](const RunControl &control) -> Result<SuspectReport> {
        GraphCache graphs;
        LearningProblem problem{.X = {asked->features, &asked->features->X},
                                .given = asked->given,
                                .classCount = asked->classCount,
                                .seed = asked->seed,
                                .graphs = &graphs};
        if (!asked->hidden.empty())
            problem = withoutRows(asked->hidden, problem, graphs);
        auto report = suspectLabels({asked->learner, asked->values}, problem, control);
        if (report)
            restoreRows(report.value().suspects, asked->hidden, asked->given.size());
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
    if (!m_question || m_question->given != question->given)
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
    m_stale = m_report && *m_question != *question();
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
