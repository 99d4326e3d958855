// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/view_meter.h"

#include "ui/session/session.h"
#include "ui/session/translate.h"

namespace inkling {

namespace {

/// Of each sample the class that it was given or that the last run predicted.
std::vector<int> classesSoFar(const Session &session)
{
    const Labels &labels = session.labels();
    const Report *report = session.report();
    std::vector<int> classes(labels.size(), kUnlabelled);
    for (std::size_t row = 0; row < classes.size(); ++row) {
        if (labels[row].given != kUnlabelled)
            classes[row] = labels[row].given;
        else if (report)
            classes[row] = report->outcome.predicted[row];
    }
    return classes;
}

} // namespace

ViewMeter::ViewMeter(const Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_measuring(nullptr)
    , m_proposing(nullptr)
{
    for (Job *job : {&m_measuring, &m_proposing}) {
        connect(job, &Job::runningChanged, this, &ViewMeter::runningChanged);
        connect(job, &Job::failed, this,
                [this](const Message &message) { Q_EMIT problemFound(translated(message)); });
    }
}

void ViewMeter::measure(const ColumnViews &views)
{
    const auto task = [features = m_session.sharedFeatures(), classes = classesSoFar(m_session),
                       views](const RunControl &control) -> Result<std::optional<Dependence>> {
        const Views measured = viewsOfColumns(views, features->sources);
        if (measured.size() < 2)
            return std::optional<Dependence>();
        const auto dependence = measuredDependence(features->X, classes, measured, control);
        if (!dependence)
            return dependence.error();
        return std::optional(*dependence);
    };
    m_measuring.start<std::optional<Dependence>>(
        task, [this](const std::optional<Dependence> &dependence) { Q_EMIT measured(dependence); });
}

void ViewMeter::propose(const std::vector<char> &isOffered, const ViewProposal &proposal)
{
    const auto task = [features = m_session.sharedFeatures(), isOffered,
                       proposal](const RunControl &) -> Result<ColumnViews> {
        return proposedViews(*features, isOffered, proposal);
    };
    m_proposing.start<ColumnViews>(task, [this](const ColumnViews &views) { Q_EMIT proposed(views); });
}

} // namespace inkling
