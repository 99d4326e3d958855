// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that answers every change of labels, and has what is exported run afresh.
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <utility>

namespace inkling {

Experiment Session::Question::on(GraphCache &graphs, StartFrom startFrom) const
{
    Experiment asked = experiment;
    asked.graphs = &graphs;
    asked.startFrom = startFrom;
    return asked;
}

void Session::connectLearning()
{
    connect(&m_learnJob, &Job::stopped, this, [this] {
        giveUpBaselines();
        Q_EMIT remarkMade(tr("The run was stopped."));
    });
    connect(&m_learnJob, &Job::failed, this, [this](const Message &message) {
        giveUpBaselines();
        if (m_exports.empty())
            Q_EMIT problemFound(translated(message));
        dropExports(tr("Nothing was exported: %1").arg(translated(message)));
    });
    connect(&m_learnJob, &Job::runningChanged, this, [this](bool isRunning) {
        if (!isRunning)
            afterLearning();
    });
}

void Session::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    Q_EMIT liveChanged(live);
    if (!live && m_graphs && !m_learnJob.isRunning())
        m_graphs->forgetAnswers();
    if (live && (m_stale || !m_report))
        answer();
    else if (live)
        warmUp();
}

void Session::answer()
{
    m_answersLater = !m_exports.empty();
    if (m_answersLater || !canLearn())
        return;
    m_isDrawing = false;
    const SharedQuestion asked = question();
    const auto task = [asked, graphs = m_graphs](const RunControl &control) {
        return runMethod(asked->on(*graphs, StartFrom::LastAnswer), control);
    };
    m_learnJob.start<Report>(task, [this, asked, graphs = m_graphs](Report report) {
        auto answered = std::make_shared<const Report>(std::move(report));
        m_answeredGraphs = asked->revision == m_revision ? graphs->sharingGraph() : GraphCache();
        if (asked->revision != m_revision || answered->outcome.ending == Ending::Stopped) {
            adoptReport(std::move(answered), asked);
            return;
        }
        keepPrediction();
        m_awaitsBaselines = true;
        m_answered = asked;
        compare(answered);
        show(std::move(answered), asked);
    });
}

/// What the answer is worth, after the answer.
void Session::compare(const SharedReport &answered)
{
    const auto task = [asked = m_answered, graphs = m_graphs, answered](const RunControl &control) {
        return Result<Report>(compared(asked->on(*graphs, StartFrom::Nothing), *answered, control));
    };
    m_learnJob.start<Report>(task, [this, asked = m_answered](Report report) {
        adoptReport(std::make_shared<const Report>(std::move(report)), asked);
    });
}

void Session::giveUpBaselines()
{
    if (std::exchange(m_awaitsBaselines, false))
        Q_EMIT reportChanged();
}

/// So that the first change of labels is answered as quickly as the others.
void Session::warmUp()
{
    if (m_learnJob.isRunning() || !canLearn())
        return;
    const auto task = [asked = question(), graphs = m_graphs](const RunControl &control) {
        return runMethod(asked->on(*graphs, StartFrom::LastAnswer), control);
    };
    m_learnJob.start<Report>(task, [](const Report &) {});
}

void Session::afterLearning()
{
    m_isDrawing = false;
    if (!m_live && m_graphs)
        m_graphs->forgetAnswers();
    if (!m_exports.empty())
        runAfresh(m_exports.front().question);
    else if (m_answersLater)
        answer();
    else if (m_awaitsBaselines)
        compare(m_report);
}

/// Whether what is shown is no live answer, and none is under way.
bool Session::isOfFreshRun() const
{
    const bool isLiveAnswer = m_report && m_report->outcome.startedFrom == StartFrom::LastAnswer;
    const bool isAnswering = m_live && m_learnJob.isRunning() && (m_stale || !m_report);
    return !isLiveAnswer && !isAnswering;
}

void Session::whenFresh(std::function<void(const SharedReport &)> then)
{
    if (isOfFreshRun())
        then(m_report);
    else if (!obstacleToLearning().isEmpty())
        then(nullptr); // the labels as they are now say nothing of the others
    else
        runForExport(std::move(then));
}

void Session::whenPresent(std::function<void(const SharedReport &)> then)
{
    if (isOfFreshRun() && m_report && !m_stale)
        then(m_report);
    else if (!obstacleToLearning().isEmpty())
        Q_EMIT problemFound(obstacleToLearning());
    else
        runForExport(std::move(then));
}

void Session::runForExport(std::function<void(const SharedReport &)> then)
{
    m_exports.push_back({question(), std::move(then)});
    Q_EMIT remarkMade(tr("Running afresh for what is exported."));
    if (m_exports.size() == 1 && !m_isDrawing)
        runAfresh(m_exports.front().question);
}

void Session::serveExport(const SharedQuestion &question, const SharedReport &report)
{
    if (m_exports.empty() || m_exports.front().question != question)
        return;
    const Export served = std::move(m_exports.front());
    m_exports.pop_front();
    served.then(report);
}

/// Those that would begin once the present one has been stopped.
void Session::dropWaitingRuns()
{
    m_answersLater = false;
    if (m_isDrawing)
        giveUpBaselines();
    dropExports(tr("Nothing was exported, because the run that it needs was stopped."));
}

void Session::dropExports(const QString &sentence)
{
    if (m_exports.empty())
        return;
    m_exports.clear();
    Q_EMIT problemFound(sentence);
}

} // namespace inkling
