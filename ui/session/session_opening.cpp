// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that opens data and prepares them.
#include "core/io/assigned_views.h"
#include "core/io/image_folder.h"
#include "core/map/pca.h"
#include "core/map/prepare_points.h"
#include "ui/session/image_folder.h"
#include "ui/session/preparation_command.h"
#include "ui/session/preparation_text.h"
#include "ui/session/session.h"

#include <algorithm>
#include <utility>

namespace inkling {

/// What the opening thread hands over; `whole` and `data` are null when only the features were made anew,
/// there is no `work` when the present one goes on.
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
        adopt(std::move(loaded));
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
    m_opening.reset();
    DataRequest request = m_request;
    request.options.views = views;
    const auto task = [data = wholeData(), preparation = m_preparation,
                       request](const RunControl &control) -> Result<Loaded> {
        auto assigned = std::make_shared<Dataset>(*data);
        if (const Status status = assignViews(*assigned, request.options.views); !status)
            return status.error();
        Loaded loaded;
        loaded.request = request;
        loaded.preparation = preparation;
        if (const Status prepared = prepare(loaded, assigned, control); !prepared)
            return prepared.error();
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
    if (options == m_preparation)
        return;
    if (!hasData()) {
        m_opening.reset();
        m_preparation = options;
        return;
    }
    prepareAs(options, [this, before = m_preparation, options] {
        m_undoStack.push(new PreparationCommand(*this, before, options));
        Q_EMIT remarkMade(preparationText(before, options));
    });
}

void Session::prepareAs(const PrepareOptions &options, std::function<void()> done)
{
    m_opening.reset();
    const auto task = [whole = wholeData(), request = m_request,
                       chosen = m_leftOut ? m_leftOut->chosen() : std::vector<std::size_t>(),
                       options](const RunControl &control) -> Result<Loaded> {
        Loaded loaded;
        loaded.request = request;
        loaded.preparation = options;
        const Status prepared = prepare(loaded, whole, control);
        if (!prepared)
            return prepared.error();
        if (loaded.chosen == chosen) {
            loaded.whole.reset();
            loaded.data.reset();
        }
        return loaded;
    };
    m_openJob.start<Loaded>(task, [this, done = std::move(done)](Loaded loaded) {
        adopt(std::move(loaded));
        done();
    });
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
