// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/graph/graph.h"
#include "core/io/assigned_views.h"
#include "core/io/image_folder.h"
#include "core/learn/learners.h"
#include "core/map/pca.h"
#include "ui/session/image_folder.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace inkling {

/// What the opening thread hands over; `data` is null when only the preparation was done anew, there is no
/// `work` when the present one goes on.
struct Session::Loaded
{
    DataRequest request;
    std::shared_ptr<const Dataset> data;
    std::optional<OpenedWork> work;
    std::function<void()> adopted;
    PrepareOptions preparation;
    std::shared_ptr<const FeatureTable> features;
    PrincipalComponents components;
};

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

/// Two features are looked at as they are, more through their principal components.
AxisChoice defaultAxes(const Dataset &data)
{
    const auto features = data.featureColumns();
    AxisChoice axes;
    axes.components = features.size() != 2;
    if (!features.empty())
        axes.xColumn = features.front();
    axes.yColumn = features.size() > 1 ? features[1] : axes.xColumn;
    return axes;
}

} // namespace

Session::Session(QObject *parent)
    : QObject(parent)
    , m_surgery(m_undoStack)
    , m_learner(&learners().front())
    , m_openJob(&m_pool)
    , m_learnJob(&m_pool)
    , m_exportJob(&m_pool)
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
    for (Job *job : {&m_openJob, &m_learnJob, &m_exportJob}) {
        connect(job, &Job::runningChanged, this, &Session::runningChanged);
        connect(job, &Job::progressChanged, this, &Session::progressChanged);
    }
    connect(&m_exportJob, &Job::failed, this,
            [this](const Message &message) { Q_EMIT problemFound(translated(message)); });
    connect(&m_openJob, &Job::failed, this, [this](const Message &message) {
        Q_EMIT problemFound(translated(message));
        if (m_opening)
            Q_EMIT openingFailed(*m_opening);
    });
    connect(&m_openJob, &Job::stopped, this, [this] { Q_EMIT remarkMade(tr("Opening was stopped.")); });
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
    // an export is not cut short: its thread is joined and the file is whole
}

void Session::open(const DataRequest &request)
{
    const auto read = [request, seed = m_seed](const RunControl &control) -> Result<OpenedWork> {
        auto data = readAnyDataset(request.location.toStdString(), request.options,
                                   request.format.toStdString(), control);
        if (!data)
            return data.error();
        OpenedWork work;
        work.request = request;
        if (isFolder(request.location.toStdString()))
            work.request.format = QString::fromLatin1(kImageFolderFormat);
        work.data = std::make_shared<const Dataset>(std::move(data).value());
        auto labels = initialLabels(*work.data, seed);
        if (!labels)
            return labels.error();
        work.labels = std::move(labels).value();
        return work;
    };
    open(request, read, [] {});
}

void Session::open(const DataRequest &request, ReadWork read, std::function<void()> adopted)
{
    m_opening = request;
    const auto task = [read = std::move(read),
                       preparation = m_preparation](const RunControl &control) -> Result<Loaded> {
        auto work = read(control.part(0.0, 0.6));
        if (!work)
            return work.error();
        Loaded loaded;
        loaded.request = work->request;
        loaded.preparation = work->settings ? work->settings->preparation : preparation;
        loaded.data = work->data;
        const Status prepared = prepare(loaded, *loaded.data, control.part(0.8, 1.0));
        if (!prepared)
            return prepared.error();
        loaded.work = std::move(work).value();
        return loaded;
    };
    m_openJob.start<Loaded>(task, [this, adopted = std::move(adopted)](Loaded loaded) {
        loaded.adopted = adopted;
        adopt(std::move(loaded));
    });
}

Status Session::prepare(Loaded &loaded, const Dataset &data, const RunControl &control)
{
    auto features = prepareFeatures(data, loaded.preparation);
    if (!features)
        return features.error();
    loaded.features = std::make_shared<const FeatureTable>(std::move(features).value());
    auto components = principalComponents(loaded.features->X, control);
    if (!components)
        return components.error();
    loaded.components = std::move(components).value();
    return Success{};
}

void Session::setViews(const std::vector<ViewColumns> &views)
{
    m_opening.reset();
    DataRequest request = m_request;
    request.options.views = views;
    const auto task = [data = m_data, preparation = m_preparation,
                       request](const RunControl &control) -> Result<Loaded> {
        auto assigned = std::make_shared<Dataset>(*data);
        if (const Status status = assignViews(*assigned, request.options.views); !status)
            return status.error();
        Loaded loaded;
        loaded.request = request;
        loaded.preparation = preparation;
        if (const Status prepared = prepare(loaded, *assigned, control); !prepared)
            return prepared.error();
        loaded.data = std::move(assigned);
        return loaded;
    };
    m_openJob.start<Loaded>(task, [this, request](Loaded loaded) {
        adopt(std::move(loaded));
        const auto count = static_cast<int>(m_features->views.size());
        Q_EMIT remarkMade(request.options.views.empty()
                              ? tr("The names of the columns make %n view(s).", nullptr, count)
                              : tr("The columns are assigned to %n view(s).", nullptr, count));
    });
}

void Session::setPreparation(const PrepareOptions &options)
{
    m_opening.reset();
    if (!hasData()) {
        m_preparation = options;
        return;
    }
    const auto task = [data = m_data, options](const RunControl &control) -> Result<Loaded> {
        Loaded loaded;
        loaded.preparation = options;
        const Status prepared = prepare(loaded, *data, control);
        if (!prepared)
            return prepared.error();
        return loaded;
    };
    m_openJob.start<Loaded>(task, [this](Loaded loaded) { adopt(std::move(loaded)); });
}

void Session::adopt(Loaded loaded)
{
    m_learnJob.cancel();
    dropExports(tr("Nothing was exported, because the data have changed meanwhile."));
    ++m_revision;
    m_graphs = std::make_shared<GraphCache>();
    m_answeredGraphs = {};
    m_preparation = loaded.preparation;
    m_features = std::move(loaded.features);
    m_components = std::make_shared<RowMatrix>(std::move(loaded.components.points));
    std::copy_n(loaded.components.explained, 2, m_explained);
    if (!loaded.data) {
        markStale();
        updatePositions();
        Q_EMIT featuresChanged();
        return;
    }
    m_request = loaded.request;
    m_data = std::move(loaded.data);
    const bool isOther = loaded.work.has_value();
    const bool hasSettings = isOther && loaded.work->settings;
    if (isOther)
        startAfresh(*std::move(loaded.work));
    else
        markStale();
    m_selection.reset(m_data->rows);
    updatePositions();
    if (isOther) {
        loaded.adopted();
        Q_EMIT historyStarted();
    }
    Q_EMIT dataChanged();
    Q_EMIT featuresChanged();
    Q_EMIT labelsChanged();
    Q_EMIT armedClassChanged(m_armedClass);
    Q_EMIT reportChanged();
    Q_EMIT drawsChanged();
    if (hasSettings) {
        Q_EMIT learnerChanged();
        Q_EMIT parametersChanged();
    }
}

/// Nothing of what was done with the data before holds for those that were read.
void Session::startAfresh(OpenedWork work)
{
    m_origin = work.labels.origin;
    m_labels = std::move(work.labels.labels);
    m_undoStack.clear();
    m_history = std::move(work.history);
    m_surgery.restore(std::move(work.surgery));
    if (work.settings) {
        m_learner = work.settings->learner;
        m_parameters = std::move(work.settings->parameters);
        m_seed = work.settings->seed;
        m_evaluation = work.settings->evaluation;
    }
    m_armedClass = m_labels.classCount() > 0 ? 0 : kUnlabelled;
    m_report.reset();
    m_previousPrediction.clear();
    m_awaitsBaselines = false;
    m_runs.clear();
    m_stale = false;
    m_draws.reset();
    m_drawsAreStale = false;
    m_frame = 0;
    m_axes = defaultAxes(*m_data);
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
    [[maybe_unused]] const bool leadsOn = redo(step, labels);
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
