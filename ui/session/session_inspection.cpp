// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_inspection.h"

#include "core/learn/inductive.h"
#include "core/learn/learners.h"
#include "ui/session/class_text.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kMainSeeds = 5;
constexpr double kLeastMainShare = 0.01;
constexpr double kMostHoverTime = 200.0; // ms of the report's solution: an explanation is one like it

/// The names of the methods that can explain, to be said where another cannot.
QString explainingMethods()
{
    QStringList names;
    for (const LearnerInfo &learner : learners()) {
        if (learner.explain)
            names += translated(learner.name);
    }
    return names.join(QStringLiteral(", "));
}

/// How a sample came by its label in the rounds of the report's method.
QString labellingSentence(const Session &session, long row)
{
    const Outcome &outcome = session.report()->outcome;
    const auto &classes = session.labels().classes();
    QStringList steps;
    for (const LabelStep &step : outcome.labelSteps) {
        if (step.row != row)
            continue;
        const bool isKnown = step.label >= 0 && static_cast<std::size_t>(step.label) < classes.size();
        // all at once: a class may be called "%4"
        steps += isKnown ? SessionInspection::tr("Round %1: %2 labels it %3, sure to %4 %.")
                               .arg(QString::number(step.round),
                                    translated(outcome.learners[static_cast<std::size_t>(step.learner)]),
                                    classText(session.labels(), step.label),
                                    QLocale().toString(100.0 * step.probability, 'f', 1))
                         : SessionInspection::tr("Round %1: the label is taken back.").arg(step.round);
    }
    if (!steps.isEmpty())
        return steps.join(u' ');
    return outcome.predicted[static_cast<std::size_t>(row)] == kUnlabelled
               ? SessionInspection::tr("No round had labelled it when the run was stopped.")
               : SessionInspection::tr(
                     "No round labels it; its class is predicted from all labels in the end.");
}

} // namespace

std::span<const SeedShare> Inspection::mainSeeds() const
{
    std::size_t count = 0;
    while (count < std::min(kMainSeeds, seeds.size()) && seeds[count].share >= kLeastMainShare)
        ++count;
    return {seeds.data(), count};
}

/// The report's own question, whatever the session has become since.
struct SessionInspection::Question
{
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Report> report;
    std::vector<int> hidden; ///< rows that were kept out of the graph
    int row = 0;

    Result<Influence> answer(GraphCache &graphs, const RunControl &control) const;
};

Result<Influence> SessionInspection::Question::answer(GraphCache &graphs, const RunControl &control) const
{
    const Experiment &asked = *experiment;
    LearningProblem problem = problemOf(asked);
    problem.graphs = &graphs;
    if (hidden.empty())
        return asked.learner->explain(problem, asked.values, report->outcome, row, control);
    // rows of the problem are others there
    const std::vector<int> shown = keptRows(asked.X->rows(), hidden);
    problem = withoutRows(hidden, problem, graphs);
    Outcome outcome;
    outcome.scores = report->outcome.scores(shown, Eigen::all);
    const auto place = std::lower_bound(shown.begin(), shown.end(), row) - shown.begin();
    auto influence = asked.learner->explain(problem, asked.values, outcome, static_cast<int>(place), control);
    if (!influence)
        return influence;
    for (SeedShare &seed : influence.value().seeds)
        seed.row = shown[static_cast<std::size_t>(seed.row)];
    for (int &step : influence.value().path)
        step = shown[static_cast<std::size_t>(step)];
    return influence;
}

SessionInspection::SessionInspection(const Session &session, ThreadPool *pool)
    : m_session(session)
    , m_graphs(std::make_shared<GraphCache>())
    , m_job(pool)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    const Selection &selection = session.selection();
    connect(&selection, &Selection::currentChanged, this, [this](long current) {
        m_rest.stop();
        inspect(current >= 0 ? current : m_session.selection().hovered());
    });
    connect(&selection, &Selection::hoveredChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, [this] {
        const Selection &present = m_session.selection();
        inspect(present.hovered() >= 0 ? present.hovered() : present.current());
    });
    connect(&session, &Session::dataChanged, this, [this] {
        m_rest.stop();
        inspect(-1);
    });
    connect(&session, &Session::featuresChanged, this, [this] { inspect(std::exchange(m_row, -1)); });
    connect(&session, &Session::reportChanged, this, &SessionInspection::followReport);
    connect(&m_job, &Job::failed, this, [this](const Message &message) {
        tellNoSeeds(translated(message));
        Q_EMIT resultChanged();
    });
}

void SessionInspection::inspect(long row)
{
    const bool isMore = m_awaitsClick && row == m_session.selection().current();
    if (row == m_row && !isMore)
        return;
    m_job.cancel();
    const bool isOther = row != m_row;
    m_row = row;
    m_result = {};
    m_awaitsClick = false;
    if (isOther)
        Q_EMIT rowChanged(row);
    if (row >= 0)
        lookForNeighbours();
}

void SessionInspection::lookForNeighbours()
{
    const Metric metric = m_session.learner().family == Family::Graph
                              ? graphOptions(m_session.parameters()).metric
                              : Metric::Euclidean;
    const auto task = [features = m_session.sharedFeatures(), row = static_cast<int>(m_row),
                       metric](const RunControl &control) {
        return nearestRows(features->X, row, kNeighbours, metric, control);
    };
    m_job.start<std::vector<NearRow>>(task, [this](std::vector<NearRow> neighbours) {
        m_result.neighbours = std::move(neighbours);
        explain();
        Q_EMIT resultChanged();
    });
}

/// Why it cannot be said where the label of the row comes from; empty: it can.
QString SessionInspection::obstacleToExplaining() const
{
    const Report *report = m_session.report();
    if (!report)
        return tr("Press Run to see where its label comes from.");
    const Experiment &asked = *m_session.answered();
    const auto place = static_cast<std::size_t>(m_row);
    if (!report->outcome.learners.empty())
        return asked.labels.role(place) == LabelRole::Given ? tr("Its label is given.")
                                                            : labellingSentence(m_session, m_row);
    if (!asked.learner->explain)
        return tr("%1 cannot tell which given samples a label comes from. These methods can: %2.")
            .arg(translated(asked.learner->name), explainingMethods());
    if (asked.labels.role(place) == LabelRole::Given)
        return tr("Its label is given.");
    if (report->outcome.predicted[place] == kUnlabelled)
        return tr("No label reaches it: there is none in its part of the graph.");
    const std::vector<int> hidden = rowsLeftOut(asked.labels, asked.evaluation);
    if (std::binary_search(hidden.begin(), hidden.end(), static_cast<int>(m_row)))
        return tr("It was kept out of the graph and predicted from its neighbours.");
    return {};
}

void SessionInspection::explain()
{
    const QString obstacle = obstacleToExplaining();
    if (!obstacle.isEmpty()) {
        tellNoSeeds(obstacle);
        return;
    }
    const bool isLong = m_session.answered()->labels.size() > kMostHoverRows ||
                        m_session.report()->outcome.solveMilliseconds > kMostHoverTime;
    m_awaitsClick = isLong && m_row != m_session.selection().current();
    m_result.sentence.clear();
    if (m_awaitsClick) {
        tellNoSeeds(tr("Click it to see where its label comes from."));
        return;
    }
    const auto asked = std::make_shared<const Question>(
        Question{.experiment = m_session.answered(),
                 .report = m_session.sharedReport(),
                 .hidden = rowsLeftOut(m_session.answered()->labels, m_session.answered()->evaluation),
                 .row = static_cast<int>(m_row)});
    const auto task = [asked, graphs = m_graphs](const RunControl &control) {
        return asked->answer(*graphs, control);
    };
    m_job.start<Influence>(task, [this](Influence influence) {
        m_result.seeds = std::move(influence.seeds);
        m_result.path = std::move(influence.path);
        if (m_result.seeds.empty())
            m_result.sentence = tr("No label reaches it.");
        Q_EMIT resultChanged();
    });
}

void SessionInspection::tellNoSeeds(const QString &sentence)
{
    m_result.seeds.clear();
    m_result.path.clear();
    m_result.sentence = sentence;
}

void SessionInspection::followReport()
{
    if (m_session.sharedReport() == m_report)
        return;
    m_report = m_session.sharedReport();
    m_graphs = std::make_shared<GraphCache>(m_session.answeredGraphs().sharingGraph());
    if (m_row < 0)
        return;
    m_job.cancel();
    if (m_result.neighbours.empty()) {
        lookForNeighbours();
        return;
    }
    explain(); // what was said of the report before stays until then
    Q_EMIT resultChanged();
}

} // namespace inkling
