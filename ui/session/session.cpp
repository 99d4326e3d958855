// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/io/dataset_readers.h"
#include "core/learn/learners.h"
#include "core/map/pca.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

/// What the opening thread hands over; `data` is null when only the preparation was done anew.
struct Session::Loaded
{
    std::shared_ptr<const Dataset> data;
    InitialLabels labels;
    PrepareOptions preparation;
    std::shared_ptr<const FeatureTable> features;
    PrincipalComponents components;
};

namespace {

/// The points are part of the feature table and live as long as it.
std::shared_ptr<const RowMatrix> pointsOf(const std::shared_ptr<const FeatureTable> &features)
{
    return {features, &features->X};
}

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

/// What is missing before a method can learn, in a sentence; empty when nothing is.
QString obstacleToLearning(const Labels &labels)
{
    const std::vector<std::size_t> counts = labels.givenCounts();
    const auto hasLabels = [](std::size_t count) {
        return count > 0;
    };
    const auto taught = std::count_if(counts.begin(), counts.end(), hasLabels);
    if (taught == 0)
        return Session::tr("No sample has a label yet: click a few points, or label some at random.");
    if (taught == 1) {
        const auto only = std::find_if(counts.begin(), counts.end(), hasLabels) - counts.begin();
        return Session::
            tr("All given labels are of %1: give a few of another class too, or there is nothing to learn.")
                .arg(QString::fromStdString(labels.classes()[static_cast<std::size_t>(only)].name));
    }
    return {};
}

/// Whether the places of the classes before mean the same classes after: some were renamed, or new ones came
/// last.
bool keepsPlaces(const std::vector<ClassInfo> &before, const std::vector<ClassInfo> &after)
{
    if (before.size() == after.size())
        return true;
    return before.size() < after.size() &&
           std::equal(before.begin(), before.end(), after.begin(),
                      [](const ClassInfo &a, const ClassInfo &b) { return a.name == b.name; });
}

} // namespace

Session::Session(QObject *parent)
    : QObject(parent)
    , m_learner(&learners().front())
    , m_openJob(&m_pool)
    , m_learnJob(&m_pool)
    , m_saveJob(&m_pool)
{
    for (const LearnerInfo &learner : learners())
        m_parameters[learner.id] = ParameterValues::defaults(learner.parameters);
    for (Job *job : {&m_openJob, &m_learnJob, &m_saveJob}) {
        connect(job, &Job::runningChanged, this, &Session::runningChanged);
        connect(job, &Job::progressChanged, this, &Session::progressChanged);
        connect(job, &Job::failed, this,
                [this](const Message &message) { Q_EMIT problemFound(translated(message)); });
    }
    connect(&m_openJob, &Job::stopped, this, [this] { Q_EMIT remarkMade(tr("Opening was stopped.")); });
    connect(&m_learnJob, &Job::stopped, this, [this] { Q_EMIT remarkMade(tr("The run was stopped.")); });
}

Session::~Session()
{
    m_openJob.cancel();
    m_learnJob.cancel();
    // a save is not cut short: its thread is joined and the file is whole
}

void Session::open(const DataRequest &request)
{
    const auto task = [request, preparation = m_preparation,
                       seed = m_seed](const RunControl &control) -> Result<Loaded> {
        auto data = readDataset(request.location.toStdString(), request.options, request.format.toStdString(),
                                control.part(0.0, 0.6));
        if (!data)
            return data.error();
        Loaded loaded;
        loaded.preparation = preparation;
        loaded.data = std::make_shared<const Dataset>(std::move(data).value());
        auto labels = initialLabels(*loaded.data, seed);
        if (!labels)
            return labels.error();
        loaded.labels = std::move(labels).value();
        const Status prepared = prepare(loaded, *loaded.data, control.part(0.8, 1.0));
        if (!prepared)
            return prepared.error();
        return loaded;
    };
    m_openJob.start<Loaded>(task, [this, request](Loaded loaded) { adopt(std::move(loaded), request); });
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

void Session::setPreparation(const PrepareOptions &options)
{
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
    m_openJob.start<Loaded>(task, [this](Loaded loaded) { adopt(std::move(loaded), m_request); });
}

void Session::adopt(Loaded loaded, const DataRequest &request)
{
    m_learnJob.cancel();
    m_graphs = std::make_shared<GraphCache>();
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
    m_request = request;
    m_data = std::move(loaded.data);
    m_origin = loaded.labels.origin;
    m_labels = std::move(loaded.labels.labels);
    m_undoStack.clear();
    m_armedClass = m_labels.classCount() > 0 ? 0 : kUnlabelled;
    m_report.reset();
    m_runs.clear();
    m_stale = false;
    m_frame = 0;
    m_axes = defaultAxes(*m_data);
    updatePositions();
    Q_EMIT dataChanged();
    Q_EMIT featuresChanged();
    Q_EMIT labelsChanged();
    Q_EMIT armedClassChanged(m_armedClass);
    Q_EMIT reportChanged();
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

void Session::setLearner(const LearnerInfo &learner)
{
    if (&learner == m_learner)
        return;
    m_learner = &learner;
    Q_EMIT learnerChanged();
    Q_EMIT parametersChanged();
    markStale();
}

void Session::setParameter(const std::string &id, double value)
{
    ParameterValues &values = m_parameters.at(m_learner->id);
    const double before = values.number(id);
    if (before == value || (std::isnan(before) && std::isnan(value)))
        return;
    values.set(id, value);
    Q_EMIT parametersChanged();
    markStale();
}

void Session::resetParameters()
{
    m_parameters[m_learner->id] = ParameterValues::defaults(m_learner->parameters);
    Q_EMIT parametersChanged();
    markStale();
}

void Session::setSeed(std::uint64_t seed)
{
    if (seed == m_seed)
        return;
    m_seed = seed;
    Q_EMIT parametersChanged();
    markStale();
}

void Session::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    Q_EMIT liveChanged(live);
    if (live && (m_stale || !m_report))
        run();
}

void Session::replaceLabels(Labels labels)
{
    const bool canKeepReport = keepsPlaces(m_labels.classes(), labels.classes());
    m_labels = std::move(labels);
    const int highest = static_cast<int>(m_labels.classCount()) - 1;
    if (m_armedClass > highest)
        armClass(highest);
    if (!canKeepReport && m_report) {
        // it speaks of classes by their place, and would name the wrong ones
        m_report.reset();
        m_frame = 0;
    }
    Q_EMIT labelsChanged();
    if (!m_report)
        Q_EMIT reportChanged();
    markStale();
}

void Session::markStale()
{
    if (m_report && !m_stale) {
        m_stale = true;
        Q_EMIT reportChanged();
    }
    if (m_live)
        run();
}

void Session::run()
{
    if (!hasData())
        return;
    const QString obstacle = obstacleToLearning(m_labels);
    if (!obstacle.isEmpty()) {
        if (!m_live)
            Q_EMIT problemFound(obstacle);
        return;
    }
    Experiment experiment;
    experiment.X = pointsOf(m_features);
    experiment.labels = m_labels;
    experiment.learner = m_learner;
    experiment.values = parameters();
    experiment.seed = m_seed;
    experiment.trace = TraceRequest::Frames;
    const auto task = [experiment, graphs = m_graphs](const RunControl &control) mutable {
        experiment.graphs = graphs.get();
        return runExperiment(experiment, control);
    };
    m_learnJob.start<Report>(task, [this, labels = m_labels, data = m_data](Report report) {
        if (data == m_data)
            adoptReport(std::move(report), labels);
    });
}

void Session::adoptReport(Report report, const Labels &labels)
{
    m_report = std::make_shared<const Report>(std::move(report));
    m_stale = labels != m_labels || m_report->learner != m_learner->id ||
              m_report->parameters != parameters() || m_report->seed != m_seed;
    m_frame = std::max(0, frameCount() - 1);
    rememberRun();
    Q_EMIT reportChanged();
    Q_EMIT frameChanged(m_frame);
    const auto unreached =
        std::count(m_report->outcome.predicted.begin(), m_report->outcome.predicted.end(), kUnlabelled);
    Q_EMIT remarkMade(tr("%1: done in %2 ms, unreached: %3.")
                          .arg(translated(m_learner->name))
                          .arg(m_report->milliseconds, 0, 'f', m_report->milliseconds < 10 ? 1 : 0)
                          .arg(unreached));
}

void Session::rememberRun()
{
    const Report &report = *m_report;
    const LearnerInfo &learner = *findLearner(report.learner);
    RunRecord record;
    record.method = translated(learner.name);
    const ParameterValues defaults = ParameterValues::defaults(learner.parameters);
    QStringList changed;
    for (const Parameter &parameter : learner.parameters) {
        const std::string now = parameterText(parameter, report.parameters.number(parameter.id));
        if (now != parameterText(parameter, defaults.number(parameter.id)))
            changed +=
                QStringLiteral("%1 = %2").arg(QLatin1StringView(parameter.id), QString::fromStdString(now));
    }
    record.parameters = changed.join(QStringLiteral(", "));
    record.given = report.score.given;
    record.heldOut = report.score.heldOut;
    record.accuracy = report.score.accuracy;
    record.interval = report.score.interval;
    for (const BaselineScore &baseline : report.baselines) {
        if (baseline.id == "logistic_regression")
            record.baseline = baseline.score.accuracy;
    }
    const auto &predicted = report.outcome.predicted;
    record.unreached = static_cast<std::size_t>(std::count(predicted.begin(), predicted.end(), kUnlabelled));
    record.ending = report.outcome.ending;
    record.milliseconds = report.milliseconds;
    m_runs.push_back(std::move(record));
}

void Session::stop()
{
    m_openJob.stop();
    m_learnJob.stop();
}

void Session::setFrame(int frame)
{
    const int clamped = std::clamp(frame, 0, std::max(0, frameCount() - 1));
    if (clamped == m_frame)
        return;
    m_frame = clamped;
    Q_EMIT frameChanged(clamped);
}

} // namespace inkling
