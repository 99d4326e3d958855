// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/work_as_project.h"

#include "core/io/project_data.h"
#include "core/learn/learners.h"

#include <span>
#include <vector>

namespace inkling {

namespace {

std::vector<RowEdge> edgesOf(std::span<const RowPair> pairs)
{
    std::vector<RowEdge> edges;
    for (const RowPair &pair : pairs)
        edges.push_back({static_cast<std::uint32_t>(pair.low), static_cast<std::uint32_t>(pair.high)});
    return edges;
}

} // namespace

Project settingsOf(const Session &session)
{
    Project project;
    project.source.options = session.request().options;
    project.method = session.learner().id;
    for (const LearnerInfo &learner : learners())
        project.parameters[learner.id] = parameterTexts(learner.parameters, session.parametersOf(learner));
    project.seed = session.seed();
    project.evaluation = session.evaluation();
    project.preparation = session.preparation();
    return project;
}

void addCopy(DataSource &source, const DataSource &before, const RunControl &control)
{
    if (source.path.empty() || source.copy)
        return;
    if (before.copy && before.fingerprint == source.fingerprint && before.size == source.size) {
        source.copy = before.copy;
        return;
    }
    if (source.size > kSmallCopy)
        return;
    [[maybe_unused]] const Status taken = takeCopy(source, control);
}

bool haveSameSettings(const Project &a, const Project &b)
{
    return a.method == b.method && a.parameters == b.parameters && a.seed == b.seed &&
           a.evaluation == b.evaluation && a.preparation == b.preparation &&
           a.source.options == b.source.options;
}

void takeSettings(const Project &from, Project &into)
{
    into.method = from.method;
    into.parameters = from.parameters;
    into.seed = from.seed;
    into.evaluation = from.evaluation;
    into.preparation = from.preparation;
    into.source.options = from.source.options;
}

Project projectOf(const Session &session)
{
    Project project = settingsOf(session);
    const DataRequest &request = session.request();
    project.source = projectSource(*session.wholeData(), request.location.toStdString(), request.options,
                                   request.format.toStdString());
    project.labels = session.wholeLabels();
    project.history = session.history();
    project.cutEdges = edgesOf(session.surgery().whole().cuts());
    project.joinedEdges = edgesOf(session.surgery().whole().joins());
    return project;
}

} // namespace inkling
