// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/graph/graph.h"
#include "core/learn/learners.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

/// A column as coordinates: numbers with the gaps at their median, categories by their place.
std::vector<double> coordinates(const Column &column)
{
    if (column.type == ColumnType::Category)
        return {column.codes.begin(), column.codes.end()};
    std::vector<double> values = column.numbers;
    std::vector<double> present;
    std::copy_if(values.begin(), values.end(), std::back_inserter(present),
                 [](double v) { return !std::isnan(v); });
    double median = 0.0;
    if (!present.empty()) {
        const auto middle = present.begin() + static_cast<std::ptrdiff_t>(present.size() / 2);
        std::nth_element(present.begin(), middle, present.end());
        median = *middle;
    }
    std::replace_if(
        values.begin(), values.end(), [](double v) { return std::isnan(v); }, median);
    return values;
}

} // namespace

Session::Session(QObject *parent)
    : QObject(parent)
    , m_arrivalGate([](const std::function<void()> &letIn) { letIn(); })
    , m_surgery(m_undoStack)
    , m_learner(&learners().front())
    , m_openJob(&m_pool)
    , m_learnJob(&m_pool)
    , m_search(*this, &m_pool)
    , m_graph(*this, &m_pool)
    , m_guide(*this, &m_pool)
    , m_inspection(*this, &m_pool)
    , m_preview(*this, &m_pool)
    , m_suspects(*this, &m_pool)
    , m_wand(*this, &m_pool)
    , m_edgeEffects(*this, &m_pool)
{
    for (const LearnerInfo &learner : learners())
        m_parameters[learner.id] = ParameterValues::defaults(learner.parameters);
    for (Job *job : {&m_openJob, &m_learnJob}) {
        connect(job, &Job::runningChanged, this, &Session::runningChanged);
        connect(job, &Job::progressChanged, this, &Session::progressChanged);
    }
    connect(&m_openJob, &Job::failed, this, [this](const Message &message) {
        forgetWanted();
        Q_EMIT problemFound(translated(message));
        if (m_opening)
            Q_EMIT openingFailed(*m_opening);
    });
    connect(&m_openJob, &Job::stopped, this, [this] {
        forgetWanted();
        Q_EMIT remarkMade(tr("Opening was stopped."));
    });
    connectLearning();
    connect(&m_undoStack, &QUndoStack::indexChanged, this, &Session::announceLabels);
    connect(&m_surgery, &SessionSurgery::changed, this, [this] {
        if (heedsSurgery(parameters()))
            markStale();
    });
    connect(&m_surgery, &SessionSurgery::remarkMade, this, &Session::remarkMade);
    connect(&m_search, &SessionSearch::runningChanged, this, &Session::runningChanged);
    connect(&m_search, &SessionSearch::problemFound, this, &Session::problemFound);
    connect(&m_search, &SessionSearch::remarkMade, this, &Session::remarkMade);
    connect(&m_graph, &SessionGraph::problemFound, this, &Session::problemFound);
    connect(&m_graph, &SessionGraph::remarkMade, this, &Session::remarkMade);
    connect(&m_suspects, &SessionSuspects::runningChanged, this, &Session::runningChanged);
    connect(&m_suspects, &SessionSuspects::problemFound, this, &Session::problemFound);
    connect(&m_suspects, &SessionSuspects::remarkMade, this, &Session::remarkMade);
    connect(&m_wand, &SessionWand::runningChanged, this, &Session::runningChanged);
    connect(&m_wand, &SessionWand::problemFound, this, &Session::problemFound);
    connect(&m_wand, &SessionWand::remarkMade, this, &Session::remarkMade);
    connect(&m_edgeEffects, &SessionEdgeEffects::runningChanged, this, &Session::runningChanged);
    connect(&m_edgeEffects, &SessionEdgeEffects::problemFound, this, &Session::problemFound);
    connect(&m_edgeEffects, &SessionEdgeEffects::remarkMade, this, &Session::remarkMade);
}

Session::~Session()
{
    m_openJob.cancel();
    m_learnJob.cancel();
    m_search.cancel();
    m_graph.cancel();
    m_guide.cancel();
    m_inspection.cancel();
    m_preview.cancel();
    m_suspects.cancel();
    m_wand.cancel();
    m_edgeEffects.cancel();
}

void Session::setAxes(const AxisChoice &axes)
{
    if (axes == m_axes || !hasData())
        return;
    m_axes = axes;
    updatePositions();
}

void Session::updatePositions()
{
    auto positions = std::make_shared<MapPositions>();
    if (m_axes.components) {
        const Eigen::Index rows = m_components->rows();
        positions->x.resize(static_cast<std::size_t>(rows));
        positions->y.resize(static_cast<std::size_t>(rows));
        Eigen::VectorXd::Map(positions->x.data(), rows) = m_components->col(0);
        Eigen::VectorXd::Map(positions->y.data(), rows) = m_components->col(1);
        positions->xName = tr("component 1 (%1 %)").arg(100.0 * m_explained[0], 0, 'f', 0);
        positions->yName = tr("component 2 (%1 %)").arg(100.0 * m_explained[1], 0, 'f', 0);
    } else {
        positions->x = coordinates(m_data->columns[m_axes.xColumn]);
        positions->y = coordinates(m_data->columns[m_axes.yColumn]);
        positions->xName = QString::fromStdString(m_data->columns[m_axes.xColumn].name);
        positions->yName = QString::fromStdString(m_data->columns[m_axes.yColumn].name);
    }
    m_positions = std::move(positions);
    Q_EMIT positionsChanged();
}

void Session::startHistory()
{
    m_undoStack.clear();
    m_history.clear();
    Q_EMIT historyStarted();
}

void Session::makeStep(LabelEvent step)
{
    Labels labels = m_labels;
    std::optional<LabelEvent> ofChosen;
    if (m_leftOut)
        ofChosen = m_leftOut->make(step);
    [[maybe_unused]] const bool leadsOn =
        m_leftOut ? !ofChosen || redo(*ofChosen, labels) : redo(step, labels);
    assert(leadsOn);
    LabelChange change = m_unannounced.value_or(LabelChange());
    const bool canKeepReport = keepsPlaces(m_labels.classes(), labels.classes());
    change.answerStands = change.answerStands && canKeepReport && learnsAlike(m_labels, labels);
    m_labels = std::move(labels);
    const int highest = static_cast<int>(m_labels.classCount()) - 1;
    if (m_armedClass > highest) {
        m_armedClass = highest;
        change.armedIsGone = true;
    }
    if (!canKeepReport) {
        // a report speaks of classes by their place, and would name the wrong ones
        ++m_revision;
        m_report.reset();
        m_previousPrediction.clear();
        m_awaitsBaselines = false;
        m_frame = 0;
    }
    m_unannounced = change;
    m_history.push_back(std::move(step));
    Q_EMIT stepMade(m_history.back());
}

void Session::announceLabels()
{
    const auto change = std::exchange(m_unannounced, std::nullopt);
    if (!change)
        return;
    Q_EMIT labelsChanged();
    if (change->armedIsGone) // not before: a name typed for the class that has gone is dropped with its row
        Q_EMIT armedClassChanged(m_armedClass);
    if (!m_report)
        Q_EMIT reportChanged();
    if (!change->answerStands)
        markStale();
}

} // namespace inkling
