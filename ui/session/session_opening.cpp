// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that opens data and prepares them.
#include "core/io/assigned_views.h"
#include "core/io/image_folder.h"
#include "core/map/pca.h"
#include "core/map/prepare_points.h"
#include "ui/session/column_request.h"
#include "ui/session/image_folder.h"
#include "ui/session/preparation_text.h"
#include "ui/session/session.h"
#include "ui/session/treatment_command.h"

#include <algorithm>
#include <utility>

namespace inkling {

/// What the opening thread hands over; `whole` and `data` are null when only the features were made anew, the
/// features too when the samples would be others; there is no `work` when the present one goes on.
struct Session::Loaded
{
    DataRequest request;
    std::shared_ptr<const Dataset> whole;
    std::shared_ptr<const Dataset> data; ///< the chosen samples of it
    std::vector<std::size_t> chosen;     ///< their rows; empty: all of them
    std::optional<OpenedWork> work;
    std::function<void()> adopted;
    PrepareOptions preparation;
    std::shared_ptr<const FeatureTable> features;
    PrincipalComponents components;
};

namespace {

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

/// The classes of the samples, each by its name; none: there is no class column.
std::optional<ClassColumn> classesOf(const Dataset &data)
{
    const auto place = data.classColumn();
    if (!place)
        return std::nullopt;
    auto column = readClassColumn(data, *place);
    return column ? std::optional(std::move(column).value()) : std::nullopt;
}

/// Whether labels of the one are as good for the other.
bool haveSameSamples(const Dataset &a, const Dataset &b)
{
    if (a.rows != b.rows || a.source.size != b.source.size || a.source.fingerprint != b.source.fingerprint)
        return false;
    const std::optional<ClassColumn> ofA = classesOf(a);
    const std::optional<ClassColumn> ofB = classesOf(b);
    return ofA.has_value() == ofB.has_value() &&
           (!ofA || (ofA->classes == ofB->classes && ofA->values == ofB->values));
}

/// The open data as they are wanted: as they are, with other views, or read again. Null: these would be other
/// samples.
Result<std::shared_ptr<const Dataset>> readAsWanted(const std::shared_ptr<const Dataset> &open,
                                                    const ReadOptions &before, const DataRequest &wanted,
                                                    const RunControl &control)
{
    if (wanted.options == before)
        return open;
    if (changesViewsAlone(before, wanted.options)) {
        auto assigned = std::make_shared<Dataset>(*open);
        if (const Status status = assignViews(*assigned, wanted.options.views); !status)
            return status.error();
        return std::shared_ptr<const Dataset>(std::move(assigned));
    }
    if (!changesColumnsAlone(before, wanted.options))
        return std::shared_ptr<const Dataset>();
    auto data =
        readAnyDataset(wanted.location.toStdString(), wanted.options, wanted.format.toStdString(), control);
    if (!data)
        return data.error();
    auto read = std::make_shared<const Dataset>(std::move(data).value());
    return haveSameSamples(*open, *read) ? read : std::shared_ptr<const Dataset>();
}

} // namespace

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
    m_wanted.reset();
    const auto task = [read = std::move(read),
                       preparation = m_preparation](const RunControl &control) -> Result<Loaded> {
        auto work = read(control.part(0.0, 0.6));
        if (!work)
            return work.error();
        Loaded loaded;
        loaded.request = work->request;
        loaded.preparation = work->settings ? work->settings->preparation : preparation;
        const Status prepared = prepare(loaded, work->data, control.part(0.6, 1.0));
        if (!prepared)
            return prepared.error();
        loaded.work = std::move(work).value();
        return loaded;
    };
    m_openJob.start<Loaded>(task, [this, adopted = std::move(adopted)](Loaded loaded) {
        loaded.adopted = adopted;
        m_arrivalGate(
            [this, held = std::make_shared<Loaded>(std::move(loaded))] { adopt(std::move(*held)); });
    });
}

Status Session::prepare(Loaded &loaded, const std::shared_ptr<const Dataset> &whole,
                        const RunControl &control)
{
    auto choice = chosenRows(*whole, loaded.preparation, control.part(0.0, 0.3));
    if (!choice)
        return choice.error();
    loaded.whole = whole;
    loaded.data = whole;
    if (choice->rows.size() < whole->rows) {
        RowChoice chosen = std::move(choice).value();
        auto data = std::make_shared<Dataset>(withRows(*whole, chosen.rows));
        data->notes.insert(data->notes.end(), chosen.notes.begin(), chosen.notes.end());
        loaded.data = std::move(data);
        loaded.chosen = std::move(chosen.rows);
    }
    auto features = preparePoints(*loaded.data, loaded.preparation, control.part(0.3, 0.7));
    if (!features)
        return features.error();
    loaded.features = std::make_shared<const FeatureTable>(std::move(features).value());
    auto components = principalComponents(loaded.features->X, control.part(0.7, 1.0));
    if (!components)
        return components.error();
    loaded.components = std::move(components).value();
    return Success{};
}

void Session::setViews(const std::vector<ViewColumns> &views)
{
    DataTreatment wanted = wantedTreatment();
    wanted.reading.views = views;
    changeTreatment(wanted);
}

void Session::readAgain(const ReadOptions &options)
{
    DataTreatment wanted = wantedTreatment();
    wanted.reading = options;
    changeTreatment(wanted);
}

void Session::setPreparation(const PrepareOptions &options)
{
    if (!hasData()) {
        m_opening.reset();
        m_preparation = options;
        return;
    }
    DataTreatment wanted = wantedTreatment();
    if (options == wanted.preparation)
        return;
    wanted.preparation = options;
    changeTreatment(wanted);
}

/// What was asked for last, though it may not be done yet.
DataTreatment Session::wantedTreatment() const
{
    return m_wanted.value_or(m_treatment);
}

/// As a step of the undo stack.
void Session::changeTreatment(const DataTreatment &wanted)
{
    treatAs(wanted, [this, wanted] {
        const DataTreatment before = std::exchange(m_treatment, wanted);
        m_undoStack.push(new TreatmentCommand(*this, before, wanted));
        Q_EMIT remarkMade(treatmentText(before, wanted));
    });
}

/// The undo stack is there already. Several such steps may be taken at once: the last one counts.
void Session::returnTo(const DataTreatment &treatment)
{
    m_treatment = treatment;
    treatAs(treatment, nullptr);
}

/// done: what makes a step of it; null: the undo stack knows it already.
void Session::treatAs(const DataTreatment &wanted, const std::function<void()> &done)
{
    m_wanted = wanted;
    m_opening.reset();
    DataRequest request = m_request;
    request.options = wanted.reading;
    if (!changesViewsAlone(m_request.options, request.options))
        m_opening = request;
    const auto task = [whole = wholeData(), before = m_request.options, request,
                       chosen = m_leftOut ? m_leftOut->chosen() : std::vector<std::size_t>(),
                       preparation = wanted.preparation](const RunControl &control) -> Result<Loaded> {
        Loaded loaded;
        loaded.request = request;
        loaded.preparation = preparation;
        auto data = readAsWanted(whole, before, request, control.part(0.0, 0.5));
        if (!data)
            return data.error();
        if (!*data)
            return loaded;
        if (const Status prepared = prepare(loaded, *data, control.part(0.5, 1.0)); !prepared)
            return prepared.error();
        if (*data == whole && loaded.chosen == chosen) {
            loaded.whole.reset();
            loaded.data.reset();
        }
        return loaded;
    };
    m_openJob.start<Loaded>(task, [this, done](Loaded loaded) {
        if (!loaded.features) {
            forgetWanted();
            if (done)
                Q_EMIT otherSamplesRead(loaded.request);
            else
                Q_EMIT problemFound(tr("The data are not those any more that were read: the columns stay as "
                                       "they are."));
            return;
        }
        m_wanted.reset();
        adopt(std::move(loaded));
        if (done)
            done();
    });
}

/// It could not be done.
void Session::forgetWanted()
{
    m_wanted.reset();
    m_treatment = {m_request.options, m_preparation};
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
    std::copy_n(loaded.components.explained.begin(), 2, m_explained);
    if (!loaded.data) {
        markStale();
        updatePositions();
        Q_EMIT featuresChanged();
        return;
    }
    m_request = loaded.request;
    const bool isOther = loaded.work.has_value();
    const bool hasSettings = isOther && loaded.work->settings;
    const bool isSameRows =
        !isOther && loaded.chosen == (m_leftOut ? m_leftOut->chosen() : std::vector<std::size_t>());
    Labels labels;
    if (isOther)
        labels = std::move(loaded.work->labels.labels);
    else
        labels = wholeLabels();
    m_data = std::move(loaded.data);
    if (std::max(m_axes.xColumn, m_axes.yColumn) >= m_data->columns.size())
        m_axes = defaultAxes(*m_data);
    chooseRows(loaded.whole, std::move(loaded.chosen), std::move(labels));
    if (isOther)
        startAfresh(*std::move(loaded.work));
    else if (isSameRows)
        markStale();
    else
        forgetReport();
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

std::vector<std::size_t> Session::chosenAmong(std::span<const std::size_t> rows) const
{
    return m_leftOut ? m_leftOut->chosenAmong(rows) : std::vector<std::size_t>(rows.begin(), rows.end());
}

Labels Session::ofChosen(const Labels &whole) const
{
    return m_leftOut ? m_leftOut->ofChosen(whole) : whole;
}

/// labels: of the whole data.
void Session::chooseRows(const std::shared_ptr<const Dataset> &whole, std::vector<std::size_t> chosen,
                         Labels labels)
{
    m_surgery.choose(chosen);
    if (chosen.empty()) {
        m_leftOut.reset();
        m_labels = std::move(labels);
        return;
    }
    m_leftOut.emplace(whole, std::move(chosen), std::move(labels));
    m_labels = m_leftOut->ofChosen(m_leftOut->labels());
}

/// What was answered speaks of other samples.
void Session::forgetReport()
{
    m_report.reset();
    m_previousPrediction.clear();
    m_awaitsBaselines = false;
    m_stale = false;
    m_draws.reset();
    m_drawsAreStale = false;
    m_frame = 0;
}

/// Nothing of what was done with the data before holds for those that were read.
void Session::startAfresh(OpenedWork work)
{
    m_origin = work.labels.origin;
    m_treatment = {m_request.options, m_preparation};
    m_undoStack.clear();
    m_history = std::move(work.history);
    m_surgery.restore(std::move(work.surgery), m_leftOut ? m_leftOut->chosen() : std::vector<std::size_t>());
    if (work.settings) {
        m_learner = work.settings->learner;
        m_parameters = std::move(work.settings->parameters);
        m_seed = work.settings->seed;
        m_evaluation = work.settings->evaluation;
    }
    m_armedClass = m_labels.classCount() > 0 ? 0 : kUnlabelled;
    forgetReport();
    m_runs.clear();
    m_axes = defaultAxes(*m_data);
}

} // namespace inkling
