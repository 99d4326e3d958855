// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_preview.h"

#include "ui/session/class_text.h"
#include "ui/session/row_number.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <utility>

namespace inkling {

namespace {

using Prediction = std::shared_ptr<const std::vector<int>>;

Result<Prediction> predicted(Experiment asked, GraphCache &graphs, const RunControl &control)
{
    asked.graphs = &graphs;
    asked.startFrom = StartFrom::LastAnswer;
    auto report = runMethod(asked, control);
    if (!report)
        return report.error();
    if (report.value().outcome.ending == Ending::Stopped)
        return stopped();
    return Prediction(std::make_shared<std::vector<int>>(std::move(report.value().outcome.predicted)));
}

/// The same question with one label more, less or other.
Experiment withLabel(Experiment asked, std::size_t row, int classPlace)
{
    LabelCell cell = asked.labels[row];
    cell.given = classPlace;
    asked.labels.set(row, cell);
    return asked;
}

std::vector<LabelChange> changesOf(const std::vector<int> &before, const std::vector<int> &after,
                                   std::size_t but)
{
    std::vector<LabelChange> changes;
    for (std::size_t row = 0; row < after.size(); ++row) {
        if (row != but && before[row] != after[row])
            changes.push_back({static_cast<std::uint32_t>(row), after[row]});
    }
    return changes;
}

} // namespace

SessionPreview::SessionPreview(const Session &session, ThreadPool *pool)
    : m_session(session)
    , m_graphs(std::make_shared<GraphCache>())
    , m_job(pool)
{
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(kKeptMilliseconds);
    connect(&m_keeping, &QTimer::timeout, this, [this] {
        m_asked.reset();
        m_graphs = std::make_shared<GraphCache>();
    });
    for (const auto otherQuestion :
         {&Session::dataChanged, &Session::featuresChanged, &Session::labelsChanged, &Session::learnerChanged,
          &Session::parametersChanged})
        connect(&session, otherQuestion, this, &SessionPreview::end);
    connect(&m_job, &Job::failed, this, [this](const Message &message) {
        m_preview.sentence = translated(message);
        Q_EMIT changed();
    });
}

void SessionPreview::ask(long row, int classPlace)
{
    m_job.cancel();
    m_preview = {.row = row, .classPlace = classPlace, .isKnown = false, .changes = {}, .sentence = {}};
    m_preview.sentence = obstacle();
    if (m_preview.sentence.isEmpty()) {
        m_preview.sentence = words();
        start();
    }
    Q_EMIT changed();
}

void SessionPreview::end()
{
    m_job.cancel();
    if (!isShown())
        return;
    m_preview = {};
    Q_EMIT changed();
}

/// Why it cannot be said; empty: it can.
QString SessionPreview::obstacle() const
{
    if (!m_session.hasData())
        return tr("There are no data yet.");
    const Labels &labels = m_session.labels();
    if (m_preview.row < 0 || static_cast<std::size_t>(m_preview.row) >= labels.size())
        return tr("Point at a sample, or go to one with the arrow keys, to see what a label there would "
                  "change.");
    const LabelCell &cell = labels[static_cast<std::size_t>(m_preview.row)];
    if (cell.heldOut)
        return tr("Row %1 is held out for scoring and takes no label.")
            .arg(rowNumber(m_session.data(), m_preview.row));
    if (m_preview.classPlace >= static_cast<int>(labels.classCount()))
        return tr("There is no class %1 yet: a short press makes it.").arg(m_preview.classPlace + 1);
    if (cell.given == m_preview.classPlace && cell.given == kUnlabelled)
        return tr("Row %1 has no label that could be taken away.")
            .arg(rowNumber(m_session.data(), m_preview.row));
    if (cell.given == m_preview.classPlace)
        return tr("Row %1 is given as %2 already.")
            .arg(QString::number(rowNumber(m_session.data(), m_preview.row)), classText(labels, cell.given));
    QString before = m_session.obstacleToLearning();
    if (!before.isEmpty())
        return before;
    std::vector<std::size_t> counts = labels.givenCounts();
    if (cell.given != kUnlabelled)
        --counts[static_cast<std::size_t>(cell.given)];
    if (m_preview.classPlace != kUnlabelled)
        ++counts[static_cast<std::size_t>(m_preview.classPlace)];
    return m_session.obstacleToLearning(counts);
}

QString SessionPreview::words() const
{
    const int count = static_cast<int>(m_preview.changes.size());
    if (m_preview.classPlace == kUnlabelled) {
        return m_preview.isKnown ? tr("No label here would change %n other label(s)", nullptr, count)
                                 : tr("What would no label here change?");
    }
    const QString name = classText(m_session.labels(), m_preview.classPlace);
    return m_preview.isKnown ? tr("%1 here would change %n other label(s)", nullptr, count).arg(name)
                             : tr("What would %1 here change?").arg(name);
}

/// Keeps what the last question has left where that was on the same graph.
void SessionPreview::takeGraph(const Experiment &experiment)
{
    const bool isSame = m_asked && m_asked->X == experiment.X && m_asked->learner == experiment.learner &&
                        m_asked->values == experiment.values && m_asked->evaluation == experiment.evaluation;
    if (!isSame)
        m_graphs = std::make_shared<GraphCache>(m_session.answeredGraphs().sharingGraph());
}

void SessionPreview::start()
{
    Experiment experiment = m_session.experiment();
    experiment.trace = TraceRequest::None;
    takeGraph(experiment);
    m_asked = std::make_shared<const Experiment>(std::move(experiment));
    const bool isAnswered = m_session.report() && !m_session.isStale();
    const auto task = [asked = m_asked, graphs = m_graphs, row = static_cast<std::size_t>(m_preview.row),
                       place = m_preview.classPlace,
                       report = isAnswered ? m_session.sharedReport() : nullptr](
                          const RunControl &control) -> Result<std::vector<LabelChange>> {
        Prediction before;
        if (report) {
            before = Prediction(report, &report->outcome.predicted);
        } else {
            auto present = predicted(*asked, *graphs, control.part(0.0, 0.5));
            if (!present)
                return present.error();
            before = std::move(present).value();
        }
        const auto after = predicted(withLabel(*asked, row, place), *graphs, control.part(0.5, 1.0));
        if (!after)
            return after.error();
        return changesOf(*before, *after.value(), row);
    };
    m_keeping.start();
    m_job.start<std::vector<LabelChange>>(task, [this](std::vector<LabelChange> changes) {
        m_preview.changes = std::move(changes);
        m_preview.isKnown = true;
        m_preview.sentence = words();
        m_keeping.start();
        Q_EMIT changed();
    });
}

} // namespace inkling
