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

JournalSettings settingsOf(const Session &session)
{
    JournalSettings settings;
    settings.reading = session.request().options;
    ProjectSettings &learning = settings.learning;
    learning.method = session.learner().id;
    for (const LearnerInfo &learner : learners())
        learning.parameters[learner.id] = parameterTexts(learner.parameters, session.parametersOf(learner));
    learning.seed = session.seed();
    learning.evaluation = session.evaluation();
    learning.preparation = session.preparation();
    learning.cutEdges = edgesOf(session.surgery().whole().cuts());
    learning.joinedEdges = edgesOf(session.surgery().whole().joins());
    return settings;
}

JournalSettings settingsOf(const Project &project)
{
    return {static_cast<const ProjectSettings &>(project), project.source.options};
}

void takeSettings(const JournalSettings &settings, Project &project)
{
    static_cast<ProjectSettings &>(project) = settings.learning;
    project.source.options = settings.reading;
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

Project projectOf(const Session &session)
{
    Project project;
    const DataRequest &request = session.request();
    project.source = projectSource(*session.wholeData(), request.location.toStdString(), request.options,
                                   request.format.toStdString());
    project.labels = session.wholeLabels();
    project.history = session.history();
    takeSettings(settingsOf(session), project);
    return project;
}

} // namespace inkling
