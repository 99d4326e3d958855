// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_guide.h"

#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr int kPauseMilliseconds = 50; ///< after a change, before the answer to it is asked for

} // namespace

SessionGuide::SessionGuide(Session &session, ThreadPool *pool)
    : m_session(session)
    , m_kept(std::make_shared<GuideKept>())
    , m_job(pool)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &SessionGuide::ask);
    connect(&session, &Session::dataChanged, this, [this] {
        m_rejected.clear();
        m_isAwake = m_isEager && m_session.labels().size() <= kMostExactRows;
        forget();
    });
    connect(&session, &Session::featuresChanged, this, &SessionGuide::forget);
    connect(&session, &Session::labelsChanged, this, &SessionGuide::followLabels);
    connect(&session, &Session::reportChanged, this, &SessionGuide::followReport);
    connect(&session.surgery(), &SessionSurgery::changed, this, &SessionGuide::askSoon);
    connect(&session.selection(), &Selection::currentChanged, this, &SessionGuide::changed);
    connect(&m_job, &Job::runningChanged, this, &SessionGuide::changed);
    connect(&m_job, &Job::failed, this, [this](const Message &message) {
        m_problem = translated(message);
        m_goesOn = false;
    });
}

void SessionGuide::wake()
{
    if (std::exchange(m_isEager, true) || m_isAwake || m_session.labels().size() > kMostExactRows)
        return;
    m_isAwake = true;
    ask();
}

/// The points are others: nothing of what is kept holds any more.
void SessionGuide::forget()
{
    m_pause.stop();
    m_job.cancel();
    m_kept = std::make_shared<GuideKept>();
    m_queue.clear();
    m_asked.reset();
    m_isAnswered = false;
    m_goesOn = false;
    ask();
    Q_EMIT changed();
}

bool SessionGuide::isOpen(long row) const
{
    const auto place = static_cast<std::size_t>(row);
    const Labels &labels = m_session.labels();
    return row >= 0 && place < labels.size() && labels.role(place) == LabelRole::Unlabelled &&
           !labels[place].unsure;
}

bool SessionGuide::isShown() const
{
    return row() >= 0 && m_session.selection().current() == row();
}

QString SessionGuide::reason() const
{
    if (m_queue.empty())
        return {};
    if (std::find(m_rejected.begin(), m_rejected.end(), row()) != m_rejected.end())
        return tr("rejected before, and nothing else is left.");
    QString text = SuggestionText::of(m_queue.front(), m_session.labels().classes());
    if (m_session.labels().size() > kMostExactRows)
        text += u' ' + tr("A quick look, as the data are large.");
    return text;
}

int SessionGuide::acceptedClass() const
{
    const long current = m_session.selection().current();
    const Report *report = m_session.report();
    if (!report || current < 0 ||
        m_session.labels().role(static_cast<std::size_t>(current)) != LabelRole::Unlabelled)
        return kUnlabelled;
    const int predicted = report->outcome.predicted[static_cast<std::size_t>(current)];
    return predicted < static_cast<int>(m_session.labels().classCount()) ? predicted : kUnlabelled;
}

bool SessionGuide::canDefer() const
{
    return isOpen(m_session.selection().current());
}

void SessionGuide::next()
{
    if (!m_session.hasData())
        return;
    m_isAwake = true;
    if (m_queue.empty() && !isLooking())
        ask();
    goOn();
    Q_EMIT changed();
}

void SessionGuide::goOn()
{
    m_goesOn = m_queue.empty() && isLooking();
    if (!m_queue.empty())
        show();
}

void SessionGuide::show()
{
    const long suggested = row();
    m_session.selection().setCurrent(suggested);
    Q_EMIT shown(suggested);
}

void SessionGuide::accept()
{
    const int place = acceptedClass();
    if (place == kUnlabelled)
        return;
    const auto current = static_cast<std::size_t>(m_session.selection().current());
    m_session.labelPoints({{current}}, place, {"accept", tr("Accept")});
    next();
}

void SessionGuide::reject()
{
    if (!canDefer())
        return;
    const long current = m_session.selection().current();
    std::erase(m_rejected, current);
    m_rejected.push_back(current);
    std::erase_if(m_queue,
                  [current](const ReasonedSuggestion &one) { return one.suggestion.row == current; });
    if (m_queue.empty() || isLooking())
        ask(); // an answer to the question of before might begin with this sample
    next();
}

void SessionGuide::flag()
{
    if (!canDefer())
        return;
    const auto current = static_cast<std::size_t>(m_session.selection().current());
    m_session.flag({{current}}, Certainty::Unsure);
    next();
}

void SessionGuide::followLabels()
{
    const bool wasShown = isShown() && !isOpen(row());
    std::erase_if(m_queue, [this](const ReasonedSuggestion &one) { return !isOpen(one.suggestion.row); });
    std::erase_if(m_rejected, [this](long row) { return !isOpen(row); });
    if (!m_session.report()) { // the classes that it spoke of may be others now
        for (ReasonedSuggestion &one : m_queue)
            one = {.suggestion = one.suggestion, .partSize = one.partSize, .flips = {}};
    }
    askSoon();
    if (wasShown)
        goOn();
    Q_EMIT changed();
}

void SessionGuide::followReport()
{
    if (m_session.sharedReport() != m_asked)
        askSoon();
    Q_EMIT changed();
}

std::shared_ptr<const GuideQuestion> SessionGuide::question() const
{
    const std::shared_ptr<const FeatureTable> features = m_session.sharedFeatures();
    const bool hasGraph = m_session.learner().family == Family::Graph;
    const auto asked = std::make_shared<GuideQuestion>();
    asked->X = {features, &features->X};
    asked->labels = m_session.labels();
    asked->rejected = m_rejected;
    if (hasGraph)
        asked->options = graphOptions(m_session.parameters());
    asked->surgery = m_session.surgery().shared();
    asked->views = features->views;
    asked->categories = features->categories;
    if (asked->options.kind == GraphKind::AllPairs && asked->labels.size() > kMostPairRows)
        asked->options = {};
    asked->answered = m_session.answeredGraphs();
    asked->report = m_session.sharedReport();
    asked->method = {&m_session.learner(), m_session.parameters()};
    asked->canTry = hasGraph && asked->report && !m_session.isStale() &&
                    m_session.evaluation() == Evaluation::Transductive &&
                    asked->options == graphOptions(m_session.parameters());
    asked->isLarge = asked->labels.size() > kMostExactRows;
    asked->seed = m_session.seed();
    return asked;
}

/// A change of labels and a live answer to it are one change.
void SessionGuide::askSoon()
{
    if (m_isAwake && m_session.hasData())
        m_pause.start();
}

void SessionGuide::ask()
{
    m_pause.stop();
    if (!m_isAwake || !m_session.hasData())
        return;
    m_problem.clear();
    const auto asked = question();
    m_asked = asked->report;
    const auto task = [asked, kept = m_kept](const RunControl &control) {
        return suggestionsFor(*asked, *kept, control);
    };
    m_job.start<Answer>(task, [this](const Answer &found) { adopt(found); });
}

void SessionGuide::adopt(const Answer &answer)
{
    std::deque<ReasonedSuggestion> fresh;
    for (const ReasonedSuggestion &one : answer) {
        if (isOpen(one.suggestion.row))
            fresh.push_back(one);
    }
    if (isShown()) { // what is being looked at stays, or a key would be answered by another sample
        const auto same = std::find_if(fresh.begin(), fresh.end(), [this](const ReasonedSuggestion &one) {
            return one.suggestion.row == row();
        });
        const ReasonedSuggestion looked = same == fresh.end() ? m_queue.front() : *same;
        if (same != fresh.end())
            fresh.erase(same);
        fresh.push_front(looked);
    }
    m_queue = std::move(fresh);
    m_isAnswered = true;
    if (std::exchange(m_goesOn, false) && !m_queue.empty())
        show();
    Q_EMIT changed();
}

} // namespace inkling
